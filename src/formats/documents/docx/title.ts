import { TextRun } from 'docx';
import type { Paragraph } from 'docx';
import type { Language } from '../../../core/languages.ts';
import { SIZES } from './measures.ts';
import { paragraph, textRun } from './text.ts';
import type { Told } from './text.ts';
import { titleLines } from './title-lines.ts';

/** A title as it is to be broken into lines; English words need no help. */
export function titleLinesIn(title: string, language: Language, room: number): readonly string[] {
  return language === 'zh' ? titleLines(title, Math.floor(room / (SIZES.title * 20)) - 1) : [title];
}

export function titleBlock(
  style: 'Title' | 'CoverTitle' | 'AttachmentTitle',
  lines: readonly string[],
  { children = [], ...told }: Told = {},
): Paragraph {
  const runs = lines.flatMap((each, i) => [...(i === 0 ? [] : [new TextRun({ break: 1 })]), textRun(each)]);
  const [before, after] = [children.slice(0, 1), children.slice(1)];
  return paragraph(style, { ...told, children: [...before, ...runs, ...after] });
}
