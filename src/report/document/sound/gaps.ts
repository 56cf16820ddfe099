import type {
  FocusCounties,
  GapChange,
  Gaps,
  GroupGap,
  GroupValue,
  IndicatorGaps,
  LeftOutOfGaps,
  Spread,
  SpreadEnd,
  Variation,
  YearGaps,
} from '../../../core/gaps.ts';
import { CAUSES, COURSES, MOVEMENTS, NO_GAP } from '../../../core/gaps.ts';
import type { Reader } from './readers.ts';
import { count, list, object, oneOf, optional, orNull, text, unlessEmpty, yes } from './readers.ts';
import { bilingual, bounds, code, codes, memberCode, number, year } from './values.ts';

export const focusCounties: Reader<FocusCounties> = object<FocusCounties>({
  id: text,
  title: bilingual,
  counties: codes,
});

const value = object<GroupValue>({
  value: optional(number),
  bounds: optional(bounds),
  numerator: optional(number),
  denominator: optional(number),
  reported: count,
  expected: count,
  missing: unlessEmpty(code),
});

const change = object<GapChange>({
  since: year,
  points: optional(number),
  bounds: optional(bounds),
  movement: oneOf(MOVEMENTS),
  group: oneOf(COURSES),
  rest: oneOf(COURSES),
  because: optional(oneOf(CAUSES)),
  only: optional(yes),
});

const groupGap = object<GroupGap>({
  group: orNull(text),
  counties: value,
  gap: optional(number),
  bounds: optional(bounds),
  changes: unlessEmpty(change),
});

const end = object<SpreadEnd>({ value: number, counties: codes });

const spread = object<Spread>({
  counties: count,
  missing: unlessEmpty(code),
  notApplicable: unlessEmpty(code),
  lowest: end,
  lowerQuartile: number,
  median: number,
  upperQuartile: number,
  highest: end,
  range: number,
  ratio: optional(number),
  variation: optional(object<Variation>({ coefficient: number, squared: number })),
  unweighted: unlessEmpty(code),
});

const ofYear = object<YearGaps>({ year, rest: value, groups: list(groupGap), spread: optional(spread) });

export const gaps: Reader<Gaps> = object<Gaps>({
  groups: list(focusCounties),
  focus: codes,
  rest: codes,
  direct: unlessEmpty(memberCode),
  baselineYear: year,
  indicators: list(object<IndicatorGaps>({ indicator: text, yesOrNo: optional(yes), years: list(ofYear) })),
  leftOut: unlessEmpty(object<LeftOutOfGaps>({ indicator: text, reason: oneOf(NO_GAP) })),
});
