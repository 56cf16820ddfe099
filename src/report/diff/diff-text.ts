import { parseDecimal } from '../../core/decimal.ts';
import { inLanguage } from '../../core/languages.ts';
import type { Language } from '../../core/languages.ts';
import type { Level, RegionCode, Target } from '../../core/model.ts';
import { printable } from '../../core/printable.ts';
import type { ComparedVerdict, Correction, DiffClass, DiffEntry } from '../../insight/diff/diff.ts';
import { classCounts } from '../../insight/diff/compare-reports.ts';
import { wordsOf } from '../../locales/index.ts';
import type { Names, Words } from '../../locales/words.ts';
import { waiverText } from '../allowance-text.ts';
import { namesOf } from '../names.ts';
import type { ReportIndicator } from '../report.ts';
import { roundedAmount } from '../rounded.ts';
import { shownValues } from '../shown-values.ts';
import { targetCell } from '../target-text.ts';
import type { DiffReport } from './diff-report.ts';
import { inOrder } from './order.ts';

/** A comparison in one language, in words that are safe to print. */
export interface DiffText {
  readonly report: DiffReport;
  readonly words: Words;
  readonly names: Names;
  readonly indicatorOf: (id: string) => ReportIndicator | undefined;
  readonly levelOf: (region: RegionCode) => Level | undefined;
  /** Indicator and region, and the year where several are compared. */
  readonly titleOf: (entry: DiffEntry) => string;
  /** What was found in one report: 88.5%; the word for its status where there is no figure. */
  readonly valueOf: (verdict: ComparedVerdict | null) => string;
  /** The value then and now. */
  readonly valuesOf: (entry: DiffEntry) => string;
  readonly statusesOf: (entry: DiffEntry) => string;
  /** The target, or both where they differ: ≥88% → ≥90%. */
  readonly targetsOf: (entry: DiffEntry) => string;
  readonly targetOf: (indicator: string, target: Target | undefined) => string | null;
  /** +2.7 percentage points. */
  readonly changeOf: (entry: Pick<DiffEntry, 'indicator' | 'change'>) => string;
  /** What else is to be said of it. */
  readonly remarkOf: (entry: DiffEntry) => string;
  /** Those of a class, the highest level first, its own targets before applied ones, misses before the rest. */
  readonly entriesOf: (of: DiffClass) => readonly DiffEntry[];
  readonly corrections: readonly Correction[];
}

/** A comparison in the words of a language, as its formats share them. */
export function diffTextOf(report: DiffReport, language: Language): DiffText {
  const words = wordsOf(language);
  const { diff, plan } = report;
  const names = namesOf(plan, [...report.regions, ...report.directMembers], language);
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const levels = new Map(report.regions.map(({ code, level }) => [code, level]));
  const isOfYears = diff.pairing.kind === 'same-years' && diff.pairing.years.length > 1;

  const targetOf = (id: string, target: Target | undefined) => {
    const indicator = indicators.get(id);
    if (indicator === undefined || target === undefined) return null;
    return targetCell(indicator, { status: 'no-data', unit: indicator.unit, target }, words);
  };
  const ofVerdict = (id: string, verdict: ComparedVerdict | null) => {
    const indicator = indicators.get(id);
    return indicator === undefined || verdict === null ? null : targetCell(indicator, verdict, words);
  };
  const valueOf = (verdict: ComparedVerdict | null) =>
    verdict === null
      ? words.diff.notJudged
      : (shownValues(verdict).value ?? words.verdict.statuses[verdict.status]);
  const ordered = inOrder(report);
  return {
    report,
    words,
    names,
    indicatorOf: (id) => indicators.get(id),
    levelOf: (region) => levels.get(region),
    titleOf: ({ indicator, region, before, after }) =>
      [
        names.topic(indicator),
        names.region(region),
        ...(isOfYears ? [words.verdict.year((after ?? before)?.year ?? 0)] : []),
      ].join(' · '),
    valueOf,
    valuesOf: ({ before, after }) => `${valueOf(before)} → ${valueOf(after)}`,
    statusesOf: ({ before, after }) =>
      [before, after]
        .map((each) => (each === null ? words.diff.notJudged : words.verdict.statuses[each.status]))
        .join(' → '),
    targetsOf: ({ indicator, before, after }) => {
      const [then, now] = [ofVerdict(indicator, before), ofVerdict(indicator, after)];
      if (then === null || now === null || then === now) return now ?? then ?? '';
      return `${then} → ${now}`;
    },
    targetOf,
    changeOf: ({ indicator, change }) => {
      if (change === undefined) return '';
      const isFall = change.startsWith('-');
      const rounded = roundedAmount(change);
      const amount = parseDecimal(rounded.replace(/^-/u, '')) ?? rounded;
      const unit = indicators.get(indicator)?.unit ?? '';
      const text =
        unit === 'percent' ? words.verdict.percentagePointsInShort(amount) : names.inUnit(amount, unit);
      return `${isFall ? '−' : '+'}${text}`;
    },
    remarkOf: ({ goalpost, after }) =>
      [
        ...(goalpost === undefined ? [] : [words.diff.goalposts[goalpost]]),
        ...(after === null ? [] : [waiverText(after, words) ?? '']),
      ]
        .filter((part) => part !== '')
        .join(words.comma),
    entriesOf: (of) => ordered.filter((entry) => entry.class === of),
    corrections: diff.corrections,
  };
}

/** What is compared with what, line by line. */
export function headingOf({ report, words, names }: DiffText): {
  readonly title: string;
  readonly lines: readonly string[];
} {
  const { before, after, diff } = report;
  const text = words.diff;
  const source = ({ name, from, regions }: typeof before) =>
    text.source(printable(name), from, names.regions(regions));
  return {
    title: text.title(printable(inLanguage(report.plan.title, words.language))),
    lines: [
      words.labelled(text.sides.before, source(before)),
      words.labelled(text.sides.after, source(after)),
      diff.pairing.kind === 'same-years'
        ? text.pairing['same-years'](diff.pairing)
        : text.pairing['year-to-year'](diff.pairing),
      ...(['before', 'after'] as const).flatMap((side) =>
        diff.leftOut[side].length === 0 ? [] : [text.leftOut(text.sides[side], diff.leftOut[side])],
      ),
      ...[before, after].flatMap(({ name, rejected }) =>
        rejected === 0 ? [] : [text.rejected(printable(name), rejected)],
      ),
    ],
  };
}

/** The answer: how much is met and missed anew, and whether something that was met no longer is. */
export function answerOf({ report, words }: DiffText): string {
  const { entries } = report.diff;
  const counts = classCounts(entries);
  const answer = words.diff.answer(counts, entries.filter(({ lost }) => lost).length);
  return words.sentences(answer);
}
