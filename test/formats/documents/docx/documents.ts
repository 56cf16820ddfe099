import type { Document, Paragraph, Section, Table } from '../../../../src/content/document.ts';
import { SAMPLE_DOCUMENT } from '../../../support/sample-document.ts';

export const paragraphOf = (text: string, role: Paragraph['role'] = 'text'): Paragraph => ({
  kind: 'paragraph',
  role,
  runs: [{ text }],
});

export const sectionOf = (id: string, given: Partial<Section> = {}): Section => ({
  id,
  number: '一、',
  title: '总体情况',
  sheet: null,
  startsPage: false,
  landscape: false,
  blocks: [],
  sections: [],
  ...given,
});

/** Neither cover nor attachments: what a test is about, and nothing else. */
export const documentOf = (sections: readonly Section[], given: Partial<Document> = {}): Document => ({
  ...SAMPLE_DOCUMENT,
  cover: null,
  opening: [],
  sections,
  closing: null,
  attachments: [],
  ...given,
});

/** The table of the sample with other rows, or another caption. */
export function tableOf(given: Partial<Table> = {}): Table {
  const table = SAMPLE_DOCUMENT.sections[0]?.blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('the sample has no table');
  return { ...table, ...given };
}
