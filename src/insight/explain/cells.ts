import type { Found, ObservationIndex, ReportedFraction } from '../../assess/observation-index.ts';
import type { Decimal } from '../../core/decimal.ts';
import type { Place } from '../../core/origin.ts';
import type { CellFigure, WrittenCell } from '../../core/written-cell.ts';
import type { Indicator } from '../../plan/plan.ts';
import type { CellAccount } from './explanation.ts';

/** Where figures of one indicator and year are found, with what stands in their cells. */
export interface CellSource {
  readonly indicator: Indicator;
  readonly year: number;
  readonly index: ObservationIndex;
  readonly writtenAt: (place: Place, figure: CellFigure) => WrittenCell;
}

type Reader = (source: CellSource, subject: string, region: string) => CellAccount[];

/** The cell of a number; none if it was not reported. */
export const numberCell: Reader = ({ index, year, writtenAt }, subject, region) =>
  cellOf(index.number(subject, region, year), subject, 'number', writtenAt);

export const percentageCell: Reader = ({ index, year, writtenAt }, subject, region) =>
  cellOf(index.percentage(subject, region, year), subject, 'percentage', writtenAt);

export const answerCell: Reader = ({ index, year, writtenAt }, subject, region) => {
  const found = index.yesNo(subject, region, year);
  if (found === null) return [];
  const { place, value } = found;
  return [{ place, subject, ...writtenAt(place, { kind: 'yes-no', value }) }];
};

/** The two cells in which a region counts the members of a share itself. */
export const shareCells: Reader = ({ index, year, writtenAt }, subject, region) => {
  const found: Found<ReportedFraction> | null = index.fraction(subject, region, year);
  if (found === null) return [];
  const { place, value } = found;
  const part = (at: Place, figure: Decimal, which: 'numerator' | 'denominator'): CellAccount => ({
    place: at,
    subject,
    part: which,
    ...writtenAt(at, { kind: 'number', value: figure }),
  });
  return [
    part(place, value.numerator, 'numerator'),
    ...(value.denominatorPlace === undefined
      ? []
      : [part(value.denominatorPlace, value.denominator, 'denominator')]),
  ];
};

function cellOf(
  found: Found<Decimal> | null,
  subject: string,
  kind: 'number' | 'percentage',
  writtenAt: CellSource['writtenAt'],
): CellAccount[] {
  if (found === null) return [];
  const { place, value } = found;
  return [{ place, subject, ...writtenAt(place, { kind, value }) }];
}
