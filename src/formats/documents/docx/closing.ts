import { Tab, TabStopType, TextRun } from 'docx';
import type { Paragraph } from 'docx';
import type { Closing } from '../../../content/document.ts';
import type { Language } from '../../../core/languages.ts';
import { widthOf } from './characters.ts';
import { bodyOf, CHARACTER } from './measures.ts';
import { line, paragraph, textRun } from './text.ts';

/** 附件说明, then the office over the date on the right side. */
export function closingBlocks(
  { label, attachments, lines }: Closing,
  language: Language,
): readonly Paragraph[] {
  const blank = bodyOf(language).line;
  return [
    ...attachments.map((title, i) => attachmentLine(label, title, i, attachments.length, language, blank)),
    ...lines.map((text, i) =>
      signedLine(text, lines.at(-1) ?? '', i === 0 ? 2 * blank : 0, i === lines.length - 1),
    ),
  ];
}

/** Two characters in; the lines and titles below it begin where the first title does. */
function attachmentLine(
  label: string,
  title: string,
  index: number,
  count: number,
  language: Language,
  blank: number,
): Paragraph {
  const colon = language === 'zh' ? '：' : ':';
  const size = bodyOf(language).size * 20;
  const shown = `${label}${colon}`;
  const first = 2 * CHARACTER + widthOf(shown) * size + (language === 'en' ? size / 2 : 0);
  const start = Math.round(first + (count > 1 ? (count > 9 ? 1.5 : 1) * size : 0));
  const number = count > 1 ? `${index + 1}.` : '';
  const before = index === 0 ? { before: blank } : {};
  const text = index === 0 ? `${shown}${language === 'en' ? ' ' : ''}${number}` : number;
  const hanging = start - Math.round(index === 0 ? 2 * CHARACTER : first);
  return paragraph('AttachmentList', {
    children: [
      textRun(text),
      ...(number === '' ? [] : [new TextRun({ children: [new Tab()] })]),
      textRun(title),
    ],
    spacing: before,
    tabStops: [{ type: TabStopType.LEFT, position: start }],
    indent: { left: start, hanging },
  });
}

/** The last line, the date, ends four characters in; those above it stand over its middle. */
function signedLine(text: string, last: string, before: number, isLast: boolean): Paragraph {
  const right = Math.max(4 + (widthOf(last) - widthOf(text)) / 2, 0);
  return line('Signed', text, {
    spacing: before === 0 ? {} : { before },
    keepNext: !isLast,
    ...(isLast ? {} : { indent: { right: Math.round(right * CHARACTER) } }),
  });
}
