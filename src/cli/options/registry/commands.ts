import type { CommandName } from '../../../locales/help-words.ts';

/** The commands that read a submission. */
export const READERS = [
  'check',
  'validate',
  'inspect',
  'explain',
  'gaps',
  'rank',
  'report',
  'todo',
] as const satisfies readonly CommandName[];

/** Those, and the ones that read submissions for something else. */
export const READING_COMMANDS = [...READERS, 'diff'] as const satisfies readonly CommandName[];

/** The commands that accept a submission or reject it. */
export const GATES = ['check', 'validate'] as const satisfies readonly CommandName[];
