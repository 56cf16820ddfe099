import type { ClassGrades, GradeList } from '../../core/grade-list.ts';
import { inLanguage } from '../../core/languages.ts';
import type { ClassRanking, Standing } from '../../core/scores.ts';
import type { GradeColumn, RankColumn } from '../../locales/rank-columns.ts';
import { GRADE_COLUMNS, RANK_COLUMNS } from '../../locales/rank-columns.ts';
import { gradesShown } from '../../report/grade-text.ts';
import { pointsLost } from '../../report/points-lost.ts';
import type { RankReport } from '../../report/rank-report.ts';
import type { RankText } from '../../report/rank-text.ts';
import { adjustmentText, gradeName, openText, rankTextOf } from '../../report/rank-text.ts';
import { placeText, reportTextOf } from '../../report/report-text.ts';
import type { RenderOptions } from '../format.ts';
import { csvText } from './csv-text.ts';

type Row = Readonly<Partial<Record<RankColumn, string | number | undefined>>>;
type GradeRow = Readonly<Partial<Record<GradeColumn, string | number | undefined>>>;

/**
 * A ranking as one table: of each region a row `standing`, and a row `part` for each indicator that counts; then
 * regions in no class, and findings. Grades alone have a row for each grade, and for each region that is named.
 */
export function renderRankCsv(ranked: RankReport, { language }: RenderOptions): string {
  const text = rankTextOf(ranked, language);
  const { scores } = text.words;
  if (ranked.view !== 'ranking')
    return csvText(GRADE_COLUMNS, scores.gradesCsv, gradeListRows(gradesShown(ranked), text));
  const { ranking } = ranked;
  const rows = [
    ...ranking.classes.flatMap((each) =>
      each.standings.flatMap((standing) => standingRows(standing, each, text)),
    ),
    ...ranking.unclassed.map((region): Row => ({
      type: 'unclassed',
      year: ranking.year,
      region,
      'region-name': text.names.region(region),
    })),
    ...findingRows(ranked, { language }),
  ];
  return csvText(RANK_COLUMNS, scores.csv, rows);
}

function standingRows(standing: Standing, { id, title }: ClassRanking, text: RankText): Row[] {
  const { words, names, ranking } = text;
  const { region, score, incomplete, grade, gradeByScore, rank, before, parts } = standing;
  const about = {
    class: id,
    'class-name': inLanguage(title, words.language),
    year: ranking.year,
    region,
    'region-name': names.region(region),
  };
  const lost = new Map(pointsLost(parts).map(({ indicator, points }) => [indicator, points]));
  return [
    {
      ...about,
      type: incomplete ? 'incomplete' : 'standing',
      rank: rank ?? undefined,
      ...(incomplete ? { 'score-low': score.low, 'score-high': score.high } : { score: score.low }),
      grade: grade ?? undefined,
      'grade-name': gradeName(grade, text),
      'grade-by-score': gradeByScore,
      'rank-before': before?.rank ?? undefined,
      'score-before': before === undefined || before.incomplete ? undefined : before.score.low,
      'grade-before': before?.grade ?? undefined,
      message: [incomplete ? openText(standing, text) : null, adjustmentText(standing, text)]
        .filter((part) => part !== null)
        .join(words.separator),
    },
    ...parts.map((part): Row => ({
      ...about,
      type: 'part',
      indicator: part.indicator,
      'indicator-name': names.topic(part.indicator),
      weight: part.weight,
      status: part.status,
      'attained-low': part.attained.low,
      'attained-high': part.attained.high,
      open: part.open,
      'points-lost': lost.get(part.indicator),
    })),
  ];
}

function findingRows({ report }: RankReport, { language }: RenderOptions): Row[] {
  const { words, messageOf } = reportTextOf(report, language);
  return report.findings.map((finding) => ({
    type: 'finding',
    indicator: finding.facts.code,
    message: words.labelled(
      `${words.table.severities[finding.severity]} ${placeText(finding)}`,
      messageOf(finding).message,
    ),
  }));
}

function gradeListRows({ classes, unclassed, year }: GradeList, text: RankText): GradeRow[] {
  const { names } = text;
  const regionRows = (row: GradeRow, regions: readonly string[] = []): GradeRow[] =>
    regions.map((region) => ({ ...row, type: 'region', region, 'region-name': names.region(region) }));
  return [
    ...classes.flatMap((each) => classRows(each, year, text, regionRows)),
    ...(unclassed.count === 0
      ? []
      : [
          { type: 'unclassed', year, count: unclassed.count },
          ...regionRows({ year }, unclassed.regions).map((row) => ({ ...row, type: 'unclassed' })),
        ]),
  ];
}

function classRows(
  { id, title, grades, incomplete }: ClassGrades,
  year: number,
  text: RankText,
  regionRows: (row: GradeRow, regions?: readonly string[]) => GradeRow[],
): GradeRow[] {
  const about = { class: id, 'class-name': inLanguage(title, text.words.language), year };
  const none = { ...about, 'grade-name': text.words.scores.incompleteGrade };
  return [
    ...grades.flatMap(({ grade, count, regions }) => {
      const row = { ...about, grade, 'grade-name': gradeName(grade, text) };
      return [{ ...row, type: 'grade', count }, ...regionRows(row, regions)];
    }),
    ...(incomplete.count === 0
      ? []
      : [{ ...none, type: 'incomplete', count: incomplete.count }, ...regionRows(none, incomplete.regions)]),
  ];
}
