/** Words that options and arguments take, where nothing else in the program has them. */

export const INSPECTION_FORMATS = ['table', 'json'] as const;

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
