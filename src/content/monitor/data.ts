import { paragraphs, section } from '../blocks.ts';
import type { Context } from '../context.ts';
import { attachmentName } from '../context.ts';
import type { Paragraph, Section } from '../document.ts';
import { reportingOf, silenceOf } from '../facts/reporting.ts';
import { isNamedRegion } from '../parts/spread-text.ts';

/** Regions named with what they lack before the rest is only counted; all of them are in the section on quality. */
const MOST_NAMED = 10;

/** What the report rests on: who reported, what was left out, where the files are listed. */
export function dataSection(context: Context): Section {
  const { content, say } = context;
  const evidence = attachmentName('method-annex', context);
  return section('data', content.sections.data, {
    blocks: [
      ...reportingText(context, MOST_NAMED),
      ...paragraphs([
        usedText(context),
        evidence === null || context.audience === 'public' ? '' : say.evidence(evidence),
      ]),
    ],
  });
}

/** Level by level how many reported all, and what the others lack. */
export function reportingText(context: Context, most: number): Paragraph[] {
  const { annual, say, text } = context;
  const levels = (['prefecture', 'county'] as const).flatMap((level) => reportingOf(annual, level) ?? []);
  const { nowhere, members } = silenceOf(annual);
  const sentence = levels.map((each) =>
    say.reporting({
      level: each.level,
      regions: each.regions,
      complete: each.complete,
      partial: each.partial.length,
      none: each.none.length,
      noneNames: each.none
        .filter((region) => isNamedRegion(region, context))
        .slice(0, most)
        .map((region) => text.names.region(region)),
    }),
  );
  const lacking = [...levels.flatMap(({ partial }) => partial), ...members]
    .filter(({ region }) => isNamedRegion(region, context))
    .map(({ region, indicators }) =>
      say.partly(text.names.region(region), text.words.list(indicators.map((id) => text.names.topic(id)))),
    );
  const shown = lacking.slice(0, most);
  const more = lacking.length - shown.length;
  return paragraphs([
    ...(sentence.length === 0 ? [] : [say.sentence([sentence.join(text.words.separator)])]),
    ...(shown.length === 0
      ? []
      : [
          say.sentence([
            [...shown, ...(more > 0 ? [text.words.gate.more(more)] : [])].join(text.words.separator),
          ]),
        ]),
    ...(nowhere.length === 0
      ? []
      : [say.notReportedAnywhere(text.words.list(nowhere.map((id) => text.names.topic(id))))]),
  ]);
}

/** How many files and rows were read, how many left out, and how many problems were found. */
export function usedText(context: Context): string {
  const { annual, say } = context;
  const { inputs, findings } = annual.report;
  const sum = (of: (input: (typeof inputs)[number]) => number) =>
    inputs.reduce((all, each) => all + of(each), 0);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return say.dataUsed(
    inputs.length,
    sum(({ rows }) => rows),
    sum(({ rejected }) => rejected),
    errors,
    findings.length - errors,
    attachmentName('quality-annex', context),
  );
}

/** How complete the data is, on the cover. */
export function completenessText(context: Context): string {
  const [first] = reportingText(context, 0);
  return first === undefined ? usedText(context) : first.runs.map(({ text }) => text).join('');
}
