/** What was judged, as far as marks and colours tell it. */
export type CellState = 'met' | 'approximate' | 'missed' | 'waived' | 'open' | 'none';
