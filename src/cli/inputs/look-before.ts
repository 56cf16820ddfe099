import type { FindingFacts, PlacedFacts } from '../../core/findings.ts';
import { BEGINNING, LONGEST_LINE, LONGEST_QUOTED, LONGEST_TEXT, READ_WHOLE } from '../../core/text-bounds.ts';
import { containerOf } from '../../sources/tables/files/workbook/container.ts';
import { MOST_UNPACKED } from '../../sources/tables/files/workbook/limits.ts';
import type { Endless } from '../../sources/tables/files/endless.ts';
import { boundsIn, findEndless, lineAt } from '../../sources/tables/files/endless.ts';
import type { UnitOrder, Units } from '../../sources/tables/files/units.ts';
import { delimiterUnits, unitOrderOf, unitsOf } from '../../sources/tables/files/units.ts';
import type { SheetContext } from '../../sources/tables/layouts/layout.ts';
import { readBeginning, wholeLines } from '../../sources/tables/read-beginning.ts';
import { isJsonObject } from './saved-report.ts';

/** A file, or what came from standard input, to look at before it is read. */
export interface Unread {
  /** As reports name it. */
  readonly path: string;
  readonly size: number;
  readonly head: (most: number) => Uint8Array;
  /** All of it, part by part; a part is good until the next is asked for. */
  readonly parts: () => Iterable<Uint8Array>;
}

/** What keeps a text from being read, before it is; nothing for one that is to be read. */
export type Look = (unread: Unread) => Promise<readonly PlacedFacts[]>;

/** What is asked for, and the context of reading, which only a large text needs. */
interface Looking {
  /** The most bytes of a text. */
  readonly most: number;
  readonly context: () => Promise<SheetContext>;
}

/**
 * Looks at large texts before they are read: whether their beginning is a table of ours, and whether they keep to
 * the bounds. Workbooks have bounds of their own, and a saved report is refused by name.
 */
export function lookBefore({ most, context }: Looking): Look {
  return async (unread) => {
    const { path, size } = unread;
    if (size <= Math.min(READ_WHOLE, most)) return [];
    const head = unread.head(BEGINNING);
    const container = containerOf(head);
    const tooLarge: PlacedFacts = { path, facts: { code: 'too-large', what: 'file', most } };
    if (container !== 'text') return whyNoWorkbook(container, unread, size > most ? tooLarge : null);
    if (isJsonObject(head)) return [];
    if (size <= READ_WHOLE) return [tooLarge];
    return whyNot(unread, head, await context(), size > most ? tooLarge : null);
  };
}

/** What is no workbook, or more than its reader takes, need not be read to be refused. */
function whyNoWorkbook(
  container: ReturnType<typeof containerOf>,
  { path, size }: Unread,
  tooLarge: PlacedFacts | null,
): readonly PlacedFacts[] {
  if (size <= READ_WHOLE) return [];
  if (typeof container !== 'string')
    return [{ path, facts: { code: 'unsupported-content', kind: container.foreign } }];
  // The text of a page is decoded as any other.
  if (container === 'html' && tooLarge !== null) return [tooLarge];
  return (container === 'xls' || container === 'xml') && size > MOST_UNPACKED
    ? [{ path, facts: { code: 'too-large', what: 'bytes', most: MOST_UNPACKED } }]
    : [];
}

function whyNot(
  unread: Unread,
  head: Uint8Array,
  context: SheetContext,
  tooLarge: PlacedFacts | null,
): readonly PlacedFacts[] {
  const { path } = unread;
  const { encoding } = context.settings;
  const order = unitOrderOf(head, encoding);
  const endOf = (beginning: Uint8Array) => wholeLines(beginning, encoding);
  const first = endOf(head);
  // The first line alone may be longer than what is looked at.
  const lines = first.length > 0 ? first : endOf(unread.head(LONGEST_LINE));
  // Zeros are no text, and have no lines.
  if (lines.length === 0 && order === 'bytes' && head.includes(0))
    return [{ path, facts: { code: 'binary-file' } }];
  if (lines.length === 0) return [endless({ what: 'line', start: 0 }, unread, order)];
  const beginning = readBeginning(lines, path, context);
  if (beginning.kind === 'others') return beginning.problems;
  if (tooLarge !== null) return [tooLarge];
  const found = findEndless(units(unread, order), {
    delimiter: delimiterUnits(beginning.delimiter, beginning.encoding),
    most: boundsIn(order === 'bytes' ? 1 : 2),
  });
  if (found !== null) return [endless(found, unread, order)];
  return hasTooManyCharacters(unread, beginning.encoding)
    ? [{ path, facts: { code: 'too-large', what: 'characters', most: LONGEST_TEXT } }]
    : [];
}

function* units({ parts }: Unread, order: UnitOrder): Iterable<Units> {
  for (const part of parts()) yield unitsOf(part, order);
}

function endless({ what, start }: Endless, unread: Unread, order: UnitOrder): PlacedFacts {
  const most = { line: LONGEST_LINE, quoted: LONGEST_QUOTED }[what];
  const facts: FindingFacts = { code: 'too-large', what, most };
  return { path: unread.path, line: lineAt(units(unread, order), start), facts };
}

/** A text of more bytes than it may have characters is counted. */
function hasTooManyCharacters({ size, parts }: Unread, encoding: string): boolean {
  if (size <= LONGEST_TEXT) return false;
  const decoder = new TextDecoder(encoding.replace(/-bom$/u, ''));
  let count = 0;
  for (const part of parts()) count += decoder.decode(part, { stream: true }).length;
  return count > LONGEST_TEXT;
}
