import type { Region, Verdict } from '../../core/model.ts';
import { isJudged } from '../facts/tally.ts';
import type { Context } from '../context.ts';
import type { Block, Column, Row, Section, Table } from '../document.ts';
import {
  figureColumn,
  groupRow,
  row,
  section,
  stateColumn,
  table,
  textColumn,
  paragraphs,
} from '../blocks.ts';
import { countyGroups, heatFigure } from '../parts/maps.ts';
import { resultCell, targetCellOf, verdictCell } from '../parts/result.ts';
import { lackInWords } from '../parts/standing.ts';
import { matrixTable, targetLegendOf } from '../parts/tables.ts';

/** Every verdict of the regions judged as a whole and of the prefectures. */
export function verdictsAnnex(context: Context): Section {
  const { annual, content } = context;
  const regions = [...annual.tops, ...annual.below.prefecture];
  return section('verdicts-annex', content.sections['verdicts-annex'], {
    sheet: content.sections['verdicts-annex'],
    startsPage: true,
    landscape: true,
    blocks: regions.length === 0 ? [] : [verdictTable(regions, context)],
  });
}

function verdictTable(regions: readonly Region[], context: Context): Table {
  const { annual, content, text } = context;
  const verdicts = regions.flatMap(({ code }) => annual.verdictsOf(code, annual.year));
  const whole = text.words.list(annual.tops.map(({ code }) => text.names.region(code)));
  return table('verdicts', content.tables.verdicts(whole, annual.year), {
    columns: verdictColumns(context),
    rows: verdicts.flatMap((verdict) => verdictRows(verdict, context)),
    notes: targetLegendOf(verdicts, context),
    searchable: true,
  });
}

function verdictColumns({ content: { columns } }: Context): readonly Column[] {
  return [
    textColumn(columns.region, 8),
    textColumn(columns.indicator, 14),
    figureColumn(columns.value, 6),
    figureColumn(columns.target, 6),
    textColumn(columns.basis, 7),
    stateColumn(columns.result, 6),
    textColumn(columns.lack, 10),
  ];
}

/** One row; none of an indicator that the plan of the report does not have. */
function verdictRows(verdict: Verdict, context: Context): Row[] {
  const { text, tight } = context;
  const indicator = text.indicatorOf(verdict.indicator);
  if (indicator === undefined) return [];
  const basis = verdict.target?.basis;
  return [
    row(
      text.names.region(verdict.region),
      text.names.topic(verdict.indicator),
      verdictCell(verdict),
      targetCellOf(verdict, indicator, context),
      basis === undefined ? '' : tight(text.words.verdict.bases[basis]),
      resultCell(verdict, indicator, context),
      lackInWords(verdict, context) ?? '',
    ),
  ];
}

/** Every verdict of the counties, and what each of them lacks. */
export function countiesAnnex(context: Context): Section {
  const { annual, content } = context;
  const counties = annual.below.county;
  const groups = countyGroups(context);
  return section('counties-annex', content.sections['counties-annex'], {
    sheet: content.sections['counties-annex'],
    startsPage: true,
    blocks:
      counties.length === 0
        ? []
        : [
            ...heatFigure(context),
            matrixTable('counties-matrix', content.tables.heat(annual.year), groups, context),
            ...missedBlocks('counties-missed', groups, context),
          ],
  });
}

/** What is missed and what is open, region by region, with what it takes. */
export function missedBlocks(
  id: string,
  groups: readonly { readonly name: string | null; readonly regions: readonly Region[] }[],
  context: Context,
): Block[] {
  const { annual, content, say } = context;
  const verdictsOf = ({ code }: Region) => annual.verdictsOf(code, annual.year).filter(isJudged);
  const rows = groups.flatMap(({ name, regions }) => {
    const missed = regions.flatMap(verdictsOf).filter(({ status }) => status !== 'pass');
    const own = missed.flatMap((verdict) => verdictRows(verdict, context));
    return own.length === 0 ? [] : [...(name === null ? [] : [groupRow(name)]), ...own];
  });
  if (rows.length === 0) return paragraphs([say.nothingMissed]);
  const judged = groups.flatMap(({ regions }) => regions.flatMap(verdictsOf));
  return [
    table(id, content.tables.problems, {
      columns: verdictColumns(context),
      rows,
      notes: targetLegendOf(
        judged.filter(({ status }) => status !== 'pass'),
        context,
      ),
      searchable: rows.length > 20,
    }),
  ];
}
