import { readPart, relationsOf, workbookPart } from '../../sources/tables/files/workbook/ooxml/parts.ts';
import { encodingOf } from '../../sources/tables/files/workbook/ooxml/xml.ts';
import type { Zip } from '../../sources/tables/files/workbook/ooxml/zip.ts';
import { attributesOf, spliced, tagsOf, withAttributes } from './markup.ts';

/** The files of a workbook that a ledger is written into. */
export interface WorkbookParts {
  readonly workbook: string;
  /** Those of the worksheets, in the order in which they are read. */
  readonly sheets: readonly string[];
}

/** Where the worksheets of a workbook are that was read already. */
export function partsOf(zip: Zip): WorkbookParts {
  const workbook = workbookPart(zip);
  if (workbook === null) throw new Error('a workbook that was read has no list of its sheets');
  const relations = relationsOf(zip, workbook);
  const sheets: string[] = [];
  readPart(zip, workbook, {
    open: (name, attribute) => {
      const relation = name === 'sheet' ? relations.get(attribute('id') ?? '') : undefined;
      if (relation?.type === 'worksheet' && zip.has(relation.target)) sheets.push(relation.target);
    },
  });
  return { workbook, sheets };
}

/** A file of XML as text, whatever its encoding, that says it is in UTF-8: it is written so. */
export function xmlOf(zip: Zip, part: string): string {
  const pieces: Uint8Array[] = [];
  zip.unpack(part, (piece) => pieces.push(piece));
  const decoder = new TextDecoder(encodingOf(pieces[0] ?? new Uint8Array()), { fatal: true });
  const xml = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  return xml
    .trimStart()
    .replace(/^(?<before><\?xml[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/u, '$<before>"UTF-8"');
}

/** Whether a sheet has formulas, whose results rest on what may be written now. */
export function hasFormulas(xml: string): boolean {
  return /<(?:\w+:)?f[\s/>]/u.test(xml);
}

/** What may stand before the element that says how to calculate, from the last. */
const BEFORE_CALCULATION = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

/** The list of sheets of a workbook whose formulas are to be worked out anew when it is opened. */
export function calculatedAnew(xml: string): string {
  const tags = [...tagsOf(xml)];
  const own = tags.find(({ name, kind }) => name === 'calcPr' && kind !== 'close');
  if (own !== undefined) {
    if (['1', 'true'].includes(attributesOf(own).get('fullCalcOnLoad') ?? '')) return xml;
    const by = withAttributes(own, { fullCalcOnLoad: '1' });
    return spliced(xml, [{ start: own.start, end: own.end, by }]);
  }
  const before = BEFORE_CALCULATION.map((wanted) =>
    tags.findLast(({ name, kind }) => name === wanted && kind !== 'open'),
  ).find((tag) => tag !== undefined);
  if (before === undefined) return xml;
  const prefix = before.prefix === '' ? '' : `${before.prefix}:`;
  return spliced(xml, [{ start: before.end, end: before.end, by: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
