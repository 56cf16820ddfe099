import { FIGURES_BESIDE } from '../core/comparisons/record.ts';
import { figuresBeside, REQUIREMENT_KEYS } from '../core/comparisons/requirements.ts';
import { nearestText } from '../core/suggest.ts';
import type { YamlFacts } from '../core/yaml-problems.ts';
import { responsibleRules } from './assessment/responsible.ts';
import type { BrokenRule } from './broken-rule.ts';
import { brokenChecks } from './checks/rules.ts';
import type { Asked } from './requirements.ts';
import { askedOf, pathTo } from './requirements.ts';
import type { ConditionFile, IndicatorFile, PlanFile, TargetFile } from './schema.ts';
import { COLUMN_ROLES } from './roles.ts';
import { CONDITION_KEYS } from './schema.ts';
import { takenNames } from './taken-names.ts';

type Path = readonly string[];
type MeasureFile = PlanFile['measures'][string];

const DEPTH = { province: 0, prefecture: 1, county: 2, any: 2 } as const;

/**
 * What a plan must satisfy beyond its shape: everything referred to exists and fits, names are unique,
 * targets can be judged.
 */
export function brokenRules(file: PlanFile): BrokenRule[] {
  return [
    ...Object.entries(file.measures).flatMap(([id, measure]) =>
      reference('units', measure.unit, file.units, ['measures', id, 'unit']),
    ),
    ...Object.entries(file.indicators).flatMap(([id, indicator]) =>
      indicatorRules(file, indicator, ['indicators', id]),
    ),
    ...Object.entries(file.focus).flatMap(([id, group]) =>
      exactlyOneKey(group, ['regions', 'group'], ['focus', id]),
    ),
    ...Object.entries(file.columns ?? {}).flatMap(([name, means]) =>
      reference(
        'measures, indicators, roles',
        means,
        {
          ...file.measures,
          ...file.indicators,
          ...Object.fromEntries(COLUMN_ROLES.map((role) => [role, role])),
        },
        ['columns', name],
      ),
    ),
    ...brokenChecks(file),
    ...takenNames(file),
  ];
}

function reference(
  what: string,
  found: string,
  known: Readonly<Record<string, unknown>>,
  path: Path,
): BrokenRule[] {
  if (Object.hasOwn(known, found)) return [];
  return [
    {
      facts: { kind: 'unknown-reference', what, found, candidates: nearestText(found, Object.keys(known)) },
      path,
    },
  ];
}

function exactlyOneKey(record: object, allowed: readonly string[], path: Path): BrokenRule[] {
  const found = allowed.filter((key) => Object.hasOwn(record, key));
  return found.length === 1 ? [] : [{ facts: { kind: 'one-of-keys', found, allowed }, path }];
}

function indicatorRules(file: PlanFile, indicator: IndicatorFile, path: Path): BrokenRule[] {
  return [
    ...(indicator.action === undefined
      ? []
      : reference('actions', indicator.action, file.actions, [...path, 'action'])),
    ...formulaRules(file, indicator, path),
    ...Object.entries(indicator.targets ?? {}).flatMap(([year, target]) =>
      targetRules(file, indicator, target, Number(year), [...path, 'targets', year]),
    ),
    ...responsibleRules(indicator.responsible, indicator.levels, [...path, 'responsible']),
  ];
}

function formulaRules(file: PlanFile, indicator: IndicatorFile, path: Path): BrokenRule[] {
  const measure = (id: string, types: readonly MeasureFile['type'][], at: Path) => [
    ...reference('measures', id, file.measures, at),
    ...measureType(file.measures[id], id, types, at),
  ];
  switch (indicator.kind) {
    case 'ratio':
      return (['numerator', 'denominator'] as const).flatMap((key) => [
        ...measure(indicator[key], ['count'], [...path, key]),
        ...reportedDeepEnough(file, indicator[key], indicator.levels, [...path, key]),
      ]);
    case 'share':
      return [
        ...indicator.levels
          .filter((level) => DEPTH[level] > DEPTH[indicator.of])
          .map((level): BrokenRule => ({
            facts: { kind: 'share-levels', level, of: indicator.of },
            path: [...path, 'levels'],
          })),
        ...(['where', 'having'] as const).flatMap((key) => {
          const condition = indicator[key];
          if (condition === undefined) return [];
          const at = [...path, key];
          return [
            ...exactlyOneKey(condition, CONDITION_KEYS, at),
            ...measure(condition.measure, conditionTypes(condition), [...at, 'measure']),
            ...reportedDeepEnough(file, condition.measure, [indicator.of], [...at, 'measure']),
          ];
        }),
      ];
    case 'count':
      return [
        ...measure(indicator.measure, ['count'], [...path, 'measure']),
        ...reportedDeepEnough(file, indicator.measure, indicator.levels, [...path, 'measure']),
      ];
    case 'score':
      return measure(indicator.measure, ['score'], [...path, 'measure']);
  }
}

