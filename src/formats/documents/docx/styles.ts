import type { Language } from '../../../core/languages.ts';
import { faceIn, facesXml } from './fonts.ts';
import type { FaceName } from './fonts.ts';
import { areaOf, BODY, CHARACTER, LINE, SIZES, TIGHTENED } from './measures.ts';

/** What a paragraph looks like; what is not named is that of the text. */
interface Style {
  /** As Word calls it; it shows built-in ones in its own language. */
  readonly name: string;
  readonly based?: StyleId;
  readonly next?: StyleId;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** In characters of the text. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  /** In twentieths of a point; `line` exactly, or as much as the content takes. */
  readonly before?: number;
  readonly after?: number;
  readonly line?: number | 'auto';
  readonly keepNext?: true;
  readonly keepLines?: true;
  readonly outline?: number;
  /** A tab stop with a dotted line, at the right edge. */
  readonly leader?: true;
  readonly face?: FaceName;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Between characters, in twentieths of a point. */
  readonly spacing?: number;
}

export type StyleId = keyof ReturnType<typeof stylesIn>;

/**
 * The grid of the page says how many lines and characters stand on it; the measures of the text see to it that they
 * do. Programs that hold text to a grid don't agree on how: LibreOffice gives a character two places if it is a hair
 * wider than one, as 16 pt is, and pulls figures apart.
 */
const OFF_GRID = '<w:snapToGrid w:val="0"/>';

/** Lines of these point sizes leave a quarter between them. */
const lineOf = (size: number) => Math.round(size * 20 * 1.3);

function stylesIn(language: Language) {
  const english = language === 'en';
  const { size, line } = BODY[language];
  const heading = (level: number, face: FaceName, points: number) =>
    ({
      name: `heading ${level}`,
      next: 'BodyText',
      align: 'left',
      ...(english ? { before: 120, after: 60 } : { firstLine: 2 }),
      keepNext: true,
      keepLines: true,
      outline: level - 1,
      face,
      size: english ? points : size,
      bold: english,
    }) as const;
  const table = {
    align: 'left',
    line: lineOf(SIZES.table),
    size: SIZES.table,
    face: 'text',
  } as const;
  const contents = (level: number) =>
    ({ name: `toc ${level}`, next: 'Normal', align: 'left', left: 2 * (level - 1), leader: true }) as const;
  return {
    Normal: { name: 'Normal', align: 'both', line, face: 'text', size, spacing: english ? 0 : TIGHTENED },
    BodyText: { name: 'Body Text', ...(english ? { after: 120 } : { firstLine: 2 }) },
    Aligned: { name: 'Aligned Text', ...(english ? { after: 120 } : {}) },
    Lead: { name: 'Lead', based: 'BodyText', face: 'lead', bold: english },
    Remark: {
      name: 'Remark',
      size: SIZES.table,
      line: lineOf(SIZES.table),
      align: 'left',
      after: 60,
    },
    ListItem: { name: 'List Bullet' },
    Title: {
      name: 'Title',
      next: 'BodyText',
      align: 'center',
      after: LINE,
      keepNext: true,
      face: 'title',
      size: english ? 18 : SIZES.title,
      line: english ? lineOf(18) : LINE + 60,
      bold: english,
    },
    Heading1: heading(1, 'heading', 15),
    Heading2: heading(2, 'lead', 13),
    Heading3: heading(3, 'text', 12),
    Heading4: heading(4, 'text', 12),
    Caption: {
      name: 'caption',
      next: 'Normal',
      align: 'center',
      keepNext: true,
      keepLines: true,
      before: 100,
      after: 60,
      face: 'heading',
      size: SIZES.table,
      line: lineOf(SIZES.table),
      bold: english,
    },
    FigureCaption: { name: 'Figure Caption', based: 'Caption', before: 40, after: 0 },
    Picture: { name: 'Picture', align: 'center', line: 'auto', before: 120, keepNext: true },
    Source: { name: 'Source', based: 'Remark', align: 'center', after: 160 },
    TableText: { name: 'Table Text', ...table },
    TableHead: {
      name: 'Table Head',
      ...table,
      align: 'center',
      face: 'heading',
      bold: english,
      keepNext: true,
    },
    TableNote: {
      name: 'Table Note',
      ...table,
      size: SIZES.tight,
      line: lineOf(SIZES.tight),
      keepLines: true,
    },
    Spacer: { name: 'Spacer', size: 5, line: 160 },
    SectionEnd: { name: 'Section End', size: 1, line: 20 },
    ContentsTitle: {
      name: 'TOC Heading',
      next: 'Normal',
      align: 'center',
      face: 'heading',
      size: english ? 15 : SIZES.text,
      bold: english,
      after: line,
    },
    TOC1: contents(1),
    TOC2: contents(2),
    AttachmentNumber: {
      name: 'Attachment Number',
      align: 'left',
      face: 'heading',
      bold: english,
      keepNext: true,
      after: LINE,
    },
    AttachmentTitle: {
      name: 'Attachment Title',
      based: 'Title',
      next: 'BodyText',
      outline: 0,
      keepLines: true,
    },
    AttachmentList: { name: 'Attachment List', align: 'left', keepNext: true },
    Signed: { name: 'Signed', align: 'right', right: 4, keepNext: true },
    CoverTitle: { name: 'Cover Title', based: 'Title', after: 0 },
    CoverSubtitle: {
      name: 'Subtitle',
      align: 'center',
      before: LINE,
      face: 'lead',
      size: english ? 15 : SIZES.text,
    },
    CoverFact: {
      name: 'Cover Fact',
      align: 'left',
      size: english ? SIZES.small : SIZES.fourth,
      line: LINE,
    },
    CoverLine: { name: 'Cover Line', align: 'center' },
    Place: {
      name: 'Signature Place',
      align: 'left',
      size: SIZES.small,
      line: 'auto',
      keepNext: true,
    },
    FooterOdd: {
      name: 'footer',
      align: 'right',
      right: 1,
      line: 280,
      size: SIZES.fourth,
      face: 'number',
    },
    FooterEven: { name: 'Footer Even', based: 'FooterOdd', align: 'left', left: 1, right: 0 },
  } as const satisfies Readonly<
    Record<string, Omit<Style, 'based' | 'next'> & { based?: string; next?: string }>
  >;
}

