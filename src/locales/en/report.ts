import type { Level } from '../../core/model.ts';
import type { Words } from '../words.ts';

const plural = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`;
const LEVELS: Readonly<Record<Level, readonly [one: string, other: string]>> = {
  province: ['province', 'provinces'],
  prefecture: ['prefecture', 'prefectures'],
  county: ['county', 'counties'],
};

/** Regions named in a note. */
const MOST_NAMED = 3;
const moreOf = (count: number) => (count > MOST_NAMED ? ` and ${count - MOST_NAMED} more` : '');

export const verdict: Words['verdict'] = {
  statuses: {
    pass: 'met',
    fail: 'missed',
    undetermined: 'undetermined',
    'no-data': 'no data',
    'not-applicable': 'not applicable',
    'no-target': 'no target',
  },
  bases: { stated: 'stated', interpreted: 'interpreted', derived: 'derived' },
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
    'milestone-not-above-baseline': ({ baseline }) =>
      `the milestone, rounded down, is no higher than the baseline (${baseline})`,
    'milestone-not-below-baseline': ({ baseline }) =>
      `the milestone, rounded up, is no lower than the baseline (${baseline})`,
    fell: ({ year, value }) => `down from ${value} in ${year}`,
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
  counties: (amount, level) => plural(Number(amount), ...LEVELS[level]),
  short: (amount) => `${amount} short`,
  notAbove: (value) => `must exceed ${value}`,
  shortExclusive: (amount) => `more than ${amount} short`,
  over: (amount) => `over by ${amount}`,
  percentagePoints: (amount) => `${amount} percentage points`,
  targets: {
    'at-least': ({ value }) => `target at least ${value}`,
    'at-most': ({ value }) => `target at most ${value}`,
    between: ({ value, upper }) => `target between ${value} and ${upper}`,
    about: ({ value, tolerance }) => `target about ${value} (tolerance ${tolerance})`,
    'members-at-least': ({ value }) => `target at least ${value}`,
    above: ({ value }) => `target above ${value}, the value of the year before`,
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
  headline: (counts) => counts.map(({ name, count }) => `${count} ${name}`).join(' · '),
  met: 'met',
  missed: 'missed',
  open: 'undecided',
  below: (levels) => levels.map((level) => LEVELS[level][1]).join(' and '),
  indicator: 'Indicator',
  noDataInYear: (years) => `Nothing was reported for ${years.join(', ')}.`,
  legend: (marks) => marks.map(({ mark, name }) => `${mark} ${name}`).join('   '),
  whyNot: (region, { missed, open }) => {
    if (missed) return open ? `Targets not met or undecided: ${region}` : `Targets not met: ${region}`;
    return open ? `Undecided: ${region}` : `Met within the tolerance: ${region}`;
  },
  members: (reported, expected) => `${reported} of ${expected} members reported`,
  missingMembers: (names, more) => `missing: ${names}${more > 0 ? ` and ${more} more` : ''}`,
  source: (clause, quote) => (quote === null ? clause : `${clause}: “${quote}”`),
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
  openBelow: (count) => `${plural(count, 'verdict', 'verdicts')} undecided: data missing`,
  findings: (errors, warnings) =>
    `Findings: ${[...(errors > 0 ? [plural(errors, 'error', 'errors')] : []), ...(warnings > 0 ? [plural(warnings, 'warning', 'warnings')] : [])].join(', ')}`,
  severities: { error: 'error', warning: 'warning' },
  moreFindings: (count, code) => `${count} more ${code}; --format json lists them all`,
  hint: 'Hint: ',
  noFindings: 'No problems were found in the data.',
};

export const next: Words['next'] = {
  meaning: (missed, open) => {
    const missing =
      open > 0 ? `${plural(open, 'verdict is', 'verdicts are')} undecided because data is missing` : '';
    if (missed === 0) return `No target is missed${open > 0 ? `; ${missing}` : ''}.`;
    return `Across all regions and years, ${plural(missed, 'target is', 'targets are')} missed${open > 0 ? `, and ${missing}` : ''}.`;
  },
  oneRegion: 'one region with its reasons',
  oneIndicator: 'an indicator and its sources',
  oneFinding: 'what a finding means',
  ownFiles: 'files of your own',
  checkFiles: 'dabiao check <file or folder>',
};

export const gate: Words['gate'] = {
  passes: 'The submission passes.',
  passesAll: (open) =>
    `The submission passes: no target is missed${open > 0 ? `, ${open} undecided: data missing` : ''}.`,
  passesButMissed: (missed) =>
    `The submission is accepted, but misses ${plural(missed, 'target', 'targets')}.`,
  missedToo: (missed) =>
    `${plural(missed, 'more target', 'more targets')} missed, which does not affect the result`,
  fails: (reasons) => `The submission does not pass: ${reasons}.`,
  reasons: {
    'data-rejected': ({ count }) => `${plural(count, 'error', 'errors')} in the data`,
    'targets-missed': ({ count }) => `${plural(count, 'target', 'targets')} not met`,
    'verdicts-vanished': ({ count }) =>
      `${plural(count, 'verdict', 'verdicts')} of the previous report can no longer be given`,
    'too-many-findings': ({ count, most }) =>
      `${plural(count, 'finding', 'findings')}, at most ${most} allowed`,
  },
  since: (path) => `compared with ${path}`,
  changes: {
    new: 'new since the previous report',
    worse: 'worse than in the previous report',
    same: 'as in the previous report',
    better: 'better than in the previous report',
  },
  known: 'already in the previous report',
  knownCount: (count) => `${plural(count, 'more problem', 'more problems')} already in the previous report`,
  vanished: 'In the previous report, but not judged now',
  vanishedSentence: (before, now) => `was ${before}, now ${now ?? 'not judged'}`,
  year: 'Year',
  below: 'Lower levels',
  why: 'Reason',
  finding: 'Finding',
  place: 'Place',
  what: 'What is wrong',
  more: (count) => `${count} more; --format json lists them all.`,
};

export const targets: Words['targets'] = {
  indicator: 'Indicator',
  kind: 'Kind',
  levels: 'Judged at',
  action: 'Action',
  unit: 'Unit',
  formula: 'Formula',
  none: 'none',
  noAction: 'goal of the plan as a whole',
  targets: 'Targets',
  basis: 'Basis',
  source: 'Source',
  reading: 'Reading',
  definition: 'Definition',
  measures: 'Measures',
  aliases: 'Also called',
  reportedBy: 'reported by',
  members: (level, where, having) =>
    `share of ${where === null ? 'all ' : ''}${LEVELS[level][1]}${where === null ? '' : ` with ${where}`} that have ${having}`,
  conditionAbove: (measure, value) => `${measure} > ${value}`,
  conditionAtLeast: (measure, value) => `${measure} ≥ ${value}`,
  conditionYes: (measure) => `${measure}: yes`,
  withoutFigure: { 'above-year-before': 'above the year before' },
  milestone: (year) => `on a straight line from the region's own ${year} value`,
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
  direct: 'Also reporting',
  members: (counts) => counts.map(({ level, count }) => plural(count, ...LEVELS[level])).join(', '),
};
