import type { IndicatorFile, PlanFile, TargetFile } from './schema.ts';
import type { Doubt, DoubtFacts } from './doubt-facts.ts';
import { readingDoubts } from './readings.ts';

/**
 * What is most likely a mistake in a plan that can be used all the same.
 * @param isRole whether a name in a header means something else than a measure or indicator
 */
export function doubtsOf(file: PlanFile, isRole: (name: string) => boolean): Doubt[] {
  const { 'baseline-year': baseline, years } = file.plan;
  const first = Math.min(...years);
  return [
    ...(baseline < first
      ? []
      : [doubt({ kind: 'baseline-not-before', found: baseline, first }, 'plan', 'baseline-year')]),
    ...Object.entries(file.measures).flatMap(([id, measure]) => roleNames(measure, ['measures', id], isRole)),
    ...unusedMeasures(file),
    ...Object.entries(file.indicators).flatMap(([id, indicator]) =>
      indicatorDoubts(indicator, ['indicators', id], isRole),
    ),
  ];
}

function doubt(facts: DoubtFacts, ...path: readonly string[]): Doubt {
  return { facts, path };
}

function indicatorDoubts(
  indicator: IndicatorFile,
  path: readonly string[],
  isRole: (name: string) => boolean,
): Doubt[] {
  const targets = Object.entries(indicator.targets ?? {});
  const sameTwice = indicator.kind === 'ratio' && indicator.numerator === indicator.denominator;
  return [
    ...roleNames(indicator, path, isRole),
    ...(sameTwice
      ? [doubt({ kind: 'part-is-its-whole', found: indicator.numerator }, ...path, 'denominator')]
      : []),
    ...targets.flatMap(([year, target]) => [
      ...amountDoubts(indicator, target, [...path, 'targets', year]),
      ...readingDoubts(indicator, target, [...path, 'targets', year]),
    ]),
    ...fallingTargets(targets, path),
  ];
}

/** A column or cell of this name is taken for something else, so the name leads nowhere. */
function roleNames(
  { title, aliases = [] }: Pick<IndicatorFile, 'title' | 'aliases'>,
  path: readonly string[],
  isRole: (name: string) => boolean,
): Doubt[] {
  const inTitle = [title.zh, title.en]
    .filter(isRole)
    .map((found) => doubt({ kind: 'name-of-role', found }, ...path, 'title'));
  return [
    ...inTitle,
    ...aliases.filter(isRole).map((found) => doubt({ kind: 'name-of-role', found }, ...path, 'aliases')),
  ];
}

function amountDoubts({ kind }: IndicatorFile, target: TargetFile, path: readonly string[]): Doubt[] {
  const percent = kind === 'ratio' || kind === 'share';
  return (['at-least', 'about'] as const).flatMap((key): Doubt[] => {
    const found = target[key];
    if (found === undefined) return [];
    const allowed = key === 'about' ? (target.tolerance ?? 0) : 0;
    if (found <= allowed)
      return [
        doubt(
          { kind: 'always-met', found: allowed > 0 ? `${found} ± ${allowed}` : String(found) },
          ...path,
          key,
        ),
      ];
    return percent && found <= 1
      ? [
          doubt(
            { kind: 'percentage-as-fraction', found, percent: Number((found * 100).toPrecision(12)) },
            ...path,
            key,
          ),
        ]
      : [];
  });
}

/** A plan asks for more from year to year; less than before at the same level is most likely a slip. */
function fallingTargets(
  targets: readonly (readonly [year: string, target: TargetFile])[],
  path: readonly string[],
): Doubt[] {
  const known = targets.flatMap(([year, target]) => {
    const found = target['at-least'] ?? target.about;
    return found === undefined ? [] : [{ year: Number(year), found, levels: target.levels }];
  });
  return known.flatMap(({ year, found, levels }) => {
    const before = known.findLast(
      (each) => each.year < year && each.found > found && meet(each.levels, levels),
    );
    if (before === undefined) return [];
    return [
      doubt(
        { kind: 'target-falls', found, year, before: before.found, yearBefore: before.year },
        ...path,
        'targets',
        String(year),
      ),
    ];
  });
}

/** Levels left out are all. */
function meet(some: TargetFile['levels'], others: TargetFile['levels']): boolean {
  return some === undefined || others === undefined || some.some((level) => others.includes(level));
}

function unusedMeasures({ measures, indicators }: PlanFile): Doubt[] {
  const used = new Set(Object.values(indicators).flatMap((indicator) => measuresOf(indicator)));
  return Object.keys(measures)
    .filter((id) => !used.has(id))
    .map((found) => doubt({ kind: 'unused-measure', found }, 'measures', found));
}

function measuresOf(indicator: IndicatorFile): string[] {
  switch (indicator.kind) {
    case 'ratio':
      return [indicator.numerator, indicator.denominator];
    case 'share':
      return [indicator.having.measure, ...(indicator.where === undefined ? [] : [indicator.where.measure])];
    case 'count':
    case 'score':
      return [indicator.measure];
  }
}
