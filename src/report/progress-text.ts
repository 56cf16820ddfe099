import type { Verdict } from '../core/model.ts';
import type { Progress } from '../core/progress.ts';
import { ceiling, fraction, rational, times, toDecimal } from '../core/rational.ts';
import { hasFigure, reportedYears } from '../core/reported.ts';
import type { Words } from '../locales/words.ts';
import type { Standing } from '../locales/words/progress.ts';
import { STANDINGS } from '../locales/words/progress.ts';
import { finalTarget } from '../plan/milestones.ts';
import type { Report, ReportIndicator } from './report.ts';
import { PLACES, toPlaces } from './rounded.ts';

/** Years after which it makes no sense to name the one in which a target is reached. */
const MOST_YEARS = 30;

/** The progress of some verdicts in words: of those on the last year judged, which is the one that is shown. */
export interface ProgressText {
  /** In the column: 正常. Null where there is nothing to say. */
  readonly standingOf: (verdict: Verdict | undefined) => Standing | null;
  /** How far it has come and when it will be there: 进展较慢（为所需进度的 64.29%）, 按2022年以来的平均进度，2028年的数据可达到. */
  readonly clausesOf: (verdict: Verdict) => readonly string[];
  /** What the pace is measured by, where any is, and what the words in a column mean, of those that occur; null if there are none. */
  readonly legendOf: (
    verdicts: readonly (Verdict | undefined)[],
  ) => { readonly measuredBy: string | null; readonly meanings: readonly string[] } | null;
}

export function progressTextOf(report: Report, words: Words): ProgressText {
  const lastYear = reportedYears(report).at(-1);
  const finalYears = new Map(report.plan.indicators.map((each) => [each.id, finalYearOf(each)]));
  const since = report.plan.baselineYear ?? null;
  const isAnyPace = report.verdicts.some(({ year, progress }) => year === lastYear && progress?.ratio);
  const shown = (verdict: Verdict | undefined) => {
    const progress = verdict?.year === lastYear ? verdict?.progress : undefined;
    if (verdict === undefined || progress === undefined || !hasFigure(verdict)) return null;
    const isDue = verdict.year >= (finalYears.get(verdict.indicator) ?? Infinity);
    return { progress, isDue, standing: standingOf(progress, isDue) };
  };
  return {
    standingOf: (verdict) => shown(verdict)?.standing ?? null,
    clausesOf: (verdict) => {
      const found = shown(verdict);
      // Where nobody reported two years, that is not said of each verdict.
      if (found === null || (found.progress.reason === 'no-baseline' && !isAnyPace)) return [];
      return clauses(verdict.year, since, found, words);
    },
    legendOf: (verdicts) => {
      const all = verdicts.flatMap((verdict) => shown(verdict) ?? []);
      const [first] = all;
      if (first === undefined) return null;
      const used = new Set(all.map(({ standing }) => standing));
      const meanings = STANDINGS.filter((standing) => used.has(standing)).flatMap((standing) => {
        const name = words.progress.meanings[standing]?.(since);
        return name === undefined ? [] : [words.progress.short[standing] + words.brackets(name)];
      });
      const isMeasured = all.some(({ progress }) => progress.ratio !== undefined);
      return {
        measuredBy: isMeasured ? words.progress.measuredBy(first.progress.method, since) : null,
        meanings,
      };
    },
  };
}

function finalYearOf({ targets }: ReportIndicator): number | undefined {
  return finalTarget(targets)?.year;
}

/** A missed final target is never said to be on track in its own year. */
function standingOf({ class: given, worsened, reason }: Progress, isDue: boolean): Standing {
  if (given === 'achieved') return worsened ? 'worsened' : 'achieved';
  if (given === 'on-track') return isDue ? 'close' : 'on-track';
  if (given !== 'not-assessable') return given;
  if (reason === 'baseline-met-target') return 'lapsed';
  return reason === 'met-or-not' ? 'not-met' : 'unknown';
}

interface Shown {
  readonly progress: Progress;
  readonly isDue: boolean;
  readonly standing: Standing;
}

function clauses(
  year: number,
  since: number | null,
  { progress, isDue, standing }: Shown,
  { progress: words }: Words,
): string[] {
  const { ratio, method, yearsToGo, reason } = progress;
  const final = !isDue;
  if (standing === 'worsened') return [words.worsened(since, final)];
  if (standing === 'lapsed') return [words.lapsed(since, final)];
  if (reason === 'no-baseline') return [words.noBaseline(since)];
  if (reason === 'baseline-zero') return [words.baselineZero(since)];
  if (ratio === undefined) return [];
  // Cut downwards, so that it is not printed as the limit of the class above.
  const percentage = `${toPlaces(times(fraction(ratio), rational(100)), PLACES, 'down')}%`;
  return [
    words.pace(words.short[standing], percentage, method),
    reached(year, since, final, yearsToGo, words),
  ];
}

function reached(
  year: number,
  since: number | null,
  final: boolean,
  yearsToGo: Progress['yearsToGo'],
  words: Words['progress'],
): string {
  if (yearsToGo === undefined) return words.notAtThisPace(since, final);
  const years = Number(toDecimal(ceiling(fraction(yearsToGo)), 'up'));
  return years > MOST_YEARS
    ? words.notWithin(since, MOST_YEARS, final)
    : words.reachedIn(since, year + years, final);
}
