import { Parser } from 'htmlparser2';

/** An element as a reader of the markup sees it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (ReadElement | string)[];
}

/** Reads a page as a browser would, and what it holds as a tree. */
export function readPage(html: string): ReadElement {
  const root: ReadElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext: (text) => {
      open.at(-1)?.children.push(text);
    },
    onclosetag: () => {
      open.pop();
    },
  });
  parser.end(html);
  return root;
}

export function elementsOf(element: ReadElement): readonly ReadElement[] {
  const inside = element.children.filter((child) => typeof child !== 'string');
  return [element, ...inside.flatMap(elementsOf)];
}

export function textOf(node: ReadElement | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

export function named(root: ReadElement, ...names: readonly string[]): readonly ReadElement[] {
  return elementsOf(root).filter(({ name }) => names.includes(name));
}
