/** All parts of a workbook that are read may unpack to so many bytes. */
export const MOST_UNPACKED = 256 * 1024 * 1024;

/** So many cells, from the first to the last that is filled. */
export const MOST_CELLS = 1_000_000;

/** What a merged range counts for, so that their number is bounded too. */
export const CELLS_A_MERGE = 10;

/** A cell of a spreadsheet program holds 32,767. */
export const LONGEST_CELL = 100_000;

/** So many different texts, and characters in them. */
export const MOST_TEXTS = 1_000_000;
export const MOST_TEXT = 16 * 1024 * 1024;

/** So many looks, fonts, formats, relations or files in an archive; no program makes as many. */
export const MOST_ENTRIES = 65_536;

/** The size of a sheet. */
export const LAST_ROW = 1_048_576;
export const COLUMNS = 16_384;
