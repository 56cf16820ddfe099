import type { Region, Verdict } from '../../core/model.ts';
import type { ReportIndicator } from '../../report/report.ts';
import { appliedMeaning } from '../../report/target-text.ts';
import { markOf } from '../../core/marks.ts';
import { figureColumn, row, stateColumn, table, textColumn } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Cell, Table } from '../document.ts';
import { lackInWords } from './standing.ts';
import { resultCell, stateOf, targetCellOf, valueCell, verdictCell } from './result.ts';

/** What the marks in some verdicts mean, and which targets they are held against. */
export function legendOf(verdicts: readonly Verdict[], { text, say, content, tight }: Context): string[] {
  const marks = new Map(
    verdicts.map((each) => [
      markOf(each),
      each.status === 'no-target' || each.status === 'not-applicable'
        ? tight(text.words.verdict.statuses[each.status])
        : content.states[stateOf(each)],
    ]),
  );
  return marks.size === 0 ? [] : [say.marks([...marks].map(([mark, name]) => ({ mark, name })))];
}

/** The same where targets are shown, and which of them are applied. */
export function targetLegendOf(verdicts: readonly Verdict[], context: Context): string[] {
  const isApplied = appliedMeaning(verdicts, context.text.words) !== null;
  return [...legendOf(verdicts, context), ...(isApplied ? [context.say.appliedMark] : [])];
}

/** Every indicator of a region with all its years: the table a reader looks at first. */
export function indicatorTable(id: string, caption: string, region: Region, context: Context): Table {
  const { annual, content, text } = context;
  const { year, years, baselineYear } = annual;
  const own = annual.indicators.flatMap((indicator) => {
    const verdict = annual.verdictOf(indicator.id, region.code, year);
    return verdict === undefined ? [] : [{ indicator, verdict }];
  });
  const hasBaseline = own.some(({ indicator }) => annual.baselineOf(indicator.id, region.code) !== undefined);
  const shown = years.filter((each) => each !== year);
  const progress = own.map(({ verdict }) => text.progress.standingOf(verdict));
  const hasProgress = progress.some((each) => each !== null);
  const { columns } = content;
  return table(id, caption, {
    columns: [
      textColumn(columns.indicator, 12),
      ...(hasBaseline && baselineYear !== null
        ? [figureColumn(text.words.verdict.year(baselineYear), 5)]
        : []),
      ...shown.map((each) => figureColumn(text.words.verdict.year(each), 5)),
      figureColumn(text.words.verdict.year(year), 5),
      figureColumn(columns.target, 5),
      stateColumn(columns.result, 6),
      ...(hasProgress ? [stateColumn(columns.progress, 4)] : []),
    ],
    rows: own.map(({ indicator, verdict }, i) => {
      const standing = progress[i] ?? null;
      return row(
        text.names.topic(indicator.id),
        ...(hasBaseline && baselineYear !== null ? [baselineCell(indicator, region, context)] : []),
        ...shown.map((each) => valueCell(annual.verdictOf(indicator.id, region.code, each))),
        verdictCell(verdict),
        targetCellOf(verdict, indicator, context),
        resultCell(verdict, indicator, context),
        ...(hasProgress ? [standing === null ? '' : text.words.progress.short[standing]] : []),
      );
    }),
    notes: targetLegendOf(
      own.map(({ verdict }) => verdict),
      context,
    ),
  });
}

export function baselineCell(indicator: ReportIndicator, region: Region, { annual }: Context): Cell {
  const baseline = annual.baselineOf(indicator.id, region.code);
  return valueCell(
    baseline === undefined ? undefined : { ...baseline, status: 'no-target', unit: indicator.unit },
  );
}

/** Regions, one a row, in one indicator: value, target, result, lack. */
export function regionTable(
  id: string,
  caption: string,
  regions: readonly Region[],
  indicator: ReportIndicator,
  context: Context,
): Table {
  const { annual, content, text } = context;
  const { columns } = content;
  const verdicts = regions.flatMap(({ code }) => annual.verdictOf(indicator.id, code, annual.year) ?? []);
  const lacks = verdicts.map((verdict) => lackInWords(verdict, context));
  const hasLacks = lacks.some((lack) => lack !== null);
  return table(id, caption, {
    columns: [
      textColumn(columns.region, 10),
      figureColumn(text.words.verdict.year(annual.year), 6),
      figureColumn(columns.target, 5),
      stateColumn(columns.result, 6),
      ...(hasLacks ? [textColumn(columns.lack, 10)] : []),
    ],
    rows: verdicts.map((verdict, i) =>
      row(
        text.names.region(verdict.region),
        verdictCell(verdict),
        targetCellOf(verdict, indicator, context),
        resultCell(verdict, indicator, context),
        ...(hasLacks ? [lacks[i] ?? ''] : []),
      ),
    ),
    notes: targetLegendOf(verdicts, context),
    searchable: verdicts.length > 20,
  });
}

/** Regions by indicators: a value with its mark in each cell. */
export function matrixTable(
  id: string,
  caption: string,
  groups: readonly { readonly name: string | null; readonly regions: readonly Region[] }[],
  context: Context,
): Table {
  const { annual, content, text } = context;
  const all = groups.flatMap(({ regions }) => regions);
  const indicators = judgedOf(all, context);
  const verdicts = all.flatMap(({ code }) => annual.verdictsOf(code, annual.year));
  return table(id, caption, {
    columns: [
      textColumn(content.columns.region, 8),
      ...indicators.map((indicator) => figureColumn(text.names.topic(indicator.id), 6)),
    ],
    rows: groups.flatMap(({ name, regions }) => [
      ...(name === null || regions.length === 0 ? [] : [{ role: 'group' as const, cells: [{ text: name }] }]),
      ...regions.map((region) =>
        row(
          text.names.region(region.code),
          ...indicators.map((indicator) =>
            verdictCell(annual.verdictOf(indicator.id, region.code, annual.year)),
          ),
        ),
      ),
    ]),
    notes: legendOf(verdicts, context),
    searchable: all.length > 20,
  });
}

/** The indicators that any of some regions was judged by in the year. */
export function judgedOf(regions: readonly Region[], { annual }: Context): readonly ReportIndicator[] {
  return annual.indicators.filter(({ id }) =>
    regions.some(({ code }) => annual.verdictOf(id, code, annual.year) !== undefined),
  );
}
