/**
 * Bounds of text files, in bytes unless said otherwise: far above what a submission of a province needs (three
 * million rows of 100 bytes are 300 MB), and low enough that a file that is no submission is refused at once.
 */

/** A file of this size or less is read whole, whatever is in it. */
export const READ_WHOLE = 16 * 1024 * 1024;

/** The beginning of a larger one, by which its encoding and its header are told. */
export const BEGINNING = 64 * 1024;

/** A line of a larger one: 256 bytes for each of the 16,384 columns of a spreadsheet. */
export const LONGEST_LINE = 4 * 1024 * 1024;

/** A cell in quotation marks of a larger one: a spreadsheet holds 32,767 characters. */
export const LONGEST_QUOTED = 1024 * 1024;

/** A file, unless `--max-size` says otherwise; and what that can say at most, which is what Node can read. */
export const LARGEST_FILE = 512 * 1024 * 1024;
export const LARGEST_POSSIBLE = 2 * 1024 * 1024 * 1024 - 1;

/** So many characters, in units of UTF-16, can be held in one text. */
export const LONGEST_TEXT = 536_870_888;
