import type { TerminalOptions } from '../format.ts';
import { styleOf } from '../../terminal/style.ts';
import type { Style } from '../../terminal/style.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { ErrorReport, ObstacleText } from '../../report/error/error-report.ts';
import { errorTextOf } from '../../report/error/error-report.ts';

/** As text: says that nothing was judged and why, and lists the problems. */
export function renderTableError(
  report: ErrorReport,
  { language, width = 80, colour = false }: TerminalOptions,
): string {
  const { words, error, details } = errorTextOf(report, language);
  const style = styleOf(colour);
  const sections = [
    wrap(words.obstacle.title, width).map(style.strong).join('\n'),
    [...wrap(error.message, width), ...hintLines(error, words.hint, width)].join('\n'),
    ...details.map((each) => detail(each, words.hint, style, width)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function detail(each: ObstacleText, hint: string, style: Style, width: number): string {
  const body = [...wrap(each.message, width - 2), ...hintLines(each, hint, width - 2)];
  return [
    `${style.error(each.code)}${each.place === null ? '' : `  ${style.strong(each.place)}`}`,
    ...body.map((line) => `  ${line}`),
  ].join('\n');
}

function hintLines({ hint }: ObstacleText, label: string, width: number): string[] {
  return hint === null ? [] : wrap(label + hint, width);
}
