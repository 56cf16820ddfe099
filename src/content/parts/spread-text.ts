import type { Decimal, Level, RegionCode, Verdict } from '../../core/model.ts';
import type { ReportIndicator } from '../../report/report.ts';
import { roundedAmount } from '../../report/rounded.ts';
import type { Context } from '../context.ts';
import { isNamed } from '../context.ts';
import type { LevelSpread } from '../facts/spread.ts';
import { valueInWords } from './result.ts';
import { lackInWords } from './standing.ts';

/** Regions named at an end of a spread, and in a list of those furthest behind. */
const MOST_AT_AN_END = 2;
const MOST_BEHIND = 5;

/** How prefectures stand: how many meet the target, who is first and last. */
export function endsSentence(
  level: Level,
  all: LevelSpread,
  indicator: ReportIndicator,
  context: Context,
): string {
  const { spread, verdicts } = all;
  const { say } = context;
  const counts = countClauses(level, all, context);
  if (spread === null) return counts.length === 0 ? '' : say.sentence(counts);
  const figure = (value: Decimal) => inUnit(value, indicator, context);
  if (spread.lowest.value === spread.highest.value && spread.counties > 1)
    return say.sentence([...counts, say.allTheSame(figure(spread.lowest.value))]);
  const lowest = verdicts.find(({ region }) => region === spread.lowest.counties[0]);
  const lack =
    lowest === undefined || spread.lowest.counties.length > 1 ? null : lackInWords(lowest, context);
  return say.sentence([
    ...counts,
    say.ends(
      figure(spread.highest.value),
      someNames(spread.highest.counties, level, context),
      figure(spread.lowest.value),
      someNames(spread.lowest.counties, level, context),
      lack,
    ),
  ]);
}

/** How counties stand: how many meet the target, their median and quartiles. */
export function quartilesSentence(
  level: Level,
  all: LevelSpread,
  indicator: ReportIndicator,
  context: Context,
): string {
  const { spread } = all;
  const { say } = context;
  const counts = countClauses(level, all, context);
  if (spread === null) return counts.length === 0 ? '' : say.sentence(counts);
  const figure = (value: Decimal) => inUnit(value, indicator, context);
  return say.sentence([
    ...counts,
    say.quartiles(
      figure(spread.median),
      figure(spread.lowerQuartile),
      figure(spread.upperQuartile),
      spread.counties === all.regions ? null : spread.counties,
    ),
  ]);
}

/** How many meet the target; nothing where none has one. */
function countClauses(
  level: Level,
  { tally, regions, verdicts }: LevelSpread,
  context: Context,
): readonly string[] {
  return tally.judged === 0
    ? []
    : [context.say.amongLevel(level, tally, regions, appliedText(verdicts, context))];
}

/** Who lacks most, in things or people. */
export function behindSentence(level: Level, { behind }: LevelSpread, context: Context): string {
  const named = behind.filter((verdict) => isNamedRegion(verdict.region, context));
  if (named.length === 0) return '';
  const items = named
    .slice(0, MOST_BEHIND)
    .map((verdict) => withLack(context.text.names.region(verdict.region), verdict, context));
  return context.say.behind(level, items, Math.max(0, named.length - MOST_BEHIND));
}

/** 镇雄县（还差12所平安校园）. */
export function withLack(name: string, verdict: Verdict, context: Context): string {
  const what = lackInWords(verdict, context) ?? valueInWords(verdict, context);
  return context.say.named(name, what);
}

export function isNamedRegion(code: RegionCode, context: Context): boolean {
  const region = context.text.regionOf(code);
  return region === undefined || isNamed(context, region);
}

function someNames(codes: readonly RegionCode[], level: Level, { text, say }: Context): string {
  const names = text.names.regions(codes.slice(0, MOST_AT_AN_END));
  return codes.length > MOST_AT_AN_END ? say.andOthers(names, codes.length, level) : names;
}

/** A cut value, as it is printed: 95.1%. */
export function inUnit(value: Decimal, indicator: ReportIndicator, context: Context): string {
  return valueInWords({ status: 'no-target', unit: indicator.unit, value: roundedAmount(value) }, context);
}

function appliedText(verdicts: readonly Verdict[], { text, tight }: Context): string | null {
  const levels = new Set(verdicts.flatMap(({ target }) => target?.appliedFrom ?? []));
  const [only] = levels;
  return only === undefined ? null : tight(text.words.verdict.applied[only]);
}
