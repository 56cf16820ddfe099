import type { Region } from '../../../../core/model.ts';
import type { Match } from '../../terms/dictionary.ts';
import type { RowReading } from '../../reading.ts';
import { isNotReported } from '../../values/written.ts';
import type { Layout } from '../layout.ts';
import { unitOfFigure } from '../unit-of-figure.ts';

/**
 * Regions, years or measures down, years or regions across; what is in neither direction is said by a title,
 * the sheet or the file.
 */
export const matrix: Layout = {
  name: 'matrix',
  recognises: (columns) => columns.some(({ role }) => role === 'year-of' || role === 'region-of'),
  missing: (columns, given) => {
    const has = (role: string) => columns.some((column) => column.role === role);
    return [
      ...(has('region') || has('region-of') || given.region ? [] : (['region'] as const)),
      ...(has('year') || has('year-of') || given.year ? [] : (['year'] as const)),
      ...(has('indicator') || given.match ? [] : (['indicator'] as const)),
    ];
  },
  percentages: (row) => {
    const match = matchOf(row);
    if (match?.topic.type !== 'indicator') return [];
    const { topic } = match;
    return row.across().flatMap(({ column, text, unit: header }) => {
      const unit = unitOfFigure(row, topic, { row: ownUnit(row, match), header });
      return isNotReported(text) ? [] : [{ topic, text, column, stated: 'percent' in unit && unit.percent }];
    });
  },
  readRow: (row) => {
    const match = matchOf(row);
    if (match === null) {
      const cell = row.cell('indicator');
      const text = cell?.text ?? '';
      if (text.trim() === '') row.report(cell?.column ?? 1, { code: 'missing-indicator' });
      else
        row.report(cell?.column ?? 1, {
          code: 'unknown-indicator',
          text,
          candidates: row.context.dictionary.nearest(text),
        });
      return;
    }
    const across = row.across();
    const acrossRegions = across.some(({ region }) => region !== null);
    const ownRegion: Region | null = acrossRegions ? null : row.region();
    const ownYear = acrossRegions ? row.year() : null;
    for (const { column, text, region, year, unit: header } of across) {
      const unit = unitOfFigure(row, match.topic, { row: ownUnit(row, match), header });
      if ('problem' in unit) {
        row.report(row.cell('unit')?.column ?? column, unit.problem);
        return;
      }
      const where = region ?? ownRegion;
      const when = year ?? ownYear;
      if (where !== null && when !== null && !isNotReported(text))
        row.observe(match.topic, where, when, { column, text }, unit);
    }
  },
};

/** What the row is about: by its own cell, or else by what stands around the table. */
function matchOf(row: RowReading): Match | null {
  const cell = row.cell('indicator');
  return cell === undefined ? row.given.match : row.context.dictionary.find(cell.text);
}

function ownUnit(row: RowReading, match: Match): string | null {
  const text = row.cell('unit')?.text ?? '';
  return isNotReported(text) ? match.unit : text;
}
