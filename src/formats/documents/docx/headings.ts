import { BookmarkEnd, BookmarkStart } from 'docx';
import type { Paragraph } from 'docx';
import type { Language } from '../../../core/languages.ts';
import type { DocumentsWords } from '../../../locales/words/documents.ts';
import type { Heading } from './flow.ts';
import { line, paragraph, textRun } from './text.ts';
import { titleBlock, titleLinesIn } from './title.ts';

const STYLES = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' } as const;

/** A heading that the table of contents leads to. Of an attachment: 附件1 at the left, its title centred below. */
export function headingBlocks(
  { kind, level, number, title, anchor, startsPage }: Heading,
  id: number,
  language: Language,
  room: number,
  words: DocumentsWords,
): readonly Paragraph[] {
  const marks = [new BookmarkStart(anchor, id), new BookmarkEnd(id)];
  const breaks = startsPage ? { pageBreakBefore: true } : {};
  if (kind === 'heading') {
    const [start, end] = marks;
    const text = textRun(words.heading(number, title));
    return [
      paragraph(STYLES[level], {
        ...breaks,
        children: [...(start ? [start] : []), text, ...(end ? [end] : [])],
      }),
    ];
  }
  const lines = titleLinesIn(title, language, room);
  if (number === '') return [titleBlock('AttachmentTitle', lines, { ...breaks, children: marks })];
  return [
    line('AttachmentNumber', number, breaks),
    titleBlock('AttachmentTitle', lines, { children: marks }),
  ];
}
