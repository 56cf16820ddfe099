/** 监测报告, 通报, and what one region is told of itself. */
export const DOCUMENT_KINDS = ['monitor', 'circular'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number] | 'feedback';

/** What became of what a cell of a table shows: told apart by mark and by colour. */
export const CELL_STATES = ['met', 'approximate', 'missed', 'waived', 'open', 'none'] as const;
export type CellState = (typeof CELL_STATES)[number];

/**
 * The sections of documents, in the order in which they stand: those of a report, then those of a circular, whose
 * first is that of a report.
 */
export const SECTION_NAMES = [
  'overview',
  'data',
  'actions',
  'groups',
  'prefectures',
  'ranking',
  'quality',
  'verdicts-annex',
  'counties-annex',
  'targets-annex',
  'quality-annex',
  'method-annex',
  'items',
  'problems',
  'requirements',
  'indicators-attachment',
  'prefectures-attachment',
  'problems-attachment',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];
