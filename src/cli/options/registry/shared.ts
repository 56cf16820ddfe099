import type { CommandName } from '../../../locales/help-words.ts';
import type { Values } from '../../completion/tree.ts';

/** What several records say in the same words. */

/** The commands that read a submission. */
export const READERS = ['check', 'validate', 'inspect'] as const satisfies readonly CommandName[];

/** The commands that accept a submission or reject it. */
export const GATES = ['check', 'validate'] as const satisfies readonly CommandName[];

export function one(words: readonly string[]): Values {
  return { kind: 'words', words, several: false };
}

export function several(words: readonly string[]): Values {
  return { kind: 'words', words, several: true };
}
