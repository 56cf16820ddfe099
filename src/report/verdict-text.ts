import { inLanguage } from '../core/languages.ts';
import { noteText } from '../locales/messages.ts';
import type { Names, Words } from '../locales/words.ts';
import type { TargetFigures } from '../locales/words/report.ts';
import { rulesOf } from '../core/comparisons/rules.ts';
import type { Decimal, Shortfall, Target, Verdict } from '../core/model.ts';
import { isLevel } from '../core/model.ts';
import type { Formula } from '../plan/plan.ts';
import { shownBounds, shownFigures, shownValues, withUnit } from './shown-values.ts';
import { printable } from '../core/printable.ts';
import type { ReportIndicator } from './report.ts';

/** Members named before the rest is only counted. */
const MOST_NAMES = 5;

/**
 * What was found, what is asked for, and what is lacking, in a sentence: 89.9%（899/1000）；目标不低于 90%；还差 1 名幼儿.
 */
export function verdictSentence(
  { unit, formula }: ReportIndicator,
  verdict: Verdict,
  words: Words,
  names: Names,
): string {
  const { target, approximate, shortfall, members } = verdict;
  const shown = shownValues(verdict);
  const asked = target && targetFigures(formula, verdict, target, words);
  const missing = members.missing.map((code) => names.region(code));
  return [
    valueText(words, verdict, shown.value, unit),
    ...(target && asked ? [words.verdict.targets[target.comparison](asked) + basisText(words, verdict)] : []),
    ...(shortfall ? [shortfallText(shortfall, asked?.value ?? '', words, names)] : []),
    ...(approximate ? [words.verdict.approximately] : []),
    ...(members.expected > 1 && missing.length > 0
      ? [words.table.members(members.reported, members.expected)]
      : []),
    ...(members.expected > 1 && missing.length > 0
      ? [
          words.table.missingMembers(
            words.list(missing.slice(0, MOST_NAMES)),
            Math.max(0, missing.length - MOST_NAMES),
          ),
        ]
      : []),
    ...verdict.notes.map((note) => noteText(note, words, names)),
    changeText(verdict, words) ?? '',
  ]
    .filter((part) => part !== '')
    .join(words.separator);
}

function targetFigures(formula: Formula, verdict: Verdict, target: Target, words: Words): TargetFigures {
  const { tolerance = '' } = target;
  if (rulesOf(target).measures === 'members' && formula.kind === 'share')
    return { value: words.verdict.counties(target.value, formula.of), upper: '', tolerance };
  const { value, upper } = shownFigures(verdict, target);
  return { value, upper: upper ?? '', tolerance };
}

/**
 * Whether a verdict is explained by itself: what misses, what is open, and what lacks only the partner of a
 * measure that was reported.
 */
export function isExplained({ status, approximate, notes }: Verdict): boolean {
  if (status === 'no-data') return notes.some((note) => note.code === 'needs' && note.reported !== undefined);
  return status === 'fail' || status === 'undetermined' || approximate === true;
}

/**
 * What became of it since the previous report. That what is in order, or not judged, is so for the first time or
 * as before is nothing to say.
 */
export function changeText({ status, change }: Verdict, { gate }: Words): string | null {
  if (change === undefined) return null;
  const says = status === 'fail' || status === 'undetermined' || change === 'worse' || change === 'better';
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

function basisText(words: Words, { target }: Verdict): string {
  return target?.basis === 'derived' ? words.brackets(words.verdict.bases.derived) : '';
}

function valueText(words: Words, verdict: Verdict, value: string | null, unit: string): string {
  const { numerator, denominator } = verdict;
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
  if (numerator === undefined || denominator === undefined) return value;
  return value + words.brackets(`${numerator}/${denominator}`);
}

/** What is lacking, or too much, in a sentence: 还差 132 名幼儿, 还多出 3 个百分点. */
function shortfallText(
  { amount, of, exclusive, surplus }: Shortfall,
  target: string,
  words: Words,
  names: Names,
): string {
  if (exclusive && amount === '0') return words.verdict.notAbove(target);
  const text = amountText(amount, of, words, names);
  if (surplus) return words.verdict.over(text);
  return exclusive ? words.verdict.shortExclusive(text) : words.verdict.short(text);
}

function amountText(amount: Decimal, of: Shortfall['of'], words: Words, names: Names): string {
  if (of === 'percentage-points') return words.verdict.percentagePoints(amount);
  if (isLevel(of)) return words.verdict.counties(amount, of);
  return names.amount(amount, of);
}
