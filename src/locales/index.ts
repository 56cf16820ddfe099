import type { Language } from '../core/model.ts';
import { en } from './en/index.ts';
import type { Words } from './words.ts';
import { zh } from './zh/index.ts';

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

export function wordsOf(language: Language): Words {
  return language === 'zh' ? zh : en;
}
