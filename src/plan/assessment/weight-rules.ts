import type { Level } from '../../core/model.ts';
import type { BrokenRule } from '../broken-rule.ts';
import { namedExactly, nearestIds } from '../names.ts';
import type { Plan } from '../plan.ts';
import { countedLevels } from './counted.ts';
import type { AssessmentFile } from './schema.ts';

type Weighted = Pick<AssessmentFile, 'weights' | 'classes' | 'applied-targets'>;

/** A weight that never counts, and a class in which none does, are mistakes: nobody would see that from the scores. */
export function weightRules(file: Weighted, plan: Plan): BrokenRule[] {
  const first = new Map<string, string>();
  const ofKeys = Object.keys(file.weights).flatMap((key): BrokenRule[] => {
    const path = ['assessment', 'weights', key];
    const indicator = namedExactly(key, plan.indicators);
    if (indicator === undefined) {
      const candidates = nearestIds(key, plan.indicators);
      const facts = { kind: 'unknown-reference', what: 'indicators', found: key, candidates } as const;
      return [{ facts, path, ofKey: true }];
    }
    const before = first.get(indicator.id);
    if (before !== undefined)
      return [{ facts: { kind: 'weighted-twice', found: key, first: before }, path, ofKey: true }];
    first.set(indicator.id, key);
    if (indicator.targets.length === 0)
      return [{ facts: { kind: 'weight-without-target', found: key }, path, ofKey: true }];
    const levels = countedLevels(indicator, file['applied-targets']);
    const classes = levelsOf(file);
    if (classes.some((level) => levels.includes(level))) return [];
    const onlyApplied = classes.some((level) => countedLevels(indicator, 'counted').includes(level));
    const facts = { kind: 'weight-never-counts', found: key, levels, classes, onlyApplied } as const;
    return [{ facts, path, ofKey: true }];
  });
  return [...ofKeys, ...classesWithout(file, plan)];
}

/** Classes of a level at which no indicator with a weight has a target. */
function classesWithout(file: Weighted, { indicators }: Plan): BrokenRule[] {
  const weighted = Object.keys(file.weights).map((key) => namedExactly(key, indicators));
  // What is misspelt may have been meant for it.
  if (weighted.includes(undefined)) return [];
  const counted = new Set(
    weighted.flatMap((each) => (each === undefined ? [] : countedLevels(each, file['applied-targets']))),
  );
  return file.classes.flatMap(({ level }, i): BrokenRule[] =>
    counted.has(level)
      ? []
      : [
          {
            facts: { kind: 'class-never-scored', level },
            path: ['assessment', 'classes', String(i), 'level'],
          },
        ],
  );
}

function levelsOf({ classes }: Pick<AssessmentFile, 'classes'>): readonly Level[] {
  return [...new Set(classes.map(({ level }) => level))];
}
