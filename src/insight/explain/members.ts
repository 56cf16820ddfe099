import { holds, prepare } from '../../assess/roll-ups.ts';
import type { Tallies, Tally } from '../../assess/tally.ts';
import { EMPTY } from '../../assess/tally.ts';
import type { Member } from '../../core/model.ts';
import { isRegion } from '../../core/model.ts';
import { whole } from '../../core/rational.ts';
import type { Condition, Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { CellSource } from './cells.ts';
import { answerCell, numberCell, percentageCell, shareCells } from './cells.ts';
import type {
  AsideAccount,
  CellAccount,
  ConditionAccount,
  MemberAccount,
  MemberState,
  Parts,
} from './explanation.ts';

/** What the members of a roll-up are looked up in. */
export interface RollUpSource extends CellSource {
  readonly plan: Plan;
  readonly tree: RegionTree;
  readonly tallies: Tallies;
}

/** Everybody that a region is added up from: itself first, each before its members. */
export function membersOf(
  source: RollUpSource,
  region: Member,
  under: string | null = null,
): MemberAccount[] {
  const { tree, tallies } = source;
  const tally = tallies.of(region);
  // What never reported of an indicator is no member (docs/rules.md, 12).
  if (tally === EMPTY) return [];
  const below =
    isRegion(region) && tally.parts.length > 0
      ? [...tree.children(region.code), ...tree.direct(region.code)]
      : [];
  return [
    account(source, region, tally, under),
    ...below.flatMap((member) => membersOf(source, member, region.code)),
  ];
}

function account(source: RollUpSource, region: Member, tally: Tally, under: string | null): MemberAccount {
  const isSum = isRegion(region) && tally.parts.length > 0;
  const state = isSum ? stateOfSum(tally, region.code) : stateOfMember(tally, region.code);
  const own = isSum ? ownCells(source, region) : [];
  const [percentage] = percentageCell(source, source.indicator.id, region.code);
  return {
    region: region.code,
    under,
    state,
    low: tally.low,
    high: tally.high,
    open: tally.open,
    mayRise: tally.mayRise,
    reported: tally.reported,
    expected: tally.expected,
    cells: isSum ? (state === 'added' ? [] : own) : memberCells(source, region),
    conditions: isSum || !isRegion(region) ? [] : conditionsOf(source, region),
    aside: isSum && isRegion(region) ? asideOf(source, region, state, own) : null,
    percentage: percentage ?? null,
  };
}

function stateOfSum({ standIns, remainder }: Tally, code: string): MemberState {
  if (standIns.includes(code)) return 'stands-in';
  return remainder?.possible ? 'larger' : 'added';
}

function stateOfMember({ missing, places, expected }: Tally, code: string): MemberState {
  if (expected === 0) return 'excluded';
  if (!missing.includes(code)) return 'reported';
  return places.length > 0 ? 'half' : 'missing';
}

/** What a region reported of the whole of itself; empty if it is not complete. */
function ownCells(source: RollUpSource, { code }: Member): CellAccount[] {
  const { formula, id } = source.indicator;
  if (formula.kind === 'share') return shareCells(source, id, code);
  const cells = wholeCells(source, code);
  return cells.length === (formula.kind === 'ratio' ? 2 : 1) ? cells : [];
}

function wholeCells(source: RollUpSource, code: string): CellAccount[] {
  const { formula } = source.indicator;
  switch (formula.kind) {
    case 'ratio':
      return [
        ...numberCell(source, formula.numerator, code),
        ...numberCell(source, formula.denominator, code),
      ];
    case 'count':
    case 'score':
      return numberCell(source, formula.measure, code);
    case 'share':
      return [];
  }
}

/** The cells of what is added up as it is: a share counts a region by its conditions, or else by its own count. */
function memberCells(source: RollUpSource, { code }: Member): CellAccount[] {
  const { formula, id } = source.indicator;
  if (formula.kind !== 'share') return wholeCells(source, code);
  const where = formula.where === null ? [] : conditionCell(source, formula.where, code);
  const having = conditionCell(source, formula.having, code);
  return [...where, ...(having.length === 0 ? shareCells(source, id, code) : having)];
}

function conditionCell(source: RollUpSource, condition: Condition, code: string): CellAccount[] {
  const read = condition.comparison === 'yes' ? answerCell : numberCell;
  return read(source, condition.measure, code);
}

function conditionsOf(
  { plan, indicator, index, year, tree }: RollUpSource,
  { code }: Member,
): ConditionAccount[] {
  const { formula } = indicator;
  if (formula.kind !== 'share') return [];
  const region = tree.get(code);
  const asked = (role: ConditionAccount['role'], condition: Condition): ConditionAccount => {
    const { holds: is, census } = holds(prepare(plan, condition), region, index, year);
    return { role, measure: condition.measure, holds: is, census: census ? region.population : null };
  };
  return [
    ...(formula.where === null ? [] : [asked('where', formula.where)]),
    asked('having', formula.having),
  ];
}

/** What a region reported itself, beside the sum of its members; null if it reported nothing of the whole. */
function asideOf(
  { tallies, tree, indicator }: RollUpSource,
  { code }: Member,
  state: MemberState,
  cells: readonly CellAccount[],
): AsideAccount | null {
  if (cells.length === 0 || state === 'stands-in') return null;
  const { low } = tallies.ofMembers(tree.get(code));
  return {
    own: partsOf(cells, indicator.formula.kind === 'count'),
    ofMembers: low,
    counted: state === 'larger',
    cells,
  };
}

function partsOf(cells: readonly CellAccount[], isCount: boolean): Parts {
  const [num = 0n, den = 0n] = cells.map(({ understood }) =>
    understood.kind === 'number' ? whole(understood.value) : 0n,
  );
  return { num, den: isCount ? 0n : den };
}
