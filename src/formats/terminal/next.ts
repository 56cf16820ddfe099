import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import { textWidth } from '../../terminal/width.ts';
import { wrap } from '../../terminal/wrap.ts';
import { countsOf, isApplied } from '../../core/summary.ts';
import type { View } from './view.ts';

/** What the run means in a sentence, and what to run next; nothing if nothing was judged. */
export function next(view: View): string | null {
  const { report, words, names, style, width } = view;
  const { verdicts, findings } = report;
  const missed = verdicts.filter(({ status }) => status === 'fail');
  if (verdicts.length === 0) return null;
  const below = missed.find(({ region }) => !view.tops.some(({ code }) => code === region));
  const explained =
    missed[0] ?? verdicts.find(({ status }) => status === 'undetermined' || status === 'no-data');
  const indicator = explained?.indicator;
  const steps = [
    ...(below === undefined
      ? []
      : [{ what: words.next.oneRegion, command: `dabiao check … -r ${names.region(below.region)}` }]),
    ...(explained === undefined
      ? []
      : [
          {
            what: words.next.oneVerdict,
            command: `dabiao explain ${explained.indicator} … -r ${names.region(explained.region)} -y ${explained.year}`,
          },
        ]),
    ...(indicator === undefined
      ? []
      : [{ what: words.next.oneIndicator, command: `dabiao targets show ${indicator}` }]),
    ...findings
      .slice(0, 1)
      .map(({ facts }) => ({ what: words.next.oneFinding, command: `dabiao explain-finding ${facts.code}` })),
    { what: words.next.ownFiles, command: words.next.checkFiles },
  ];
  return [
    wrap(words.next.meaning(missed.length, missed.filter(isApplied).length, countsOf(verdicts)), width)
      .map(style.strong)
      .join('\n'),
    stepList(steps, view),
  ].join('\n');
}

interface Step {
  readonly what: string;
  readonly command: string;
}

/** What a command is for stands beside it where all of it has room, else above it: commands are not broken. */
function stepList(steps: readonly Step[], { style, width }: View): string {
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth));
  const beside = widest(steps.map(({ what }) => what)) + widest(steps.map(({ command }) => command));
  if (beside + 4 <= width)
    return list(
      steps.map(({ what, command }): GridCell[] => [{ text: what, paint: style.faint }, { text: command }]),
      { width, wrapping: 0, indent: 2 },
    );
  return steps.flatMap(({ what, command }) => [`  ${style.faint(what)}`, `    ${command}`]).join('\n');
}
