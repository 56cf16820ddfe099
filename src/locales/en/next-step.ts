import type { Candidate } from '../../core/findings.ts';

const quoted = (text: string) => `"${text}"`;

/**
 * The option that says what a column means, to copy; of a name with quotation marks or line breaks only how
 * it is written.
 */
export const mapped = (text: string, id: string) =>
  `--map '${/^[^'"\n\r]{1,40}$/u.test(text) ? text : 'name in the header'}=${id}'`;
export const nearNames = (
  near: readonly { readonly text: string; readonly candidates: readonly Candidate[] }[],
) =>
  near
    .map(
      ({ text, candidates }) =>
        `By ${quoted(text)}, did you mean ${candidates.map(({ id, name }) => (id === name ? id : `${name} (${id})`)).join(' or ')}?`,
    )
    .join(' ');
