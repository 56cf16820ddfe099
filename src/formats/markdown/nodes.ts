import type {
  AlignType,
  Heading,
  Html,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  Text,
} from 'mdast';

/** Parts of a Markdown document as data; a library writes them out and escapes every text. */

export function heading(depth: Heading['depth'], value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

export function paragraph(...children: readonly (string | PhrasingContent)[]): Paragraph {
  return { type: 'paragraph', children: children.map(phrasing) };
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

/** Text among other pieces of a paragraph. */
export function plain(value: string): PhrasingContent {
  return text(value);
}

/** A literal such as the code of a finding. */
export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

export function quote(lines: readonly string[]): RootContent {
  return { type: 'blockquote', children: lines.map((line) => paragraph(line)) };
}

export function bullets(items: readonly (readonly RootContent[])[]): List {
  return list(items, false);
}

/** The same with numbers from 1. */
export function numbered(items: readonly (readonly RootContent[])[]): List {
  return list(items, true);
}

function list(items: readonly (readonly RootContent[])[], ordered: boolean): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: children.filter(isBlock),
    })),
  };
}

type Cell = string | PhrasingContent;

/** @param align of each column; the reader's own where none is given */
export function table(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  align: readonly AlignType[] | null = null,
): Table {
  const row = (cells: readonly Cell[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((each) => ({ type: 'tableCell', children: [phrasing(each)] })),
  });
  return { type: 'table', align: align && [...align], children: [row(header), ...rows.map(row)] };
}

/** Content that is collapsed until it is opened. The summary is HTML, so it is escaped here. */
export function folded(summary: string, content: readonly RootContent[]): RootContent[] {
  return [
    html(`<details>\n<summary>${escapeHtml(inert(summary))}</summary>`),
    ...content,
    html('</details>'),
  ];
}

function html(value: string): Html {
  return { type: 'html', value };
}

function phrasing(content: string | PhrasingContent): PhrasingContent {
  return typeof content === 'string' ? text(content) : content;
}

function text(value: string): Text {
  return { type: 'text', value: inert(value) };
}

/**
 * What code hosts make of plain text: @name a message to somebody, #12 and addresses links, $x$ a formula.
 */
const OBEYED = /[@#$](?=[\p{L}\p{N}])|(?:https?|ftp|mailto|xmpp):|www(?=\.)/giu;

/** An invisible word joiner keeps it plain text. */
function inert(value: string): string {
  return value.replace(OBEYED, '$&\u2060');
}

function escapeHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function isBlock(node: RootContent): node is List['children'][number]['children'][number] {
  return node.type === 'paragraph' || node.type === 'blockquote' || node.type === 'list';
}
