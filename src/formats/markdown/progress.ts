import type { RootContent } from 'mdast';
import type { Verdict } from '../../core/model.ts';
import type { ReportText } from '../../report/report-text.ts';
import { paragraph } from './nodes.ts';

/** A column that says what the last year's verdicts came to; empty where there is nothing to say. */
export interface ProgressColumn {
  readonly header: readonly string[];
  readonly cellOf: (verdicts: readonly Verdict[]) => readonly string[];
  readonly legend: readonly RootContent[];
}

/** Progress in the table of some verdicts. */
export function progressColumn(
  { progress, words }: ReportText,
  verdicts: readonly Verdict[],
): ProgressColumn {
  const meaning = progress.legendOf(verdicts);
  if (meaning === null) return { header: [], cellOf: () => [], legend: [] };
  const { measuredBy, meanings } = meaning;
  const texts = [...(measuredBy === null ? [] : [measuredBy]), ...meanings];
  return {
    header: [words.progress.title],
    cellOf: (own) => [own.map((each) => shortOf(progress.standingOf(each), words)).join('')],
    legend: texts.length === 0 ? [] : [paragraph(texts.join('   '))],
  };
}

function shortOf(
  standing: ReturnType<ReportText['progress']['standingOf']>,
  { progress }: ReportText['words'],
): string {
  return standing === null ? '' : progress.short[standing];
}
