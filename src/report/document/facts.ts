import * as z from 'zod';
import type { FindingFacts } from '../../core/findings.ts';
import { code, count, decimalText, level, place, year } from './values.ts';

const text = z.string();
const candidates = z.array(z.object({ id: text, name: text }));
const misnamed = { text, candidates };
const badCell = { text, subject: text };
const rowLength = { expected: count, found: count };
const figure = { subject: text, region: code, year };
const hintSource = z.enum(['title', 'sheet', 'file']);
const yearBefore = { ...figure, before: z.number(), now: z.number() };

function facts<C extends string, S extends z.core.$ZodLooseShape>(name: C, shape: S) {
  return z.object({ code: z.literal(name), ...shape });
}

/**
 * What a finding of a saved report is made from, code by code; the compiler holds it against the facts of the
 * program.
 */
export const factsSchema: z.ZodType<FindingFacts> = z.discriminatedUnion('code', [
  facts('unknown-region', misnamed),
  facts('ambiguous-region', misnamed),
  facts('former-region', { text, region: code }),
  facts('no-county', { text }),
  facts('regions-differ', { text, region: code }),
  facts('unknown-indicator', misnamed),
  facts('unknown-column', misnamed),
  facts('duplicate-column', { text, first: count }),
  facts('missing-column', {
    missing: z.array(z.enum(['region', 'indicator', 'year', 'value', 'numerator', 'denominator'])),
    like: z.object({ column: count, text }).nullable().default(null),
  }),
  facts('no-header', {
    text,
    delimiter: text.exactOptional(),
    near: z.array(z.object(misnamed)).exactOptional(),
  }),
  facts('columns-outside-plan', { years: z.array(year) }),
  facts('rows-without-header', { rows: count }),
  facts('hints-differ', { used: text, by: hintSource, text, source: hintSource, other: text }),
  facts('no-rows', {}),
  facts('empty-file', {}),
  facts('binary-file', {}),
  facts('unknown-encoding', { tried: z.array(text), offset: count }),
  facts('mixed-encodings', { line: count }),
  facts('encrypted-file', {}),
  facts('corrupt-file', { reason: z.enum(['zip', 'xml', 'html', 'missing-part', 'compound', 'records']) }),
  facts('unsupported-content', {
    kind: z.enum([
      'html',
      'mhtml',
      'xml',
      'rtf',
      'ods',
      'xlsb',
      'document',
      'pdf',
      'image',
      'zip',
      'rar',
      '7z',
      'gzip',
      'tar',
      'sqlite',
      'access',
      'dbf',
      'program',
    ]),
  }),
  facts('too-large', { what: z.enum(['bytes', 'cells', 'text', 'cell']), most: count }),
  facts('missing-sheet', { sheets: z.array(text) }),
  facts('no-such-sheet', { text, sheets: z.array(text) }),
  facts('sheet-without-table', {}),
  facts('hidden-data', { rows: count, columns: count }),
  facts('unsupported-file', { extension: text }),
  facts('unreadable-file', { reason: text }),
  facts('file-not-read', {}),
  facts('broken-quotes', {}),
  facts('stray-quote', {}),
  facts('short-row', rowLength),
  facts('long-row', rowLength),
  facts('missing-region', {}),
  facts('missing-indicator', {}),
  facts('missing-year', {}),
  facts('not-a-year', { text }),
  facts('year-outside-plan', { text, first: year, last: year }),
  facts('not-a-number', badCell),
  facts('approximate-number', badCell),
  facts('error-cell', badCell),
  facts('doubtful-cell', {
    text,
    why: z.enum(['struck-through', 'below-merge', 'hidden-by-format', 'sign-not-shown', 'unknown-format']),
  }),
  facts('formula-without-value', badCell),
  facts('float-noise', { ...badCell, value: decimalText }),
  facts('footnote-mark', { text, read: text }),
  facts('school-year', { text, year }),
  facts('unit-twice', { ...badCell, once: decimalText, twice: decimalText }),
  facts('percent-as-fraction', { subject: text, count }),
  facts('not-a-whole-number', badCell),
  facts('not-yes-or-no', badCell),
  facts('negative-number', badCell),
  facts('percentage-out-of-range', badCell),
  facts('ambiguous-percentage', { ...badCell, hundredfold: decimalText }),
  facts('numerator-above-denominator', {
    numerator: decimalText,
    denominator: decimalText,
    indicator: text,
    other: place,
  }),
  facts('more-than-members', { indicator: text, region: code, denominator: decimalText, members: count }),
  facts('half-a-fraction', { missing: z.enum(['numerator', 'denominator']) }),
  facts('fraction-not-allowed', { subject: text }),
  facts('wrong-unit', { ...badCell, expected: z.array(text) }),
  facts('unit-of-others', { ...badCell, expected: z.array(text) }),
  facts('merged-figure', { text, cells: count }),
  facts('wrong-level', { subject: text, region: code, level, allowed: z.array(level) }),
  facts('duplicate-figure', { ...figure, first: place }),
  facts('conflicting-figures', { ...figure, text, others: z.array(z.object({ text, place })), more: count }),
  facts('total-differs', { subject: text, stated: decimalText, computed: decimalText, rows: count }),
  facts('jump', yearBefore),
  facts('transposed-digits', yearBefore),
  facts('part-is-whole', { indicator: text, year, regions: count }),
  facts('same-figures', { region: code, year, otherRegion: code, otherYear: year, count, other: place }),
  facts('not-reported', { region: code, years: z.array(year) }),
  facts('county-missing', { region: code, year }),
  facts('reported-differs', { ...figure, reported: text, computed: text, complete: z.boolean() }),
]);
