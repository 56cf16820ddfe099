/** What one place of the command line takes: some words, one or several between commas, or a path. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly several: boolean }
  | { readonly kind: 'files' | 'folders' };

export function one(words: readonly string[]): Values {
  return { kind: 'words', words, several: false };
}

export function several(words: readonly string[]): Values {
  return { kind: 'words', words, several: true };
}
