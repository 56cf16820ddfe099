import type { Block, Figure, Paragraph, Run, Section, Signatures, Table } from '../../../content/document.ts';
import type { Words } from '../../../locales/words.ts';

/** What stands on a sheet, from the top down. */
export type Item = TextItem | FactItem | TableItem | ChartItem;

/** `title` of the sheet; `line`: at the right side. */
export type TextRole = 'title' | 'heading' | 'caption' | 'line' | 'place' | Paragraph['role'];

export interface TextItem {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly runs: readonly Run[];
  /** At the top of a page, when it is printed. */
  readonly startsPage?: true;
}

/** Two cells beside each other. */
export interface FactItem {
  readonly kind: 'fact';
  readonly label: string;
  readonly text: string;
}

export interface TableItem {
  readonly kind: 'table';
  readonly table: Table;
}

/** A picture that the program of the reader draws from the figures below it. */
export interface ChartItem {
  readonly kind: 'chart';
  readonly figure: Figure;
}

export function textItem(text: string, role: TextRole): TextItem {
  return { kind: 'text', role, runs: [{ text }] };
}

/** What is read: paragraphs and lists, without what belongs to a table. */
export function isRead(block: Block): boolean {
  return block.kind === 'bullets' || (block.kind === 'paragraph' && block.role !== 'remark');
}

/**
 * The blocks of a section, and of those in it, below their headings; a section of which none are wanted is left out.
 */
export function sectionItems(section: Section, words: Words, wanted: (block: Block) => boolean): Item[] {
  const items = [
    ...section.blocks.filter(wanted).flatMap((block) => blockItems(block, words)),
    ...section.sections.flatMap((each) => sectionItems(each, words, wanted)),
  ];
  const isEmpty = section.blocks.length === 0 && section.sections.length === 0;
  if (items.length === 0 && !isEmpty) return [];
  const heading = textItem(words.documents.heading(section.number, section.title), 'heading');
  return [section.startsPage ? { ...heading, startsPage: true } : heading, ...items];
}

/** @param words of its language */
export function blockItems(block: Block, words: Words): Item[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'text', role: block.role, runs: block.runs }];
    case 'bullets':
      return block.items.map((runs) => ({ kind: 'text', role: 'text', runs: [{ text: '• ' }, ...runs] }));
    case 'table':
      return [{ kind: 'table', table: block }];
    case 'figure':
      return figureItems(block, words);
    case 'signatures':
      return signatureItems(block, words);
  }
}

/** A line over the years is drawn; what other pictures show is told, and stands in their tables. */
function figureItems(figure: Figure, words: Words): Item[] {
  const { caption, alternative, source, table, chart } = figure;
  return [
    textItem(words.documents.caption(caption.number, caption.text), 'caption'),
    ...(chart.kind === 'line' ? [{ kind: 'chart' as const, figure }] : []),
    textItem(alternative, 'remark'),
    ...(table === null ? [] : [{ kind: 'table' as const, table }]),
    textItem(source, 'remark'),
  ];
}

/** Room to write by hand. */
const LINE = '＿'.repeat(8);

function signatureItems({ places, date }: Signatures, words: Words): Item[] {
  const all = places.map((place) => words.labelled(place, LINE)).join('　　');
  return [textItem(all, 'place'), textItem(date, 'line')];
}
