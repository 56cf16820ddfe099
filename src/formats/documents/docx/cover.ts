import {
  AlignmentType,
  BorderStyle,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Paragraph } from 'docx';
import type { Cover, Document, Labelled } from '../../../content/document.ts';
import { widthOf } from './characters.ts';
import { CHARACTER, LINE, SIZES } from './measures.ts';
import { line, paragraph } from './text.ts';
import { titleBlock, titleLinesIn } from './title.ts';

/** In lines of the page. */
const PAGE_LINES = 21;
const LABEL = 5.5;

/** The cover: the title in the upper half, what it is about below it, office and date at the foot. */
export function coverBlocks(document: Document, cover: Cover, room: number): readonly (Paragraph | Table)[] {
  const { language, office, date } = document;
  const foot = [office, date].flatMap((text) => (text === null || text === '' ? [] : [text]));
  const factLines = cover.facts.reduce((total, fact) => total + linesOf(fact, room), 0);
  const title = titleLinesIn(cover.title, language, room);
  const used = title.length * 1.2 + (cover.subtitle === null ? 0 : 2) + factLines + foot.length;
  const free = Math.max(PAGE_LINES - used, 3);
  return [
    titleBlock('CoverTitle', title, { spacing: { before: lines(free * 0.3) } }),
    ...(cover.subtitle === null ? [] : [line('CoverSubtitle', cover.subtitle)]),
    gap(free * 0.35),
    ...(cover.facts.length === 0 ? [] : [facts(cover.facts, room)]),
    ...(foot.length === 0 ? [] : [gap(free * 0.3), ...foot.map((text) => line('CoverLine', text))]),
  ];
}

const lines = (count: number) => Math.floor(count * LINE);

/** A paragraph as high as so many lines. */
const gap = (count: number) =>
  paragraph('Spacer', { spacing: { line: Math.max(lines(count), LINE), lineRule: 'exact' } });

function linesOf({ text }: Labelled, room: number): number {
  return Math.max(Math.ceil((widthOf(text) * SIZES.fourth * 20) / (room - LABEL * CHARACTER - 300)), 1);
}

function facts(all: readonly Labelled[], room: number): Table {
  const longest = Math.max(...all.map(({ label }) => widthOf(label)), LABEL);
  const label = Math.min(Math.ceil(longest * SIZES.fourth * 20) + 200, Math.floor(room / 3));
  const widths = [label, room - label];
  const rows = all.map((fact) => {
    const cells = [fact.label, fact.text].map(
      (text, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          borders: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' } },
          children: [line('CoverFact', text)],
        }),
    );
    return new TableRow({ cantSplit: true, children: cells });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    rows,
  });
}