function conditionTypes(condition: ConditionFile): readonly MeasureFile['type'][] {
  return condition.is === undefined ? ['count', 'score'] : ['yes-no'];
}

function measureType(
  measure: MeasureFile | undefined,
  found: string,
  expected: readonly string[],
  path: Path,
): BrokenRule[] {
  if (measure === undefined || expected.includes(measure.type)) return [];
  return [{ facts: { kind: 'wrong-measure-type', found, expected }, path }];
}

/** A level can only be judged by what it, or a level below it, reports. */
function reportedDeepEnough(
  file: PlanFile,
  id: string,
  levels: readonly (keyof typeof DEPTH)[],
  path: Path,
): BrokenRule[] {
  const reportedBy = file.measures[id]?.['reported-by'];
  if (reportedBy === undefined) return [];
  return levels
    .filter((level) => DEPTH[level] > DEPTH[reportedBy])
    .map((level) => ({ facts: { kind: 'reported-above-level', measure: id, reportedBy, level }, path }));
}

function targetRules(
  file: PlanFile,
  indicator: IndicatorFile,
  target: TargetFile,
  year: number,
  path: Path,
): BrokenRule[] {
  const broken: BrokenRule[] = exactlyOneKey(target, REQUIREMENT_KEYS, path);
  const report = (facts: YamlFacts, key?: string) =>
    broken.push({ facts, path: key === undefined ? path : [...path, key] });

  if (!file.plan.years.includes(year))
    report({ kind: 'year-outside-plan', found: year, allowed: file.plan.years });
  if (target.basis === 'interpreted' && target.reading === undefined) report({ kind: 'reading-missing' });
  if (target['tolerance-basis'] !== undefined && target.tolerance === undefined)
    report({ kind: 'missing-key', key: 'tolerance' });
  for (const key of missingBeside(target)) report({ kind: 'missing-key', key });
  for (const level of target.levels ?? []) {
    if (!indicator.levels.includes(level))
      report({ kind: 'level-not-judged', found: level, allowed: indicator.levels }, 'levels');
  }
  return [...broken, ...askedOf(target).flatMap((asked) => askedRules(indicator, asked, path))];
}

/** A figure that stands beside comparisons is written with one of them, and they are not without it. */
function missingBeside(target: TargetFile): readonly string[] {
  return FIGURES_BESIDE.flatMap((name) => {
    const users = REQUIREMENT_KEYS.filter((key) => figuresBeside(key).includes(name));
    const isUsed = users.some((key) => target[key] !== undefined);
    if (isUsed === (target[name] !== undefined)) return [];
    return isUsed ? [name] : users.slice(0, 1);
  });
}

/** What the figures of a comparison must satisfy. */
function askedRules({ kind }: IndicatorFile, asked: Asked, path: Path): BrokenRule[] {
  const { key, kinds, figures, measures } = asked;
  const isPercent = measures === 'value' && (kind === 'ratio' || kind === 'share');
  const outside = (found: number, limit: string, index: number): BrokenRule => ({
    facts: { kind: 'out-of-range', found: String(found), limit },
    path: [...path, ...pathTo(asked, index)],
  });
  return [
    ...(kinds === null || kinds.includes(kind)
      ? []
      : [
          {
            facts: { kind: 'target-needs-kind', comparison: key, allowed: kinds } as const,
            path: [...path, key],
          },
        ]),
    ...figures.flatMap((found, index) => (isPercent && found > 100 ? [outside(found, '≤ 100', index)] : [])),
    ...figures.flatMap((found, index) => {
      const next = figures[index + 1];
      return next !== undefined && found >= next ? [outside(found, `< ${next}`, index)] : [];
    }),
  ];
}
