/**
 * What a row of the CSV says, by the names its header has in English; they and their order are part of the
 * contract.
 */
export const CSV_COLUMNS = [
  'type',
  'code',
  'name',
  'region',
  'region-name',
  'level',
  'year',
  'status',
  'approximate',
  'fails',
  'value',
  'low',
  'high',
  'unit',
  'numerator',
  'denominator',
  'target-comparison',
  'target',
  'target-basis',
  'margin',
  'shortfall',
  'shortfall-of',
  'reported',
  'expected',
  'change',
  'message',
  'hint',
  'path',
  'sheet',
  'line',
  'column',
  'target-applied-from',
] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];
