/** Names that office programs give documents, which are not written. */
const OFFICE = /\.(?:doc|wps|rtf|odt|(pdf))$/iu;

/** What to write instead of such a document; null for other names. */
export function documentInstead(path: string): { readonly path: string; readonly isPdf: boolean } | null {
  const found = OFFICE.exec(path);
  return found === null
    ? null
    : { path: `${path.slice(0, found.index)}.docx`, isPdf: found[1] !== undefined };
}

export const isPdf = (format: string): boolean => /^\.?pdf$/iu.test(format);
