import type { ContentWords } from '../locales/words/content.ts';
import type { Block, Figure, Section, Table } from './document.ts';

/** Gives sections, attachments, tables and figures their numbers, in the order in which they stand. */
export function numbered(
  sections: readonly Section[],
  attachments: readonly Section[],
  { numbers }: Pick<ContentWords, 'numbers'>,
): { readonly sections: readonly Section[]; readonly attachments: readonly Section[] } {
  const counts = { table: 0, figure: 0 };
  const ofTable = (table: Table): Table => {
    counts.table += 1;
    return { ...table, caption: { ...table.caption, number: numbers.table(counts.table) } };
  };
  const ofFigure = (figure: Figure): Figure => {
    counts.figure += 1;
    const caption = { ...figure.caption, number: numbers.figure(counts.figure) };
    return { ...figure, caption, table: figure.table === null ? null : ofTable(figure.table) };
  };
  const ofBlock = (block: Block): Block =>
    block.kind === 'table' ? ofTable(block) : block.kind === 'figure' ? ofFigure(block) : block;
  const ofSections = (all: readonly Section[], path: readonly number[]): Section[] =>
    all.map((each, i) => ofSection(each, [...path, i + 1], numbers.section([...path, i + 1])));
  const ofSection = (each: Section, path: readonly number[], number: string): Section => ({
    ...each,
    number,
    blocks: each.blocks.map(ofBlock),
    sections: ofSections(each.sections, path),
  });
  return {
    sections: ofSections(sections, []),
    attachments: attachments.map((each, i) =>
      ofSection(each, [], numbers.attachment(i + 1, attachments.length)),
    ),
  };
}
