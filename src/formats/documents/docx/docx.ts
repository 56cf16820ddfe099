import { Document as File, DocumentGridType, Packer, PageOrientation, SectionType } from 'docx';
import type { ISectionOptions, Paragraph, Table } from 'docx';
import type { Document } from '../../../content/document.ts';
import type { Language } from '../../../core/languages.ts';
import { wordsOf } from '../../../locales/index.ts';
import type { DocumentAssets } from '../writer.ts';
import { blocksOf } from './blocks.ts';
import { contentsBlocks } from './contents.ts';
import { coverBlocks } from './cover.ts';
import { finished } from './finish.ts';
import { headingsOf, partsOf } from './flow.ts';
import { blankFooters, footers } from './footers.ts';
import { areaOf, bodyOf, CHARACTER_SPACE, FOOTER, marginsOf, PAGE } from './measures.ts';
import { listsIn } from './numbering.ts';
import { picturesOf } from './pictures.ts';

/** A document for Word, WPS and LibreOffice, laid out after GB/T 9704-2012; without red head, number and seal. */
export async function writeDocx(document: Document, assets: DocumentAssets): Promise<Uint8Array> {
  const { language, title, office } = document;
  const pictures = await picturesOf(document, assets);
  const count = { next: 1 };
  const parts = partsOf(document);
  const front = frontOf(document);
  const sections = [
    ...front.map((children) => section(children, false, language, { footers: blankFooters() })),
    ...parts.map((part, i) =>
      section(blocksOf(part, document, pictures, count), part.landscape, language, {
        footers: footers(),
        ...(i === 0 ? { start: 1 } : {}),
      }),
    ),
  ];
  const file = new File({
    title,
    creator: office ?? 'dabiao',
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    numbering: listsIn(language),
    sections,
  });
  return finished(await Packer.pack(file, 'uint8array'), document);
}

/** Cover and table of contents, a section each: they bear no page number. */
function frontOf(document: Document): readonly (readonly (Paragraph | Table)[])[] {
  const { cover, language } = document;
  if (cover === null) return [];
  const contents = contentsBlocks(headingsOf(partsOf(document)), wordsOf(language).documents);
  return [coverBlocks(document, cover, areaOf(false).width), contents].filter(({ length }) => length > 0);
}

function section(
  children: readonly (Paragraph | Table)[],
  landscape: boolean,
  language: Language,
  { footers, start }: { readonly footers: ReturnType<typeof blankFooters>; readonly start?: number },
): ISectionOptions {
  const page = {
    size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { ...marginsOf(landscape), header: FOOTER, footer: FOOTER, gutter: 0 },
    ...(start === undefined ? {} : { pageNumbers: { start } }),
  };
  const linePitch = bodyOf(language).line;
  const grid =
    language === 'zh'
      ? { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: CHARACTER_SPACE }
      : { type: DocumentGridType.LINES, linePitch };
  return { properties: { type: SectionType.NEXT_PAGE, page, grid }, footers, children };
}
