/** What a column may mean beside a measure or an indicator. */
export const COLUMN_ROLES = [
  'region',
  'year',
  'indicator',
  'value',
  'numerator',
  'denominator',
  'unit',
  'ignore',
] as const;
