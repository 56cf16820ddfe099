/** A small writer of XML 1.0: elements as data, every text and attribute escaped in one place. */

import type { Pieces } from '../../core/pieces.ts';
import { piecesOf } from '../../core/pieces.ts';

export interface XmlElement {
  readonly name: string;
  /** What is undefined is left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children };
}

/** An element whose children are elements, made as they are written. */
export interface LongElement {
  readonly name: string;
  readonly attributes: XmlElement['attributes'];
  readonly children: Iterable<LongElement | XmlElement>;
}

/** A document in pieces. */
export function* xmlPieces(root: LongElement): Pieces {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield* piecesOf(longPieces(root, ''));
}

function* longPieces({ name, attributes, children }: LongElement, indent: string): Generator<string> {
  const open = `${indent}<${name}${written(attributes)}`;
  let isOpen = false;
  for (const child of children) {
    if (!isOpen) yield `${open}>\n`;
    isOpen = true;
    if (isWhole(child)) yield elementText(child, `${indent}  `);
    else yield* longPieces(child, `${indent}  `);
  }
  yield isOpen ? `${indent}</${name}>\n` : `${open}/>\n`;
}

function isWhole(element: LongElement | XmlElement): element is XmlElement {
  return Array.isArray(element.children);
}

function written(attributes: XmlElement['attributes']): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attribute(String(value))}"`],
  );
  return pairs.join('');
}

function elementText({ name, attributes, children }: XmlElement, indent: string): string {
  const open = `${indent}<${name}${written(attributes)}`;
  if (children.length === 0) return `${open}/>\n`;
  const [only] = children;
  if (children.length === 1 && typeof only === 'string') return `${open}>${escaped(only)}</${name}>\n`;
  const inner = children.map((child) =>
    typeof child === 'string' ? `${escaped(child)}\n` : elementText(child, `${indent}  `),
  );
  return `${open}>\n${inner.join('')}${indent}</${name}>\n`;
}

/** Characters that no XML document may contain, even escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Inside a quoted attribute line breaks and tabs would become spaces. */
function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
