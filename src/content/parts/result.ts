import { extended } from '../../core/extended.ts';
import { parseDecimal } from '../../core/decimal.ts';
import { inLanguage } from '../../core/languages.ts';
import type { Verdict } from '../../core/model.ts';
import { printable } from '../../core/printable.ts';
import type { ReportIndicator } from '../../report/report.ts';
import type { Judged } from '../../report/shown-values.ts';
import { shownValues } from '../../report/shown-values.ts';
import { targetCell } from '../../report/target-text.ts';
import { rulesOf } from '../../core/comparisons/rules.ts';
import { markOf } from '../../core/marks.ts';
import type { Cell, CellState, FigureUnit } from '../document.ts';
import type { Context } from '../context.ts';

/** What became of a verdict, as cells are coloured and counted by it. */
export function stateOf({ status, approximate }: Pick<Verdict, 'status' | 'approximate'>): CellState {
  switch (status) {
    case 'pass':
      return approximate ? 'approximate' : 'met';
    case 'fail':
      return 'missed';
    case 'waived':
      return 'waived';
    case 'undetermined':
    case 'no-data':
      return 'open';
    case 'not-applicable':
    case 'no-target':
      return 'none';
  }
}

/** 达标, 完成 or what else came of it: standards are met, things are built. */
export function resultText(verdict: Verdict, indicator: ReportIndicator, { content }: Context): string {
  const { results } = content;
  const isTask = indicator.formula.kind === 'count' && !isLimit(verdict);
  const words = isTask ? results.task : results.standard;
  switch (verdict.status) {
    case 'pass':
      return verdict.approximate ? results.approximate : words.met;
    case 'fail':
      return words.missed;
    case 'waived':
      return results.waived;
    case 'undetermined':
    case 'no-data':
      return results.open;
    case 'not-applicable':
      return results.notApplicable;
    case 'no-target':
      if (indicator.targets.length === 0) return results.noTarget;
      return isOfAbove(verdict, indicator) ? results.noTargetAtLevel : results.noTargetInYear;
  }
}

/** Of what is not to be exceeded nothing is built. */
function isLimit({ target }: Verdict): boolean {
  return target !== undefined && rulesOf(target).ends === 'high';
}

/** Whether the year has a target, but one of a level above that is not shared out. */
export function isOfAbove({ year, status }: Verdict, { targets }: ReportIndicator): boolean {
  return status === 'no-target' && targets.some((target) => target.year === year);
}

/** The value with its mark: ✗ 99.25%. */
export function verdictCell(verdict: Verdict | undefined): Cell {
  if (verdict === undefined) return { text: '' };
  const { value } = shownValues(verdict);
  const shown = `${markOf(verdict)} ${value ?? ''}`.trim();
  return extended(figureOf(value, shown, verdict.unit), { state: stateOf(verdict) });
}

/** A value without a mark. */
export function valueCell(judged: Judged | undefined): Cell {
  const value = judged === undefined ? null : shownValues(judged).value;
  return value === null ? { text: '–' } : figureOf(value, value, judged?.unit ?? '');
}

export function targetCellOf(
  verdict: Verdict | undefined,
  indicator: ReportIndicator,
  { text }: Context,
): Cell {
  const shown = verdict === undefined ? null : targetCell(indicator, verdict, text.words);
  return { text: shown ?? '–' };
}

export function resultCell(verdict: Verdict, indicator: ReportIndicator, context: Context): Cell {
  return { text: resultText(verdict, indicator, context), state: stateOf(verdict) };
}

function figureOf(value: string | null, text: string, unit: string): Cell {
  const exact = value === null ? null : parseDecimal(value.replace(/%$/u, ''));
  if (exact === null) return { text };
  const kind: FigureUnit = unit === 'percent' ? 'percent' : 'number';
  return { text, figure: { value: exact, in: kind } };
}

/** A count of things. */
export function countCell(count: number): Cell {
  const value = parseDecimal(String(count));
  return value === null ? { text: String(count) } : { text: String(count), figure: { value, in: 'number' } };
}

/** A value in a sentence, with its unit where that is no percent: 4个, 86.35分. */
export function valueInWords(judged: Judged, { text, tight }: Context): string {
  const { value } = shownValues(judged);
  if (value === null) return '–';
  return judged.unit === 'percent' ? value : withUnit(value, judged.unit, text.words.language, text, tight);
}

function withUnit(
  value: string,
  unit: string,
  language: Context['text']['words']['language'],
  { report }: Context['text'],
  tight: Context['tight'],
): string {
  const name = report.plan.units.find(({ id }) => id === unit)?.name;
  if (name === undefined) return value;
  return tight(`${value} ${printable(inLanguage(name, language))}`);
}
