import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from '../../../content/document.ts';
import { writable } from './characters.ts';
import { fontTable } from './fonts.ts';
import { stylesXml } from './styles-xml.ts';

/** The earliest a zip file can name: each file would bear the time of its writing otherwise. */
const MTIME = new Date(1980, 0, 1);
const CONTENT_TYPES = '[Content_Types].xml';

/** The file as it is handed out: with styles and fonts of its own, and without a time, so that it can be made again. */
export function finished(packed: Uint8Array, document: Document): Uint8Array {
  const files = unzipSync(packed);
  const replaced: Readonly<Record<string, string>> = {
    'word/styles.xml': stylesXml(document.language),
    'word/fontTable.xml': fontTable(),
    'docProps/core.xml': coreProperties(document),
    'word/document.xml': endedSections(text(files['word/document.xml'])),
  };
  const names = Object.keys(files)
    .filter((name) => !name.endsWith('/'))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries = names.map((name) => {
    const own = replaced[name];
    return [name, own === undefined ? (files[name] ?? new Uint8Array()) : strToU8(own)] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: MTIME, level: 6 });
}

const text = (bytes: Uint8Array | undefined) => strFromU8(bytes ?? new Uint8Array());

/** Readers look at what a file is before anything else. */
const rank = (name: string) => (name === CONTENT_TYPES ? 0 : name.startsWith('_rels/') ? 1 : 2);

/** The empty paragraph that ends a section would begin a page of its own on a full page. */
function endedSections(xml: string): string {
  return xml.replaceAll('<w:p><w:pPr><w:sectPr>', '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr>');
}

function coreProperties({ title, office, language }: Document): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(office ?? 'dabiao')}</dc:creator><dc:language>${language === 'zh' ? 'zh-CN' : 'en-US'}</dc:language></cp:coreProperties>`;
}

function escaped(value: string): string {
  return writable(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
