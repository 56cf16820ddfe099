import { inLanguage } from '../core/languages.ts';
import { noteText } from '../locales/messages.ts';
import type { Names, Words } from '../locales/words.ts';
import type { Decimal, Members, Note, RegionCode, Shortfall, Verdict } from '../core/model.ts';
import { isLevel } from '../core/model.ts';
import { isMissed, unwaived } from '../core/missed.ts';
import { isApplied } from '../core/summary.ts';
import { waiverText } from './allowance-text.ts';
import { roundedAmount } from './rounded.ts';
import { shownBeside, shownBounds, shownFigures, shownValues, withUnit } from './shown-values.ts';
import { printable } from '../core/printable.ts';
import type { ReportIndicator } from './report.ts';
import { targetFigures, targetText } from './target-text.ts';

/** Members named before the rest is only counted. */
const MOST_NAMES = 5;

/**
 * What was found, what is asked for, and what is lacking, in a sentence: 89.9%（899/1000）；目标不低于 90%；还差 1 名幼儿.
 */
export function verdictSentence(
  indicator: ReportIndicator,
  verdict: Verdict,
  words: Words,
  names: Names,
): string {
  const { target, approximate, shortfall, members, notes } = verdict;
  const { unit } = indicator;
  const shown = shownValues(verdict);
  const asked = target && targetFigures(indicator, verdict, target, words);
  return [
    valueText(words, names, verdict, shown.value, unit),
    ...(target && asked ? [targetText(target, asked, unit, words, names)] : []),
    ...(shortfall ? [shortfallText(shortfall, asked?.value ?? '', words, names)] : []),
    ...(approximate ? [words.verdict.approximately] : []),
    ...missingText(members, words, names),
    ...notes.map((note) => noteText(note, words, names, (figure) => shownBeside(verdict, figure))),
    waiverText(verdict, words) ?? '',
    changeText(verdict, words) ?? '',
  ]
    .filter((part) => part !== '')
    .join(words.separator);
}

/**
 * Whether a verdict is explained by itself: what misses, what is open, what lacks only the partner of a measure
 * that was reported, and what passes with something to be said of it.
 */
export function isExplained({ status, approximate, notes }: Verdict): boolean {
  if (status === 'no-data') return notes.some((note) => note.code === 'needs' && note.reported !== undefined);
  if (unwaived(status) === 'fail' || status === 'undetermined') return true;
  return status === 'pass' && (approximate === true || hasRemark(notes));
}

/** What a heading above explained verdicts names. */
export function saidOf(verdicts: readonly Verdict[]): Parameters<Words['table']['whyNot']>[1] {
  const some = (status: Verdict['status']) => verdicts.some((verdict) => verdict.status === status);
  return { missed: verdicts.some(isMissed), undetermined: some('undetermined'), noData: some('no-data') };
}

/** Whether there is something to be said of a verdict that passes, even where only misses are explained. */
export function isRemarkable(verdict: Verdict): boolean {
  return isApplied(verdict) || isExplained(verdict);
}

function hasRemark(notes: readonly Note[]): boolean {
  return notes.some(({ code }) => REMARKS.has(code));
}

/** Of verdicts that pass. */
const REMARKS: ReadonlySet<Note['code']> = new Set(['fell', 'stood-still']);

/**
 * What became of it since the previous report. That what is in order, or not judged, is so for the first time or
 * as before is nothing to say.
 */
export function changeText({ status, change }: Verdict, { gate }: Words): string | null {
  if (change === undefined) return null;
  const says =
    unwaived(status) === 'fail' || status === 'undetermined' || change === 'worse' || change === 'better';
  return says ? gate.changes[change] : null;
}

/** The clause of the target judged by; of a milestone, that of the final target it leads to. */
export function targetSources(
  { targets }: ReportIndicator,
  { year, target }: Verdict,
  words: Words,
): string[] {
  const planned =
    target?.basis === 'derived'
      ? targets.toSorted((a, b) => b.year - a.year)[0]
      : targets.find((each) => each.year === year);
  if (planned === undefined) return [];
  const reading =
    planned.reading === null ? [] : [words.table.reading(inLanguage(planned.reading, words.language))];
  return [words.table.source(planned.source, planned.quote), ...reading].map(printable);
}

function missingText({ expected, reported, missing }: Members, words: Words, names: Names): string[] {
  if (expected <= 1 || missing.length === 0) return [];
  return [
    words.table.members(reported, expected),
    words.table.missingMembers(...firstNames(missing, words, names)),
  ];
}

function firstNames(codes: readonly RegionCode[], words: Words, names: Names): [string, more: number] {
  const first = codes.slice(0, MOST_NAMES).map((code) => names.region(code));
  return [words.list(first), Math.max(0, codes.length - MOST_NAMES)];
}

/** What is counted in beside the regions below, which a reader who adds them up would miss. */
function directText({ direct, missing }: Members, words: Words, names: Names): string[] {
  const counted = direct.filter((code) => !missing.includes(code));
  return counted.length === 0 ? [] : [words.table.directMembers(...firstNames(counted, words, names))];
}

function valueText(words: Words, names: Names, verdict: Verdict, value: string | null, unit: string): string {
  const { numerator, denominator, members } = verdict;
  if (value === null) return '';
  const bounds = shownBounds(verdict);
  if (verdict.value === undefined && bounds !== null) {
    const { low, high, exclusive, lowExclusive } = bounds;
    return words.verdict.between(
      exclusive && low === '0' && !lowExclusive
        ? null
        : { value: withUnit(low, unit), exclusive: lowExclusive },
      high && { value: withUnit(high, unit), exclusive },
    );
  }
  const parts = numerator === undefined || denominator === undefined ? [] : [`${numerator}/${denominator}`];
  const behind = [...parts, ...directText(members, words, names)];
  return behind.length === 0 ? value : value + words.brackets(behind.join(words.comma));
}

/** What is lacking, or too much, in a sentence: 还差 132 名幼儿, 还多出 3 个百分点. */
export function shortfallText(
  { amount, of, exclusive, surplus }: Shortfall,
  target: string,
  words: Words,
  names: Names,
): string {
  if (exclusive && amount === '0') return words.verdict.notAbove(target);
  const text = amountText(roundedAmount(amount), of, words, names);
  if (surplus) return words.verdict.over(text);
  return exclusive ? words.verdict.shortExclusive(text) : words.verdict.short(text);
}

/** What a miss lacks, or has too much, where it stands alone: 还差 132 名幼儿. */
export function lackText(verdict: Verdict, words: Words, names: Names): string | null {
  const { shortfall, target } = verdict;
  if (shortfall === undefined) return null;
  const figure = target === undefined ? '' : shownFigures(verdict, target).value;
  return shortfallText(shortfall, figure, words, names);
}

function amountText(amount: Decimal, of: Shortfall['of'], words: Words, names: Names): string {
  if (of === 'percentage-points') return names.inUnit(amount, 'percent');
  if (isLevel(of)) return words.verdict.counties(amount, of);
  return names.amount(amount, of);
}
