import { plainName, splitUnit } from '../../../core/naming.ts';
import { remembered } from '../../../core/remembered.ts';
import type { Columns } from '../terms/columns.ts';
import { isKnownName, readColumns } from '../terms/columns.ts';
import { isFigure, isFilled, isReported, isYear } from './cell-kinds.ts';
import { isAnswer } from '../values/cells.ts';
import type { IntakeContext } from '../context.ts';
import type { Dictionary } from '../terms/dictionary.ts';
import { LAYOUTS } from '../layouts/index.ts';
import { readMatrixHeader } from '../layouts/matrix/header.ts';
import type { Merge, Row } from './table.ts';
import { unitNamesOf } from '../terms/units.ts';
import { unitMagnitude } from '../values/written.ts';
import { yearOfHeader } from '../terms/years.ts';

/** Rows that are a header, and what they say. */
export interface Header {
  /** One row to three. */
  readonly header: readonly Row[];
  readonly columns: Columns;
}

/** Whether a cell is the name of a column; each text is looked at once. */
export type NameTest = (cell: string) => boolean;

export function nameTest({ dictionary }: IntakeContext): NameTest {
  const known = NAME_TESTS.get(dictionary) ?? remembered((cell) => isKnownName(cell, dictionary));
  NAME_TESTS.set(dictionary, known);
  return (cell) => cell !== '' && !/^\d+(?:\.\d+)?$/u.test(cell) && known(cell);
}

const NAME_TESTS = new WeakMap<Dictionary, NameTest>();

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
  // A number that can't be a year stands in no header; most rows go no further.
  if (upper === undefined || upper.cells.some((cell) => isFigure(cell) && !isYear(cell))) return null;
  const several = severalRows(rows, at, merges, isName, context);
  const best = several ?? { size: 1, names: upper.cells, known: upper.cells.filter(isName).length };
  // Years over the names of measures are groups, not the years of a matrix.
  const matrix =
    several === null ? readMatrixHeader(upper.cells, rows.slice(at + 1, at + 1 + ROWS_BELOW), context) : null;
  if (matrix !== null) return { header: [upper], columns: matrix };
  if (upper.cells.some(isFigure) || best.known < least) return null;
  return asHeader(rows.slice(at, at + best.size), best.names, context);
}

interface Names {
  readonly size: number;
  readonly names: readonly string[];
  readonly known: number;
}

/**
 * Several rows as one header, if together they say more than each of them, or the lower one says nothing but
 * years.
 */
function severalRows(
  rows: readonly Row[],
  at: number,
  merges: readonly Merge[],
  isName: NameTest,
  context: IntakeContext,
): Names | null {
  const count = (names: readonly string[]) => names.filter(isName).length;
  const [upper] = rows.slice(at, at + 1);
  if (
    upper === undefined ||
    upper.cells.some(isFigure) ||
    count(upper.cells) === 0 ||
    upper.cells.filter(isFilled).length < 2
  )
    return null;
  let best: Names | null = null;
  for (let size = 2; size <= MOST_ROWS && isWords(rows[at + size - 1]); size += 1) {
    const part = rows.slice(at, at + size);
    const names = combinedNames(part, merges, isName, context);
    const known = count(names);
    const each = Math.max(...part.map(({ cells }) => count(cells)));
    const last = part.at(-1);
    const dated = names.filter((_, i) => isFilled(last?.cells[i] ?? ''));
    // Years stand below measures; below the header of the years they are data.
    const dates =
      known === each &&
      isYears(last, context) &&
      dated.some(isName) &&
      dated.every((name) => context.dictionary.role(name) === null);
    const says = known > (best?.known ?? 0) && (known > each || dates);
    if (says || (size === 2 && hangsBelow(part[1], upper, context))) best = { size, names, known };
  }
  return best;
}

/**
 * Whether a row says more of the columns of figures above it, 其中：女, and nothing where regions and years
 * stand: it can change what they are about. A row of units does not.
 */
function hangsBelow(row: Row | undefined, upper: Row, { dictionary, plan }: IntakeContext): boolean {
  const units = unitNamesOf(plan);
  const isUnit = (cell: string) =>
    units.has(unitMagnitude(plainName(cell).replaceAll(/[()]|^单位:?/gu, '')).rest);
  const filled = (row?.cells ?? []).flatMap((cell, i) =>
    isFilled(cell) ? [{ cell, above: upper.cells[i] ?? '' }] : [],
  );
  // An empty row says nothing, a row of units only in what.
  if (filled.every(({ cell }) => isUnit(cell))) return false;
  return filled.every(
    ({ cell, above }) =>
      isReported(cell) && !isAnswer(cell) && (!isFilled(above) || dictionary.find(above) !== null),
  );
}

