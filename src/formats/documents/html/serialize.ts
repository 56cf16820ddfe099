import { printable } from '../../../core/printable.ts';
import type { Attributes, Element, Node } from './tree.ts';

/** Elements that hold nothing, and have no closing tag. */
const VOID = new Set(['col', 'img', 'input', 'link', 'meta']);
/** Elements whose text is no markup, and can't be escaped. */
const RAW = new Set(['script', 'style']);
/** Elements that stand on lines of their own. */
const BLOCK =
  /^(?:html|head|meta|title|link|style|script|body|header|nav|main|section|h[1-6]|p|[dou]l|d[dt]|li|div|figure|figcaption|details|table|caption|colgroup|thead|tbody|tr)$/u;

const NAME = /^[a-z][a-z0-9-]*$/u;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A whole page. */
export function pageText(html: Element): string {
  return `<!doctype html>\n${nodeText(html)}\n`;
}

function nodeText(node: Node): string {
  if (typeof node === 'string') return escaped(node);
  const { name, attributes, children } = node;
  if (!NAME.test(name)) throw new Error(`no name of an element: ${name}`);
  const opening = `<${name}${attributesText(attributes)}>`;
  if (VOID.has(name)) return opening;
  const inside = RAW.has(name)
    ? rawText(children)
    : children.map((child) => lineOf(child) + nodeText(child)).join('');
  return `${opening}${inside}</${name}>`;
}

/** Lines between blocks, so that a page can be compared with another; within a line nothing is added. */
function lineOf(node: Node): string {
  return typeof node !== 'string' && BLOCK.test(node.name) ? '\n' : '';
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => {
      if (!NAME.test(name) || name.startsWith('on')) throw new Error(`no name of an attribute: ${name}`);
      return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
    })
    .join('');
}

function escaped(text: string): string {
  return printable(text).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? '');
}

/** Of our own scripts and styles: what would end them early must not be in them. */
function rawText(children: readonly Node[]): string {
  const text = children.map((child) => (typeof child === 'string' ? child : nodeText(child))).join('');
  if (/<\/|<!--/u.test(text)) throw new Error('a script or style that would end early');
  return text;
}
