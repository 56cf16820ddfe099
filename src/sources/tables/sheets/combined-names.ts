import { plainName, splitUnit } from '../../../core/naming.ts';
import type { ReadingContext } from '../context.ts';
import { unitNamesOf } from '../terms/units.ts';
import { yearOfHeader } from '../terms/years.ts';
import { unitMagnitude } from '../values/written.ts';
import { isFilled } from './cell-kinds.ts';
import type { NameTest } from './name-test.ts';
import type { Merge, Row } from './table.ts';

/** Several header rows as one: a group over several columns with a name below it for each. */
export function combinedNames(
  rows: readonly Row[],
  merges: readonly Merge[],
  isName: NameTest,
  context: ReadingContext,
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

/** What says no more than the group above it. */
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
  context: ReadingContext,
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

/** Whether what is below a group may be about the whole of the region of its row. */
function isWhole(group: string, { resolveRegion }: ReadingContext): boolean {
  return !PART.test(plainName(group)) && resolveRegion(group).kind === 'unknown';
}

/** The name below a group alone, with the year or the unit that the group says. */
function nameBelow(group: string, below: string, context: ReadingContext): string[] {
  const year = yearOfHeader(group);
  if (year !== null) return [`${below}（${year}年）`];
  const stated = splitUnit(below).unit === null ? unitOfGroup(group, context) : null;
  if (stated === null) return [below];
  return [`${below}（${stated.unit}）`, ...(stated.power > 0 ? [] : [below])];
}

/** The unit in brackets after the name of a group: 幼儿（万人）. */
function unitOfGroup(
  group: string,
  { plan }: ReadingContext,
): { readonly unit: string; readonly power: number } | null {
  const { unit } = splitUnit(group);
  if (unit === null) return null;
  const { rest, power } = unitMagnitude(unit);
  return unitNamesOf(plan).has(power > 0 ? rest : unit) ? { unit, power } : null;
}

const RATIO = new Set(['比例', '比率', '占比', '百分比']);

/** 分子 and 分母 below the name of a ratio are its measures, and 比例 is the ratio. */
function partOfRatio(name: string, below: string, { dictionary }: ReadingContext): string | null {
  const topic = dictionary.find(name)?.topic;
  if (topic?.type === 'indicator' && RATIO.has(splitUnit(below).name)) return name;
  if (topic?.type !== 'indicator' || topic.indicator.formula.kind !== 'ratio') return null;
  const { numerator, denominator } = topic.indicator.formula;
  if (['分子', 'numerator'].includes(plainName(below))) return numerator;
  return ['分母', 'denominator'].includes(plainName(below)) ? denominator : null;
}
