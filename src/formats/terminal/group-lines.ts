import { leftOutText, sidesText } from '../../report/gaps-text.ts';
import { scopeNames } from '../../report/scope-names.ts';
import { wrap } from '../../terminal/wrap.ts';
import { gapRows } from './gap-rows.ts';
import type { View } from './view.ts';

/**
 * What the focus groups that were asked for come to themselves, against the rest where that is in the data;
 * nothing if no group was named.
 */
export function groupLines({ report, words, names, style, width }: View): string[] {
  const { gaps, scope } = report;
  const { groups = [] } = scope;
  if (gaps === undefined || groups.length === 0) return [];
  const text = { gaps, words, names };
  const title = scopeNames(scope, [], words, names);
  const rows = { text, style, width, years: scope.years, groups: groups.map(({ id }) => id) };
  const faint = (line: string) => wrap(line, width).map(style.faint).join('\n');
  return [
    [wrap(title, width).map(style.strong).join('\n'), ...sidesText(text).map(faint)].join('\n'),
    ...gaps.indicators.map((indicator) => gapRows(rows, indicator)),
    ...(gaps.leftOut.length === 0 ? [] : [leftOutText(text).map(faint).join('\n')]),
  ];
}
