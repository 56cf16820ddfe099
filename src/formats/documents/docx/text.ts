import { Paragraph, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';
import type { Run } from '../../../content/document.ts';
import { SHARED, writable } from './characters.ts';
import type { StyleId } from './styles.ts';

/** Everything a paragraph can be told here; how it looks is up to its style. */
export type Told = Omit<IParagraphOptions, 'style' | 'text'>;

export function paragraph(style: StyleId, told: Told): Paragraph {
  return new Paragraph({ style, ...told });
}

export function line(style: StyleId, text: string, told: Told = {}): Paragraph {
  return paragraph(style, { ...told, children: [textRun(text)] });
}

export const textRuns = (runs: readonly Run[]): readonly TextRun[] =>
  runs.map(({ text, strong }) => textRun(text, strong === true));

/** Dashes and quotes are those of the Chinese face where anything Chinese stands beside them. */
export function textRun(text: string, bold = false): TextRun {
  const chinese = SHARED.test(text) && /\p{Script=Han}|[，。、；：（）]/u.test(text);
  return new TextRun({
    text: writable(text),
    ...(bold ? { bold: true } : {}),
    ...(chinese ? { font: { hint: 'eastAsia' } } : {}),
  });
}
