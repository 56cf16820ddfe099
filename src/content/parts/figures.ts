import { parseDecimal } from '../../core/decimal.ts';
import type { Region, Verdict } from '../../core/model.ts';
import { countsOf } from '../../core/summary.ts';
import type { ReportIndicator } from '../../report/report.ts';
import { shownFigures, shownValues } from '../../report/shown-values.ts';
import { rulesOf } from '../../core/comparisons/rules.ts';
import { targetCell } from '../../report/target-text.ts';
import { figureColumn, row, table, textColumn } from '../blocks.ts';
import type { LinePoint, StripPoint } from '../chart.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../document.ts';
import type { LevelSpread } from '../facts/spread.ts';
import { baselineCell } from './tables.ts';
import { stateOf, valueCell, targetCellOf, verdictCell } from './result.ts';
import { inUnit, isNamedRegion } from './spread-text.ts';

/** Regions named in the title of a picture. */
const MOST_IN_TITLE = 3;

export function figure(
  id: string,
  caption: string,
  parts: Pick<Figure, 'alternative' | 'source' | 'chart' | 'table'>,
): Figure {
  return { kind: 'figure', id, caption: { number: '', text: caption }, ...parts };
}

/** When the report was made, behind where its figures come from. */
export function sourceText({ annual, say, content }: Context): string {
  const { asOf } = annual.report;
  return say.source(asOf === null ? null : content.day(asOf.slice(0, 10)));
}

function pointOf(year: number, verdict: Parameters<typeof shownValues>[0] | undefined): LinePoint[] {
  if (verdict?.value === undefined) return [];
  const { value } = shownValues(verdict);
  return value === null ? [] : [{ year, value: verdict.value, text: value }];
}

/**
 * An indicator of a region over the years, with the path to its target; null where there are no two values, or the
 * numbers are so small that the table says it better.
 */
export function lineFigure(indicator: ReportIndicator, region: Region, context: Context): Figure | null {
  const { annual, content, text } = context;
  if (indicator.formula.kind === 'count') return null;
  const { baselineYear, years, year } = annual;
  const baseline = annual.baselineOf(indicator.id, region.code);
  const judged = years.map((each) => ({
    year: each,
    verdict: annual.verdictOf(indicator.id, region.code, each),
  }));
  const values = [
    ...(baselineYear === null || baseline === undefined
      ? []
      : pointOf(baselineYear, { ...baseline, status: 'no-target', unit: indicator.unit })),
    ...judged.flatMap((each) => pointOf(each.year, each.verdict)),
  ];
  if (values.length < 2) return null;
  const targets = judged.flatMap(({ year: each, verdict }) =>
    verdict?.target === undefined || rulesOf(verdict.target).measures === 'members'
      ? []
      : targetPoint(each, verdict, indicator, context),
  );
  const last = annual.verdictOf(indicator.id, region.code, year);
  const name = text.names.topic(indicator.id);
  const all = [...new Set([...values, ...targets].map((point) => point.year))].toSorted((a, b) => a - b);
  const said = (points: readonly LinePoint[]) =>
    points.map((point) => content.say.value(point.year, point.text, null));
  return figure(
    `line-${indicator.id}-${region.code}`,
    content.figures.line(name, last === undefined ? 'none' : stateOf(last)),
    {
      alternative: content.alternatives.line(said(values), said(targets)),
      source: sourceText(context),
      chart: {
        kind: 'line',
        unit: indicator.unit === 'percent' ? 'percent' : 'number',
        years: all,
        values,
        targets,
        labels: { values: content.series.values, targets: content.series.targets },
      },
      table: yearsTable(indicator, region, context),
    },
  );
}

function targetPoint(
  year: number,
  verdict: Verdict,
  indicator: ReportIndicator,
  { text }: Context,
): readonly (LinePoint & { readonly milestone: boolean })[] {
  const { target } = verdict;
  if (target === undefined) return [];
  const exact = parseDecimal(shownFigures(verdict, target).value.replace(/%$/u, ''));
  const shown = targetCell(indicator, verdict, text.words);
  return exact === null || shown === null
    ? []
    : [{ year, value: exact, text: shown, milestone: target.basis === 'derived' }];
}

