import type { GapChange, Gaps, GroupGap, IndicatorGaps, YearGaps } from '../core/gaps.ts';
import { NO_GAP } from '../core/gaps.ts';
import { inLanguage } from '../core/languages.ts';
import type { Decimal, RegionCode } from '../core/model.ts';
import { printable } from '../core/printable.ts';
import { fraction, rational, compare } from '../core/rational.ts';
import type { GapClass, GapMove } from '../locales/words/gaps.ts';
import { GAP_CLASSES } from '../locales/words/gaps.ts';
import type { Names, Words } from '../locales/words.ts';
import { shownBetween, shownPoints, shownRatio, sideMove, unsigned } from './gap-figures.ts';
import { roundedAmount } from './rounded.ts';

/** Gaps in one language. */
export interface GapsText {
  readonly gaps: Gaps;
  readonly words: Words;
  readonly names: Names;
}

/** Counties named before the rest is only counted. */
const MOST_NAMES = 3;

/** The group that is spoken of first: all of them together, or the only one. */
export function mainGroup({ groups }: Gaps): string | null {
  const [only, ...others] = groups;
  return only === undefined || others.length > 0 ? null : only.id;
}

/** The groups of a plan, and last, if there are several, all of them together. */
export function allGroups({ groups }: Gaps): readonly (string | null)[] {
  return groups.length > 1 ? [...groups.map(({ id }) => id), null] : groups.map(({ id }) => id);
}

/** What a group is called. */
export function groupName(id: string | null, { gaps, words }: GapsText): string {
  const group = gaps.groups.find((each) => each.id === id);
  return group === undefined ? words.gaps.together : printable(inLanguage(group.title, words.language));
}

/** The same in a sentence. */
function groupInSentence(id: string | null, text: GapsText): string {
  return id === null ? text.words.gaps.focus : groupName(id, text);
}

/** With the number of its counties. */
export function groupLabel(id: string | null, text: GapsText): string {
  const { gaps, words } = text;
  const counties = gaps.groups.find((each) => each.id === id)?.counties ?? gaps.focus;
  return words.gaps.group(groupName(id, text), counties.length);
}

/** Who is held against whom, and what is on neither side. */
export function sidesText({ gaps, words, names }: GapsText): string[] {
  const groups = gaps.groups.map(({ title, counties }) => ({
    name: printable(inLanguage(title, words.language)),
    counties: counties.length,
  }));
  const { direct } = gaps;
  return [
    words.gaps.sides(gaps.focus.length, groups, gaps.rest.length),
    ...(direct.length === 0 ? [] : [words.gaps.direct(direct.length, names.regions(direct))]),
  ];
}

/** What is not shown, and why. */
export function leftOutText({ gaps, words, names }: GapsText): string[] {
  return NO_GAP.flatMap((reason) => {
    const ids = gaps.leftOut.filter((each) => each.reason === reason).map(({ indicator }) => indicator);
    return ids.length === 0 ? [] : [words.gaps.leftOut[reason](words.list(ids.map((id) => names.topic(id))))];
  });
}

/** Indicators by what became of their gaps between two years. */
export interface Comparison {
  readonly since: number;
  readonly classes: readonly { readonly class: GapClass; readonly indicators: readonly string[] }[];
}

/** What a list of them is about. */
export function comparedText(group: string | null, year: number, since: number, text: GapsText): string {
  return text.words.gaps.compared(year, since, groupInSentence(group, text));
}

/** Of a group, in the last year shown: against the year before, and against the baseline year. */
export function comparisons(gaps: Gaps, group: string | null, year: number): readonly Comparison[] {
  const found = gaps.indicators.map((each) => ({ id: each.indicator, gap: gapIn(each, group, year) }));
  const since = [...new Set([year - 1, gaps.baselineYear])].filter((each) => each < year);
  return since.map((each) => {
    const classed = found.map(({ id, gap }) => ({
      id,
      class: classOf(gap?.changes.find((change) => change.since === each)),
    }));
    return {
      since: each,
      classes: GAP_CLASSES.flatMap((name) => {
        const indicators = classed.filter((one) => one.class === name).map(({ id }) => id);
        return indicators.length === 0 ? [] : [{ class: name, indicators }];
      }),
    };
  });
}

