import type { Line } from './line.ts';

/** Of A4 in points, without the margins of the sheets. */
const PAPER = { portrait: { width: 523, height: 734 }, landscape: { width: 770, height: 487 } } as const;
/** A character of a column in points, about. */
const CHARACTER = 5.4;
/** Programs differ in how much a page holds. */
const SPARE = 0.93;

/**
 * Behind which lines a page ends, from 0: before what starts a page, and before what would else be broken, as a chart
 * with its caption. Where else pages end is up to the program that prints.
 * @param repeated how high the lines are that are repeated on each page, in points
 */
export function pageBreaks(
  lines: readonly Line[],
  width: number,
  orientation: keyof typeof PAPER,
  repeated: number,
): number[] {
  const paper = PAPER[orientation];
  const scale = Math.min(1, paper.width / (width * CHARACTER));
  const room = (paper.height / scale) * SPARE;
  const breaks: number[] = [];
  let used = 0;
  for (const { first, count, height, startsPage } of blocksOf(lines)) {
    const overflows = used > 0 && used + height > room;
    const isKept = count > 1 && height + repeated <= room;
    if (first > 0 && (startsPage || (overflows && isKept))) breaks.push(first - 1);
    used = startsPage || overflows ? (repeated + height) % room : used + height;
  }
  return breaks;
}

interface Block {
  readonly first: number;
  readonly count: number;
  readonly height: number;
  readonly startsPage: boolean;
}

/** Lines that stand together on a page: each with those it keeps to. */
function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  lines.forEach(({ height, startsPage = false }, i) => {
    const last = blocks.at(-1);
    if (last !== undefined && lines[i - 1]?.keeps === true && !startsPage)
      blocks[blocks.length - 1] = { ...last, count: last.count + 1, height: last.height + height };
    else blocks.push({ first: i, count: 1, height, startsPage });
  });
  return blocks;
}
