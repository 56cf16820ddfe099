import type { Level } from '../core/model.ts';
import type { Rational } from '../core/rational.ts';
import { quotient, rational, times } from '../core/rational.ts';
import type { Explanation, LineAccount } from '../insight/explain/explanation.ts';
import { figureLines, valueText } from './explained-members.ts';
import { told } from './explained-telling.ts';
import type { Telling, Told } from './explained-telling.ts';
import { figureText } from './explained-numbers.ts';
import { targetFigures, targetText } from './target-text.ts';
import { targetSources } from './verdict-text.ts';

/** What is asked for, with where that stands; null where the plan asks for nothing and says no more. */
export function targetHeading({ verdict }: Explanation, { indicator, words, names }: Telling): string {
  const { target } = verdict;
  if (target === undefined) return words.verdict.statuses['no-target'];
  const figures = targetFigures(indicator, verdict, target, words);
  return targetText(target, figures, indicator.unit, words, names);
}

/** Who said it of whom, the clause and its reading, and how the figure was worked out. */
export function targetLines(explanation: Explanation, level: Level, telling: Telling): Told[] {
  const { verdict, target } = explanation;
  const { words } = telling;
  const sources = targetSources(telling.indicator, verdict, words).map((text) => told(text));
  return [
    ...levelLines(explanation, level, telling),
    ...sources,
    ...lineLines(target.line, verdict.year, telling),
    ...fromLines(target, telling),
  ];
}

function levelLines({ target, verdict }: Explanation, level: Level, { words }: Telling): Told[] {
  const { planned } = target;
  if (planned === null) return [];
  const stated = words.list(planned.levels.map((each) => words.verdict.levels[each]));
  if (target.level === null && target.rule === 'none' && verdict.target === undefined)
    return planned.levels.includes(level) ? [] : [told(words.explain.notOfThisLevel(stated))];
  const applied =
    verdict.target?.appliedFrom === undefined
      ? []
      : [told(words.explain.appliedHere(words.verdict.levels[level]))];
  return [told(words.explain.statedFor(stated)), ...applied];
}

/** What the region came to in the year its target is measured from. */
function fromLines({ from, rule }: Explanation['target'], telling: Telling): Told[] {
  if (from === null) return [];
  const { words, all } = telling;
  const year = words.verdict.year(from.year);
  const below = figureLines(from, telling, all ? 0 : 1);
  const text = words.labelled(words.explain.value(year), valueText(from, telling));
  return rule === 'other-year'
    ? [told(words.explain.ofYear(from.year)), told(text, below)]
    : [told(text, below)];
}

/** The straight line with the numbers put in, and what it is rounded to. */
function lineLines(line: LineAccount | null, year: number, telling: Telling): Told[] {
  if (line === null) return [];
  const { words, indicator } = telling;
  const { explain, verdict } = words;
  const { unit, formula } = indicator;
  const { baselineYear, finalYear, baseline, final, value, members, rounded } = line;
  const shown = (figure: Rational) => figureText(figure, unit, words);
  if (value === null) return [told(explain.thereAlready(shown(baseline).text, shown(final).text))];
  const [from, to, at] = [shown(baseline).text, shown(final).text, shown(value)];
  const rise = `(${to} − ${from}) × (${year} − ${baselineYear}) ÷ (${finalYear} − ${baselineYear})`;
  const lines = [
    told(explain.milestone(baselineYear, finalYear)),
    told(explain.line(`${from} + ${rise}`, `${at.sign} ${at.text}`)),
  ];
  if (formula.kind === 'share' && members !== null) {
    const { fewest, most } = members;
    const inLevel = (count: bigint | Rational) =>
      typeof count === 'bigint'
        ? verdict.counties(String(count), formula.of)
        : figureText(count, formula.of, words).text;
    if (rounded === null) return [...lines, told(explain.uncertainMembers(inLevel(fewest), inLevel(most)))];
    const product = figureText(quotient(times(value, rational(most)), rational(100)), '', words);
    return [
      ...lines,
      told(explain.inMembers(at.text, inLevel(most), `${product.sign} ${product.text}`, inLevel(rounded))),
    ];
  }
  return rounded === null ? lines : [...lines, told(explain.rounded(at.text, shown(rounded).text))];
}