/** Values and targets of a region year by year. */
function yearsTable(indicator: ReportIndicator, region: Region, context: Context) {
  const { annual, content, text } = context;
  const { baselineYear, years } = annual;
  const hasBaseline = annual.baselineOf(indicator.id, region.code) !== undefined && baselineYear !== null;
  return table(`years-${indicator.id}-${region.code}`, content.tables.years(text.names.topic(indicator.id)), {
    columns: [
      textColumn(content.columns.year, 4),
      figureColumn(content.columns.value, 6),
      figureColumn(content.columns.target, 6),
      textColumn(content.columns.basis, 8),
    ],
    rows: [
      ...(hasBaseline
        ? [row(text.words.verdict.year(baselineYear), baselineCell(indicator, region, context), '–', '')]
        : []),
      ...years.map((year) => {
        const verdict = annual.verdictOf(indicator.id, region.code, year);
        const basis = verdict?.target?.basis;
        return row(
          text.words.verdict.year(year),
          verdict === undefined ? valueCell(undefined) : verdictCell(verdict),
          targetCellOf(verdict, indicator, context),
          basis === undefined ? '' : context.tight(text.words.verdict.bases[basis]),
        );
      }),
    ],
  });
}

/** Where counties stand, with the prefectures above them; null where there is no spread to show. */
export function stripFigure(
  indicator: ReportIndicator,
  counties: LevelSpread,
  prefectures: LevelSpread | null,
  context: Context,
): Figure | null {
  const { content, text } = context;
  const { spread } = counties;
  if (spread === null || spread.counties < 2) return null;
  const name = text.names.topic(indicator.id);
  const target = targetOf(counties.verdicts, indicator, context);
  const shown = (value: typeof spread.median) => inUnit(value, indicator, context);
  return figure(`strip-${indicator.id}`, stripTitle(name, counties, prefectures, context), {
    alternative: content.alternatives.strip(
      spread.counties,
      shown(spread.lowest.value),
      shown(spread.median),
      shown(spread.highest.value),
      target?.text ?? null,
    ),
    source: sourceText(context),
    chart: {
      kind: 'strip',
      unit: indicator.unit === 'percent' ? 'percent' : 'number',
      counties: pointsOf(counties.verdicts, context),
      prefectures: pointsOf(prefectures?.verdicts ?? [], context),
      target,
      labels: { counties: content.series.counties, prefectures: content.series.prefectures },
    },
    table: null,
  });
}

/**
 * Which prefectures miss, or which counties where none of those does; in public how many counties. That none misses
 * is said only where all are known to meet.
 */
function stripTitle(
  name: string,
  counties: LevelSpread,
  prefectures: LevelSpread | null,
  context: Context,
): string {
  const { content, text } = context;
  const levels = prefectures === null ? [counties] : [prefectures, counties];
  const behind = levels.find((level) => level.behind.length > 0)?.behind ?? [];
  if (behind.length === 0) {
    const areMet = levels.every(({ tally }) => tally.judged === tally.met + tally.approximate);
    return areMet && counties.tally.judged > 0
      ? content.figures.strip([], 0, name)
      : content.figures.spread(name);
  }
  const named = behind.filter(({ region }) => isNamedRegion(region, context));
  if (named.length === 0) return content.figures.stripOf(behind.length, name);
  return content.figures.strip(
    named.slice(0, MOST_IN_TITLE).map(({ region }) => text.names.region(region)),
    Math.max(0, named.length - MOST_IN_TITLE),
    name,
  );
}

function pointsOf(verdicts: readonly Verdict[], context: Context): StripPoint[] {
  return verdicts.flatMap((verdict) => {
    const { value } = shownValues(verdict);
    if (verdict.value === undefined || value === null) return [];
    const name = isNamedRegion(verdict.region, context) ? context.text.names.region(verdict.region) : '';
    return [{ name, value: verdict.value, text: value, state: stateOf(verdict) }];
  });
}

/** The target, where all have the same. */
function targetOf(verdicts: readonly Verdict[], indicator: ReportIndicator, { text, content }: Context) {
  const first = verdicts.find(({ target }) => target !== undefined);
  if (first?.target === undefined || rulesOf(first.target).measures === 'members') return null;
  const { value } = first.target;
  const isShared = verdicts.every(({ target }) => target === undefined || target.value === value);
  const shown = targetCell(indicator, first, text.words);
  return isShared && shown !== null ? { value, text: `${content.series.targets} ${shown}` } : null;
}

/** How many verdicts are missed, of those that have an answer: 3/8. */
export function metOf(verdicts: readonly Verdict[]): { readonly met: number; readonly judged: number } {
  const counts = countsOf(verdicts);
  return {
    met: counts.pass,
    judged: counts.pass + counts.fail + counts.waived + counts.undetermined + counts['no-data'],
  };
}
