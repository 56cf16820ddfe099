import { fraction, compare, minus, rational, toDecimal } from '../../core/rational.ts';
import type { Decimal, IndicatorId, Note, RegionCode, Verdict } from '../../core/model.ts';
import { hasFigure } from '../../core/reported.ts';
import { rulesOf } from '../../core/comparisons/rules.ts';
import { noteText } from '../../locales/messages.ts';
import type { Distance } from '../../locales/words/content-sentences.ts';
import type { ReportIndicator } from '../../report/report.ts';
import { roundedAmount } from '../../report/rounded.ts';
import { shownBeside } from '../../report/shown-values.ts';
import { targetCell } from '../../report/target-text.ts';
import { lackText } from '../../report/verdict-text.ts';
import { printable } from '../../core/printable.ts';
import type { Context } from '../context.ts';
import { SMALLEST_PUBLISHED } from '../audience.ts';
import { changeBetween, withoutSign } from '../facts/change.ts';
import { isOfAbove, valueInWords } from './result.ts';

/** What there is to say of a region in an indicator, from its value to its pace, as one sentence. */
export function standingSentence(indicator: ReportIndicator, region: RegionCode, context: Context): string {
  const { annual, say } = context;
  const verdict = annual.verdictOf(indicator.id, region, annual.year);
  if (verdict === undefined) return say.sentence([say.noValue(annual.year)]);
  return say.sentence([
    valueClause(verdict, context),
    ...targetClauses(verdict, indicator, context),
    ...changeClauses(verdict, indicator.id, context),
    ...paceClauses(verdict, context),
  ]);
}

/** The same of a miss in a list, after the name of the indicator: 平安校园创建率99.25%，低于目标0.75个百分点，还差145所. */
export function standingWords(verdict: Verdict, context: Context): string {
  const { text, annual } = context;
  const name = text.names.topic(verdict.indicator);
  const indicator = text.indicatorOf(verdict.indicator);
  const value = hasFigure(verdict) ? valueInWords(verdict, context) : context.say.noValue(annual.year);
  const clauses = indicator === undefined ? [] : targetClauses(verdict, indicator, context);
  return [text.words.language === 'zh' ? `${name}${value}` : `${name} ${value}`, ...clauses].join(
    text.words.comma,
  );
}

function valueClause(verdict: Verdict, context: Context): string {
  const { say, annual } = context;
  if (verdict.status === 'not-applicable') return say.notApplicable(annual.year);
  if (!hasFigure(verdict)) return say.noValue(annual.year);
  const value = valueInWords(verdict, context);
  return verdict.value === undefined
    ? say.valueWithin(annual.year, value)
    : say.value(annual.year, value, partsText(verdict, context));
}

/**
 * Numerator and denominator; in public none where they, what lies between them, or what is lacking to the target
 * could tell who is meant.
 */
function partsText(verdict: Verdict, { audience }: Context): string | null {
  const { numerator, denominator, unit } = verdict;
  if (numerator === undefined || denominator === undefined || unit !== 'percent') return null;
  const rest = toDecimal(minus(fraction(denominator), fraction(numerator)), 'down');
  const isSmall = [numerator, denominator, rest].some((each) => isSmallCount(each)) || isSmallLack(verdict);
  return audience === 'public' && isSmall ? null : `${numerator}/${denominator}`;
}

/** Whether few things or people are lacking. */
function isSmallLack({ shortfall }: Verdict): boolean {
  return shortfall !== undefined && shortfall.of !== 'percentage-points' && isSmallCount(shortfall.amount);
}

function isSmallCount(amount: Parameters<typeof fraction>[0]): boolean {
  const value = fraction(amount);
  return compare(value, rational(0)) > 0 && compare(value, rational(SMALLEST_PUBLISHED)) < 0;
}

/** Notes that say why there is no target, and stand with that. */
const NO_TARGET_BECAUSE: ReadonlySet<Note['code']> = new Set([
  'no-baseline',
  'milestone-not-above-baseline',
  'milestone-not-below-baseline',
  'no-year-before',
  'members-uncertain',
]);

