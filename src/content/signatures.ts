import { printable } from '../core/printable.ts';
import { withAfter } from './arrange.ts';
import type { Context } from './context.ts';
import type { Section, Signatures } from './document.ts';

/** Places to sign, as those who report figures must (教育统计管理规定, 27). */
export function signaturesOf({ content, texts }: Context): Signatures {
  return {
    kind: 'signatures',
    places: (texts.signatures ?? content.signatures).map(printable),
    date: content.noDay,
  };
}

/** At the end of the last of some sections. */
export function withSignatures(sections: readonly Section[], context: Context): readonly Section[] {
  const last = sections.at(-1);
  return last === undefined ? [] : [...sections.slice(0, -1), withAfter(last, [signaturesOf(context)])];
}