/** word/styles.xml of a document in this language. */
export function stylesXml(language: Language): string {
  const styles: Readonly<Record<string, Style>> = stylesIn(language);
  const lang = `<w:lang w:val="${language === 'zh' ? 'zh-CN' : 'en-US'}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${facesXml('text')}${lang}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${Object.entries(
    styles,
  )
    .map(([id, style]) => styleXml(id, style, language))
    .join('')}</w:styles>`;
}

function styleXml(id: string, style: Style, language: Language): string {
  const normal = id === 'Normal';
  const based = normal ? '' : `<w:basedOn w:val="${style.based ?? 'Normal'}"/>`;
  const next = style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`;
  return `<w:style w:type="paragraph"${normal ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${style.name}"/>${based}${next}<w:qFormat/><w:pPr>${paragraphXml(style)}</w:pPr><w:rPr>${runXml(style, language)}</w:rPr></w:style>`;
}

/** In the order the standard of the format asks for. */
function paragraphXml(style: Style): string {
  const { width } = areaOf(false);
  return [
    style.keepNext ? '<w:keepNext/>' : '',
    style.keepLines ? '<w:keepLines/>' : '',
    // Lines that move to the next page for company would leave less than 22 on this one.
    '<w:widowControl w:val="0"/>',
    style.leader ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>` : '',
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    OFF_GRID,
    spacingXml(style),
    indentXml(style),
    style.align === undefined ? '' : `<w:jc w:val="${style.align}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('');
}

function spacingXml({ before, after, line }: Style): string {
  const lines =
    line === undefined
      ? ''
      : line === 'auto'
        ? ' w:line="240" w:lineRule="auto"'
        : ` w:line="${line}" w:lineRule="exact"`;
  const given = `${before === undefined ? '' : ` w:before="${before}"`}${after === undefined ? '' : ` w:after="${after}"`}${lines}`;
  return given === '' ? '' : `<w:spacing${given}/>`;
}

/** In characters for programs that know them, so that it grows with the type, and in points for all others. */
function indentXml({ firstLine, left, right }: Style): string {
  const given = (name: string, characters: number | undefined) =>
    characters === undefined
      ? ''
      : ` w:${name}Chars="${characters * 100}" w:${name}="${Math.round(characters * CHARACTER)}"`;
  const all = `${given('left', left)}${given('right', right)}${given('firstLine', firstLine)}`;
  return all === '' ? '' : `<w:ind${all}/>`;
}

function runXml({ face, bold, size, spacing }: Style, language: Language): string {
  return [
    face === undefined ? '' : facesXml(faceIn(language, face)),
    bold === true ? '<w:b/><w:bCs/>' : '',
    spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`,
    OFF_GRID,
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('');
}
