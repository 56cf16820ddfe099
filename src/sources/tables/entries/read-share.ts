import { decimal, isAbove } from '../../../core/decimal.ts';
import type { FindingFacts } from '../../../core/findings.ts';
import type { Decimal, Member } from '../../../core/model.ts';
import type { Indicator } from '../../../plan/plan.ts';
import type { Topic } from '../terms/dictionary.ts';
import { readAmount } from '../values/cells.ts';
import type { Cell, CellProblem, FractionEntry, RegionAndYear } from './entry.ts';
import { wrongReporter } from './levels.ts';
import type { EntryReading, ReadingFrame } from './reading.ts';
import { NOTHING, observation, placeOf, refused } from './reading.ts';
import type { TableFacts } from './table-facts.ts';

/** Reads how many of its members a region counts for a share, and of how many. */
export function readShare(
  topic: Extract<Topic, { type: 'indicator' }>,
  { numerator, denominator }: FractionEntry,
  of: RegionAndYear,
  line: number,
  frame: ReadingFrame,
): EntryReading {
  const { indicator } = topic;
  const misplaced = wrongReporter(topic, of.region, frame.table.context.tree);
  if (misplaced !== null) return refused(numerator.column, misplaced);
  const over = readMembers(indicator, numerator);
  const under = readMembers(indicator, denominator);
  if ('facts' in over || 'facts' in under) {
    const problems = [over, under].flatMap((read) => ('facts' in read ? [read] : []));
    return { observations: NOTHING, problems };
  }
  const [above, below] = [over.value, under.value];
  if (isAbove(above, below))
    return refused(numerator.column, {
      code: 'numerator-above-denominator',
      numerator: above,
      denominator: below,
      indicator: indicator.id,
      other: placeOf(frame, line, denominator.column),
    });
  const members = membersOf(indicator, of.region, frame.table);
  if (isAbove(below, decimal(members))) {
    const facts = { indicator: indicator.id, region: of.region.code, denominator: below, members } as const;
    return refused(denominator.column, { code: 'more-than-members', ...facts });
  }
  const figure = { kind: 'fraction', numerator: above, denominator: below } as const;
  return {
    observations: [
      {
        ...observation(topic, of, figure, placeOf(frame, line, numerator.column)),
        denominatorPlace: placeOf(frame, line, denominator.column),
      },
    ],
    problems: NOTHING,
  };
}

function membersOf({ formula }: Indicator, region: Member, { context: { tree } }: TableFacts): number {
  return formula.kind === 'share' ? tree.members(region.code, formula.of).length : 0;
}

/** What member regions are counted in. */
const MEMBER_UNITS = ['个', '县', '个县', '州市', '个州市'];

function readMembers({ id }: Indicator, { column, text }: Cell): { readonly value: Decimal } | CellProblem {
  const wrong = (facts: FindingFacts): CellProblem => ({ column, facts });
  const reading = readAmount(text, id, { power: 0, names: MEMBER_UNITS });
  if ('problem' in reading) return wrong(reading.problem);
  return reading.value.includes('.') ? wrong({ code: 'not-a-whole-number', text, subject: id }) : reading;
}
