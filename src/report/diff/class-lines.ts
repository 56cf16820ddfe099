import type { Level } from '../../core/model.ts';
import { LEVELS } from '../../core/model.ts';
import type { DiffClass, DiffEntry } from '../../insight/diff/diff.ts';
import { classCounts } from '../../insight/diff/compare-reports.ts';
import { DIFF_CLASSES } from '../../insight/diff/diff.ts';
import type { DiffText } from './diff-text.ts';

/** How many judgements of a level are of each class, those of applied targets apart. */
export interface ClassLine {
  readonly level: Level;
  /** The level the targets were stated for; null for targets of their own. */
  readonly appliedFrom: Level | null;
  readonly counts: Readonly<Record<DiffClass, number>>;
}

export function classLines({ report, levelOf }: DiffText): ClassLine[] {
  const of = (entry: DiffEntry) => (entry.after?.target ?? entry.before?.target)?.appliedFrom ?? null;
  return LEVELS.flatMap((level) => {
    const ofLevel = report.diff.entries.filter(({ region }) => levelOf(region) === level);
    return [null, ...LEVELS].flatMap((appliedFrom): ClassLine[] => {
      const entries = ofLevel.filter((entry) => of(entry) === appliedFrom);
      return entries.length === 0 ? [] : [{ level, appliedFrom, counts: classCounts(entries) }];
    });
  });
}

/** The classes worth a column: what was met and missed anew always, the others where there are any. */
export function shownClasses(lines: readonly ClassLine[]): DiffClass[] {
  return DIFF_CLASSES.filter(
    (each) => each === 'newly-met' || each === 'newly-missed' || lines.some(({ counts }) => counts[each] > 0),
  );
}

/** The classes of which each judgement is listed. */
export const LISTED_CLASSES = DIFF_CLASSES.filter((each) => each !== 'same' && each !== 'not-judged');

/** How many of a class are so only because the target changed, in brackets; empty for none. */
export function byTargetText({ words }: DiffText, entries: readonly DiffEntry[]): string {
  const count = entries.filter(({ goalpost }) => goalpost === 'decides').length;
  return count === 0 ? '' : words.brackets(words.diff.byTarget(count));
}
