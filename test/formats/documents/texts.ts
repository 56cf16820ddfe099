import type { Block, Document, Section, Table } from '../../../src/content/document.ts';

/** Every text that readers of a document must find in it, in whatever format; of a picture what is said beside it. */
export function textsOf({ title, cover, opening, sections, closing, attachments }: Document): string[] {
  return [
    title,
    ...(cover?.facts.flatMap(({ label, text }) => [label, text]) ?? []),
    ...opening.flatMap(blockTexts),
    ...sections.flatMap(sectionTexts),
    ...(closing === null ? [] : [closing.label, ...closing.attachments, ...closing.lines]),
    ...attachments.flatMap(sectionTexts),
  ].filter((text) => text !== '');
}

function sectionTexts({ number, title, blocks, sections }: Section): string[] {
  return [number, title, ...blocks.flatMap(blockTexts), ...sections.flatMap(sectionTexts)];
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(({ text }) => text);
    case 'bullets':
      return block.items.flatMap((runs) => runs.map(({ text }) => text));
    case 'table':
      return tableTexts(block);
    case 'figure':
      return [
        block.caption.number,
        block.caption.text,
        block.alternative,
        block.source,
        ...(block.table === null ? [] : tableTexts(block.table)),
      ];
    case 'signatures':
      return [...block.places, block.date];
  }
}

export function tableTexts({ caption, columns, rows, notes }: Table): string[] {
  return [
    caption.number,
    caption.text,
    ...columns.map(({ title }) => title),
    ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...notes,
  ];
}
