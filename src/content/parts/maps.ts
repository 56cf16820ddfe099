import type { Region, Verdict } from '../../core/model.ts';
import { CELL_STATES } from '../../core/documents.ts';
import { countCell, stateOf } from './result.ts';
import { figureColumn, row, table, textColumn } from '../blocks.ts';
import type { Shade } from '../chart.ts';
import type { Context } from '../context.ts';
import type { CellState, Figure, Table } from '../document.ts';
import { countiesOf } from '../facts/annual.ts';
import { isJudged, tallyOf } from '../facts/tally.ts';
import { figure, sourceText } from './figures.ts';
import { judgedOf } from './tables.ts';
import { TILE_PLACES } from './tile-places.ts';

/** Prefectures about where they lie, with how many of their targets they meet; none where one has no place. */
export function tileFigure(context: Context): Figure[] {
  const { annual, content } = context;
  const { prefecture } = annual.below;
  if (prefecture.length < 2) return [];
  const tiles = prefecture.flatMap((region) => {
    const place = TILE_PLACES[region.code];
    if (place === undefined) return [];
    const { met, approximate, judged } = tallyOf(judgedIn(region, context));
    const reached = met + approximate;
    return [
      {
        name: region.short,
        ...place,
        text: judged === 0 ? '–' : `${reached}/${judged}`,
        shade: shadeOf(reached, judged),
      },
    ];
  });
  if (tiles.length < prefecture.length) return [];
  const { shades } = content;
  const names = [shades.none, shades.few, shades.half, shades.most, shades.all];
  return [
    figure('tiles', content.figures.tiles(annual.year), {
      alternative: content.alternatives.tiles(tiles.map((tile) => `${tile.name} ${tile.text}`)),
      source: sourceText(context),
      chart: {
        kind: 'tile',
        tiles,
        legend: SHADES.filter((shade) => tiles.some((tile) => tile.shade === shade)).map((shade) => ({
          shade,
          name: names[shade] ?? '',
        })),
      },
      table: tallyTable('tiles-table', content.tables.tally(annual.year, 'prefecture'), prefecture, context),
    }),
  ];
}

const SHADES: readonly Shade[] = [0, 1, 2, 3, 4];

function shadeOf(met: number, judged: number): Shade {
  if (judged === 0) return 0;
  if (met === judged) return 4;
  return met * 4 >= judged * 3 ? 3 : met * 2 >= judged ? 2 : 1;
}

function judgedIn({ code }: Region, { annual }: Context): readonly Verdict[] {
  return annual.verdictsOf(code, annual.year).filter(isJudged);
}

/** How many targets each region meets, misses and leaves open. */
export function tallyTable(id: string, caption: string, regions: readonly Region[], context: Context): Table {
  const { content, text } = context;
  const { columns } = content;
  const rows = regions.map((region) => ({ region, tally: tallyOf(judgedIn(region, context)) }));
  const optional = (['approximate', 'waived', 'open'] as const).filter((key) =>
    rows.some(({ tally }) => tally[key] > 0),
  );
  return table(id, caption, {
    columns: [
      textColumn(columns.region, 10),
      figureColumn(columns.judged, 4),
      figureColumn(columns.met, 4),
      figureColumn(columns.missed, 4),
      ...optional.map((key) => figureColumn(columns[key], 5)),
    ],
    rows: rows.map(({ region, tally }) =>
      row(
        text.names.region(region.code),
        countCell(tally.judged),
        countCell(tally.met),
        countCell(tally.missed),
        ...optional.map((key) => countCell(tally[key])),
      ),
    ),
  });
}

/** Counties by indicators, prefecture by prefecture, and the table behind it. In public there is no such picture. */
export function heatFigure(context: Context): Figure[] {
  const { annual, content, text, audience } = context;
  const counties = annual.below.county;
  if (audience === 'public' || counties.length < 2) return [];
  const groups = countyGroups(context);
  const ordered = groups.flatMap(({ regions }) => regions);
  const groupOf = new Map(
    groups.flatMap(({ name, regions }) => regions.map(({ code }) => [code, name ?? ''])),
  );
  const indicators = judgedOf(ordered, context).filter(({ id }) =>
    ordered.some(({ code }) => {
      const verdict = annual.verdictOf(id, code, annual.year);
      return verdict !== undefined && isJudged(verdict);
    }),
  );
  if (indicators.length === 0) return [];
  const states = indicators.map(({ id }) =>
    ordered.map(({ code }): CellState | null => {
      const verdict = annual.verdictOf(id, code, annual.year);
      return verdict === undefined ? null : stateOf(verdict);
    }),
  );
  const occurring = CELL_STATES.filter((state) => states.some((each) => each.includes(state)));
  const counted = (own: readonly (CellState | null)[]) =>
    occurring.flatMap((state) => {
      const count = own.filter((each) => each === state).length;
      return count === 0 ? [] : [`${content.states[state]} ${count}`];
    });
  return [
    figure('heat', content.figures.heat(annual.year), {
      alternative: content.alternatives.heat(
        indicators.map(({ id }, i) =>
          text.words.labelled(text.names.topic(id), counted(states[i] ?? []).join(text.words.comma)),
        ),
      ),
      source: sourceText(context),
      chart: {
        kind: 'heat',
        rows: indicators.map(({ id }) => text.names.topic(id)),
        columns: ordered.map((region) => ({
          name: text.names.region(region.code),
          group: groupOf.get(region.code) ?? '',
        })),
        states,
        legend: occurring.map((state) => ({ state, name: content.states[state] })),
      },
      table: null,
    }),
  ];
}

/** The counties that were judged, by prefecture. */
export function countyGroups(
  context: Context,
): readonly { readonly name: string | null; readonly regions: readonly Region[] }[] {
  const { annual, text } = context;
  const { county } = annual.below;
  const parents = [...new Set(county.map(({ parent }) => parent))];
  return parents.map((parent) => ({
    name: parent === null ? null : text.names.region(parent),
    regions: parent === null ? county.filter((each) => each.parent === null) : countiesOf(annual, parent),
  }));
}
