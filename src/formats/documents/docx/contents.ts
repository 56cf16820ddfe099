import { convertToXmlComponent, InternalHyperlink, TextRun } from 'docx';
import type { Paragraph } from 'docx';
import type { DocumentsWords } from '../../../locales/words/documents.ts';
import type { Heading } from './flow.ts';
import { line, paragraph, textRun } from './text.ts';

type Element = Parameters<typeof convertToXmlComponent>[0];

/** Sections of the first and second level, and attachments. */
const DEEPEST = 2;
const INSTRUCTION = `TOC \\o "1-${DEEPEST}" \\h \\z \\t "Attachment Title,1"`;

/**
 * The table of contents: a field that the office program can bring up to date, with its entries already in it. Only
 * that program knows on which pages they stand, so page numbers come with the update; until then there are none,
 * rather than wrong ones, and nobody is asked anything when the document is opened.
 */
export function contentsBlocks(headings: readonly Heading[], words: DocumentsWords): readonly Paragraph[] {
  const entries = headings.filter(({ level }) => level <= DEEPEST);
  if (entries.length === 0) return [];
  return [
    line('ContentsTitle', words.contents),
    ...entries.map(({ level, number, title, anchor }, i) =>
      paragraph(level === 1 ? 'TOC1' : 'TOC2', {
        children: [
          ...(i === 0 ? [mark('begin'), instruction(), mark('separate')] : []),
          new InternalHyperlink({ anchor, children: [textRun(words.heading(number, title))] }),
          ...(i === entries.length - 1 ? [mark('end')] : []),
        ],
      }),
    ),
  ];
}

const mark = (type: 'begin' | 'separate' | 'end') => element('w:fldChar', { 'w:fldCharType': type }, []);

const instruction = () =>
  element('w:instrText', { 'xml:space': 'preserve' }, [{ type: 'text', text: ` ${INSTRUCTION} ` }]);

function element(name: string, attributes: NonNullable<Element['attributes']>, elements: Element[]): TextRun {
  const made = convertToXmlComponent({ type: 'element', name, attributes, elements });
  return new TextRun({ children: made === undefined ? [] : [made] });
}
