import { inLanguage } from '../../core/languages.ts';
import { printable } from '../../core/printable.ts';
import { dataText } from '../../report/data-text.ts';
import type { RankReport } from '../../report/rank-report.ts';
import type { RankText } from '../../report/rank-text.ts';
import { methodsText, rankCounts, rankTextOf, someNames } from '../../report/rank-text.ts';
import { findingFrames } from '../../terminal/frames.ts';
import { styleOf } from '../../terminal/style.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { TerminalOptions } from '../format.ts';
import { gradeSections } from './grade-list.ts';
import type { RankPage } from './rank-class.ts';
import { classSection } from './rank-class.ts';

/**
 * A ranking for reading in a terminal: how many regions are ranked and why the others are not, then each class with
 * its ranks, and last those that have none because data are missing.
 */
export function renderRankTable(
  ranked: RankReport,
  { language, width = 80, colour = false }: TerminalOptions,
): string {
  const text = rankTextOf(ranked, language);
  const page: RankPage = { text, style: styleOf(colour), width };
  const sections = ranked.view === 'ranking' ? rankSections(ranked, page) : gradeSections(ranked, page);
  return `${[head(ranked, page), ...sections].join('\n\n')}\n`;
}

function head({ report, ranking, view }: RankReport, { text, style, width }: RankPage): string {
  const { words, names } = text;
  const title = words.scores.title(ranking.year, printable(inLanguage(ranking.title, words.language)));
  return [
    ...wrap(printable(inLanguage(report.plan.title, words.language)), width).map(style.strong),
    ...wrap(title, width).map(style.strong),
    // What is published says nothing of the files behind it.
    ...(view === 'public' ? [] : wrap(dataText(report, words, names), width).map(style.faint)),
  ].join('\n');
}

function rankSections(ranked: RankReport, page: RankPage): string[] {
  const { ranking, isPart } = ranked;
  const { text, style, width } = page;
  const { words } = text;
  const lines = (line: string, paint = same) => wrap(line, width).map(paint).join('\n');
  return [
    [
      lines(words.scores.answer(rankCounts(ranking)), style.strong),
      ...(isPart ? [lines(words.scores.part)] : []),
    ].join('\n'),
    ...ranking.classes.map((each) => classSection(each, page)),
    ...unclassed(text).map((line) => lines(line)),
    methodsText(text)
      .map((line) => lines(line, style.faint))
      .join('\n'),
    ...findings(ranked, page),
  ];
}

function same(text: string): string {
  return text;
}

function unclassed(text: RankText): string[] {
  const { ranking, words } = text;
  const codes = ranking.unclassed;
  return codes.length === 0 ? [] : [words.scores.unclassed(codes.length, someNames(codes, text))];
}

function findings({ report }: RankReport, { text, style, width }: RankPage): string[] {
  const { words, names } = text;
  if (report.findings.length === 0) return [style.faint(words.table.noFindings)];
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  return [
    style.strong(words.scores.openFindings(errors.length, report.findings.length - errors.length)),
    ...(errors.length === 0 ? [] : [findingFrames(errors, words, names, style, width)]),
  ];
}
