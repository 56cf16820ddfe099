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
  reporters: { province: 'province', prefecture: 'prefecture', county: 'county', any: 'each its own' },
  notes: {
    'plan-sets-no-target': () => 'the plan sets no target for this year',
    'no-baseline': ({ year }) => `no value for ${year} is known, so the milestone can't be worked out`,
    'milestone-not-above-baseline': ({ baseline }) =>
      `the milestone, rounded down, asks for no more than there was at the start (${baseline})`,
    'milestone-not-below-baseline': ({ baseline }) =>
      `the milestone, rounded up, asks for no less than there was at the start (${baseline})`,
    'no-year-before': ({ year }) => `the value of ${year} is needed to compare with`,
    'condition-not-met': () => 'no member is one the goal is about',
    'members-not-counted': () => 'only a percentage was reported, and the target counts members',
    'nothing-to-count': () => 'there is nothing to count: the denominator is zero',
    'census-population': ({ members }) =>
      `2020 census population used for ${plural(members, 'region', 'regions')} that reported none`,
    'percentage-only': ({ members }, names) =>
      `only percentages, which can't be added up, from ${names.regions(members)}`,
    'own-figure': ({ regions }, names) =>
      `own figures stand in for members that have not all reported: ${names.regions(regions)}`,
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
  over: (amount) => `${amount} over`,
  percentagePoints: (amount) => `${amount} percentage points`,
  targets: {
    'at-least': ({ value }) => `target at least ${value}`,
    'at-most': ({ value }) => `target at most ${value}`,
    between: ({ value, upper }) => `target between ${value} and ${upper}`,
    about: ({ value, tolerance }) => `target about ${value} (tolerance ${tolerance})`,
    'members-at-least': ({ value }) => `target at least ${value}`,
    above: ({ value }) => `target above ${value}, the year before`,
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
  nothingToJudge: 'There is nothing to judge: no usable figure was read.',
  headline: (counts) => counts.map(({ name, count }) => `${count} ${name}`).join(' · '),
  met: 'met',
  missed: 'missed',
  open: 'open',
  below: (levels) => levels.map((level) => LEVELS[level][1]).join(' and '),
  indicator: 'Indicator',
  noDataInYear: (years) => `Nothing was reported for ${years.join(', ')}.`,
  legend: (marks) => marks.map(({ mark, name }) => `${mark} ${name}`).join('   '),
  whyNot: (region, { missed, open }) => {
    if (missed) return open ? `Why missed or open, ${region}` : `Why missed, ${region}`;
    return open ? `Why open, ${region}` : `Met within the tolerance, ${region}`;
  },
  members: (reported, expected) => `${reported} of ${expected} members reported`,
  missingMembers: (names, more) => `missing: ${names}${more > 0 ? ` and ${more} more` : ''}`,
  source: (clause, quote) => (quote === null ? clause : `${clause}: “${quote}”`),
  reading: (text) => `Reading: ${text}`,
  definition: (text) => `Definition: ${text}`,
  failsBelow: 'Missed below, by indicator',
  failsOf: (failing, judged) => `missed by ${failing} of ${judged}`,
  region: 'Region',
  lacking: (what) => {
    if (what === 'percentage-points') return '− percentage points still needed';
    return `− ${typeof what === 'string' ? LEVELS[what][1] : what.other} still needed`;
  },
  surplus: (what) => {
    if (what === 'percentage-points') return '+ percentage points over';
    return `+ ${typeof what === 'string' ? LEVELS[what][1] : what.other} over`;
  },
  openBelow: (count) => `${plural(count, 'verdict', 'verdicts')} open for want of data`,
  findings: (errors, warnings) =>
    `Findings: ${[...(errors > 0 ? [plural(errors, 'error', 'errors')] : []), ...(warnings > 0 ? [plural(warnings, 'warning', 'warnings')] : [])].join(', ')}`,
  severities: { error: 'error', warning: 'warning' },
  moreFindings: (count, code) => `${count} more of ${code}; --format json lists them all`,
  hint: 'Hint: ',
  noFindings: 'Nothing wrong was found in the data.',
};

export const next: Words['next'] = {
  meaning: (missed, open) => {
    const missing = open > 0 ? `${plural(open, 'verdict is', 'verdicts are')} open for want of data` : '';
    if (missed === 0) return `No target is missed${open > 0 ? `; ${missing}` : ''}.`;
    return `Over all regions and years ${plural(missed, 'target is', 'targets are')} missed${open > 0 ? `, and ${missing}` : ''}.`;
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
    `The submission passes: no target is missed${open > 0 ? `, ${open} open for want of data` : ''}.`,
  passesButMissed: (missed) => `The submission is let in, but misses ${plural(missed, 'target', 'targets')}.`,
  missedToo: (missed) => `${plural(missed, 'more target', 'more targets')} missed, which does not count here`,
  fails: (reasons) => `The submission does not pass: ${reasons}.`,
  reasons: {
    'data-rejected': ({ count }) => `${plural(count, 'error', 'errors')} in the data`,
    'targets-missed': ({ count }) => `${plural(count, 'target', 'targets')} not met`,
    'verdicts-vanished': ({ count }) =>
      `${plural(count, 'verdict', 'verdicts')} of last time can no longer be given`,
    'too-many-findings': ({ count, most }) =>
      `${plural(count, 'finding', 'findings')}, at most ${most} allowed`,
  },
  since: (path) => `compared with ${path}`,
  changes: {
    new: 'new since last time',
    worse: 'worse than last time',
    same: 'as last time',
    better: 'better than last time',
  },
  known: 'known since last time',
  knownCount: (count) => `${plural(count, 'problem', 'problems')} known since last time`,
  vanished: 'Judged last time, and not now',
  vanishedSentence: (before, now) => `${before} last time, now ${now ?? 'not judged'}`,
  year: 'Year',
  below: 'below',
  why: 'Why',
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
    `${LEVELS[level][1]}${where === null ? '' : ` with ${where}`} that have ${having}, of all ${where === null ? LEVELS[level][1] : 'of those'}`,
  conditionAbove: (measure, value) => `${measure} > ${value}`,
  conditionAtLeast: (measure, value) => `${measure} ≥ ${value}`,
  conditionYes: (measure) => `${measure}: yes`,
  withoutFigure: { 'above-year-before': 'above the year before' },
  milestone: (year) => `on the line from the region's own ${year} value`,
  sound: (path, indicators, measures, doubts) =>
    `${path} is sound: ${plural(indicators, 'indicator', 'indicators')}, ${plural(measures, 'measure', 'measures')}${doubts > 0 ? `; ${plural(doubts, 'warning', 'warnings')}` : ''}.`,
};

export const regions: Words['regions'] = {
  code: 'Code',
  name: 'Name',
  level: 'Level',
  above: 'Part of',
  population: 'Population (2020 census)',
  groups: 'Groups',
  members: (counts) => counts.map(({ level, count }) => plural(count, ...LEVELS[level])).join(', '),
};
