import type { Candidate } from '../../../core/findings.ts';
import { sizeText } from '../../../core/sizes.ts';
import { READ_WHOLE } from '../../../core/text-bounds.ts';
import type { Names } from '../../words/names.ts';

/** Parts of sentences that several findings share. */

export const quoted = (text: string) => `"${text}"`;

const anyOf = (candidates: readonly Candidate[]) =>
  candidates.map(({ id, name }) => (id === name ? id : `${name} (${id})`)).join(' or ');

export const oneOf = (allowed: readonly string[]) =>
  allowed.length === 1 ? `Use ${allowed[0]}.` : `Use one of: ${allowed.join(', ')}.`;

export const didYouMean = (candidates: readonly Candidate[]) => `Did you mean ${anyOf(candidates)}?`;

export const nearNames = (
  near: readonly { readonly text: string; readonly candidates: readonly Candidate[] }[],
) => near.map(({ text, candidates }) => `For ${quoted(text)}, did you mean ${anyOf(candidates)}?`).join(' ');

/** One figure, by what it is about. */
export const about = (names: Names, subject: string, region: string, year: number) =>
  `${names.topic(subject)}, ${names.region(region)}, ${year}`;

/**
 * The option that says what a column means, to copy; of a name with quotation marks or line breaks only how
 * it is written.
 */
export const mapped = (text: string, id: string) =>
  `--map '${/^[^'"\n\r]{1,40}$/u.test(text) ? text : 'name in the header'}=${id}'`;

/** How far a large text was looked at for its header, as a sentence to follow others; nothing if all was read. */
export const onlyBeginning = (lookedAt: number | undefined) =>
  lookedAt === undefined
    ? ''
    : ` Only the first ${sizeText(wholeKilobytes(lookedAt))} were looked at, as the file is larger than ${sizeText(READ_WHOLE)}; nothing of it is read.`;

/** What to do about it first. */
export const toTheTop = (lookedAt: number | undefined) =>
  lookedAt === undefined
    ? ''
    : `If the header stands further down, move it to the top; files up to ${sizeText(READ_WHOLE)} are read whole. `;

const wholeKilobytes = (bytes: number) => Math.ceil(bytes / 1024) * 1024;
