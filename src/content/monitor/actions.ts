import { inLanguage } from '../../core/languages.ts';
import type { Region } from '../../core/model.ts';
import { printable } from '../../core/printable.ts';
import { gapIn, gapSentence, mainGroup } from '../../report/gaps-text.ts';
import type { ReportIndicator } from '../../report/report.ts';
import { bullets, paragraph, paragraphs, section } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Block, Section } from '../document.ts';
import { areFew } from '../facts/annual.ts';
import { spreadAmong } from '../facts/spread.ts';
import { lineFigure, stripFigure } from '../parts/figures.ts';
import { behindSentence, endsSentence, quartilesSentence } from '../parts/spread-text.ts';
import { remarksOn, standingSentence } from '../parts/standing.ts';
import { regionTable } from '../parts/tables.ts';

/** An action, or the goals of the plan as a whole, with what was judged of it and what has no figure. */
interface Line {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly ReportIndicator[];
  readonly goals: readonly { readonly title: string; readonly quote: string; readonly source: string }[];
}

export function linesOf({ annual, text, content }: Context): readonly Line[] {
  const { plan } = annual.report;
  const { language } = text.words;
  const line = (action: string | null, title: string): Line => ({
    id: action ?? 'plan',
    title,
    indicators: annual.indicators.filter((each) => each.action === action),
    goals: plan.goals
      .filter((each) => each.action === action)
      .map((goal) => ({
        title: printable(inLanguage(goal.title, language)),
        quote: printable(goal.quote),
        source: printable(goal.source),
      })),
  });
  return [
    ...plan.actions.map(({ id, title }) => line(id, printable(inLanguage(title, language)))),
    line(null, content.ofThePlan),
  ].filter(({ indicators, goals }) => indicators.length + goals.length > 0);
}

/** Each action with its goals, those without a figure too. */
export function actionsSection(context: Context): Section {
  const { content } = context;
  return section('actions', content.sections.actions, {
    sheet: content.sections.actions,
    sections: linesOf(context).map((line) => actionSection(line, context)),
  });
}

function actionSection(line: Line, context: Context): Section {
  return section(`action-${line.id}`, line.title, {
    blocks: goalBlocks(line, context),
    sections: line.indicators.map((indicator) => indicatorSection(indicator, context)),
  });
}

/** What the plan wants without a figure, in its own words. */
export function goalBlocks({ goals }: Line, { say, text }: Context): Block[] {
  if (goals.length === 0) return [];
  return [
    paragraph(say.goalsWithoutFigure),
    ...bullets(
      goals.map(({ title, quote, source }) => say.goal(title, text.words.table.source(source, quote))),
    ),
  ];
}

function indicatorSection(indicator: ReportIndicator, context: Context): Section {
  const { annual, text, content } = context;
  const { prefecture, county } = annual.below;
  const prefectures = spreadAmong(annual, indicator, prefecture);
  const counties = spreadAmong(annual, indicator, county);
  const strip = counties === null ? null : stripFigure(indicator, counties, prefectures, context);
  const few = areFew(annual) ? annual.tops : [];
  const lines = few.flatMap((top) => lineFigure(indicator, top, context) ?? []);
  return section(`indicator-${indicator.id}`, text.names.topic(indicator.id), {
    blocks: [
      ...few.flatMap((top) => topBlocks(indicator, top, context)),
      ...(areFew(annual) ? [] : manyBlocks(indicator, context)),
      ...paragraphs([
        prefectures === null ? '' : endsSentence('prefecture', prefectures, indicator, context),
        prefectures === null ? '' : behindSentence('prefecture', prefectures, context),
        counties === null ? '' : quartilesSentence('county', counties, indicator, context),
        counties === null ? '' : behindSentence('county', counties, context),
        gapText(indicator, context),
      ]),
      ...lines,
      ...(strip === null ? [] : [strip]),
      ...(prefectures === null
        ? []
        : [
            regionTable(
              `prefectures-${indicator.id}`,
              content.tables.prefectures(text.names.topic(indicator.id), annual.year),
              prefecture,
              indicator,
              context,
            ),
          ]),
    ],
  });
}

/** Of many regions judged side by side. */
function manyBlocks(indicator: ReportIndicator, context: Context): Block[] {
  const { annual, text, content } = context;
  const [first] = annual.tops;
  const spread = spreadAmong(annual, indicator, annual.tops);
  if (first === undefined || spread === null) return [];
  const caption = content.tables.many(text.names.topic(indicator.id), annual.year);
  return [
    ...paragraphs([
      endsSentence(first.level, spread, indicator, context),
      behindSentence(first.level, spread, context),
    ]),
    regionTable(`tops-${indicator.id}`, caption, annual.tops, indicator, context),
  ];
}

function topBlocks(indicator: ReportIndicator, top: Region, context: Context): Block[] {
  const { annual, say, text, tight } = context;
  const verdict = annual.verdictOf(indicator.id, top.code, annual.year);
  const standing = standingSentence(indicator, top.code, context);
  const remarks = verdict === undefined ? [] : remarksOn(verdict, context);
  const sources = verdict === undefined ? [] : text.sourcesOf(verdict);
  const basis = verdict?.target === undefined ? [] : [tight(text.words.verdict.bases[verdict.target.basis])];
  return [
    paragraph(annual.tops.length > 1 ? say.item(text.names.region(top.code), standing) : standing),
    ...(remarks.length === 0 ? [] : [paragraph(say.remark(remarks.join(text.words.separator)), 'remark')]),
    ...(sources.length + basis.length === 0
      ? []
      : [paragraph(say.basis([...basis, ...sources].join(text.words.separator)), 'remark')]),
  ];
}

/** The focus areas against the rest, and what became of the distance. */
export function gapText(indicator: ReportIndicator, { annual, text, tight, say }: Context): string {
  const { gaps } = annual.report;
  const found = gaps?.indicators.find((each) => each.indicator === indicator.id);
  if (gaps === undefined || found === undefined) return '';
  const group = mainGroup(gaps);
  const own = gapIn(found, group, annual.year);
  if (own?.gap === undefined && own?.bounds === undefined) return '';
  const { words, names } = text;
  const label =
    group === null ? words.gaps.focus : (gaps.groups.find(({ id }) => id === group)?.title ?? null);
  const name =
    typeof label === 'string' ? label : label === null ? '' : printable(inLanguage(label, words.language));
  return say.gapOf(name, tight(gapSentence(found, group, annual.year, { gaps, words, names })));
}
