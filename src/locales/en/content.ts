import type { ContentWords } from '../words/content.ts';
import { contentFrame } from './content-frame.ts';
import { contentSentences } from './content-sentences.ts';
import { plural } from './plural.ts';

const listed = (names: readonly string[], more: number) =>
  `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;

export const content: ContentWords = {
  ...contentFrame,
  columns: {
    indicator: 'Indicator',
    target: 'Target',
    result: 'Result',
    progress: 'Progress',
    region: 'Region',
    value: 'Value',
    lack: 'Shortfall',
    basis: 'Basis',
    year: 'Year',
    met: 'Met',
    approximate: 'Within tolerance',
    missed: 'Missed',
    waived: 'Waived',
    open: 'Cannot be judged',
    judged: 'Targets',
    reading: 'Reading',
    clause: 'Clause and words',
    requirement: 'Requirement',
    finding: 'Kind of problem',
    count: 'Number',
    place: 'Place',
    what: 'What is wrong',
    file: 'File',
    digest: 'SHA-256',
    rows: 'Rows',
    rejected: 'Left out',
    why: 'Reason',
    group: 'Focus areas',
    rest: 'Other counties',
    gap: 'Gap (percentage points)',
    level: 'Level',
    severity: 'Severity',
    goal: 'Goal',
    change: 'Since last year',
    grade: 'Grade',
    score: 'Score',
    rank: 'Rank',
    regions: 'Regions',
    before: 'Change of the gap',
  },
  levels: { province: 'province', prefecture: 'prefecture', county: 'county' },
  tables: {
    indicators: (year) => `Results by indicator, ${year}`,
    years: (indicator) => `${indicator}: values and targets by year`,
    prefectures: (indicator, year) => `${indicator}: prefectures in ${year}`,
    many: (indicator, year) => `${indicator}: regions in ${year}`,
    groups: (year) => `Focus areas and the other counties, ${year}`,
    counties: (region, year) => `Counties of ${region}, ${year}`,
    tally: (year, level) => `Targets by ${level}, ${year}`,
    heat: (year) => `Verdicts by county and indicator, ${year}`,
    ranking: (name) => `${name}: scores and ranks`,
    grades: (name) => `${name}: grades`,
    findings: 'Problems of the data by kind',
    findingList: 'Problems of the data',
    waivers: 'Misses that are waived',
    verdicts: (region, year) => `${region}: all verdicts of ${year}`,
    targets: 'Targets and where they come from',
    goals: 'Goals without a figure in the plan',
    inputs: 'Files this report rests on',
    problems: 'List of problems',
    own: (region, year) => `${region}: indicators in ${year}`,
  },
  figures: {
    line: (indicator, state) =>
      ({
        met: `${indicator}: target met`,
        approximate: `${indicator}: target met within the tolerance`,
        missed: `${indicator}: target missed`,
        waived: `${indicator}: target missed (waived)`,
        open: `${indicator}: not known whether the target is met`,
        none: `${indicator} over the years`,
      })[state],
    strip: (behind, more, indicator) =>
      behind.length === 0
        ? `${indicator}: no region misses the target`
        : `${indicator}: target missed in ${listed(behind, more)}`,
    stripOf: (counties, indicator) =>
      `${indicator}: target missed in ${plural(counties, 'county', 'counties')}`,
    spread: (indicator) => `${indicator}: how counties lie apart`,
    heat: (year) => `Where targets were met and missed, by county, ${year}`,
    tiles: (year) => `Targets met by each prefecture, ${year}`,
  },
  alternatives: {
    line: (values, targets) =>
      `Line chart. Values: ${values.join(', ')}.${targets.length === 0 ? '' : ` Targets: ${targets.join(', ')}.`}`,
    strip: (count, lowest, median, highest, target) =>
      `Strip of ${count} counties: lowest ${lowest}, median ${median}, highest ${highest}${target === null ? '' : `; ${target}`}.`,
    heat: (rows) => `Heat map. ${rows.join('; ')}.`,
    tiles: (tiles) => `Tile map. ${tiles.join('; ')}.`,
  },
  series: { values: 'actual', targets: 'target', counties: 'counties', prefectures: 'prefectures' },
  shades: {
    none: 'no target or no data',
    few: 'fewer than half',
    half: 'half or more',
    most: 'three quarters or more',
    all: 'all',
  },
  say: contentSentences,
};
