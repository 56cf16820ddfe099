import type { Level, Region, Verdict } from '../../core/model.ts';
import { paragraph, paragraphs, section } from '../blocks.ts';
import { SMALLEST_PUBLISHED } from '../audience.ts';
import type { Context } from '../context.ts';
import { attachmentName } from '../context.ts';
import type { Block, Paragraph, Section } from '../document.ts';
import { areFew } from '../facts/annual.ts';
import { concentration, isJudged, isOpen, ownAndApplied, sinceOf, tallyOf } from '../facts/tally.ts';
import { remarksOn, standingWords } from '../parts/standing.ts';
import { tallyTable } from '../parts/maps.ts';
import { indicatorTable, matrixTable } from '../parts/tables.ts';

/** Indicators named where misses gather. */
const MOST_GATHERED = 3;

/** The first page: how many targets are met, which are missed, what changed, what can't be judged, and below. */
export function overviewSection(context: Context): Section {
  const { content } = context;
  return section('overview', content.sections.overview, {
    sheet: content.sections.overview,
    startsPage: true,
    blocks: [...overviewText(context), ...indicatorTables(context)],
  });
}

/** The answer first, then what is missed and open, then the levels below. */
export function overviewText(context: Context): Paragraph[] {
  const { annual, audience, say } = context;
  return [
    ...(areFew(annual) ? annual.tops.flatMap((top) => topText(top, context)) : allText(context)),
    ...(['prefecture', 'county'] as const).flatMap((level) => levelText(level, context)),
    ...(audience === 'public' ? [paragraph(say.publicNote(SMALLEST_PUBLISHED), 'remark')] : []),
  ];
}

/** Of many regions judged side by side: how many of their targets are met, and where misses gather. */
function allText(context: Context): Paragraph[] {
  const { annual, say, text } = context;
  const judged = annual.tops.flatMap(({ code }) => annual.verdictsOf(code, annual.year)).filter(isJudged);
  const [first] = annual.tops;
  if (first === undefined) return [];
  const { own, applied } = ownAndApplied(judged);
  return [
    paragraph(say.judged(null, annual.year, tallyOf(judged)), 'lead'),
    paragraph(
      say.levelCounts(
        first.level,
        annual.tops.length,
        own.length === 0 ? null : tallyOf(own),
        applied.length === 0 ? null : tallyOf(applied),
        ...gatheredIn(judged, text),
      ),
    ),
  ];
}

/** The indicators missed by most regions, and how many more are missed. */
function gatheredIn(verdicts: readonly Verdict[], { names }: Context['text']) {
  const all = concentration(verdicts);
  const most = all.slice(0, MOST_GATHERED);
  return [
    most.map(({ indicator, regions }) => ({ indicator: names.topic(indicator), regions })),
    all.length - most.length,
  ] as const;
}

function topText(top: Region, context: Context): Paragraph[] {
  const { annual, say, text } = context;
  const { year, tops } = annual;
  const own = annual.verdictsOf(top.code, year);
  const judged = own.filter(isJudged);
  const scope = tops.length > 1 ? text.names.region(top.code) : null;
  const items = (is: (verdict: Verdict) => boolean, inWords: (verdict: Verdict) => string) =>
    judged.filter(is).map(inWords);
  const missed = items(
    ({ status }) => status === 'fail',
    (each) => standingWords(each, context),
  );
  const waived = items(
    ({ status }) => status === 'waived',
    (each) => standingWords(each, context),
  );
  const near = items(
    ({ approximate }) => approximate === true,
    (each) => standingWords(each, context),
  );
  const open = items(isOpen, (each) => openWords(each, context));
  const since = sinceOf(judged, (each) => annual.verdictOf(each.indicator, top.code, year - 1), year);
  const names = (verdicts: readonly Verdict[]) =>
    verdicts.map(({ indicator }) => text.names.topic(indicator));
  const without = own.filter(({ status }) => status === 'no-target');
  const unstated = without.filter(
    ({ indicator }) => text.indicatorOf(indicator)?.targets.length === 0,
  ).length;
  const here = without.length - unstated;
  return [
    paragraph(say.judged(scope, year, tallyOf(judged)), 'lead'),
    ...paragraphs([
      ...(missed.length === 0 ? [] : [say.missedOnes(missed)]),
      ...(waived.length === 0 ? [] : [say.waivedOnes(waived)]),
      ...(near.length === 0 ? [] : [say.approximateOnes(near)]),
      ...(open.length === 0 ? [] : [say.openOnes(open)]),
      ...(since.both === 0
        ? []
        : [
            say.since({
              ...since,
              year,
              since: since.year,
              gained: names(since.gained),
              lost: names(since.lost),
            }),
          ]),
      ...(unstated === 0 ? [] : [say.withoutTarget(unstated, valuesAnnex(context))]),
      ...(here === 0 ? [] : [say.withoutTargetHere(here)]),
    ]),
  ];
}

/** Where every value is listed. */
function valuesAnnex(context: Context): string | null {
  return attachmentName('verdicts-annex', context) ?? attachmentName('indicators-attachment', context);
}

function openWords(verdict: Verdict, context: Context): string {
  const { text, say, content } = context;
  const why = remarksOn(verdict, context);
  return why.length === 0
    ? say.named(text.names.topic(verdict.indicator), content.results.open)
    : say.named(text.names.topic(verdict.indicator), why.join(text.words.separator));
}

function levelText(level: Level, context: Context): Paragraph[] {
  const { annual, say, text } = context;
  const regions = annual.below[level];
  const verdicts = regions.flatMap(({ code }) => annual.verdictsOf(code, annual.year)).filter(isJudged);
  if (verdicts.length === 0) return [];
  const { own, applied } = ownAndApplied(verdicts);
  const orNull = (some: readonly Verdict[]) => (some.length === 0 ? null : tallyOf(some));
  return [
    paragraph(
      say.levelCounts(level, regions.length, orNull(own), orNull(applied), ...gatheredIn(verdicts, text)),
    ),
  ];
}

export function indicatorTables(context: Context): Block[] {
  const { annual, content, text } = context;
  if (!areFew(annual))
    return [
      tallyTable(
        'tops-tally',
        content.tables.tally(annual.year, annual.tops[0]?.level ?? 'county'),
        annual.tops,
        context,
      ),
      matrixTable(
        'tops-matrix',
        content.tables.indicators(annual.year),
        [{ name: null, regions: annual.tops }],
        context,
      ),
    ];
  return annual.tops.map((top) =>
    indicatorTable(
      `indicators-${top.code}`,
      annual.tops.length > 1
        ? content.tables.own(text.names.region(top.code), annual.year)
        : content.tables.indicators(annual.year),
      top,
      context,
    ),
  );
}
