import type { ContentSentences, TargetCounts } from '../words/content-sentences.ts';
import { circularSentences } from './content-circular.ts';
import { plural } from './plural.ts';

const LEVELS = {
  province: ['province', 'provinces'],
  prefecture: ['prefecture', 'prefectures'],
  county: ['county', 'counties'],
} as const;
const of = (count: number, level: keyof typeof LEVELS) => plural(count, LEVELS[level][0], LEVELS[level][1]);
const ends = (text: string) => (/[.!?]$/u.test(text) ? text : `${text}.`);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const targets = (count: number) => plural(count, 'target', 'targets');
const counted = (counts: TargetCounts, what: (count: number) => string = String): string => {
  const { judged, met, approximate, missed, waived, open } = counts;
  return [
    `${met} of ${what(judged)} met`,
    ...(approximate > 0 ? [`${approximate} met within the tolerance`] : []),
    `${missed} missed`,
    ...(waived > 0 ? [`${waived} missed and waived`] : []),
    ...(open > 0 ? [`${open} cannot be judged`] : []),
  ].join(', ');
};
const named = (names: readonly string[]) => (names.length === 0 ? '' : ` (${names.join('; ')})`);

export const contentSentences: ContentSentences = {
  ...circularSentences,
  sentence: (clauses) => upper(ends(clauses.filter((each) => each !== '').join(', '))),
  judged: (scope, year, counts) =>
    `${scope === null ? '' : `${scope}, `}${year}: ${counted(counts, targets)}.`,
  since: ({ year, since, both, gained, lost, first, open }) =>
    `${[
      `Of the ${targets(both)} judged in both ${since} and ${year}, ${gained.length} ${gained.length === 1 ? 'is' : 'are'} newly met${named(gained)} and ${lost.length} no longer met${named(lost)}`,
      ...(first > 0
        ? [`${first} had no target in ${since} and ${first === 1 ? 'is' : 'are'} judged for the first time`]
        : []),
      ...(open > 0 ? [`${open} could not be judged in ${since} for want of data`] : []),
    ].join('; ')}.`,
  missedOnes: (items) => `Missed (${items.length}): ${items.join('; ')}.`,
  waivedOnes: (items) => `Missed and waived (${items.length}): ${items.join('; ')}.`,
  openOnes: (items) => `Cannot be judged (${items.length}): ${items.join('; ')}.`,
  approximateOnes: (items) => `Met within the tolerance (${items.length}): ${items.join('; ')}.`,
  withoutTarget: (count, attachment) =>
    `For ${plural(count, 'more indicator', 'more indicators')} the plan gives no figure${attachment === null ? '' : `; ${attachment} lists the values`}.`,
  levelCounts: (level, regions, own, applied, gathered, more) =>
    `${of(regions, level)}: ${[
      ...(own === null ? [] : [`own targets: ${counted(own)}`]),
      ...(applied === null ? [] : [`targets of a higher level applied to them: ${counted(applied)}`]),
      ...(gathered.length === 0
        ? []
        : [
            `missed most often: ${gathered.map(({ indicator, regions: n }) => `${indicator} (${of(n, level)})`).join(', ')}${more > 0 ? `, and ${plural(more, 'other indicator', 'other indicators')}` : ''}`,
          ]),
    ].join('; ')}.`,
  item: (title, text) => `${title}. ${text}`,
  value: (year, value, parts) => `${value}${parts === null ? '' : ` (${parts})`} in ${year}`,
  valueWithin: (year, value) => `data for ${year} are incomplete; all that is known is ${value}`,
  noValue: (year) => `no usable data for ${year}`,
  notApplicable: (year) => `not applicable in ${year}`,
  againstTarget: (target, { side, amount }) =>
    side === 'same' ? `level with the target (${target})` : `${amount} ${side} the target (${target})`,
  atLeast: (lack) => `at least ${lack}`,
  withinTolerance: (tolerance) => `within the tolerance (${tolerance}), which counts as met`,
  targetOnly: (target, met) => `target ${met ? 'met' : 'missed'} (${target})`,
  noTarget: 'the plan gives no figure',
  noTargetAtLevel: 'the target is that of a region above and is not shared out',
  withoutTargetHere: (count) =>
    `${plural(count, 'more indicator has', 'more indicators have')} no target for this year or level; only the values are shown.`,
  noTargetInYear: (year, why) => `no target for ${year}${why.length === 0 ? '' : ` (${why.join('; ')})`}`,
  changed: (since, _isYearBefore, direction, amount) =>
    direction === 'same'
      ? `unchanged from ${since}`
      : `${direction === 'rose' ? 'up' : 'down'} ${amount} on ${since}`,
  amongLevel: (level, { judged, met, approximate, open }, regions, applied) =>
    `${met + approximate} of ${of(judged, level)}${judged === regions ? '' : ` with a target (${regions} in all)`} met it${applied === null ? '' : ` (${applied})`}${open > 0 ? `, ${open} cannot be judged` : ''}`,
  ends: (highest, highestNames, lowest, lowestNames, lack) =>
    `highest in ${highestNames} (${highest}), lowest in ${lowestNames} (${lowest}${lack === null ? '' : `, ${lack}`})`,
  allTheSame: (value) => `all at ${value}`,
  quartiles: (median, lower, upperQuartile, known) =>
    `median${known === null ? '' : ` of the ${known} with a value`} ${median}, ${lower === upperQuartile ? `both quartiles ${lower}` : `quartiles ${lower} and ${upperQuartile}`}`,
  behind: (level, items, more) =>
    `Largest shortfalls among ${LEVELS[level][1]}: ${items.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
  ofRegion: (region, what) => `${region}, ${what}`,
  named: (name, what) => `${name} (${what})`,
  andOthers: (names, all, level) => `${names} and others (${of(all, level)} in all)`,
  basis: (text) => `Basis of the target: ${ends(text)}`,
  remark: (text) => `Note: ${ends(text)}`,
  source: (asOf) =>
    `Source: data reported by the regions, checked and computed by this program${asOf === null ? '' : `; as of ${asOf}`}.`,
  reporting: ({ level, regions, complete, partial, none, noneNames }) => {
    if (none === regions) return `none of ${of(regions, level)} reported anything`;
    const more = none > noneNames.length && noneNames.length > 0 ? ' and others' : '';
    return [
      `of ${of(regions, level)}, ${complete} reported everything`,
      ...(partial === 0 ? [] : [`${partial} in part`]),
      ...(none === 0
        ? []
        : [`${none} nothing${noneNames.length === 0 ? '' : ` (${noneNames.join(', ')}${more})`}`]),
    ].join(', ');
  },
  partly: (region, indicators) => `${region} lacks ${indicators}`,
  notReportedAnywhere: (indicators) => `Nobody reported usable data for: ${indicators}.`,
  dataUsed: (files, rows, rejected, errors, warnings, attachment) =>
    `Read: ${plural(files, 'file', 'files')} with ${plural(rows, 'row', 'rows')}, of which ${rejected} left out. Found: ${plural(errors, 'error', 'errors')} and ${plural(warnings, 'doubtful place', 'doubtful places')}${attachment === null || errors + warnings === 0 ? '' : ` (${attachment})`}.`,
  evidence: (attachment) => `The files this report rests on and their digests are in ${attachment}.`,
  noFindings: 'No problems were found in the data.',
  explained: (explained) => `Of these, ${explained} explained in writing.`,
  gapOf: (group, sentence) => `${upper(group)}, ${ends(sentence)}`,
  nobodyReported: 'no region reported it',
  ownRemainder: (regions) =>
    `Regions that reported more than their members add up to, where the remainder counts as schools they run themselves: ${regions}.`,
  directMembers: (names) => `Schools run directly and zones that are counted in: ${names}.`,
  prefecture: (counties, own, applied) =>
    `${counties === 0 ? '' : `${of(counties, 'county')}. `}${upper(
      [
        ...(own === null ? [] : [`own targets: ${counted(own)}`]),
        ...(applied === null ? [] : [`provincial targets applied: ${counted(applied)}`]),
      ].join('; '),
    )}.`,
  countyLevel: (items, more) =>
    `For counties to solve, by the part of the target that is lacking: ${items.join('; ')}${more > 0 ? `; and ${more} more, see the table` : ''}.`,
  nothingMissed: 'No target is missed.',
  notReported: (items) => `Data: ${items.join('; ')}.`,
  goalsWithoutFigure: 'Goals for which the plan gives no figure:',
  goal: (title, source) => `${title}: ${ends(source)}`,
  marks: (marks) => `Marks: ${marks.map(({ mark, name }) => `${mark} ${name}`).join('   ')}`,
  appliedMark: '“*” marks a target of a higher level that is applied',
  publicNote: (limit) =>
    `This is the public version: counties that miss a target and files are not named, and a shortfall or the parts of a percentage are left out where a number below ${limit} could be told from them.`,
  feedbackOpening: (region, year, plan) =>
    `These are the results of ${region} for ${year} under ${plan}. Please check them; where a figure is wrong, say so in writing with evidence.`,
};
