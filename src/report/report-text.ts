import { wordsOf } from '../locales/index.ts';
import { messageOf } from '../locales/messages.ts';
import type { Names, Words } from '../locales/words.ts';
import type { Finding } from '../core/findings.ts';
import type { VanishedVerdict } from '../gate/gate.ts';
import type { Language } from '../core/languages.ts';
import type { Region, Verdict } from '../core/model.ts';
import { placeName } from '../core/origin.ts';
import { explanationText } from './allowance-text.ts';
import { namesOf } from './names.ts';
import type { ProgressText } from './progress-text.ts';
import { progressTextOf } from './progress-text.ts';
import { printable } from '../core/printable.ts';
import type { Report, ReportIndicator } from './report.ts';
import { targetSources, verdictSentence } from './verdict-text.ts';

/** A report in one language, and its verdicts and findings in words that are safe to print. */
export interface ReportText {
  readonly report: Report;
  readonly words: Words;
  readonly names: Names;
  readonly progress: ProgressText;
  readonly indicatorOf: (id: string) => ReportIndicator | undefined;
  readonly regionOf: (code: string) => Region | undefined;
  /** Indicator, region and year: 普惠性幼儿园覆盖率 · 五华区 · 2025. */
  readonly titleOf: (verdict: Pick<Verdict, 'indicator' | 'region' | 'year'>) => string;
  /** Its status, and why it is so. */
  readonly sentenceOf: (verdict: Verdict) => string;
  /** What a verdict of the previous report was, and is. */
  readonly vanishedSentence: (vanished: VanishedVerdict) => string;
  /** The clauses of the plan behind its target. */
  readonly sourcesOf: (verdict: Verdict) => readonly string[];
  /** The first cells behind it. */
  readonly placesOf: (verdict: Verdict) => readonly string[];
  /** What was written about a finding. */
  readonly explanationOf: (finding: Finding) => string | null;
  readonly messageOf: (finding: Finding) => { readonly message: string; readonly hint: string | null };
}

/** The most cells named after a verdict. */
const MOST_PLACES = 10;

export function reportTextOf(report: Report, language: Language): ReportText {
  const words = wordsOf(language);
  const names = namesOf(report.plan, [...report.regions, ...report.directMembers], language);
  const indicators = new Map(report.plan.indicators.map((indicator) => [indicator.id, indicator]));
  const regions = new Map(report.regions.map((region) => [region.code, region]));
  const progress = progressTextOf(report, words);
  return {
    report,
    words,
    names,
    progress,
    indicatorOf: (id) => indicators.get(id),
    regionOf: (code) => regions.get(code),
    titleOf: ({ indicator, region, year }) =>
      [names.topic(indicator), names.region(region), words.verdict.year(year)].join(' · '),
    sentenceOf: (verdict) => {
      const indicator = indicators.get(verdict.indicator);
      const why = indicator === undefined ? '' : verdictSentence(indicator, verdict, words, names);
      return printable(
        [words.verdict.statuses[verdict.status], why, ...progress.clausesOf(verdict)]
          .filter((part) => part !== '')
          .join(words.separator),
      );
    },
    vanishedSentence: ({ before, now }) =>
      words.gate.vanishedSentence(
        words.verdict.statuses[before],
        now === null ? null : words.verdict.statuses[now],
      ),
    sourcesOf: (verdict) => {
      const indicator = indicators.get(verdict.indicator);
      return indicator === undefined ? [] : targetSources(indicator, verdict, words);
    },
    placesOf: ({ places }) => [
      ...places.slice(0, MOST_PLACES).map(placeText),
      ...(places.length > MOST_PLACES ? ['…'] : []),
    ],
    explanationOf: (finding) => explanationText(finding, words),
    messageOf: ({ facts }) => {
      const { message, hint } = messageOf(facts, words, names);
      return { message: printable(message), hint: hint === undefined ? null : printable(hint) };
    },
  };
}

/** The place of a finding or observation, safe to print. */
export function placeText(place: Parameters<typeof placeName>[0]): string {
  return printable(placeName(place));
}