function targetClauses(verdict: Verdict, indicator: ReportIndicator, context: Context): string[] {
  const { say, text, annual, tight } = context;
  const { words, names } = text;
  if (verdict.status === 'no-target') {
    if (indicator.targets.length === 0) return [say.noTarget];
    if (isOfAbove(verdict, indicator)) return [say.noTargetAtLevel];
    const why = verdict.notes
      .filter(({ code }) => NO_TARGET_BECAUSE.has(code))
      .map((note) => tight(noteText(note, words, names, (figure) => shownBeside(verdict, figure))));
    return [say.noTargetInYear(annual.year, why)];
  }
  const { target, margin } = verdict;
  const cell = targetCell(indicator, verdict, words);
  if (target === undefined || cell === null) return [];
  const isOnly = rulesOf(target).measures === 'members' || rulesOf(target).ends === 'both';
  if (margin === undefined || isOnly || (verdict.unit !== 'percent' && isLacking(verdict))) {
    const isAnswered = verdict.status === 'pass' || verdict.status === 'fail' || verdict.status === 'waived';
    return isAnswered
      ? [say.targetOnly(cell, verdict.status === 'pass'), ...lackClause(verdict, context)]
      : [];
  }
  const clauses = [say.againstTarget(cell, distanceOf(verdict, margin, context))];
  if (verdict.approximate && target.tolerance !== undefined)
    return [
      ...clauses,
      say.withinTolerance(tight(names.inUnit(roundedAmount(target.tolerance), verdict.unit))),
    ];
  return [...clauses, ...lackClause(verdict, context)];
}

/** Of things: how far a number is off its target is how many are lacking. */
function isLacking({ shortfall }: Verdict): boolean {
  return shortfall !== undefined && shortfall.of !== 'percentage-points';
}

/** The lack in things or people; points have been said already. */
function lackClause(verdict: Verdict, context: Context): string[] {
  const { shortfall } = verdict;
  if (shortfall === undefined || shortfall.of === 'percentage-points') return [];
  const lack = lackInWords(verdict, context);
  return lack === null ? [] : [lack];
}

/** 还差145所平安校园; a small number is not published. */
export function lackInWords(verdict: Verdict, context: Context): string | null {
  const { text, audience, tight, say } = context;
  const { shortfall, value } = verdict;
  if (shortfall === undefined) return null;
  const lack =
    audience === 'public' && isSmallLack(verdict) ? null : lackText(verdict, text.words, text.names);
  if (lack === null) return null;
  return value === undefined ? say.atLeast(tight(lack)) : tight(lack);
}

function distanceOf(verdict: Verdict, margin: Decimal, { text, tight }: Context): Distance {
  const sign = compare(fraction(margin), rational(0));
  const above = verdict.target !== undefined && rulesOf(verdict.target).ends === 'high' ? sign < 0 : sign > 0;
  return {
    side: sign === 0 ? 'same' : above ? 'above' : 'below',
    amount: tight(text.names.inUnit(roundedAmount(withoutSign(margin)), verdict.unit)),
  };
}

/** Since the year before and since the baseline year. */
function changeClauses(
  verdict: Verdict,
  indicator: IndicatorId,
  { annual, say, text, tight }: Context,
): string[] {
  const { year, baselineYear } = annual;
  const before = annual.verdictOf(indicator, verdict.region, year - 1);
  const isBaseline = baselineYear === year - 1;
  const changes = [
    changeBetween(isBaseline ? annual.baselineOf(indicator, verdict.region) : before, verdict, year - 1),
    isBaseline || baselineYear === null
      ? null
      : changeBetween(annual.baselineOf(indicator, verdict.region), verdict, baselineYear),
  ];
  return changes.flatMap((change) =>
    change === null
      ? []
      : [
          say.changed(
            change.since,
            change.since === year - 1,
            change.direction,
            tight(text.names.inUnit(roundedAmount(change.amount), verdict.unit)),
            verdict.unit === 'percent' || verdict.unit === 'points',
          ),
        ],
  );
}

function paceClauses(verdict: Verdict, context: Context): string[] {
  const { text, tight } = context;
  const clauses = text.progress.clausesOf(verdict).map(tight);
  const waived = waiverWords(verdict, context);
  return waived === null ? clauses : [...clauses, waived];
}

/** Why a miss is waived, by whom and until when, with days written out; null if it is not. */
export function waiverWords({ waiver }: Verdict, { text, content, tight }: Context): string | null {
  if (waiver === undefined) return null;
  const { approvedOn, expiresOn } = waiver;
  const days = { approvedOn: content.day(approvedOn), expiresOn: content.day(expiresOn) };
  return tight(printable(text.words.waivers.waived({ ...waiver, ...days })));
}

/** What must be known beside the value: what was left out, added, or taken from the census. */
export function remarksOn({ notes, members, ...verdict }: Verdict, { text, tight, say }: Context): string[] {
  const { words, names } = text;
  const remarks = notes
    .filter(({ code }) => code !== 'plan-sets-no-target' && code !== 'condition-not-met')
    .filter(({ code }) => verdict.status !== 'no-target' || !NO_TARGET_BECAUSE.has(code))
    .map((note) =>
      tight(printable(noteText(note, words, names, (figure) => shownBeside({ ...verdict, notes }, figure)))),
    );
  const missing =
    members.expected > 1 && members.missing.length > 0
      ? [
          members.reported === 0
            ? say.nobodyReported
            : tight(words.table.members(members.reported, members.expected)),
        ]
      : [];
  return [...missing, ...remarks];
}
