import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element as it stands in a file, with the texts in it put together. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The parts of a document as XML that a strict parser takes. */
export function partsIn(docx: Uint8Array): ReadonlyMap<string, Element> {
  const files = Object.entries(unzipSync(docx)).filter(([name]) => /\.(?:xml|rels)$/u.test(name));
  return new Map(files.map(([name, bytes]) => [name, treeOf(strFromU8(bytes))]));
}

export function partIn(docx: Uint8Array, name: string): Element {
  const part = partsIn(docx).get(name);
  if (part === undefined) throw new Error(`no ${name}`);
  return part;
}

interface Growing {
  name: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
}

function treeOf(xml: string): Element {
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
}

/** Every element of this name, in the order of the file. */
export function all({ children }: Element, name: string): readonly Element[] {
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function first(element: Element, name: string): Element {
  const found = all(element, name)[0];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** What an element of this name says: its `w:val`, or another attribute; undefined if there is no such element. */
export function value(element: Element, name: string, attribute = 'w:val'): string | undefined {
  return all(element, name)[0]?.attributes[attribute];
}

/** The paragraphs of a style. */
export function styled(element: Element, style: string): readonly Element[] {
  return all(element, 'w:p').filter((paragraph) => value(paragraph, 'w:pStyle') === style);
}
