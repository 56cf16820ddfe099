import { plainName } from '../../core/naming.ts';
import type { BrokenRule } from '../broken-rule.ts';
import { namedExactly, nearestIds } from '../names.ts';
import type { Plan } from '../plan.ts';
import type { AdjustmentFile, AssessmentFile, ClassFile, GradeFile } from './schema.ts';
import { CLASS_KEYS } from './schema.ts';
import { weightRules } from './weight-rules.ts';

type Path = readonly string[];

/**
 * What an assessment must satisfy beyond its shape, as far as the plan can tell: regions are looked up when the
 * tree of regions is known.
 */
export function brokenAssessment(file: AssessmentFile | undefined, plan: Plan): BrokenRule[] {
  if (file === undefined) return [];
  const { grades } = file.bands;
  const classes = ['assessment', 'classes'];
  return [
    ...weightRules(file, plan),
    ...file.classes.flatMap((each, i) => classRules(each, file.classes.slice(0, i), [...classes, String(i)])),
    ...takenNames(file.classes, classes),
    ...bandRules(grades, ['assessment', 'bands', 'grades']),
    ...(file.adjustments ?? []).flatMap((each, i) =>
      adjustmentRules(each, grades, plan, ['assessment', 'adjustments', String(i)]),
    ),
  ];
}

function classRules(file: ClassFile, before: readonly ClassFile[], path: Path): BrokenRule[] {
  const found = CLASS_KEYS.filter((key) => file[key] !== undefined);
  const { level } = file;
  const first = before.find((each) => each.rest && each.level === level);
  return [
    ...(found.length === 1
      ? []
      : [{ facts: { kind: 'one-of-keys', found, allowed: CLASS_KEYS } as const, path }]),
    ...(file.rest && first !== undefined
      ? [{ facts: { kind: 'second-rest', level, first: first.id } as const, path: [...path, 'rest'] }]
      : []),
  ];
}

interface Titled {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** Ids and titles must lead to one thing only. */
function takenNames(all: readonly Titled[], path: Path): BrokenRule[] {
  const owners = new Map<string, number>();
  return all.flatMap(({ id, title }, i) =>
    [
      { found: id, at: ['id'] },
      { found: title.zh, at: ['title', 'zh'] },
      { found: title.en, at: ['title', 'en'] },
    ].flatMap(({ found, at }): BrokenRule[] => {
      const owner = owners.get(plainName(found));
      if (owner === undefined) owners.set(plainName(found), i);
      if (owner === undefined || owner === i) return [];
      const facts = { kind: 'name-taken', found, by: [...path, String(owner)].join(' › ') } as const;
      return [{ facts, path: [...path, String(i), ...at] }];
    }),
  );
}

function bandRules(grades: readonly GradeFile[], path: Path): BrokenRule[] {
  const at = (i: number) => [...path, String(i), 'from'];
  return [
    ...takenNames(grades, path),
    ...grades.flatMap(({ from }, i): BrokenRule[] => {
      const above = grades[i - 1]?.from;
      return above === undefined || from < above
        ? []
        : [
            {
              facts: { kind: 'bands-not-falling', found: String(from), above: String(above) },
              path: at(i),
            },
          ];
    }),
    ...grades
      .slice(-1)
      .flatMap(({ from }): BrokenRule[] =>
        from === 0
          ? []
          : [{ facts: { kind: 'lowest-not-zero', found: String(from) }, path: at(grades.length - 1) }],
      ),
  ];
}

function adjustmentRules(
  file: AdjustmentFile,
  grades: readonly GradeFile[],
  { years }: Plan,
  path: Path,
): BrokenRule[] {
  return [
    ...file.years.flatMap((year, i): BrokenRule[] =>
      years.includes(year)
        ? []
        : [
            {
              facts: { kind: 'year-outside-plan', found: year, allowed: years },
              path: [...path, 'years', String(i)],
            },
          ],
    ),
    ...capRules(file, grades, path),
  ];
}

function capRules({ effect, to }: AdjustmentFile, grades: readonly GradeFile[], path: Path): BrokenRule[] {
  const at = [...path, 'to'];
  if (effect !== 'cap')
    return to === undefined
      ? []
      : [{ facts: { kind: 'key-needs-key', found: 'to', needs: 'effect: cap' }, path: at }];
  if (to === undefined) return [{ facts: { kind: 'missing-key', key: 'to' }, path }];
  const named = grades.map(({ id, title }) => ({ id, title, aliases: [] }));
  const cap = namedExactly(to, named);
  if (cap === undefined)
    return [
      {
        facts: { kind: 'unknown-reference', what: 'grades', found: to, candidates: nearestIds(to, named) },
        path: at,
      },
    ];
  const best = Math.max(...grades.map(({ from }) => from));
  return grades.some(({ id, from }) => id === cap.id && from === best)
    ? [{ facts: { kind: 'cap-without-effect', found: to }, path: at }]
    : [];
}
