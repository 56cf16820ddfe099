import type { Candidate } from '../../core/findings.ts';

const quoted = (text: string) => `“${text}”`;

/** 把列名对应到 id 的选项，可以照抄；列名里有引号或换行时只示意写法。 */
export const mapped = (text: string, id: string) =>
  `--map '${/^[^'"\n\r]{1,40}$/u.test(text) ? text : '原列名'}=${id}'`;
export const nearNames = (
  near: readonly { readonly text: string; readonly candidates: readonly Candidate[] }[],
) =>
  near
    .map(
      ({ text, candidates }) =>
        `${quoted(text)}是不是${candidates.map(({ id, name }) => (id === name ? id : `${name}（${id}）`)).join('、')}？`,
    )
    .join('');
