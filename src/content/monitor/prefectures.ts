import type { Region, Verdict } from '../../core/model.ts';
import { byLack, lackOf } from '../../insight/lack.ts';
import { paragraphs, section } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Block, Paragraph, Section } from '../document.ts';
import { countiesOf } from '../facts/annual.ts';
import { reportingOf } from '../facts/reporting.ts';
import { isJudged, isOpen, ownAndApplied, tallyOf } from '../facts/tally.ts';
import { tileFigure } from '../parts/maps.ts';
import { lackInWords, remarksOn, standingWords } from '../parts/standing.ts';
import { indicatorTable, matrixTable } from '../parts/tables.ts';

/** What counties must solve is listed up to here; all of it is in the table. */
const MOST_LISTED = 5;

/** A page for each prefecture with its counties. */
export function prefecturesSection(context: Context): Section[] {
  const { annual, content } = context;
  const { prefecture } = annual.below;
  if (prefecture.length === 0) return [];
  return [
    section('prefectures', content.sections.prefectures, {
      sheet: content.sections.prefectures,
      startsPage: true,
      blocks: tileFigure(context),
      sections: prefecture.map((region) => prefectureSection(region, context)),
    }),
  ];
}

function prefectureSection(region: Region, context: Context): Section {
  const { text, annual, content, audience } = context;
  const counties = countiesOf(annual, region.code);
  const name = text.names.region(region.code);
  return section(`prefecture-${region.code}`, name, {
    startsPage: true,
    blocks: [
      ...regionText(region, counties, context),
      indicatorTable(`own-${region.code}`, content.tables.own(name, annual.year), region, context),
      ...(audience === 'public' || counties.length === 0 ? [] : [countyTable(region, counties, context)]),
    ],
  });
}

function countyTable(region: Region, counties: readonly Region[], context: Context): Block {
  const { annual, content, text } = context;
  return matrixTable(
    `counties-${region.code}`,
    content.tables.counties(text.names.region(region.code), annual.year),
    [{ name: null, regions: counties }],
    context,
  );
}

/** What a region meets and misses, what its counties have to solve, and what is not reported. */
export function regionText(region: Region, counties: readonly Region[], context: Context): Paragraph[] {
  const { annual, say, text } = context;
  const verdicts = annual.verdictsOf(region.code, annual.year);
  const judged = verdicts.filter(isJudged);
  const { own, applied } = ownAndApplied(judged);
  const orNull = (some: readonly Verdict[]) => (some.length === 0 ? null : tallyOf(some));
  const missed = judged.filter(({ status }) => status === 'fail').map((each) => standingWords(each, context));
  const waived = judged
    .filter(({ status }) => status === 'waived')
    .map((each) => standingWords(each, context));
  const open = judged.filter(isOpen).map((each) => {
    const remarks = remarksOn(each, context).join(text.words.separator);
    return say.named(
      text.names.topic(each.indicator),
      remarks === '' ? context.content.results.open : remarks,
    );
  });
  return paragraphs([
    say.prefecture(counties.length, orNull(own), orNull(applied)),
    missed.length === 0 ? say.nothingMissed : say.missedOnes(missed),
    waived.length === 0 ? '' : say.waivedOnes(waived),
    open.length === 0 ? '' : say.openOnes(open),
    countyWork(counties, context),
    lackingData(counties, context),
  ]);
}

/** What counties miss, the largest part of a target first; nobody is named in public. */
function countyWork(counties: readonly Region[], context: Context): string {
  const { annual, text, say, audience } = context;
  if (audience === 'public') return '';
  const missed = counties
    .flatMap(({ code }) => annual.verdictsOf(code, annual.year))
    .filter(({ status }) => status === 'fail')
    .map((verdict) => ({ verdict, lack: lackOf(verdict) }))
    .toSorted((a, b) => byLack(a.lack, b.lack))
    .map(({ verdict }) => verdict);
  const items = missed.slice(0, MOST_LISTED).map((verdict) => {
    const lack = lackInWords(verdict, context);
    const name = say.ofRegion(text.names.region(verdict.region), text.names.topic(verdict.indicator));
    return lack === null ? name : say.named(name, lack);
  });
  return items.length === 0 ? '' : say.countyLevel(items, Math.max(0, missed.length - MOST_LISTED));
}

function lackingData(counties: readonly Region[], context: Context): string {
  const { annual, say, text, audience } = context;
  if (audience === 'public') return '';
  const reporting = reportingOf(annual, 'county');
  const own = new Set(counties.map(({ code }) => code));
  const lacking = (reporting?.partial ?? []).filter(({ region }) => own.has(region));
  const silent = (reporting?.none ?? []).filter((region) => own.has(region));
  const items = [
    ...lacking.map(({ region, indicators }) =>
      say.partly(text.names.region(region), text.words.list(indicators.map((id) => text.names.topic(id)))),
    ),
    ...silent.map((region) => say.named(text.names.region(region), text.words.verdict.statuses['no-data'])),
  ];
  return items.length === 0 ? '' : say.notReported(items);
}
