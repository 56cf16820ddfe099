import type { PlacedFacts } from '../../core/findings.ts';
import { BEGINNING } from '../../core/text-bounds.ts';
import { lastEnd } from './files/endless.ts';
import type { OpenedFile } from './files/open.ts';
import { openText } from './files/open.ts';
import { unitOrderOf, unitsOf } from './files/units.ts';
import type { SheetContext } from './layouts/layout.ts';
import { readSheet } from './read-sheet.ts';

type Encoding = SheetContext['settings']['encoding'];

/** The whole lines at the beginning of a text; empty if the first of them has no end. */
export function wholeLines(head: Uint8Array, encoding: Encoding): Uint8Array {
  const order = unitOrderOf(head, encoding);
  return head.subarray(0, (lastEnd(unitsOf(head, order)) + 1) * (order === 'bytes' ? 1 : 2));
}

/** What the beginning of a text shows of all of it. */
export type Beginning =
  | { readonly kind: 'ours'; readonly encoding: string; readonly delimiter: string }
  /** Why nothing of the text can count. */
  | { readonly kind: 'others'; readonly problems: readonly PlacedFacts[] };

/**
 * Whether a large text may be a submission, by its first lines: their encoding, and whether one of them is the
 * header of a table that can be read. What is found wrong with a header says how far was looked.
 */
export function readBeginning(lines: Uint8Array, path: string, context: SheetContext): Beginning {
  const file = openText({ path, bytes: lines, sha256: '' }, context.settings);
  if (file.unreadable !== null && file.unreadable.code !== 'empty-file')
    return { kind: 'others', problems: [{ path, facts: file.unreadable }] };
  const found = headerProblems(file, context);
  if (found === null) return { kind: 'ours', encoding: file.encoding, delimiter: file.delimiter ?? ',' };
  const lookedAt = Math.max(BEGINNING, lines.length);
  const problems = found.map((each) => ({ ...each, facts: withExtent(each.facts, lookedAt) }));
  return problems.some(({ facts }) => 'lookedAt' in facts)
    ? { kind: 'others', problems }
    : { kind: 'others', problems: [...problems, { path, facts: { code: 'no-header', text: '', lookedAt } }] };
}

/** What keeps the beginning from being a table of ours; null if nothing does. */
function headerProblems({ path, sheets }: OpenedFile, context: SheetContext): PlacedFacts[] | null {
  const [sheet] = sheets;
  if (sheet === undefined) return [];
  // A mark that is never closed may be closed further down.
  const read = readSheet({ ...sheet, table: { ...sheet.table, problems: [] } }, path, context);
  const inTables = read.tables.flatMap(({ problems }) => problems);
  // A table that lacks no column may only lack rows so far.
  const isOthers = read.tables.every(
    ({ layout, problems }) =>
      layout === null && problems.some(({ facts }) => facts.code === 'missing-column'),
  );
  return isOthers ? [...read.problems, ...inTables].map((problem) => ({ ...problem, path })) : null;
}

function withExtent(facts: PlacedFacts['facts'], lookedAt: number): PlacedFacts['facts'] {
  return facts.code === 'no-header' || facts.code === 'missing-column' ? { ...facts, lookedAt } : facts;
}
