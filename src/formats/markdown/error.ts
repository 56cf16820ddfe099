import type { RenderOptions } from '../format.ts';
import { code, heading, paragraph, strong, table } from './nodes.ts';
import { writeMarkdown } from './write.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import { errorTextOf } from '../../report/error/error-report.ts';

/** For a job summary or a comment: says that nothing was judged and why, with a table of the problems. */
export function renderMarkdownError(report: ErrorReport, { language }: RenderOptions): string {
  const { words, error, details } = errorTextOf(report, language);
  const rows = details.map((each) => [
    code(each.code),
    each.place ?? '',
    words.sentences(each.hint === null ? [each.message] : [each.message, each.hint]),
  ]);
  return writeMarkdown([
    heading(1, report.tool.name),
    paragraph(strong(words.obstacle.title)),
    paragraph(error.message),
    ...(error.hint === null ? [] : [paragraph(words.hint + error.hint)]),
    ...(rows.length === 0 ? [] : [table([words.gate.finding, words.gate.place, words.gate.what], rows)]),
  ]);
}
