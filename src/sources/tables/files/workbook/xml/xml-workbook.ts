import { damaged, guarded, WorkbookFailure } from '../failure.ts';
import { MOST_UNPACKED } from '../limits.ts';
import { xmlReader } from '../ooxml/xml.ts';
import type { WorkbookReading } from '../sheet.ts';
import { uniqueNames } from '../sheet-names.ts';
import { XmlSheets } from './sheets.ts';

const PIECE = 64 * 1024;

/** Reads a workbook in the XML of 2003, which web systems like to write and to call .xls. */
export function readXmlWorkbook(bytes: Uint8Array): WorkbookReading {
  return guarded(() => {
    if (bytes.length > MOST_UNPACKED)
      throw new WorkbookFailure({ code: 'too-large', what: 'bytes', most: MOST_UNPACKED });
    const sheets = new XmlSheets();
    const reader = xmlReader({
      open: (name, attribute) => sheets.open(name, attribute),
      text: (text) => sheets.text(text),
      close: (name) => sheets.close(name),
    });
    for (let at = 0; at < bytes.length; at += PIECE) reader.take(bytes.subarray(at, at + PIECE));
    reader.end();
    if (sheets.done.length === 0) throw damaged('missing-part');
    return { sheets: uniqueNames(sheets.done), missing: [] };
  });
}
