import type { RootContent } from 'mdast';
import { inLanguage } from '../../core/languages.ts';
import { printable } from '../../core/printable.ts';
import type { ClassRanking, Standing } from '../../core/scores.ts';
import { FEWEST_RANKED } from '../../core/scores.ts';
import { dataText } from '../../report/data-text.ts';
import {
  gradeRows,
  gradesAnswer,
  gradesClassName,
  gradesNotes,
  gradesShown,
} from '../../report/grade-text.ts';
import type { RankReport } from '../../report/rank-report.ts';
import type { RankText } from '../../report/rank-text.ts';
import {
  adjustmentText,
  changeText,
  className,
  gradeName,
  lostText,
  methodsText,
  openText,
  rankCounts,
  rankTextOf,
  scoreText,
  someNames,
} from '../../report/rank-text.ts';
import { reportTextOf } from '../../report/report-text.ts';
import type { RenderOptions } from '../format.ts';
import { findingsSection } from './markdown.ts';
import { bullets, heading, paragraph, strong, table } from './nodes.ts';
import { writeMarkdown } from './write.ts';

/** A ranking in GitHub's Markdown, or the grades alone. */
export function renderRankMarkdown(ranked: RankReport, { language }: RenderOptions): string {
  const { report, ranking, view } = ranked;
  const text = rankTextOf(ranked, language);
  const { words, names } = text;
  return writeMarkdown([
    heading(1, words.scores.title(ranking.year, printable(inLanguage(ranking.title, language)))),
    paragraph(printable(inLanguage(report.plan.title, language))),
    ...(view === 'public' ? [] : [paragraph(dataText(report, words, names))]),
    ...(view === 'ranking'
      ? [...rankSections(ranked, text), ...findingsSection(reportTextOf(report, language))]
      : gradeSections(ranked, text)),
  ]);
}

function rankSections({ ranking, isPart }: RankReport, text: RankText): RootContent[] {
  const { scores } = text.words;
  const { unclassed } = ranking;
  return [
    paragraph(strong(scores.answer(rankCounts(ranking)))),
    ...(isPart ? [paragraph(scores.part)] : []),
    ...ranking.classes.flatMap((each) => classSection(each, text)),
    ...(unclassed.length === 0
      ? []
      : [paragraph(scores.unclassed(unclassed.length, someNames(unclassed, text)))]),
    ...methodsText(text).map((line) => paragraph(line)),
  ];
}

function classSection(each: ClassRanking, text: RankText): RootContent[] {
  const { words, names } = text;
  const { scores } = words;
  const complete = each.standings.filter(({ incomplete }) => !incomplete);
  const incomplete = each.standings.filter((standing) => standing.incomplete);
  const adjusted = complete.flatMap((standing) => {
    const said = adjustmentText(standing, text);
    return said === null ? [] : [[paragraph(words.labelled(names.region(standing.region), said))]];
  });
  return [
    heading(2, className(each, text)),
    ...(each.ranked ? [] : [paragraph(scores.noRanks(FEWEST_RANKED))]),
    ...(each.counts.complete === 0 ? [paragraph(scores.noneComplete)] : []),
    ...(complete.length === 0 ? [] : [standingTable(complete, each.ranked, text)]),
    ...(adjusted.length === 0 ? [] : [bullets(adjusted)]),
    ...(incomplete.length === 0 ? [] : incompleteTable(incomplete, text)),
  ];
}

function standingTable(standings: readonly Standing[], isRanked: boolean, text: RankText): RootContent {
  const { words, names } = text;
  const { columns } = words.scores;
  const withChange = standings.some(({ before }) => before !== undefined);
  return table(
    [
      ...(isRanked ? [columns.rank] : []),
      columns.region,
      columns.score,
      columns.grade,
      ...(withChange ? [columns.change] : []),
      columns.lost,
    ],
    standings.map((each) => [
      ...(isRanked ? [String(each.rank ?? '')] : []),
      names.region(each.region),
      scoreText(each, text),
      gradeName(each.grade, text),
      ...(withChange ? [changeText(each, text)] : []),
      lostText(each, text),
    ]),
  );
}

function incompleteTable(standings: readonly Standing[], text: RankText): RootContent[] {
  const { words, names } = text;
  const { columns } = words.scores;
  return [
    paragraph(strong(words.scores.incomplete(standings.length))),
    table(
      [columns.region, columns.range, columns.missing],
      standings.map((each) => {
        const said = adjustmentText(each, text);
        const open = [openText(each, text), ...(said === null ? [] : [said])].join(words.separator);
        return [names.region(each.region), scoreText(each, text), open];
      }),
    ),
  ];
}

function gradeSections(ranked: RankReport, text: RankText): RootContent[] {
  const { scores } = text.words;
  const shown = gradesShown(ranked);
  return [
    paragraph(strong(gradesAnswer(shown, text))),
    ...(ranked.isPart ? [paragraph(scores.part)] : []),
    ...shown.classes.flatMap((each) => [
      heading(2, gradesClassName(each, text)),
      bullets(
        gradeRows(each, text).map(({ name, count, regions }) => {
          const head = `${name} ${count}`;
          return [paragraph(regions === '' ? head : text.words.labelled(head, regions))];
        }),
      ),
    ]),
    ...gradesNotes(shown, ranked, text).map((line) => paragraph(line)),
  ];
}
