import type { GapMove, GapsWords, SideMove } from '../words/gaps.ts';
import { plural } from './plural.ts';

const REST = 'the rest';

const sideText = (name: string, { course, before, after }: SideMove) => {
  if (course === 'unchanged') return `${name} unchanged at ${after}`;
  return course === 'unknown'
    ? `${name} from ${before} to ${after}, up or down is not known`
    : `${name} ${course} from ${before} to ${after}`;
};

/** Which side moved the gap, the one that did so most first. */
const causeText = ({ because, only, group, rest }: GapMove, name: string): string => {
  const sides = { group: sideText(name, group), rest: sideText(REST, rest) };
  if (because === null) return `: ${sides.group}, ${sides.rest}`;
  const isGroup = because === 'group-rose' || because === 'group-fell';
  const [main, first, second] = isGroup ? [name, sides.group, sides.rest] : [REST, sides.rest, sides.group];
  if (only && group.course === rest.course && group.course !== 'unknown')
    return `: both ${group.course}, ${main} by more (${first}, ${second})`;
  return `, ${only ? 'only' : 'mainly'} because ${first}; ${second}`;
};

const MOVED = { narrowed: 'narrower', widened: 'wider' };

/** By how much, as far as that is known. */
const amountText = ({ amount, within }: GapMove, isExact: (amount: string) => string): string => {
  if (amount !== null) return isExact(amount);
  return within === null ? '' : ` (a change of ${within} percentage points)`;
};

const move = (each: GapMove, name: string): string => {
  const { movement, since, amount } = each;
  switch (movement) {
    case 'narrowed':
    case 'widened': {
      const moved = `${MOVED[movement]} than in ${since}`;
      const by = amount === null ? moved : `${amount} percentage points ${moved}`;
      return by + amountText(each, () => '') + causeText(each, name);
    }
    case 'unchanged':
      return `the same as in ${since}${causeText(each, name)}`;
    case 'reversed':
      return `the sides have changed places since ${since}${amountText(each, (by) => `, by ${by} percentage points`)}${causeText(each, name)}`;
    case 'unknown':
      return `whether it is narrower than in ${since} is not known, as data of counties are missing${amountText(each, () => '')}`;
  }
};

export const gaps: GapsWords = {
  oneSide: 'Nothing to compare: the counties in scope are either all in focus, or none of them is.',
  groupFails: 'Missed by counties, by indicator',
  noIndicators:
    'Nothing to compare: no ratio or share that is judged below the province was reported by any county.',
  sides: (focus, groups, rest) =>
    `Focus areas: ${plural(focus, 'county', 'counties')} (${groups.map(({ name, counties }) => `${name} ${counties}`).join(', ')}${groups.length > 1 ? '; one in several counts once' : ''}) · the rest: ${plural(rest, 'county', 'counties')}`,
  direct: (count, names) =>
    `${plural(count, 'direct member', 'direct members')} of no county ${count === 1 ? 'is' : 'are'} on neither side: ${names}`,
  group: (name, counties) => `${name} (${counties})`,
  together: 'All focus areas',
  focus: 'the focus areas',
  rest: 'The rest',
  gap: 'gap, points',
  compared: (year, since, group) => `Gaps between ${group} and the rest, ${year} against ${since}:`,
  classes: {
    narrowed: 'narrowed',
    'rest-fell': 'narrowed, because the rest fell',
    'group-fell': 'narrowed, because the group fell',
    widened: 'widened',
    reversed: 'reversed',
    unchanged: 'unchanged',
    unknown: 'not known',
  },
  between: (low, high) => `${low} to ${high}`,
  standing: (year, standing, points) =>
    standing === 'level'
      ? `${year}: level with the rest`
      : `${year}: ${points} percentage points ${standing === 'behind' ? 'below' : 'above'} the rest`,
  standingWithin: (year, points) =>
    `${year}: ${points} percentage points from the rest (counties are missing)`,
  notKnown: (year) => `${year}: the gap is not known, as at least one side has no usable data`,
  move,
  names: (names, all) => (all === null ? names : `${names} and others, ${all} in all`),
  spread: (each) =>
    [
      `Counties (${each.year}, ${each.counties}): lowest ${each.lowest} (${each.lowestCounties}), quartiles ${each.quartiles.join(', ')}, highest ${each.highest} (${each.highestCounties})`,
      [
        `range ${each.range} points`,
        `range ratio ${each.ratio ?? 'none (the lowest is 0)'}`,
        `weighted coefficient of variation ${each.variation ?? 'none'}`,
      ].join(', '),
      ...(each.missing === null ? [] : [`missing: ${each.missing}`]),
      ...(each.notApplicable === 0 ? [] : [`not applicable to ${each.notApplicable}`]),
      ...(each.unweighted === null
        ? []
        : [`a percentage alone, and so not in the coefficient of variation: ${each.unweighted}`]),
    ].join('; '),
  leftOut: {
    'no-ratio': (names) => `No ratio or share, and so no gap in percentage points: ${names}`,
    'no-data': (names) => `Reported by no county: ${names}`,
    'not-by-county': (names) => `Not added up from counties, which so cannot be divided: ${names}`,
  },
  methods: [
    'Gap = value of the focus areas − value of the rest; negative if the focus areas are lower. Value = sum of the numerators ÷ sum of the denominators of the counties.',
    'Range = highest − lowest; range ratio = highest ÷ lowest; the coefficient of variation has the denominators for weights; quartiles are interpolated as by QUARTILE.INC of spreadsheet programs. No limit between counties exists: shown, not judged.',
  ],
  yesOrNo: 'In a share of counties each of them is yes or no, so their spread is not listed.',
  openFindings: (errors, warnings) =>
    `Findings: ${[...(errors > 0 ? [plural(errors, 'error', 'errors')] : []), ...(warnings > 0 ? [`${plural(warnings, 'warning', 'warnings')}, see dabiao validate`] : [])].join(', ')}`,
  details: 'Indicators',
  csv: {
    type: 'type',
    indicator: 'indicator',
    name: 'name',
    year: 'year',
    group: 'group',
    'group-name': 'group name',
    value: 'value',
    low: 'low',
    high: 'high',
    numerator: 'numerator',
    denominator: 'denominator',
    reported: 'counties reported',
    expected: 'counties expected',
    gap: 'gap (points)',
    'gap-low': 'gap low',
    'gap-high': 'gap high',
    since: 'since',
    change: 'change of gap (points)',
    'change-low': 'change low',
    'change-high': 'change high',
    movement: 'movement',
    'group-course': 'group',
    'rest-course': 'rest',
    because: 'because',
    only: 'only',
    lowest: 'lowest',
    'lowest-counties': 'lowest counties',
    'lower-quartile': 'lower quartile',
    median: 'median',
    'upper-quartile': 'upper quartile',
    highest: 'highest',
    'highest-counties': 'highest counties',
    range: 'range (points)',
    'range-ratio': 'range ratio',
    variation: 'weighted coefficient of variation',
    counties: 'counties',
    missing: 'missing counties',
    message: 'message',
  },
};
