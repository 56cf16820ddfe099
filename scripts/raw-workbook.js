import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const relations = (list) =>
  `<Relationships>${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export const workbookXml = (sheets, properties = '') =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${sheets
    .map(([name, id, more = ''], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="${id}"${more}/>`)
    .join('')}</sheets></workbook>`;

export const worksheetXml = ({ rows = '', before = '', after = '' }) =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The looks of cells: those of the formats first, from 1, then those of the fonts. */
function stylesXml(formats, fonts) {
  const numFmts = formats.map(
    (format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`,
  );
  const looks = [
    ...formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`),
    ...fonts.map((_, i) => `<xf numFmtId="0" fontId="${i + 1}"/>`),
  ];
  return `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts.join('')}</numFmts><fonts><font/>${fonts
    .map((font) => `<font>${font}</font>`)
    .join(
      '',
    )}</fonts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${looks.join('')}</cellXfs></styleSheet>`;
}

/** The parts of a workbook as XML, so that it is clear what stands in it. A part that is null is left out. */
export function rawParts({
  rows = '',
  before = '',
  after = '',
  formats = [],
  fonts = [],
  strings,
  parts = {},
}) {
  const all = {
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml([['表1', 'r1']]),
    'xl/_rels/workbook.xml.rels': relations([
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'styles', 'styles.xml'],
      ...(strings === undefined ? [] : [['r3', 'sharedStrings', 'sharedStrings.xml']]),
    ]),
    'xl/worksheets/sheet1.xml': worksheetXml({ rows, before, after }),
    'xl/styles.xml': stylesXml(formats, fonts),
    'xl/sharedStrings.xml': strings === undefined ? null : `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...parts,
  };
  const there = Object.entries(all).filter(([, content]) => content !== null);
  return Object.fromEntries(
    there.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
}

export function rawXlsx(workbook) {
  return zipSync(rawParts(workbook), { level: 6, mtime: '2026-01-01T00:00:00' });
}

/** A cell with a text in it. */
export const words = (reference, text) =>
  `<c r="${reference}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

/** A header for one figure, and a row of it. */
export const HEAD = `<row r="1">${words('A1', '地区')}${words('B1', '年份')}${words('C1', '在园幼儿总数')}</row>`;
export const figureRow = (cell, line = 2, region = '五华区') =>
  `<row r="${line}">${words(`A${line}`, region)}<c r="B${line}"><v>2025</v></c>${cell}</row>`;
