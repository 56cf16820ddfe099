import type { Language } from '../../../core/languages.ts';
import type { FaceName } from './fonts.ts';
import { bodyOf, LINE, SIZES, TIGHTENED } from './measures.ts';

/** What a paragraph looks like; what is not named is that of the text. */
export interface Style {
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

/** Lines of these point sizes leave a quarter between them. */
const lineOf = (size: number) => Math.round(size * 20 * 1.3);

/** Every style of a document, by its id. */
export function stylesIn(language: Language) {
  const english = language === 'en';
  const { size, line } = bodyOf(language);
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
    // Justified, the characters of a line whose last figure goes to the next one would be pulled apart.
    Normal: { name: 'Normal', align: 'left', line, face: 'text', size, spacing: english ? 0 : TIGHTENED },
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
