import type { Level } from '../../core/model.ts';
import { quoted } from '../quoted.ts';
import type { Words } from '../words.ts';
import { openText } from './open-counts.ts';
import { plural } from './plural.ts';

const LEVELS: Readonly<Record<Level, readonly [one: string, other: string]>> = {
  province: ['province', 'provinces'],
  prefecture: ['prefecture', 'prefectures'],
  county: ['county', 'counties'],
};

const inMembers = (amount: string, level: Level) => plural(Number(amount), ...LEVELS[level]);

/** Regions named in a note. */
const MOST_NAMED = 3;
const moreOf = (count: number) => (count > MOST_NAMED ? ` and ${count - MOST_NAMED} more` : '');

export const verdict: Words['verdict'] = {
  statuses: {
    pass: 'met',
    fail: 'missed',
    waived: 'missed (waived)',
    undetermined: 'undetermined',
    'no-data': 'no data',
    'not-applicable': 'not applicable',
    'no-target': 'no target',
  },
  bases: { stated: 'stated', interpreted: 'interpreted', derived: 'derived' },
  applied: {
    province: 'provincial target, applied',
    prefecture: 'prefectural target, applied',
    county: 'county target, applied',
  },
  tolerance: (amount, interpreted) => `tolerance ${amount}${interpreted ? ', interpreted' : ''}`,
  kinds: { ratio: 'ratio', share: 'share', count: 'count', score: 'score' },
  types: { count: 'whole number', score: 'number', 'yes-no': 'yes/no' },
  levels: { province: 'province', prefecture: 'prefecture', county: 'county' },
  reporters: {
    province: 'province',
    prefecture: 'prefecture',
    county: 'county',
    any: 'any level, each for itself',
  },
  notes: {
    'plan-sets-no-target': () => 'the plan sets no target for this year',
    'no-baseline': ({ year }) => `there is no value for ${year}, so the milestone cannot be calculated`,
    'milestone-not-above-baseline': ({ baseline, of }, _, figure) =>
      `the milestone, rounded down, is no higher than the baseline (${of === undefined ? figure(baseline) : inMembers(baseline, of)})`,
    'milestone-not-below-baseline': ({ baseline, of }, _, figure) =>
      `the milestone, rounded up, is no lower than the baseline (${of === undefined ? figure(baseline) : inMembers(baseline, of)})`,
    fell: ({ year, value }, _, figure) => `down from ${figure(value)} in ${year}`,
    'stood-still': ({ year }) => `no change from ${year}`,
    'members-uncertain': () => 'how many members count is uncertain, and so is the milestone',
    'no-year-before': ({ year }) => `there is no value for ${year} to compare with`,
    'condition-not-met': () => 'no member meets the condition',
    'members-not-counted': () => 'only a percentage was reported, but the target is a number of members',
    'nothing-to-count': () => 'the denominator is zero, so there is nothing to count',
    'census-population': ({ members }) =>
      `2020 census population used for ${plural(members, 'region', 'regions')} that did not report one`,
    'percentage-only': ({ members }, names) =>
      `only percentages, which cannot be added up, were reported by ${names.regions(members)}`,
    'own-figure': ({ regions }, names) =>
      `own figures are used where not all members have reported: ${names.regions(regions)}`,
    'own-remainder': ({ numerator, denominator }) => {
      const more = denominator === undefined ? numerator : `${numerator}/${denominator}`;
      return `judged by its own figure, which exceeds the sum of its members by ${more}`;
    },
    needs: ({ measures, reported = [], members = [] }, names) => {
      const lacking = measures.map(names.topic).join(', ');
      if (reported.length === 0) return `needed: ${lacking}`;
      const who =
        members.length === 0
          ? ''
          : `${names.regions(members.slice(0, MOST_NAMED))}${moreOf(members.length)}: `;
      return `${who}${reported.map(names.topic).join(', ')} reported, ${lacking} missing`;
    },
  },
  year: String,
  counties: inMembers,
  countiesInShort: inMembers,
  short: (amount) => `${amount} short`,
  notAbove: (value) => `must exceed ${value}`,
  shortExclusive: (amount) => `more than ${amount} short`,
  over: (amount) => `over by ${amount}`,
  percentagePointsInShort: (amount) => `${amount} pp`,
  percentagePoints: (amount) => `${amount} percentage ${amount === '1' ? 'point' : 'points'}`,
  targets: {
    'at-least': ({ value }) => `target at least ${value}`,
    'at-most': ({ value }) => `target at most ${value}`,
    between: ({ value, upper }) => `target between ${value} and ${upper}`,
    about: ({ value }) => `target about ${value}`,
    'members-at-least': ({ value }) => `target at least ${value}`,
    'members-at-most': ({ value }) => `target at most ${value}`,
    above: ({ value, ofYear }) =>
      ofYear === undefined ? `target above ${value}` : `target above the ${value} of ${ofYear}`,
  },
  approximately: 'met within the tolerance',
  between: (low, high) => {
    const least = low && `${low.exclusive ? 'above' : 'at least'} ${low.value}`;
    const most = high && `${high.exclusive ? 'below' : 'at most'} ${high.value}`;
    if (low === null || high === null || low.exclusive || high.exclusive)
      return [least, most].filter((end) => end !== null).join(' and ');
    return `between ${low.value} and ${high.value}`;
  },
};

