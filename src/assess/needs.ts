import type { MeasureId, Note, RegionCode } from '../core/model.ts';
import type { Formula } from '../plan/plan.ts';
import type { ObservationIndex } from './observation-index.ts';

/** Whether a region reported a measure in the year judged. */
export type Reported = (measure: MeasureId, region: RegionCode) => boolean;

export function hasReported(
  index: ObservationIndex,
  measure: MeasureId,
  region: RegionCode,
  year: number,
): boolean {
  return index.number(measure, region, year) !== null || index.yesNo(measure, region, year) !== null;
}

/**
 * What a region would have to report itself, and which measures lack the one they go with: of the region
 * itself, else of those below it that are missing. None if nothing is missing, or those below reported
 * nothing at all.
 */
export function needs(
  formula: Formula,
  region: RegionCode,
  missing: readonly RegionCode[],
  reported: Reported,
): Note[] {
  if (missing.length === 0) return [];
  const all = measuresTogether(formula);
  // What is missing and reported something can only lack the rest.
  const half = (code: RegionCode) => all.some((measure) => reported(measure, code));
  const itself = missing.includes(region);
  // Of a share a larger region says nothing by its own measures.
  if ((itself || formula.kind !== 'share') && half(region)) return [partner(all, region, reported)];
  if (itself) return [{ code: 'needs', measures: formula.kind === 'share' ? [formula.having.measure] : all }];
  // Those that lack the same are named together.
  const alike = new Map<string, RegionCode[]>();
  for (const code of missing.filter(half)) {
    const lacks = all.filter((measure) => !reported(measure, code)).join(' ');
    alike.set(lacks, [...(alike.get(lacks) ?? []), code]);
  }
  return [...alike.values()].flatMap((members) =>
    members.slice(0, 1).map((first) => ({ ...partner(all, first, reported), members })),
  );
}

function partner(
  all: readonly MeasureId[],
  region: RegionCode,
  isThere: Reported,
): Extract<Note, { code: 'needs' }> {
  return {
    code: 'needs',
    measures: all.filter((measure) => !isThere(measure, region)),
    reported: all.filter((measure) => isThere(measure, region)),
  };
}

/** Measures that say something together only. */
function measuresTogether(formula: Formula): readonly MeasureId[] {
  switch (formula.kind) {
    case 'ratio':
      return [formula.numerator, formula.denominator];
    case 'share':
      return [...(formula.where === null ? [] : [formula.where.measure]), formula.having.measure];
    case 'count':
    case 'score':
      return [formula.measure];
  }
}
