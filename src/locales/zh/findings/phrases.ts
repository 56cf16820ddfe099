import type { Candidate } from '../../../core/findings.ts';
import { sizeText } from '../../../core/sizes.ts';
import { READ_WHOLE } from '../../../core/text-bounds.ts';
import type { Place } from '../../../core/origin.ts';
import { cellName } from '../../../core/origin.ts';
import type { Names } from '../../words/names.ts';

/** Parts of sentences that several findings share. */

export const quoted = (text: string) => `“${text}”`;

export const at = ({ path, sheet, line, column }: Place) =>
  sheet === undefined ? `${path} 第 ${line} 行第 ${column} 列` : `${path} ${cellName(sheet, line, column)}`;

export const isItOf = (candidates: readonly Candidate[]) =>
  `是不是${candidates.map(({ id, name }) => (id === name ? id : `${name}（${id}）`)).join('、')}？`;

export const nearNames = (
  near: readonly { readonly text: string; readonly candidates: readonly Candidate[] }[],
) => near.map(({ text, candidates }) => `${quoted(text)}${isItOf(candidates)}`).join('');

/** One figure, by what it is about. */
export const about = (names: Names, subject: string, region: string, year: number) =>
  `${names.region(region)} ${year} 年${names.topic(subject)}`;

/**
 * The option that says what a column means, to copy; of a name with quotation marks or line breaks only how
 * it is written.
 */
export const mapped = (text: string, id: string) =>
  `--map '${/^[^'"\n\r]{1,40}$/u.test(text) ? text : '原列名'}=${id}'`;

/** What columns are called. */
export const COLUMN = {
  region: '地区',
  indicator: '指标',
  year: '年份',
  value: '数值',
  numerator: '分子',
  denominator: '分母',
} as const;

/** How far a large text was looked at for its header, as a sentence to follow others; nothing if all was read. */
export const onlyBeginning = (lookedAt: number | undefined) =>
  lookedAt === undefined
    ? ''
    : `文件超过 ${sizeText(READ_WHOLE)}，只查看了开头的 ${sizeText(wholeKilobytes(lookedAt))}，其余内容均未读取。`;

/** What to do about it first. */
export const toTheTop = (lookedAt: number | undefined) =>
  lookedAt === undefined
    ? ''
    : `表头如在更后面，请移到文件开头；不超过 ${sizeText(READ_WHOLE)} 的文件会全部读取。`;

const wholeKilobytes = (bytes: number) => Math.ceil(bytes / 1024) * 1024;
