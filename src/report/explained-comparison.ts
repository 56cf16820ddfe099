import type { Decimal } from '../core/decimal.ts';
import { parseDecimal } from '../core/decimal.ts';
import type { Limit, Limits, Range } from '../core/limits.ts';
import { staysAbove } from '../core/limits.ts';
import type { Verdict } from '../core/model.ts';
import type { Rational } from '../core/rational.ts';
import { compare, quotient, rational, times } from '../core/rational.ts';
import type { ComparisonAccount, Explanation, Lack } from '../insight/explain/explanation.ts';
import type { Telling, Told } from './explained-telling.ts';
import { told } from './explained-telling.ts';
import type { FigureUnit } from './explained-numbers.ts';
import { comparedFigures, figureText, rangeText } from './explained-numbers.ts';
import { roundedAmount } from './rounded.ts';
import { shortfallText } from './verdict-text.ts';

/** How the value was held against the target, in a line, and what follows from it. */
export function comparisonSections({ comparison, verdict }: Explanation, telling: Telling): Told[] {
  if (comparison === null) return [];
  const { words, names, indicator } = telling;
  const unit = unitOf(comparison, telling);
  const { margin, target } = verdict;
  const tolerance =
    target?.tolerance === undefined || comparison.meets.low === null ? [] : [comparison.meets.low];
  const marginUnit = comparison.measures === 'members' ? null : indicator.unit;
  return [
    told(words.labelled(words.explain.comparison, comparedText(comparison, verdict.status, unit, telling)), [
      ...tolerance.map(({ value }) => told(words.explain.withTolerance(figureText(value, unit, words).text))),
      ...(margin === undefined || marginUnit === null
        ? []
        : [
            told(marginText(margin, comparison.meets, (amount) => names.inUnit(amount, marginUnit), telling)),
          ]),
      ...lackLines(comparison.lack, verdict, unit, telling),
    ]),
  ];
}

function marginText(
  margin: Decimal,
  { low, high }: Limits,
  inUnit: (amount: Decimal) => string,
  { words }: Telling,
): string {
  const { margins } = words.explain;
  const amount = inUnit(roundedAmount(parseDecimal(margin.replace(/^-/, '')) ?? margin));
  if (margin.startsWith('-')) return margins.short(amount);
  if (margin === '0') return margins.at;
  return low !== null && high !== null ? margins.within(amount) : margins.beyond(amount);
}

function unitOf({ measures }: ComparisonAccount, { indicator: { formula, unit } }: Telling): FigureUnit {
  return measures === 'members' && formula.kind === 'share' ? formula.of : unit;
}

function comparedText(
  { range, meets }: ComparisonAccount,
  status: Verdict['status'],
  unit: FigureUnit,
  telling: Telling,
): string {
  const { words } = telling;
  const { explain } = words;
  const limits = limitsIn(meets);
  const against = limits.map(({ value }) => value);
  const is = (value: Rational, limit: Limit) =>
    comparedFigures(value, limit.value, unit, words).join(` ${signOf(value, limit.value)} `);
  const outcome = status === 'pass' ? explain.isMet : explain.isMissed;
  const { low, high } = range;
  if (high !== null && compare(low, high) === 0 && range.highReached)
    return [words.list(limits.map((limit) => is(low, limit))), outcome].join(words.comma);
  const whole = rangeText(range, unit, words, against).text;
  if (status === 'pass')
    return [
      explain.evenAtWorst(words.list(worst(range, meets).map(([value, limit]) => is(value, limit)))),
      outcome,
    ].join(words.comma);
  if (status === 'undetermined')
    return explain.isOpen(whole, words.list(limits.map(({ value }) => figureText(value, unit, words).text)));
  const [best, limit] = nearest(range, meets);
  const said = best === null || limit === null ? whole : is(best, limit);
  return [explain.evenAtBest(said), outcome].join(words.comma);
}

function limitsIn({ low, high }: Limits): Limit[] {
  return [low, high].flatMap((limit) => limit ?? []);
}

/** The ends of the range that are nearest to missing what they have to meet. */
function worst({ low, high }: Range, meets: Limits): (readonly [Rational, Limit])[] {
  return [
    ...(meets.low === null ? [] : [[low, meets.low] as const]),
    ...(meets.high === null || high === null ? [] : [[high, meets.high] as const]),
  ];
}

/** The end of a range that misses which comes nearest to the target. */
function nearest(range: Range, { low, high }: Limits): readonly [Rational | null, Limit | null] {
  return staysAbove(range, high) ? [range.low, high] : [range.high, low];
}

function signOf(a: Rational, b: Rational): string {
  const difference = compare(a, b);
  return difference < 0 ? '<' : difference > 0 ? '>' : '=';
}

/** What is needed, what there is, and the difference; and that a tolerance is left out of it. */
function lackLines(
  lack: Lack | null,
  { shortfall, target }: Verdict,
  measured: FigureUnit,
  telling: Telling,
): Told[] {
  if (lack === null || shortfall === undefined) return [];
  const { words, names } = telling;
  const { have, need, of } = lack;
  const unit = of === null ? measured : '';
  const figure = (value: Rational) =>
    figureText(value, shortfall.of === 'percentage-points' ? 'percent' : unit, words).text;
  const product =
    of === null
      ? figure(need)
      : figure(need) +
        words.brackets(
          `${figure(of)} × ${figureText(quotient(times(need, rational(100)), of), 'percent', words).text}`,
        );
  const amount = shortfallText(shortfall, figure(need), words, names);
  return [
    told(words.explain.lack(product, figure(have), amount, shortfall.surplus === true)),
    ...(target?.tolerance === undefined ? [] : [told(words.explain.withoutTolerance)]),
  ];
}
