import type { ClassRanking, Standing } from '../../core/scores.ts';
import { FEWEST_RANKED } from '../../core/scores.ts';
import type { RankText } from '../../report/rank-text.ts';
import {
  adjustmentText,
  changeText,
  className,
  FEW_INDICATORS,
  gradeName,
  lostText,
  openText,
  scoreText,
} from '../../report/rank-text.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';
import { wrap } from '../../terminal/wrap.ts';

/** A ranking on a page of some width. */
export interface RankPage {
  readonly text: RankText;
  readonly style: Style;
  readonly width: number;
}

/** Regions whose open indicators are named before only their ranges are. */
const MOST_TOLD = 20;

/** From this width on there is room for indicators beside a region; below, the costliest stands under its name. */
const WIDE = 100;

/** A class: its regions by rank, what changed their grades, and those that are incomplete. */
export function classSection(each: ClassRanking, page: RankPage): string {
  const { text, style, width } = page;
  const { scores } = text.words;
  const complete = each.standings.filter(({ incomplete }) => !incomplete);
  const incomplete = each.standings.filter((standing) => standing.incomplete);
  return [
    style.strong(className(each, text)),
    ...(each.ranked ? [] : wrap(scores.noRanks(FEWEST_RANKED), width).map(style.faint)),
    ...(complete.length === 0
      ? each.counts.complete === 0
        ? [scores.noneComplete]
        : []
      : [standingRows(complete, each.ranked, page)]),
    ...complete.flatMap((standing) => adjustmentLines(standing, page)),
    ...(incomplete.length === 0 ? [] : [incompleteBlock(incomplete, page)]),
  ].join('\n');
}

function standingRows(standings: readonly Standing[], isRanked: boolean, page: RankPage): string {
  const { text, style, width } = page;
  const { columns } = text.words.scores;
  const withChange = standings.some(({ before }) => before !== undefined);
  const isWide = width >= WIDE;
  const row = (standing: Standing): GridCell[] => {
    const name = text.names.region(standing.region);
    const lost = lostText(standing, text, isWide ? undefined : FEW_INDICATORS);
    return [
      ...(isRanked ? [{ text: String(standing.rank ?? ''), align: 'right' as const }] : []),
      { text: isWide || lost === '' ? name : `${name}\n${lost}` },
      { text: scoreText(standing, text), align: 'right' },
      {
        text: gradeName(standing.grade, text) + (standing.adjustments.length > 0 ? '*' : ''),
        ...(standing.gradeByScore === undefined ? {} : { paint: style.warning }),
      },
      ...(withChange ? [{ text: changeText(standing, text) }] : []),
      ...(isWide ? [{ text: lost, paint: style.faint }] : []),
    ];
  };
  const header = [
    ...(isRanked ? [columns.rank] : []),
    isWide ? columns.region : `${columns.region} · ${columns.lost}`,
    columns.score,
    columns.grade,
    ...(withChange ? [columns.change] : []),
    ...(isWide ? [columns.lost] : []),
  ].map((name): GridCell => ({ text: name, paint: style.faint }));
  const wrapping = isWide ? header.length - 1 : isRanked ? 1 : 0;
  return list(standings.map(row), { width, wrapping, header, indent: 2 });
}

function adjustmentLines(standing: Standing, { text, style, width }: RankPage): string[] {
  const said = adjustmentText(standing, text);
  if (said === null) return [];
  return wrap(text.words.labelled(`* ${text.names.region(standing.region)}`, said), width - 4).map(
    (line, i) => style.warning(`${i === 0 ? '  ' : '    '}${line}`),
  );
}

function incompleteBlock(standings: readonly Standing[], page: RankPage): string {
  const { text, style, width } = page;
  const { words, names } = text;
  const title = style.warning(`  ${words.scores.incomplete(standings.length)}`);
  if (standings.length > MOST_TOLD) {
    const all = standings.map((each) => `${names.region(each.region)} ${scoreText(each, text)}`);
    return [
      title,
      ...wrap(words.list(all), width - 4).map((line) => `    ${line}`),
      ...standings.flatMap((standing) => adjustmentLines(standing, page)),
    ].join('\n');
  }
  const rows = standings.map((each): GridCell[] => [
    { text: names.region(each.region) },
    { text: scoreText(each, text), align: 'right' },
    { text: incompleteText(each, text) },
  ]);
  return [title, list(rows, { width, wrapping: 2, indent: 4 })].join('\n');
}

/** What is open, and adjustments that wait for a grade. */
function incompleteText(standing: Standing, text: RankText): string {
  const said = adjustmentText(standing, text);
  return [openText(standing, text), ...(said === null ? [] : [said])].join(text.words.separator);
}
