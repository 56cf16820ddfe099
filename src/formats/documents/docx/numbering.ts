import { AlignmentType, LevelFormat } from 'docx';
import type { INumberingOptions } from 'docx';
import type { Language } from '../../../core/languages.ts';
import { LIST } from './blocks.ts';
import { CHARACTER } from './measures.ts';

/** Lists: each item after two dashes, as offices write it, or after a dot in English. */
export function listsIn(language: Language): INumberingOptions {
  const indent =
    language === 'zh'
      ? { left: 0, firstLine: Math.round(2 * CHARACTER) }
      : { left: Math.round(1.5 * CHARACTER), hanging: Math.round(CHARACTER) };
  const level = {
    level: 0,
    format: language === 'zh' ? LevelFormat.NONE : LevelFormat.BULLET,
    text: language === 'zh' ? '——' : '•',
    alignment: AlignmentType.LEFT,
    suffix: language === 'zh' ? 'nothing' : 'tab',
    style: {
      paragraph: { indent },
      ...(language === 'zh' ? { run: { font: { hint: 'eastAsia' } } } : {}),
    },
  } as const;
  return { config: [{ reference: LIST, levels: [level] }] };
}
