import type { PhrasingContent } from 'mdast';
import type { Run } from '../../../content/document.ts';
import { plain, strong } from '../../markdown/nodes.ts';

/** Punctuation and spaces at the ends: beside them, Markdown takes asterisks for text. */
const PARTS = /^(?<before>[\p{P}\p{S}\p{Z}]*)(?<inside>.*?)(?<after>[\p{P}\p{S}\p{Z}]*)$/su;

/** A piece of a paragraph; what is set in bold begins and ends with a letter or a digit. */
export function phrases({ text, strong: isStrong }: Run): PhrasingContent[] {
  const { before = '', inside = '', after = '' } = PARTS.exec(text)?.groups ?? {};
  if (isStrong !== true || inside === '') return text === '' ? [] : [plain(text)];
  return [...(before === '' ? [] : [plain(before)]), strong(inside), ...(after === '' ? [] : [plain(after)])];
}
