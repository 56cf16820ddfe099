import { printable } from '../../../src/core/printable.ts';
import type { Block, Document, Paragraph, Section, Table } from '../../../src/content/document.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { SAMPLE_DOCUMENT } from '../../support/sample-document.ts';

/** What strangers wrote, as documents hold it: safe to print, and not blank. */
export const STRANGE: readonly string[] = [...new Set(HOSTILE.map(printable))].filter(
  (text) => text.trim() !== '',
);

const section = (id: string, title: string, blocks: readonly Block[]): Section => ({
  id,
  number: '',
  title,
  sheet: title,
  startsPage: false,
  landscape: false,
  blocks,
  sections: [],
});

const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', role: 'text', runs: [{ text }] });

const table: Table = {
  kind: 'table',
  id: 'strange',
  caption: { number: '表1', text: '=1+1' },
  columns: [
    { title: '=A1', align: 'start', width: 20 },
    { title: '@SUM(1)', align: 'end', width: 4 },
  ],
  rows: STRANGE.map((text) => ({ cells: [{ text }, { text: '-1+1' }] })),
  notes: ['+1'],
  searchable: true,
};

/** A document of strings that mean something elsewhere, in each place that holds text. */
export const STRANGE_DOCUMENT: Document = {
  ...SAMPLE_DOCUMENT,
  title: '# =1+1 <b>标题</b>',
  cover: { title: '=1+1', subtitle: null, facts: STRANGE.map((text) => ({ label: '=事实', text })) },
  opening: [],
  sections: [
    section('paragraphs', "'[=:*?/\\]'", STRANGE.map(paragraph)),
    section('strong', 'History', [
      {
        kind: 'bullets',
        items: STRANGE.map((text) => [{ text: '前' }, { text, strong: true as const }, { text: '后' }]),
      },
    ]),
    ...STRANGE.slice(0, 40).map((text, i) => section(`title-${i}`, text, [])),
    section('tables', '表格', [table]),
  ],
  attachments: [],
};
