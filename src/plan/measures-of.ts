import type { MeasureId } from '../core/model.ts';
import type { Formula } from './plan.ts';

/** The measures a formula is made of. */
export function measuresOf(formula: Formula): readonly MeasureId[] {
  switch (formula.kind) {
    case 'ratio':
      return [formula.numerator, formula.denominator];
    case 'share':
      return [formula.having.measure, ...(formula.where ? [formula.where.measure] : [])];
    case 'count':
    case 'score':
      return [formula.measure];
  }
}

/** Those that are added up from members, and that a region may report of itself too; of a share none. */
export function measuresAdded(formula: Formula): readonly MeasureId[] {
  switch (formula.kind) {
    case 'ratio':
    case 'count':
      return measuresOf(formula);
    case 'share':
    case 'score':
      return [];
  }
}
