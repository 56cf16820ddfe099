import { inLanguage } from '../../core/languages.ts';
import type { RegionCode } from '../../core/model.ts';
import { printable } from '../../core/printable.ts';
import type { ChangedTarget } from '../../insight/diff/diff.ts';
import type { PlannedTarget } from '../../plan/plan.ts';
import { requirementText } from '../requirement-text.ts';
import { withUnit } from '../shown-values.ts';
import type { DiffText } from './diff-text.ts';

/** A target that is not what it was: what it is of, and what became of it. */
export interface GoalLine {
  readonly title: string;
  readonly text: string;
}

/** Regions named before the rest is only counted. */
const MOST_REGIONS = 5;

/** What is asked for now and was not then; empty if nothing of it changed. */
export function goalLines(diffText: DiffText): readonly GoalLine[] {
  const { report, words, names } = diffText;
  const { goals } = report.diff;
  const text = words.diff;
  const listed = (title: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [{ title, text: words.list(ids.map(names.topic)) }];
  return [
    ...listed(text.added, goals.added),
    ...listed(text.dropped, goals.dropped),
    ...listed(text.recounted, goals.recounted),
    ...goals.requirements.map(({ indicator, year, before, after }) => ({
      title: names.topic(indicator),
      text: text.requirement(
        year,
        askedText(diffText, indicator, before),
        askedText(diffText, indicator, after),
      ),
    })),
    ...goals.targets.map((changed) => ({
      title: names.topic(changed.indicator),
      text: words.labelled(regionNames(diffText, changed.regions), targetChange(diffText, changed)),
    })),
  ];
}

/** Of the plans themselves, in a sentence; null if they are the same. */
export function planLine({ report, words }: DiffText): string | null {
  const { before, after, diff } = report;
  const { goals } = diff;
  if (goals.plan === 'same') return null;
  const titleOf = ({ plan }: typeof before) => printable(inLanguage(plan.title, words.language));
  if (goals.plan === 'other-plan') return words.diff.otherPlan(titleOf(before), titleOf(after));
  const { added, dropped, recounted, requirements } = goals;
  const isSame = [added, dropped, recounted, requirements].every((each) => each.length === 0);
  return isSame ? words.diff.otherFileSameGoals : words.diff.otherFile;
}

/** Null if nothing is asked. */
function askedText(
  { words, names, indicatorOf }: DiffText,
  id: string,
  targets: readonly PlannedTarget[],
): string | null {
  const indicator = indicatorOf(id);
  if (indicator === undefined || targets.length === 0) return null;
  const { unit, formula } = indicator;
  return targets
    .map(({ requirement, levels }) => {
      const of = words.brackets(words.list(levels.map((level) => words.verdict.levels[level])));
      return requirementText(requirement, unit, formula, words, names) + of;
    })
    .join(words.comma);
}

function targetChange({ words, targetOf, indicatorOf }: DiffText, changed: ChangedTarget): string {
  const { indicator, years, before, after } = changed;
  const [then, now] = [before.baseline, after.baseline];
  const unit = indicatorOf(indicator)?.unit ?? '';
  const baseline =
    then === undefined || now === undefined || then === now
      ? []
      : [words.diff.baseline(withUnit(then, unit), withUnit(now, unit))];
  const target = words.diff.requirement(years.after, targetOf(indicator, before), targetOf(indicator, after));
  return [...(years.before === years.after ? [target] : []), ...baseline].join(words.separator);
}

function regionNames({ words, names }: DiffText, regions: readonly RegionCode[]): string {
  const first = regions.slice(0, MOST_REGIONS);
  return words.diff.regions(names.regions(first), regions.length - first.length);
}
