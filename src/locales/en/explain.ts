import { parseDecimal } from '../../core/decimal.ts';
import type { Understood } from '../../core/written-cell.ts';
import { quoted } from '../quoted.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

const MAGNITUDES: Readonly<Record<number, string>> = {
  2: 'hundreds',
  3: 'thousands',
  4: 'ten thousands (万)',
  6: 'millions',
  8: 'hundred millions (亿)',
};
const magnitude = (power: number) => MAGNITUDES[power] ?? `10 to the power of ${power}`;

/** What was read, and why that is not what is written. */
const meaning = (understood: Understood): string => {
  switch (understood.kind) {
    case 'number': {
      const { value, power, powerFrom } = understood;
      if (power === undefined) return value;
      return powerFrom === 'cell' ? value : `${value}, in ${magnitude(power)}`;
    }
    case 'percentage':
      return understood.writtenAs === 'fraction'
        ? `${understood.value}%, in a column of fractions`
        : `${understood.value}%`;
    case 'yes-no':
      return understood.value ? 'yes' : 'no';
  }
};

/** Digits as figures are written: 84.20 is 84.2. */
const plain = (text: string) => parseDecimal(text) ?? text;

export const explain: Words['explain'] = {
  formula: 'Formula',
  value: (year) => `Value in ${year}`,
  target: 'Required',
  comparison: 'Comparison',
  waiver: 'Waiver',
  cells: 'Cells',
  place: ({ path, line, column }) => `${path} line ${line}, column ${column}`,
  rows: (path, lines) => `${path} ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
  seeCells: (places, more) =>
    `data: ${places}${more > 0 ? ` and ${plural(more, 'more row', 'more rows')}` : ''}`,
  written: (text, understood) => {
    const means = meaning(understood);
    return means === plain(text) ? quoted(text) : `${quoted(text)}, read as ${means}`;
  },
  states: {
    half: 'reported in part',
    missing: 'not reported',
    excluded: 'not among those counted',
    'stands-in': 'its own figure, since not all its members have reported',
    larger: 'its own figure, which is larger than the sum of its members',
  },
  counts: (condition, holds) => `${holds ? 'satisfies' : 'does not satisfy'}: ${condition}`,
  against: (names, more) => `not satisfying it: ${names}${more > 0 ? ` and ${more} more` : ''}`,
  excluded: (condition) => `not among those counted, does not satisfy: ${condition}`,
  notKnown: (condition) => `not known: ${condition}`,
  census: (population) => `resident population ${population}, not reported: that of the 2020 census`,
  onlyPercentage: (percentage) => `reported only a percentage, ${percentage}, which cannot be added up`,
  members: (reported, expected) =>
    reported === expected
      ? `${plural(expected, 'member', 'members')}, all reported`
      : `${reported} of ${expected} members reported`,
  least: (parts) => `at least ${parts}`,
  most: (parts) => `at most ${parts}`,
  open: {
    count: 'missing members can only add to it: what was reported is the least it can be',
    any: 'numerators and denominators of missing members are not known: they may raise the value or lower it',
    lower: 'denominators of missing members are not known: they can only lower the value, or leave it',
  },
  folded: (count, parts) => `${count} more${parts === '' ? '' : `, together ${parts}`}; --all lists them`,
  foldedCells: (count) => `${plural(count, 'more cell', 'more cells')}; --all lists them`,
  aside: {
    same: (own) => `its own figure, ${own}, is the sum of its members`,
    larger: (own, ofMembers) =>
      `its own figure ${own}, its members ${ofMembers}: the rest is run by the region itself`,
    other: (own, ofMembers) => `its own figure ${own}, its members ${ofMembers}: the sum is counted`,
  },
  ownPercentage: 'its own percentage, since not all its members have reported',
  direct: 'direct member, not judged by itself',
  nothing: 'nothing was reported',
  statedFor: (levels) => `stated for: ${levels}`,
  appliedHere: (level) => `applied to this region (${level})`,
  notOfThisLevel: (levels) => `stated for ${levels} only, and not shared out`,
  ofYear: (year) => `the region's own value of ${year}`,
  milestone: (baseline, final) =>
    `milestone: on a straight line from the region's own value of ${baseline} to the target of ${final}`,
  line: (numbers, value) => `${numbers} ${value}`,
  thereAlready: (baseline, final) =>
    `the baseline, ${baseline}, meets the final target of ${final}, which is that of the year too`,
  inMembers: (share, members, product, whole) => `${share} × ${members} ${product}, rounded to ${whole}`,
  rounded: (value, whole) => `${value} rounded to ${whole}`,
  uncertainMembers: (fewest, most) =>
    `between ${fewest} and ${most} count, so how many the target asks for is not known`,
  withTolerance: (limit) => `with the tolerance it is met from ${limit} on`,
  isMet: 'met',
  isMissed: 'missed',
  evenAtBest: (text) => `whatever the missing members report, at best: ${text}`,
  evenAtWorst: (text) => `whatever the missing members report, at worst: ${text}`,
  isOpen: (range, limit) => `the value is ${range}, and ${limit} lies there: the missing members decide`,
  margins: {
    short: (amount) => `${amount} from the target`,
    at: 'exactly at the limit',
    beyond: (amount) => `${amount} better than the target`,
    within: (amount) => `within the target, ${amount} from its nearer end`,
  },
  lack: (limit, have, amount, tooMuch) =>
    `${tooMuch ? 'at most' : 'needed'} ${limit}, there are ${have}: ${amount}`,
  withoutTolerance: 'what is lacking is counted up to the target itself, without the tolerance',
  waived: (approvedBy, document, approvedOn, expiresOn) =>
    `approved by ${approvedBy}, ${document}, from ${approvedOn} until ${expiresOn}; it still does not count as met`,
  saved: (path) => `Made from the saved report ${path}, which does not hold:`,
  lacking: {
    'cell-texts': 'what stands in the cells',
    'member-figures': 'the figures of members',
    'target-figures': 'the steps that lead to the target',
  },
  membersOfSaved: (kind, names, more) =>
    `${{ missing: 'not reported', lacking: 'not satisfying the condition', direct: 'direct members' }[kind]}: ${names}${more > 0 ? ` and ${more} more` : ''}`,
  findings: (errors, warnings) =>
    `Findings about these data: ${[...(errors > 0 ? [plural(errors, 'error', 'errors')] : []), ...(warnings > 0 ? [plural(warnings, 'warning', 'warnings')] : [])].join(', ')}`,
  noFindings: 'No problems were found in these data.',
};
