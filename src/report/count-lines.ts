import type { Counts, Level, Region, Status, Verdict } from '../core/model.ts';
import { LEVELS } from '../core/model.ts';
import { countsOf } from '../core/summary.ts';
import type { Names, Words } from '../locales/words.ts';
import type { Report } from './report.ts';

/** The statuses that answer whether targets are met. */
const COUNTED = ['pass', 'fail', 'undetermined', 'no-data'] as const satisfies readonly Status[];
export type CountedStatus = (typeof COUNTED)[number];

/**
 * How many targets of a year are met, missed and open: of the regions judged as a whole, or of those of a level
 * below; their own targets, or those of a higher level applied to them.
 */
export interface CountLine {
  /** Null for the regions judged as a whole. */
  readonly level: Level | null;
  readonly year: number;
  /** The level the targets were stated for; null for targets of their own. */
  readonly appliedFrom: Level | null;
  readonly counts: Counts;
}

/** The regions judged as a whole; with --level the topmost ones may not be judged themselves. */
export function topRegions({ regions, scope, verdicts }: Report): readonly Region[] {
  const judged = new Set(verdicts.map(({ region }) => region));
  return regions.filter(({ code }) => scope.regions.includes(code) && judged.has(code));
}

/**
 * The counts of all years: of the top regions first, then level by level, each with its own targets before the
 * applied ones. A level of which nothing was reported is left out where there is a region above it.
 */
export function countLines(report: Report, years: readonly number[]): CountLine[] {
  const tops = new Set(topRegions(report).map(({ code }) => code));
  const levels = new Map(report.regions.map(({ code, level }) => [code, level]));
  const below = report.verdicts.filter(({ region }) => !tops.has(region));
  const linesOf = (level: Level | null, verdicts: readonly Verdict[]) =>
    years.flatMap((year) => linesOfYear(level, year, verdicts));
  return [
    ...linesOf(
      null,
      report.verdicts.filter(({ region }) => tops.has(region)),
    ),
    ...LEVELS.flatMap((level) => {
      const own = below.filter(({ region }) => levels.get(region) === level);
      return tops.size === 0 || own.some(hasFigure) ? linesOf(level, own) : [];
    }),
  ];
}

/** The judged years in which anything was reported; all of them if nothing was. */
export function reportedYears({ verdicts, scope }: Report): readonly number[] {
  const reported = new Set(verdicts.filter(hasFigure).map(({ year }) => year));
  return reported.size === 0 ? scope.years : scope.years.filter((year) => reported.has(year));
}

function hasFigure({ value, bounds }: Verdict): boolean {
  return value !== undefined || bounds !== undefined;
}

function linesOfYear(level: Level | null, year: number, verdicts: readonly Verdict[]): CountLine[] {
  const ofYear = verdicts.filter((verdict) => verdict.year === year);
  return [null, ...LEVELS].flatMap((appliedFrom) => {
    const counts = countsOf(ofYear.filter(({ target }) => (target?.appliedFrom ?? null) === appliedFrom));
    return COUNTED.every((status) => counts[status] === 0) ? [] : [{ level, year, appliedFrom, counts }];
  });
}

/** The statuses worth a column: met and missed always, the others where there are any. */
export function countedStatuses(lines: readonly CountLine[]): CountedStatus[] {
  if (lines.length === 0) return [];
  const isAny = (status: CountedStatus) => lines.some(({ counts }) => counts[status] > 0);
  return COUNTED.filter((status) => status === 'pass' || status === 'fail' || isAny(status));
}

/** Top regions named before they are only counted. */
const MOST_NAMED = 3;

/** Whose targets a line counts. */
export function countedName(
  { level }: Pick<CountLine, 'level'>,
  tops: readonly Region[],
  words: Words,
  names: Names,
): string {
  if (level !== null) return words.table.below(level);
  return tops.length > MOST_NAMED
    ? words.table.regionCount(tops.length)
    : names.regions(tops.map(({ code }) => code));
}
