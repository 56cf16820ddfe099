import type { Counts, Level, Region, RegionCode, Status } from '../core/model.ts';
import { LEVELS } from '../core/model.ts';
import { hasFigure } from '../core/reported.ts';
import { countsOf } from '../core/summary.ts';
import type { Names, Words } from '../locales/words.ts';
import { grouped } from './grouped.ts';
import type { Report, ReportScope } from './report.ts';
import { scopeNames } from './scope-names.ts';

/** The statuses that answer whether targets are met. */
const COUNTED = ['pass', 'fail', 'waived', 'undetermined', 'no-data'] as const satisfies readonly Status[];
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

/** Those of them that have tables of their own: a county that was named by its focus group has none. */
export function tabledRegions(report: Report): readonly Region[] {
  // Where its group has no lines of its own it is shown by itself.
  if (report.gaps === undefined) return topRegions(report);
  const grouped = new Set(report.scope.groups?.flatMap(({ counties }) => counties));
  return topRegions(report).filter(({ code }) => !grouped.has(code));
}

/**
 * The counts of all years: of the top regions first, then level by level, each with its own targets before the
 * applied ones. A level of which nothing was reported is left out where there is a region above it.
 */
export function countLines(report: Report, years: readonly number[]): CountLine[] {
  const tops = new Set(topRegions(report).map(({ code }) => code));
  const levels = new Map(report.regions.map(({ code, level }) => [code, level]));
  const verdicts = grouped(report.verdicts, ({ region, year, target }) =>
    lineKey(tops.has(region) ? null : (levels.get(region) ?? null), year, target?.appliedFrom ?? null),
  );
  const line = (level: Level | null, year: number, appliedFrom: Level | null): CountLine[] => {
    const counts = countsOf(verdicts.get(lineKey(level, year, appliedFrom)) ?? []);
    return COUNTED.every((status) => counts[status] === 0) ? [] : [{ level, year, appliedFrom, counts }];
  };
  const shown = reportingLevels(report, tops, levels);
  return [null, ...LEVELS.filter((level) => tops.size === 0 || shown.has(level))].flatMap((level) =>
    years.flatMap((year) => [null, ...LEVELS].flatMap((appliedFrom) => line(level, year, appliedFrom))),
  );
}

/** A number, as thousands of verdicts have to find their line. */
function lineKey(level: Level | null, year: number, appliedFrom: Level | null): number {
  return (year * 10 + ordinalOf(level)) * 10 + ordinalOf(appliedFrom);
}

function ordinalOf(level: Level | null): number {
  return level === null ? 0 : LEVELS.indexOf(level) + 1;
}

/** The levels below the top regions of which anything was reported. */
function reportingLevels(
  { verdicts }: Report,
  tops: ReadonlySet<RegionCode>,
  levels: ReadonlyMap<RegionCode, Level>,
): ReadonlySet<Level | undefined> {
  const below = verdicts.filter((verdict) => !tops.has(verdict.region) && hasFigure(verdict));
  return new Set(below.map(({ region }) => levels.get(region)));
}

/** The statuses worth a column: met and missed always, the others where there are any. */
export function countedStatuses(lines: readonly CountLine[]): CountedStatus[] {
  if (lines.length === 0) return [];
  const isAny = (status: CountedStatus) => lines.some(({ counts }) => counts[status] > 0);
  return COUNTED.filter((status) => status === 'pass' || status === 'fail' || isAny(status));
}

/** Where there is little room; beside those missed it is plain that what is waived is missed too. */
export function countedStatusName(status: CountedStatus, { verdict, waivers }: Words): string {
  return status === 'waived' ? waivers.counted : verdict.statuses[status];
}

/** Top regions named before they are only counted. */
const MOST_NAMED = 3;

/** Whose targets a line counts. */
export function countedName(
  { level }: Pick<CountLine, 'level'>,
  tops: readonly Region[],
  words: Words,
  names: Names,
  scope: Pick<ReportScope, 'groups'> = {},
): string {
  if (level !== null) return words.table.below(level);
  const codes = tops.map(({ code }) => code);
  if (scope.groups !== undefined) return scopeNames(scope, codes, words, names);
  return tops.length > MOST_NAMED ? words.table.regionCount(tops.length) : names.regions(codes);
}