/** The last of the years in which any gap is known, or may lie somewhere. */
export function lastYear({ indicators }: Gaps, years: readonly number[]): number | null {
  const known = (year: number) =>
    indicators.some(({ years: all }) =>
      all.some((each) => each.year === year && each.groups.some(({ gap, bounds }) => gap ?? bounds)),
    );
  return years.findLast(known) ?? null;
}

export function gapIn({ years }: IndicatorGaps, group: string | null, year: number): GroupGap | undefined {
  return years.find((each) => each.year === year)?.groups.find((each) => each.group === group);
}

function classOf(change: GapChange | undefined): GapClass {
  if (change === undefined) return 'unknown';
  const { movement, because } = change;
  return movement === 'narrowed' && (because === 'rest-fell' || because === 'group-fell')
    ? because
    : movement;
}

/** How far a group is from the rest in a year, and what became of that. */
export function gapSentence(
  indicator: IndicatorGaps,
  group: string | null,
  year: number,
  text: GapsText,
): string {
  const { words } = text;
  const own = gapIn(indicator, group, year);
  const ofYear = indicator.years.find((each) => each.year === year);
  if (own === undefined || ofYear === undefined) return words.gaps.notKnown(year);
  const moves = own.changes.map((change) =>
    words.gaps.move(moveOf(change, indicator, own, ofYear, words), groupInSentence(group, text)),
  );
  return [standing(own, year, words), ...moves].join(words.separator);
}

function standing({ gap, bounds }: GroupGap, year: number, words: Words): string {
  if (gap !== undefined) {
    const sign = compare(fraction(gap), rational(0));
    return words.gaps.standing(year, sign < 0 ? 'behind' : sign > 0 ? 'ahead' : 'level', unsigned(gap));
  }
  return bounds === undefined
    ? words.gaps.notKnown(year)
    : words.gaps.standingWithin(year, shownBetween(bounds, words));
}

function moveOf(
  change: GapChange,
  indicator: IndicatorGaps,
  own: GroupGap,
  now: YearGaps,
  words: Words,
): GapMove {
  const { since, movement, because, only, points, bounds } = change;
  const then = indicator.years.find((each) => each.year === since);
  const counties = then?.groups.find(({ group }) => group === own.group)?.counties;
  return {
    since,
    movement,
    amount: points === undefined ? null : unsigned(points),
    within: bounds === undefined ? null : shownBetween(bounds, words),
    because: because ?? null,
    only: only ?? false,
    group: sideMove(change.group, counties, own.counties),
    rest: sideMove(change.rest, then?.rest, now.rest),
  };
}

/** How far the counties lie apart in a year; null where that is not worked out. */
export function spreadSentence({ year, spread }: YearGaps, { words, names }: GapsText): string | null {
  if (spread === undefined) return null;
  const { lowest, highest, variation, ratio, missing, notApplicable, unweighted } = spread;
  const named = (codes: readonly RegionCode[]) => countyNames(codes, words, names);
  const orNull = (codes: readonly RegionCode[]) => (codes.length === 0 ? null : names.regions(codes));
  const percent = (value: Decimal) => `${roundedAmount(value)}%`;
  return words.gaps.spread({
    year,
    counties: spread.counties,
    lowest: percent(lowest.value),
    lowestCounties: named(lowest.counties),
    quartiles: [percent(spread.lowerQuartile), percent(spread.median), percent(spread.upperQuartile)],
    highest: percent(highest.value),
    highestCounties: named(highest.counties),
    range: roundedAmount(spread.range),
    ratio: ratio === undefined ? null : shownRatio(ratio),
    variation: variation === undefined ? null : shownRatio(variation.coefficient),
    missing: orNull(missing),
    notApplicable: notApplicable.length,
    unweighted: orNull(unweighted),
  });
}

function countyNames(codes: readonly RegionCode[], { gaps }: Words, names: Names): string {
  return gaps.names(
    names.regions(codes.slice(0, MOST_NAMES)),
    codes.length > MOST_NAMES ? codes.length : null,
  );
}

/** A gap with its sign, or between which it lies; a dash if nothing is known of it. */
export function gapCell({ gap, bounds }: GroupGap, words: Words): string {
  if (gap !== undefined) return shownPoints(gap);
  return bounds === undefined ? '–' : shownBetween(bounds, words);
}
