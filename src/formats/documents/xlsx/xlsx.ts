import { writeXlsx } from 'hucre/xlsx';
import type { Document } from '../../../content/document.ts';
import { wordsOf } from '../../../locales/index.ts';
import { TEXT_SIZE } from './looks.ts';
import { pagesOf } from './pages.ts';
import { sheetNames } from './sheet-names.ts';
import { sheetOf } from './sheet.ts';

/**
 * A document as a workbook, for whoever goes on calculating: a sheet a topic, figures as numbers that are seen as
 * they are printed elsewhere, and no formula in any cell.
 */
export async function writeXlsxDocument(document: Document): Promise<Uint8Array> {
  const words = wordsOf(document.language);
  const font = { name: document.language === 'zh' ? '宋体' : 'Calibri', size: TEXT_SIZE };
  const pages = pagesOf(document, words);
  const names = sheetNames(pages.map(({ name }) => name));
  const sheets = pages.map((page, i) => sheetOf(page, names[i] ?? '', document, font, words));
  return writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap((each) => [...each.names]),
    // The writer notes the time otherwise, and no two files would be the same.
    properties: { title: document.title, created: new Date(0), modified: new Date(0) },
    defaultFont: font,
  });
}
