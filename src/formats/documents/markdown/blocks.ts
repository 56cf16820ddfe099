import type { AlignType, RootContent } from 'mdast';
import type { Block, Column, Figure, Row, Signatures, Table } from '../../../content/document.ts';
import type { Words } from '../../../locales/words.ts';
import { bullets, paragraph, strong, table } from '../../markdown/nodes.ts';
import { phrases } from './runs.ts';

/** A block of a section; pictures are told in words, and stand with the table behind them. */
export function blockNodes(block: Block, words: Words): RootContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(...block.runs.flatMap(phrases))];
    case 'bullets':
      return [bullets(block.items.map((runs) => [paragraph(...runs.flatMap(phrases))]))];
    case 'table':
      return tableNodes(block, words);
    case 'figure':
      return figureNodes(block, words);
    case 'signatures':
      return signatureNodes(block, words);
  }
}

function tableNodes({ caption, columns, rows, notes }: Table, words: Words): RootContent[] {
  return [
    captionNode(caption, words),
    table(
      columns.map(({ title }) => title),
      rows.map((row) => cellsOf(row, columns.length)),
      columns.map(alignOf),
    ),
    ...notes.map((note) => paragraph(note)),
  ];
}

const ALIGNED: Readonly<Record<Column['align'], AlignType>> = { start: null, center: 'center', end: 'right' };

function alignOf({ align }: Column): AlignType {
  return ALIGNED[align];
}

/** Each row as long as the head; the names of groups and the figures of sums stand out. */
function cellsOf({ cells, role }: Row, width: number): (string | ReturnType<typeof strong>)[] {
  return Array.from({ length: width }, (_, i) => {
    const text = cells[i]?.text ?? '';
    return role === undefined || text === '' ? text : strong(text);
  });
}

function figureNodes({ caption, alternative, source, table: behind }: Figure, words: Words): RootContent[] {
  return [
    captionNode(caption, words),
    paragraph(alternative),
    ...(behind === null ? [] : tableNodes(behind, words)),
    paragraph(source),
  ];
}

function captionNode({ number, text }: Table['caption'], words: Words): RootContent {
  return paragraph(strong(words.documents.caption(number, text)));
}

/** Room to write by hand. */
const LINE = '＿'.repeat(8);

function signatureNodes({ places, date }: Signatures, words: Words): RootContent[] {
  return [bullets([...places.map((place) => [paragraph(words.labelled(place, LINE))]), [paragraph(date)]])];
}
