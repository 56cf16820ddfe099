import type { CommandName } from '../../../locales/help-words.ts';

/** The commands that read a submission. */
export const READERS = ['check', 'validate', 'inspect', 'gaps'] as const satisfies readonly CommandName[];

/** The commands that accept a submission or reject it. */
export const GATES = ['check', 'validate'] as const satisfies readonly CommandName[];
