import { plainName } from '../core/naming.ts';
import type { BrokenRule } from './broken-rule.ts';
import type { GoalsFile, PlanFile } from './schema.ts';

/** What may be asked for by name. */
interface Entry {
  readonly path: readonly string[];
  /** What the names lead to, if not to the entry itself. */
  readonly leadsTo?: string;
  readonly names: readonly string[];
}

/** Names must lead to one thing only; an indicator may share them with the one measure it shows. */
export function takenNames(file: PlanFile): BrokenRule[] {
  const owners = new Map<string, string>();
  return entriesOf(file).flatMap(({ path, leadsTo, names }) => {
    const owner = leadsTo ?? path.join(' › ');
    return [...new Set(names.map(plainName))].flatMap((found): BrokenRule[] => {
      const by = owners.get(found);
      if (by === undefined) owners.set(found, owner);
      return by === undefined || by === owner ? [] : [{ facts: { kind: 'name-taken', found, by }, path }];
    });
  });
}

function entriesOf({ plan, actions, measures, indicators }: PlanFile): Entry[] {
  return [
    ...Object.entries(measures).map(([id, measure]) => ({
      path: ['measures', id],
      leadsTo: id,
      names: namesOf(id, measure),
    })),
    ...Object.entries(indicators).map(([id, indicator]): Entry => ({
      path: ['indicators', id],
      ...(indicator.kind === 'count' || indicator.kind === 'score' ? { leadsTo: indicator.measure } : {}),
      names: namesOf(id, indicator),
    })),
    ...goalEntries(['plan', 'goals'], plan.goals),
    ...Object.entries(actions).flatMap(([action, { goals }]) =>
      goalEntries(['actions', action, 'goals'], goals),
    ),
  ];
}

function goalEntries(path: readonly string[], goals: GoalsFile): Entry[] {
  return Object.entries(goals ?? {}).map(([id, goal]) => ({ path: [...path, id], names: namesOf(id, goal) }));
}

type Named = PlanFile['measures'][string] | PlanFile['indicators'][string] | NonNullable<GoalsFile>[string];

function namesOf(id: string, named: Named): string[] {
  return [id, named.title.zh, named.title.en, ...('aliases' in named ? (named.aliases ?? []) : [])];
}
