import type { Explained } from '../../report/explained.ts';
import type { Told } from '../../report/explained-telling.ts';
import { explainedText } from '../../report/explained-text.ts';
import { findingFrames } from '../../terminal/frames.ts';
import { markOf } from '../../core/marks.ts';
import { styleOf } from '../../terminal/style.ts';
import type { Branch } from '../../terminal/tree.ts';
import { tree } from '../../terminal/tree.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { TerminalOptions } from '../format.ts';

/** An explanation for a terminal: the answer, then as trees what it is made of, then what is wrong with the data. */
export function renderExplanation(
  explained: Explained,
  { language, width = 80, colour = false, all = false }: TerminalOptions,
): string {
  const style = styleOf(colour);
  const { words, names, title, answer, sections } = explainedText(explained, language, all);
  const { verdict, findings } = explained.explanation;
  const asBranch = ({ text, faint, below }: Told): Branch => ({
    text,
    ...(faint ? { paint: style.faint } : {}),
    below: below.map(asBranch),
  });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const head = [
    ...wrap(title, width).map(style.strong),
    ...wrap(answer, width - 2).map(
      (line, i) => `${i === 0 ? style.status(verdict.status, markOf(verdict)) : ' '} ${line}`,
    ),
  ];
  const parts = sections.map((section) =>
    tree({ ...asBranch(section), paint: style.strong }, width, style.faint).join('\n'),
  );
  const about =
    findings.length === 0
      ? [style.faint(words.explain.noFindings)]
      : [
          style.strong(words.explain.findings(errors, findings.length - errors)),
          findingFrames(findings, words, names, style, width),
        ];
  return `${[head.join('\n'), ...parts, ...about].join('\n\n')}\n`;
}