export const table: Words['table'] = {
  document: (title, data) => `${title} · ${data}`,
  inputs: (files, rows, rejected) =>
    `${plural(files, 'file', 'files')}, ${plural(rows, 'row', 'rows')}${rejected > 0 ? `, ${rejected} rejected` : ''}`,
  nothingToJudge: 'There is nothing to judge: no usable figures were read.',
  headline: (name, count) => `${count} ${name}`,
  below: (level) => LEVELS[level][1],
  applied: {
    province: 'provincial, applied',
    prefecture: 'prefectural, applied',
    county: 'county, applied',
  },
  regionCount: (count) => plural(count, 'region', 'regions'),
  indicator: 'Indicator',
  noDataInYear: (years) => `Nothing was reported for ${years.join(', ')}.`,
  legend: (marks) => marks.map(({ mark, name }) => `${mark} ${name}`).join('   '),
  whyNot: (region, { missed, undetermined, noData }) => {
    const what = [
      missed ? 'not met' : '',
      undetermined ? 'undetermined' : '',
      noData ? 'without data' : '',
    ].filter((each) => each !== '');
    if (what.length === 0) return `Targets met, with a remark: ${region}`;
    const [last, ...others] = what.toReversed();
    const list = others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`;
    return `Targets ${list}: ${region}`;
  },
  members: (reported, expected) => `${reported} of ${expected} members reported`,
  missingMembers: (names, more) => `missing: ${names}${more > 0 ? ` and ${more} more` : ''}`,
  directMembers: (names, more) => `with ${names}${more > 0 ? ` and ${more} more` : ''}`,
  source: (clause, quote) => (quote === null ? clause : `${clause}: ${quoted(quote)}`),
  reading: (text) => `Reading: ${text}`,
  definition: (text) => `Definition: ${text}`,
  failsBelow: 'Missed at lower levels, by indicator',
  failsOf: (failing, judged) => `missed by ${failing} of ${judged}`,
  region: 'Region',
  lacking: (what) => {
    if (what === 'percentage-points') return '− percentage points still needed';
    return `− ${typeof what === 'string' ? LEVELS[what][1] : what.other} still needed`;
  },
  surplus: (what) => {
    if (what === 'percentage-points') return '+ percentage points over the target';
    return `+ ${typeof what === 'string' ? LEVELS[what][1] : what.other} too many`;
  },
  openBelow: (open) => `also ${openText(open).join(', ')}`,
  findings: (errors, warnings) =>
    `Findings: ${[...(errors > 0 ? [plural(errors, 'error', 'errors')] : []), ...(warnings > 0 ? [plural(warnings, 'warning', 'warnings')] : [])].join(', ')}`,
  severities: { error: 'error', warning: 'warning' },
  moreFindings: (count, code) => `${count} more ${code}; --format json lists them all`,
  hint: 'Hint: ',
  noFindings: 'No problems were found in the data.',
};

export const targets: Words['targets'] = {
  indicatorOrGoal: 'Indicator or goal',
  kind: 'Kind',
  levels: 'Judged at',
  action: 'Action',
  unit: 'Unit',
  formula: 'Formula',
  none: 'none',
  ofThePlan: 'The plan as a whole',
  withoutFigures: 'no figure',
  statedFor: (stated, applied) =>
    `stated for: ${stated}${applied === null ? '' : `; applied at: ${applied}`}`,
  targets: 'Targets',
  basis: 'Basis',
  source: 'Source',
  reading: 'Reading',
  definition: 'Definition',
  responsible: 'Responsible',
  answers: (level, lead, supporting) =>
    `${level}: ${lead}${supporting === null ? '' : `, supported by ${supporting}`}`,
  measures: 'Measures',
  aliases: 'Also called',
  reportedBy: 'reported by',
  members: (level, where, having) =>
    `share of ${where === null ? 'all ' : ''}${LEVELS[level][1]}${where === null ? '' : ` with ${where}`} that have ${having}`,
  conditionAbove: (measure, value) => `${measure} > ${value}`,
  conditionAtLeast: (measure, value) => `${measure} ≥ ${value}`,
  conditionYes: (measure) => `${measure}: yes`,
  withoutFigure: {
    'above-year-before': 'above the year before',
    'above-baseline': 'above the baseline year',
  },
  toleranceInterpreted: 'tolerance interpreted',
  milestone: (year, isWhole) =>
    `on a straight line from the region's own ${year} value${isWhole ? ', in whole numbers' : ''}`,
  sound: (path, indicators, measures, doubts) =>
    `${path} is valid: ${plural(indicators, 'indicator', 'indicators')}, ${plural(measures, 'measure', 'measures')}${doubts > 0 ? `; ${plural(doubts, 'warning', 'warnings')}` : ''}.`,
};

export const regions: Words['regions'] = {
  code: 'Code',
  name: 'Name',
  level: 'Level',
  above: 'Part of',
  population: 'Population (2020 census)',
  groups: 'Groups',
  direct: 'Direct members',
  members: (counts) => counts.map(({ level, count }) => plural(count, ...LEVELS[level])).join(', '),
};
