import type { FactsByCode, PlacedFacts } from '../core/findings.ts';
import { whole } from '../core/rational.ts';
import type { Sum } from '../assess/tally.ts';
import type { Check, CheckedSubmission } from './check.ts';
import { measureTotals } from './measure-totals.ts';
import type { Added, ReportedSum } from './own-figures.ts';
import { ownFigures, reportedSums } from './own-figures.ts';

/**
 * Finds where a region reports more than all its members together, which may be schools that it runs itself
 * (docs/rules.md, 11); of a ratio once, at its numerator.
 */
export const ownRemainder: Check = { finds: ['own-remainder'], runs: 'always', check: remainders };

type Remainder = Pick<FactsByCode['own-remainder'], 'subject' | 'reported' | 'computed' | 'remainder'>;

function remainders(submission: CheckedSubmission): PlacedFacts[] {
  const { regions, evaluator } = submission;
  return reportedSums(submission).flatMap((reported): PlacedFacts[] => {
    const { measure, region, year, place } = reported;
    const member = regions.ownSchools(region.code)?.code;
    if (member === undefined) return [];
    const hasRow = evaluator.index.number(measure.id, member, year) !== null;
    return remaindersOf(reported, submission).map(({ subject: of, ...sums }) => ({
      ...place,
      facts: {
        code: 'own-remainder',
        subject: of,
        region: region.code,
        year,
        ...sums,
        ...(hasRow ? {} : { member }),
      },
    }));
  });
}

function remaindersOf(
  { measure: { id }, region, year, figure }: ReportedSum,
  submission: CheckedSubmission,
): Remainder[] {
  const adding = ownFigures(submission).added(id, region, year);
  if (adding.length > 0) return adding.flatMap((each) => remainderAt(id, each));
  const { sum, complete } = measureTotals(submission)(id, region, year);
  const more = whole(figure.value) - sum;
  if (!complete || more <= 0n) return [];
  return [{ subject: id, reported: figure.value, computed: String(sum), remainder: String(more) }];
}

/** What is left of a ratio or count whose first measure it is. */
function remainderAt(measure: string, { indicator: { id, formula }, tally, members }: Added): Remainder[] {
  const { remainder } = tally;
  if (!remainder?.possible) return [];
  if (formula.kind === 'count')
    return [said(measure, tally.high, members.high, remainder, ({ num }) => `${num}`)];
  if (formula.kind !== 'ratio' || formula.numerator !== measure) return [];
  return [said(id, tally.high, members.high, remainder, ({ num, den }) => `${num}/${den}`)];
}

function said(subject: string, own: Sum, members: Sum, rest: Sum, shown: (sum: Sum) => string): Remainder {
  return { subject, reported: shown(own), computed: shown(members), remainder: shown(rest) };
}
