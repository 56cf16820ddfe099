/** What can be wrong with the words that an office adds to a document; words are in locales/. */
export interface TextsFactsByKind {
  /** A name between braces that is none of the placeholders. */
  'unknown-placeholder': {
    readonly found: string;
    readonly allowed: readonly string[];
    readonly candidates: readonly string[];
  };
  /** A brace without the one that belongs to it; `found`: the text from it on, or up to it. */
  'lone-brace': { readonly brace: '{' | '}'; readonly found: string };
  /** A text that begins with a brace and stands without quotation marks: YAML takes it for keys. */
  'unquoted-brace': { readonly found: string };
  /** A brace in a text that has no placeholders. */
  'no-placeholders': { readonly found: string; readonly key: string };
  /** The section has an entry at `line` already. */
  'section-twice': { readonly found: string; readonly line: number };
  /** Words for a section that is left out. */
  'words-for-hidden': { readonly found: string; readonly keys: readonly string[] };
}
