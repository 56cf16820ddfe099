import type { Range } from '../core/limits.ts';
import { statusWithin } from '../core/limits.ts';
import { rational } from '../core/rational.ts';
import type { IndicatorFile, PlanFile, TargetFile } from './schema.ts';
import { checkDoubts, measuresChecked } from './checks/doubts.ts';
import type { Doubt, DoubtFacts } from './doubt-facts.ts';
import type { Asked } from './requirements.ts';
import { askedOf, pathTo } from './requirements.ts';
import { readingDoubts } from './readings.ts';

/**
 * What is most likely a mistake in a plan that can nevertheless be used.
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
    ...checkDoubts(file),
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
      ...levelDoubts(indicator, target, [...path, 'targets', year]),
    ]),
    ...easedTargets(targets, path),
  ];
}

/** A column or cell of this name is read as something else, so the name has no effect. */
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

/** What may be reported at all. */
const ANY_AMOUNT: Range = { low: rational(0), high: null, lowReached: true, highReached: false };
const ANY_PERCENTAGE: Range = { ...ANY_AMOUNT, high: rational(100), highReached: true };

function amountDoubts({ kind }: IndicatorFile, target: TargetFile, path: readonly string[]): Doubt[] {
  const isPercent = kind === 'ratio' || kind === 'share';
  return inUnit(target).flatMap((asked): Doubt[] => {
    const { key, requirement, figures, meets } = asked;
    const found = Math.max(...figures);
    if (statusWithin(isPercent ? ANY_PERCENTAGE : ANY_AMOUNT, meets) === 'pass')
      return [doubt({ kind: 'always-met', found: figuresText(requirement, figures) }, ...path, key)];
    // What must not be exceeded may well be less than one percent.
    if (!isPercent || meets.low === null || found > 1) return [];
    const percent = Number((found * 100).toPrecision(12));
    return [
      doubt(
        { kind: 'percentage-as-fraction', found, percent, isHardlyMet: meets.high !== null },
        ...path,
        ...pathTo(asked, figures.indexOf(found)),
      ),
    ];
  });
}

/** What is said of a part of the whole, 90 %, was seldom said of each part of it (docs/rules.md, 5a). */
function levelDoubts(indicator: IndicatorFile, target: TargetFile, path: readonly string[]): Doubt[] {
  const { kind, levels } = indicator;
  const isPercent = kind === 'ratio' || kind === 'share';
  if (!isPercent || levels.length === 1 || target.levels !== undefined) return [];
  return inUnit(target).flatMap(({ key, requirement, figures, meets: { low } }) =>
    low === null || Math.max(...figures) >= 100
      ? []
      : [doubt({ kind: 'levels-unsaid', found: figuresText(requirement, figures), levels }, ...path, key)],
  );
}

/** What a target asks for in figures that are in the indicator's unit. */
function inUnit(target: TargetFile): Asked[] {
  return askedOf(target).filter(({ measures, figures }) => measures === 'value' && figures.length > 0);
}

function figuresText(requirement: Asked['requirement'], figures: Asked['figures']): string {
  const tolerance =
    'tolerance' in requirement && requirement.tolerance !== '0' ? requirement.tolerance : null;
  return figures.join('–') + (tolerance === null ? '' : ` ± ${tolerance}`);
}

/** A plan asks for more from year to year; less than before at the same level is most likely a slip. */
function easedTargets(
  targets: readonly (readonly [year: string, target: TargetFile])[],
  path: readonly string[],
): Doubt[] {
  const known = targets.flatMap(([year, target]) =>
    inUnit(target).flatMap(({ figures: [found], meets: { low, high } }) => {
      if (found === undefined || (low === null) === (high === null)) return [];
      return [{ year: Number(year), found, isUpper: high !== null, levels: target.levels }];
    }),
  );
  return known.flatMap(({ year, found, isUpper, levels }) => {
    const before = known.findLast(
      (each) =>
        each.year < year &&
        each.isUpper === isUpper &&
        (isUpper ? each.found < found : each.found > found) &&
        meet(each.levels, levels),
    );
    if (before === undefined) return [];
    const kind = isUpper ? 'target-rises' : 'target-falls';
    return [
      doubt(
        { kind, found, year, before: before.found, yearBefore: before.year },
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

function unusedMeasures(file: PlanFile): Doubt[] {
  const ofIndicators = Object.values(file.indicators).flatMap((indicator) => measuresOf(indicator));
  const used = new Set([...ofIndicators, ...measuresChecked(file)]);
  return Object.keys(file.measures)
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
