import type { Verdict } from '../../core/model.ts';
import { bullets, paragraphs, section } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Section } from '../document.ts';
import { isJudged } from '../facts/tally.ts';
import { reportingText, usedText } from '../monitor/data.ts';
import { explainedText } from '../monitor/quality.ts';
import { standingWords } from '../parts/standing.ts';

/** Regions named as lagging. */
const MOST_SLOW = 5;

/** What is missed, who lags, and what is wrong with the data. */
export function problemsSection(context: Context): Section {
  const { content, say } = context;
  const missed = missedOf(context);
  return section('problems', content.sections.problems, {
    sections: [
      section('problems-missed', say.circularMissed, {
        blocks:
          missed.length === 0
            ? paragraphs([say.nothingMissed])
            : bullets(missed.map((verdict) => say.sentence([subjectWords(verdict, context)]))),
      }),
      ...slowSections(context),
      section('problems-data', say.circularData, {
        blocks: [
          ...reportingText(context, MOST_SLOW),
          ...paragraphs([usedText(context), explainedText(context)]),
        ],
      }),
    ],
  });
}

/** Said wherever a miss that has one is named among those that have none. */
export function approval({ status }: Verdict, { text }: Context): readonly string[] {
  return status === 'waived' ? [text.words.waivers.counted] : [];
}

/** What is missed, and by whom where several regions are judged side by side. */
export function subjectWords(verdict: Verdict, context: Context): string {
  const { annual, text, say, content } = context;
  const words = standingWords(verdict, context);
  const said = verdict.status === 'waived' ? say.named(words, content.results.waived) : words;
  return annual.tops.length > 1 ? say.ofRegion(text.names.region(verdict.region), said) : said;
}

/** Of the regions judged as a whole, with an approval or without. */
export function missedOf({ annual }: Context): readonly Verdict[] {
  return annual.tops
    .flatMap(({ code }) => annual.verdictsOf(code, annual.year))
    .filter(({ status }) => status === 'fail' || status === 'waived');
}

/** Those that miss most. Of several that miss as many, all are named or none; those ahead of the rest always are. */
function withTies<T extends { readonly missed: number }>(sorted: readonly T[]): readonly T[] {
  const next = sorted[MOST_SLOW]?.missed ?? 0;
  const ahead = sorted.filter(({ missed }) => missed > next);
  return ahead.length > 0 ? ahead : sorted.filter(({ missed }) => missed === next);
}

/** The regions of the level below that miss most; none where nothing was judged below. */
function slowSections(context: Context): Section[] {
  const { annual, say, text } = context;
  const level = (['prefecture', 'county'] as const).find((each) => annual.below[each].length > 0);
  if (level === undefined || (level === 'county' && context.audience === 'public')) return [];
  const counted = annual.below[level]
    .map((region) => {
      const judged = annual.verdictsOf(region.code, annual.year).filter(isJudged);
      return {
        region,
        judged: judged.length,
        missed: judged.filter(({ status }) => status === 'fail').length,
      };
    })
    .filter(({ missed }) => missed > 0)
    .toSorted((a, b) => b.missed - a.missed);
  const named = withTies(counted).map(({ region, missed, judged }) =>
    say.named(text.names.region(region.code), say.missedOf(missed, judged)),
  );
  const said =
    named.length === 0 ? say.noneSlow(level) : say.slowRegions(level, named, counted.length - named.length);
  return [section('problems-slow', say.circularSlow, { blocks: paragraphs([said]) })];
}