/** Whether a row holds years of the plan alone, behind an empty cell: those of the columns above it. */
function isYears(row: Row | undefined, { plan }: IntakeContext): boolean {
  const [first = '', ...others] = row?.cells ?? [];
  const years = others.filter(isFilled).map(yearOfHeader);
  return (
    !isFilled(first) &&
    years.length > 0 &&
    years.every((year) => year !== null && (year === plan.baselineYear || plan.years.includes(year)))
  );
}

/** Whether a row holds words alone, as a header does and data does not; a year may stand below a group. */
function isWords(row: Row | undefined): row is Row {
  return (
    row !== undefined &&
    row.cells.every((cell) => !/^\s*[\d０-９]/u.test(cell) || yearOfHeader(cell) !== null)
  );
}

function asHeader(
  header: readonly Row[],
  names: readonly string[],
  { dictionary, plan }: IntakeContext,
): Header | null {
  const columns = readColumns(names, dictionary, [plan.baselineYear, ...plan.years]);
  return LAYOUTS.some(({ recognises }) => recognises(columns.columns)) ? { header, columns } : null;
}

/** Several header rows as one: a group over several columns with a name below it for each. */
function combinedNames(
  rows: readonly Row[],
  merges: readonly Merge[],
  isName: NameTest,
  context: IntakeContext,
): readonly string[] {
  const [upper, ...lower] = rows;
  if (upper === undefined) return [];
  const below = lower.length < 2 ? (lower[0]?.cells ?? []) : combinedNames(lower, merges, isName, context);
  const groups = groupsOf(upper, merges, Math.max(upper.cells.length, below.length));
  return groups.map((group, i) => combinedName(upper.cells[i] ?? '', group, below[i] ?? '', isName, context));
}

/**
 * The group each column belongs to: its own cell, or that of the merged cell or, where cells are not merged,
 * the nearest one left of it.
 */
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
/** Groups whose columns are about a part, another year, a plan or a change, whatever the name below says. */
const PART =
  /其中|公办|民办|城市|城区|城镇|镇区|农村|乡村|男|(?<!子)女|^(?:幼儿园|小学|初中|高中|中职)$|上年|去年|上期|同期|同比|环比|比上|增[长减]|计划|目标|规划|预[计测]|占比|排[名位]/u;

/**
 * The name of a column from its own cells; what does not say for certain what it is about is put together,
 * and so unknown.
 */
function combinedName(
  above: string,
  group: string,
  below: string,
  isName: NameTest,
  context: IntakeContext,
): string {
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
  const known = [...whole, ...(isWhole(group, context) ? nameBelow(group, below, context) : [])].find(
    (each) => each !== null && isName(each),
  );
  if (known !== undefined && known !== null) return known;
  return isName(below) && isWhole(group, context) && unitOfGroup(group, context) !== null
    ? `${below}（${unitOfGroup(group, context)?.unit ?? ''}）`
    : `${group}${below}`;
}

/** Whether what stands below a group may be about the whole of the region of its row. */
function isWhole(group: string, { resolveRegion }: IntakeContext): boolean {
  return !PART.test(plainName(group)) && resolveRegion(group).kind === 'unknown';
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
function unitOfGroup(
  group: string,
  { plan }: IntakeContext,
): { readonly unit: string; readonly power: number } | null {
  const { unit } = splitUnit(group);
  if (unit === null) return null;
  const { rest, power } = unitMagnitude(unit);
  return unitNamesOf(plan).has(power > 0 ? rest : unit) ? { unit, power } : null;
}

const RATIO = new Set(['比例', '比率', '占比', '百分比']);

/** 分子 and 分母 below the name of a ratio are its measures, and 比例 is the ratio. */
function partOfRatio(name: string, below: string, { dictionary }: IntakeContext): string | null {
  const topic = dictionary.find(name)?.topic;
  if (topic?.type === 'indicator' && RATIO.has(splitUnit(below).name)) return name;
  if (topic?.type !== 'indicator' || topic.indicator.formula.kind !== 'ratio') return null;
  const { numerator, denominator } = topic.indicator.formula;
  if (['分子', 'numerator'].includes(plainName(below))) return numerator;
  return ['分母', 'denominator'].includes(plainName(below)) ? denominator : null;
}
