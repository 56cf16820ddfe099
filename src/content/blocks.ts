import type { Bullets, Cell, Column, Paragraph, Row, Run, Section, Table } from './document.ts';

/** What documents are built from, with what is usual left out; numbers are given once all is in its place. */

export function paragraph(text: string | readonly Run[], role: Paragraph['role'] = 'text'): Paragraph {
  return { kind: 'paragraph', role, runs: typeof text === 'string' ? [{ text }] : text };
}

/** Nothing if there is nothing to say. */
export function paragraphs(texts: readonly string[], role: Paragraph['role'] = 'text'): Paragraph[] {
  return texts.filter((text) => text !== '').map((text) => paragraph(text, role));
}

export function bullets(items: readonly (string | readonly Run[])[]): Bullets[] {
  if (items.length === 0) return [];
  return [
    { kind: 'bullets', items: items.map((item) => (typeof item === 'string' ? [{ text: item }] : item)) },
  ];
}

interface TableParts {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes?: readonly string[];
  readonly searchable?: boolean;
}

export function table(
  id: string,
  caption: string,
  { columns, rows, notes = [], searchable = false }: TableParts,
): Table {
  return { kind: 'table', id, caption: { number: '', text: caption }, columns, rows, notes, searchable };
}

export function textColumn(title: string, width: number): Column {
  return { title, align: 'start', width };
}

export function figureColumn(title: string, width: number): Column {
  return { title, align: 'end', width, unbroken: true };
}

export function stateColumn(title: string, width: number): Column {
  return { title, align: 'center', width };
}

export function row(...cells: readonly (string | Cell)[]): Row {
  return { cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)) };
}

export function groupRow(text: string): Row {
  return { role: 'group', cells: [{ text }] };
}

interface SectionParts extends Partial<Omit<Section, 'id' | 'title' | 'number'>> {}

export function section(id: string, title: string, parts: SectionParts): Section {
  return {
    id,
    number: '',
    title,
    sheet: null,
    startsPage: false,
    landscape: false,
    blocks: [],
    sections: [],
    ...parts,
  };
}
