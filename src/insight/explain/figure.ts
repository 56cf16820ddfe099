import type { Evaluator } from '../../assess/evaluate.ts';
import type { Region } from '../../core/model.ts';
import type { Indicator, Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { CellSource } from './cells.ts';
import { numberCell, percentageCell } from './cells.ts';
import type { FigureAccount } from './explanation.ts';
import { membersOf } from './members.ts';

/** What an explanation is made from. */
export interface Sources extends Pick<CellSource, 'writtenAt'> {
  readonly plan: Plan;
  readonly tree: RegionTree;
  readonly evaluator: Evaluator;
}

/** How an indicator came to its value in a region and year. */
export function figureOf(
  { plan, tree, evaluator, writtenAt }: Sources,
  indicator: Indicator,
  region: Region,
  year: number,
): FigureAccount {
  const { range, applicable, tally, places } = evaluator.evaluate(indicator, region, year);
  const tallies = evaluator.tallies(indicator, year);
  const source = { plan, tree, indicator, year, index: evaluator.index, writtenAt };
  const known = { year, range, applicable };
  const { formula } = indicator;
  if (tallies === null) {
    const cells = formula.kind === 'score' ? numberCell(source, formula.measure, region.code) : [];
    return { ...known, by: 'score', cells, members: [] };
  }
  const members = membersOf({ ...source, tallies }, region);
  const isOwn = tally === null && places.length > 0;
  return isOwn
    ? { ...known, by: 'percentage', cells: percentageCell(source, indicator.id, region.code), members }
    : { ...known, by: 'roll-up', cells: [], members };
}
