import { rulesOf } from '../core/comparisons/rules.ts';
import type { Target, Verdict } from '../core/model.ts';
import { isApplied } from '../core/summary.ts';
import type { Names, Words } from '../locales/words.ts';
import type { TargetFigures } from '../locales/words/report.ts';
import type { ReportIndicator } from './report.ts';
import { roundedAmount } from './rounded.ts';
import type { Judged } from './shown-values.ts';
import { shownFigures, shownValues } from './shown-values.ts';

/** Behind what is held against a target of a higher level, where there is no room to say so. */
export const APPLIED_MARK = '*';

/** Its figures with their units. */
export function targetFigures(
  { formula }: ReportIndicator,
  verdict: Verdict,
  target: Target,
  words: Words,
): TargetFigures {
  const ofYear = target.ofYear === undefined ? {} : { ofYear: target.ofYear };
  if (rulesOf(target).measures === 'members' && formula.kind === 'share')
    return { value: words.verdict.counties(target.value, formula.of), upper: '', ...ofYear };
  const { value, upper } = shownFigures(verdict, target);
  return { value, upper: upper ?? '', ...ofYear };
}

/**
 * What is asked for in a sentence, with where it comes from: 目标 30% 左右（容差 1 个百分点，解读）, 目标不低于 90%（套用省级目标）.
 */
export function targetText(
  target: Target,
  figures: TargetFigures,
  unit: string,
  words: Words,
  names: Names,
): string {
  const { tolerance, toleranceBasis, basis, appliedFrom } = target;
  const remarks = [
    ...(tolerance === undefined
      ? []
      : [
          words.verdict.tolerance(
            names.inUnit(roundedAmount(tolerance), unit),
            toleranceBasis === 'interpreted',
          ),
        ]),
    ...(basis === 'stated' ? [] : [words.verdict.bases[basis]]),
    ...(appliedFrom === undefined ? [] : [words.verdict.applied[appliedFrom]]),
  ];
  const asked = words.verdict.targets[target.comparison](figures);
  return remarks.length === 0 ? asked : asked + words.brackets(remarks.join(words.separator));
}

/** The target in a table: ≥90%, ≥12个县, ≥90%* if it is applied. */
export function targetCell({ formula }: ReportIndicator, verdict: Judged, words: Words): string | null {
  const { target } = verdict;
  const shown = shownValues(verdict).target;
  if (target === undefined || shown === null) return null;
  const { measures, sign } = rulesOf(target);
  const figures =
    measures === 'members' && formula.kind === 'share'
      ? sign + words.verdict.countiesInShort(target.value, formula.of)
      : shown;
  return figures + appliedMark(verdict);
}

export function appliedMark(verdict: Pick<Verdict, 'target'>): string {
  return isApplied(verdict) ? APPLIED_MARK : '';
}

/** What the mark means among verdicts, for a legend; null if none of them bears it. */
export function appliedMeaning(verdicts: readonly Verdict[], words: Words): string | null {
  const levels = new Set(verdicts.flatMap(({ target }) => target?.appliedFrom ?? []));
  return levels.size === 0 ? null : words.list([...levels].map((level) => words.verdict.applied[level]));
}
