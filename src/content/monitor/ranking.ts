import type { ClassRanking, Ranking } from '../../core/scores.ts';
import { FEWEST_RANKED } from '../../core/scores.ts';
import { gradeListOf } from '../../insight/scores/grade-list.ts';
import { gradeRows, gradesAnswer, gradesClassName, gradesNotes } from '../../report/grade-text.ts';
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
  scoreText,
} from '../../report/rank-text.ts';
import {
  bullets,
  figureColumn,
  paragraphs,
  row,
  section,
  stateColumn,
  table,
  textColumn,
} from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Block, Section } from '../document.ts';

/** Scores, grades and ranks, where the plan declares them and they are of this year; grades alone in public. */
export function rankingSection(context: Context): Section[] {
  const { annual, content, text, audience } = context;
  const { ranking } = annual.report;
  if (ranking === undefined || ranking.year !== annual.year) return [];
  const of: RankText = { ranking, words: text.words, names: text.names };
  return [
    section('ranking', content.sections.ranking, {
      sheet: content.sections.ranking,
      startsPage: true,
      blocks: audience === 'public' ? gradeBlocks(ranking, of, context) : rankBlocks(ranking, of, context),
    }),
  ];
}

function rankBlocks(ranking: Ranking, of: RankText, context: Context): Block[] {
  const { scores } = of.words;
  const { tight } = context;
  return [
    ...paragraphs([tight(scores.answer(rankCounts(ranking)))]),
    ...ranking.classes.flatMap((each) => classBlocks(each, of, context)),
    ...paragraphs(
      [
        ...(ranking.unclassed.length === 0
          ? []
          : [scores.unclassed(ranking.unclassed.length, of.names.regions(ranking.unclassed))]),
        ...methodsText(of),
      ].map(tight),
      'remark',
    ),
  ];
}

function classBlocks(each: ClassRanking, of: RankText, { content, tight }: Context): Block[] {
  const { scores } = of.words;
  const { columns } = content;
  const withChange = each.standings.some(({ before }) => before !== undefined);
  const adjusted = each.standings.flatMap((standing) => {
    const said = adjustmentText(standing, of);
    return said === null ? [] : [tight(of.words.labelled(of.names.region(standing.region), said))];
  });
  return [
    ...paragraphs(each.ranked ? [] : [tight(scores.noRanks(FEWEST_RANKED))]),
    table(`ranking-${each.id}`, content.tables.ranking(tight(className(each, of))), {
      columns: [
        ...(each.ranked ? [figureColumn(columns.rank, 3)] : []),
        textColumn(columns.region, 9),
        figureColumn(columns.score, 6),
        stateColumn(columns.grade, 5),
        ...(withChange ? [stateColumn(columns.change, 4)] : []),
        textColumn(scores.columns.lost, 12),
      ],
      rows: each.standings.map((standing) =>
        row(
          ...(each.ranked ? [standing.rank === null ? '–' : String(standing.rank)] : []),
          of.names.region(standing.region),
          scoreText(standing, of),
          gradeName(standing.grade, of) || scores.incompleteGrade,
          ...(withChange ? [changeText(standing, of)] : []),
          standing.incomplete ? openText(standing, of) : lostText(standing, of),
        ),
      ),
      searchable: each.standings.length > 20,
    }),
    ...bullets(adjusted),
  ];
}

function gradeBlocks(ranking: Ranking, of: RankText, context: Context): Block[] {
  const { content, tight, annual } = context;
  const shown = gradeListOf(ranking, 'best');
  return [
    ...paragraphs([tight(gradesAnswer(shown, of))]),
    ...shown.classes.map((each) =>
      table(`grades-${each.id}`, content.tables.grades(tight(gradesClassName(each, of))), {
        columns: [
          textColumn(content.columns.grade, 6),
          figureColumn(content.columns.count, 4),
          textColumn(content.columns.regions, 18),
        ],
        rows: gradeRows(each, of).map(({ name, count, regions }) => row(name, tight(count), regions)),
      }),
    ),
    ...paragraphs(
      gradesNotes(shown, { report: annual.report, ranking, isPart: false, view: 'public' }, of).map(tight),
      'remark',
    ),
  ];
}
