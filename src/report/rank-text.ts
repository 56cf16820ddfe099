import type { Language } from '../core/languages.ts';
import { inLanguage } from '../core/languages.ts';
import type { RegionCode } from '../core/model.ts';
import { printable } from '../core/printable.ts';
import type { ClassRanking, Ranking, Score, ScorePart, Standing } from '../core/scores.ts';
import type { RankCounts } from '../locales/words/scores.ts';
import type { Names, Words } from '../locales/words.ts';
import { pointsLost } from './points-lost.ts';
import type { RankReport } from './rank-report.ts';
import { reportTextOf } from './report-text.ts';

/** A ranking in one language. */
export interface RankText {
  readonly ranking: Ranking;
  readonly words: Words;
  readonly names: Names;
}

export function rankTextOf({ report, ranking }: RankReport, language: Language): RankText {
  const { words, names } = reportTextOf(report, language);
  return { ranking, words, names };
}

/** Names that a list has before the rest is only counted. */
const MOST_NAMES = 20;
/** Indicators named of a region, and where there is little room. */
const MOST_INDICATORS = 2;
export const FEW_INDICATORS = 1;

/** How many regions are ranked, and why the others are not; of all of them, also where only some are shown. */
export function rankCounts({ classes, unclassed }: Ranking): RankCounts {
  const sum = (of: (each: ClassRanking) => number) => classes.reduce((before, each) => before + of(each), 0);
  return {
    ranked: sum(({ ranked, counts }) => (ranked ? counts.complete : 0)),
    unranked: sum(({ ranked, counts }) => (ranked ? 0 : counts.complete)),
    incomplete: sum(({ counts }) => counts.incomplete),
    unclassed: unclassed.length,
  };
}

export function className({ title, counts }: ClassRanking, { words }: RankText): string {
  const name = printable(inLanguage(title, words.language));
  return words.scores.class(name, counts.complete + counts.incomplete);
}

export function gradeName(
  id: string | null,
  { ranking, words }: Pick<RankText, 'ranking' | 'words'>,
): string {
  const grade = ranking.grades.find((each) => each.id === id);
  return grade === undefined ? '' : printable(inLanguage(grade.title, words.language));
}

/** A score, or between which it lies. */
export function scoreText({ score: { low, high }, incomplete }: Score, { words }: RankText): string {
  return incomplete ? words.scores.range(low, high) : low;
}

/** Against the year before, by rank, or by grade where there are no ranks; empty if nothing is known of it. */
export function changeText({ rank, grade, before }: Standing, text: RankText): string {
  const { scores } = text.words;
  if (before === undefined) return '';
  if (before.incomplete) return scores.incompleteBefore;
  if (rank !== null && before.rank !== null) {
    const gained = before.rank - rank;
    return gained === 0 ? scores.same : gained > 0 ? scores.rose(gained) : scores.fell(-gained);
  }
  return grade === before.grade
    ? scores.same
    : scores.grades(gradeName(before.grade, text), gradeName(grade, text));
}

/** What costs a region most. */
export function lostText(
  { parts }: Standing,
  { words, names }: RankText,
  most: number = MOST_INDICATORS,
): string {
  const lost = pointsLost(parts);
  const shown = lost
    .slice(0, most)
    .map(({ indicator, points }) => words.scores.lost(names.topic(indicator), points));
  return shown.length === 0 ? '' : words.scores.among(shown, lost.length);
}

/** What is open of a region, and why. */
export function openText({ parts }: Standing, { words, names }: RankText): string {
  const { scores } = words;
  if (parts.length === 0) return scores.nothingCounts;
  const open = parts.filter(
    (part): part is ScorePart & Required<Pick<ScorePart, 'open'>> => part.open !== undefined,
  );
  const shown = open
    .slice(0, MOST_INDICATORS)
    .map((part) => scores.openPart(names.topic(part.indicator), scores.open[part.open]));
  return scores.among(shown, open.length);
}

/** What declared facts have made of a grade, and which; null where there are none. */
export function adjustmentText(standing: Standing, text: RankText): string | null {
  const { grade, gradeByScore, adjustments } = standing;
  if (adjustments.length === 0) return null;
  const { words } = text;
  const facts = adjustments
    .map(({ effect, cap, reason, document }) =>
      words.scores.adjustment(
        effect,
        cap === undefined ? null : gradeName(cap, text),
        printable(reason),
        printable(document),
      ),
    )
    .join(words.separator);
  const { scores } = words;
  if (grade === null) return scores.pending(facts);
  if (standing.incomplete) return scores.vetoed(gradeName(grade, text), facts);
  return gradeByScore === undefined
    ? scores.notChanged(gradeName(grade, text), facts)
    : scores.adjusted(gradeName(gradeByScore, text), gradeName(grade, text), facts);
}

/** Names, and how many there are if not all are named. */
export function someNames(
  codes: readonly RegionCode[],
  { words, names }: Pick<RankText, 'words' | 'names'>,
): string {
  return codes.length > MOST_NAMES
    ? words.scores.names(names.regions(codes.slice(0, MOST_NAMES)), codes.length)
    : names.regions(codes);
}

/** How the figures are made, to stand below them. */
export function methodsText(text: RankText): readonly string[] {
  const { ranking, words, names } = text;
  return words.scores.methods({
    attainment: ranking.attainment,
    weights: ranking.weights.map(({ indicator, weight }) => ({ indicator: names.topic(indicator), weight })),
    grades: ranking.grades.map(({ id, from }) => ({ grade: gradeName(id, text), from })),
    source: printable(ranking.gradesSource),
    appliedLeftOut: ranking.appliedTargets === 'left-out',
  });
}
