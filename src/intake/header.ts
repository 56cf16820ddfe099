import { plainName, splitUnit } from '../naming.ts';
import type { Columns } from './columns.ts';
import { isKnownName, readColumns } from './columns.ts';
import { isFigure, isFilled } from './cell-kinds.ts';
import type { IntakeContext } from './context.ts';
import { LAYOUTS } from './layouts/index.ts';
import { readMatrixHeader } from './matrix-header.ts';
import type { Merge, Row } from './table.ts';
import { unitNamesOf } from './units.ts';
import { unitMagnitude } from './written.ts';
import { yearOfHeader } from './years.ts';

/** Rows that are a header, and what they say. */
export interface Header {
  /** One row to three. */
  readonly header: readonly Row[];
  readonly columns: Columns;
}

/** Whether a cell is the name of a column; each text is looked at once. */
export type NameTest = (cell: string) => boolean;

export function nameTest({ dictionary }: IntakeContext): NameTest {
  const known = new Map<string, boolean>();
  return (cell) => {
    if (cell === '' || /^\d+(?:\.\d+)?$/u.test(cell)) return false;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const is = isKnownName(cell, dictionary);
    known.set(cell, is);
    return is;
  };
}

/** A header of more rows is none that anybody has sent. */
const MOST_ROWS = 3;
/** So many rows are looked at to tell what a column without a name holds. */
const ROWS_BELOW = 20;

/**
 * The header that begins at a row, of one row or of several, whichever says most; null if that is not enough.
 * @param least how many columns of it must say something
 */
export function headerAt(
  rows: readonly Row[],
  at: number,
  least: number,
  merges: readonly Merge[],
  isName: NameTest,
  context: IntakeContext,
): Header | null {
  const upper = rows[at];
  if (upper === undefined) return null;
  const matrix = readMatrixHeader(upper.cells, rows.slice(at + 1, at + 1 + ROWS_BELOW), context);
  if (matrix !== null) return { header: [upper], columns: matrix };
  const count = (names: readonly string[]) => names.filter(isName).length;
  if (upper.cells.some(isFigure)) return null;
  let best = { size: 1, names: upper.cells, known: count(upper.cells) };
  const alone = best.known;
  if (alone > 0 && upper.cells.filter(isFilled).length > 1) {
    for (let size = 2; size <= MOST_ROWS && isWords(rows[at + size - 1]); size += 1) {
      const part = rows.slice(at, at + size);
      const names = combinedNames(part, merges, isName, context);
      const known = count(names);
      if (known > best.known && known > Math.max(...part.map(({ cells }) => count(cells)))) best = { size, names, known };
    }
  }
  return best.known < least ? null : asHeader(rows.slice(at, at + best.size), best.names, context);
}

/** Whether a row holds words alone, as a header does and data does not; a year may stand below a group. */
function isWords(row: Row | undefined): row is Row {
  return row !== undefined && row.cells.every((cell) => !/^\s*[\d０-９]/u.test(cell) || yearOfHeader(cell) !== null);
}

function asHeader(header: readonly Row[], names: readonly string[], { dictionary, plan }: IntakeContext): Header | null {
  const columns = readColumns(names, dictionary, [plan.baselineYear, ...plan.years]);
  return LAYOUTS.some(({ recognises }) => recognises(columns.columns)) ? { header, columns } : null;
}

/** Several header rows as one: a group over several columns with a name below it for each. */
function combinedNames(rows: readonly Row[], merges: readonly Merge[], isName: NameTest, context: IntakeContext): readonly string[] {
  const [upper, ...lower] = rows;
  if (upper === undefined) return [];
  const below = lower.length < 2 ? (lower[0]?.cells ?? []) : combinedNames(lower, merges, isName, context);
  const groups = groupsOf(upper, merges, Math.max(upper.cells.length, below.length));
  return groups.map((group, i) => combinedName(upper.cells[i] ?? '', group, below[i] ?? '', isName, context));
}

/** The group each column belongs to: its own cell, or that of the merged cell or, where cells are not merged, the nearest one left of it. */
function groupsOf({ line, cells }: Row, merges: readonly Merge[], width: number): string[] {
  const over = merges.filter(({ top, bottom }) => top <= line && line <= bottom);
  let group = '';
  let end = Infinity;
  return Array.from({ length: width }, (_, i) => {
    const cell = cells[i] ?? '';
    if (isFilled(cell)) {
      group = cell;
      end = over.find(({ left, right }) => left <= i && i <= right)?.right ?? Infinity;
    }
    return i <= end ? group : '';
  });
}

/** What says no more than the group it stands below. */
const NEUTRAL = new Set(['合计', '总计', '小计', '总数', '总量', '数量', '人数', '计', '全部', 'total']);
/** Groups whose columns are about a part, another year or a plan, whatever the name below says. */
const PART = /^(?:其中|公办|民办|城市|城区|城镇|镇区|农村|乡村|男|女|小学|初中|高中|中职|上年|去年|上期|同期|同比|增长|增减|计划|目标|预计|预测)/u;

/** The name of a column from its own cells; what does not say for certain what it is about is put together, and so unknown. */
function combinedName(above: string, group: string, below: string, isName: NameTest, context: IntakeContext): string {
  const name = plainName(below);
  if (name === '' || name === plainName(above)) return above;
  if (plainName(group) === '') return below;
  // A column of notes is one below a group too.
  if (context.dictionary.role(below) === 'ignored') return below;
  const whole = [
    `${group}${below}`,
    `${group}（${below.replaceAll(/[()（）]/gu, '')}）`,
    partOfRatio(group, below, context),
    NEUTRAL.has(splitUnit(below).name) ? group : null,
  ];
  const known = [...whole, ...(PART.test(plainName(group)) ? [] : nameBelow(group, below, context))].find((each) => each !== null && isName(each));
  if (known !== undefined && known !== null) return known;
  return isName(below) && unitOfGroup(group, context) !== null ? `${below}（${unitOfGroup(group, context)?.unit ?? ''}）` : `${group}${below}`;
}

/** The name below a group alone, with the year or the unit that the group says. */
function nameBelow(group: string, below: string, context: IntakeContext): string[] {
  const year = yearOfHeader(group);
  if (year !== null) return [`${below}（${year}年）`];
  const stated = splitUnit(below).unit === null ? unitOfGroup(group, context) : null;
  if (stated === null) return [below];
  return [`${below}（${stated.unit}）`, ...(stated.power > 0 ? [] : [below])];
}

/** The unit in brackets behind the name of a group: 幼儿（万人）. */
function unitOfGroup(group: string, { plan }: IntakeContext): { readonly unit: string; readonly power: number } | null {
  const { unit } = splitUnit(group);
  if (unit === null) return null;
  const { rest, power } = unitMagnitude(unit);
  return unitNamesOf(plan).has(power > 0 ? rest : unit) ? { unit, power } : null;
}

/** 分子 and 分母 below the name of a ratio are its measures. */
function partOfRatio(name: string, below: string, { dictionary }: IntakeContext): string | null {
  const topic = dictionary.find(name)?.topic;
  if (topic?.type !== 'indicator' || topic.indicator.formula.kind !== 'ratio') return null;
  const { numerator, denominator } = topic.indicator.formula;
  if (['分子', 'numerator'].includes(plainName(below))) return numerator;
  return ['分母', 'denominator'].includes(plainName(below)) ? denominator : null;
}
