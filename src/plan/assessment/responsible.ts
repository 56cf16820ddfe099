import type { Level } from '../../core/model.ts';
import { LEVELS } from '../../core/model.ts';
import { plainName } from '../../core/naming.ts';
import type { BrokenRule } from '../broken-rule.ts';
import { oneLine } from '../one-line.ts';
import type { Indicator } from '../plan.ts';
import type { ResponsibleFile } from './schema.ts';

/** What must hold of the units that answer for an indicator, which is judged at some levels. */
export function responsibleRules(
  file: ResponsibleFile | undefined,
  judged: readonly Level[],
  path: readonly string[],
): BrokenRule[] {
  if (file === undefined) return [];
  const named = LEVELS.filter((level) => file[level] !== undefined);
  if (named.length === 0) return [{ facts: { kind: 'names-nobody', allowed: judged }, path }];
  return named.flatMap((level) => [
    ...(judged.includes(level)
      ? []
      : [
          {
            facts: { kind: 'level-not-judged', found: level, allowed: judged } as const,
            path: [...path, level],
            ofKey: true as const,
          },
        ]),
    ...unitsTwice(file[level], [...path, level]),
  ]);
}

function unitsTwice(units: ResponsibleFile[Level], path: readonly string[]): BrokenRule[] {
  const { lead = '', supporting = [] } = units ?? {};
  const all = [lead, ...supporting].map(plainName);
  return supporting.flatMap((unit, i): BrokenRule[] =>
    all.indexOf(plainName(unit)) === i + 1
      ? []
      : [
          {
            facts: { kind: 'unit-named-twice', found: oneLine(unit) },
            path: [...path, 'supporting', String(i)],
          },
        ],
  );
}

/** Who answers for an indicator, by level, as the program knows it. */
export function responsibleOf(file: ResponsibleFile): NonNullable<Indicator['responsible']> {
  return Object.fromEntries(
    LEVELS.flatMap((level) => {
      const units = file[level];
      if (units === undefined) return [];
      const { lead, supporting = [] } = units;
      return [[level, { lead: oneLine(lead), supporting: supporting.map(oneLine) }]];
    }),
  );
}
