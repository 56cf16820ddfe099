import type { Document } from '../../../../content/document.ts';
import { COLOURS } from './colours.ts';
import { printStyle } from './print.ts';
import { TABLES } from './tables.ts';
import { TEXT } from './text.ts';
import type { Widths } from './widths.ts';
import { widthRules } from './widths.ts';

/** The one stylesheet of a page; the policy of the page refuses every other, and styles of single elements. */
export function styleOf(document: Document, tables: readonly Widths[]): string {
  return [COLOURS, TEXT, TABLES, widthRules(tables), printStyle(document)].join('');
}
