import { printable } from '../core/printable.ts';
import type { SectionName } from '../core/documents.ts';
import { scopeNames } from '../report/scope-names.ts';
import { inLanguage } from '../core/languages.ts';
import { paragraph } from './blocks.ts';
import type { Context } from './context.ts';
import type { Block, Paragraph, Section } from './document.ts';
import { isJudged, tallyOf } from './facts/tally.ts';
import type { Placeholder, ReportTexts, SectionTexts, TextParts } from './texts.ts';

/**
 * The sections that are shown. Those that an office names stand in its order, in the places that they have together;
 * the others keep theirs.
 */
export function arranged(
  names: readonly SectionName[],
  { sections = [] }: ReportTexts,
): readonly SectionName[] {
  const named = sections.filter(({ section }) => names.includes(section));
  const hidden = new Set(named.filter(({ show }) => !show).map(({ section }) => section));
  const own = named.map(({ section }) => section);
  const left = [...own];
  return names
    .map((name) => (own.includes(name) ? (left.shift() ?? name) : name))
    .filter((name) => !hidden.has(name));
}

/** What an office says in a section, before and after the program. */
export function withTexts(name: SectionName, section: Section, context: Context): Section {
  const own = context.texts.sections?.find((each) => each.section === name);
  if (own === undefined) return section;
  const titled = own.title === undefined ? section : { ...section, title: printable(own.title) };
  return withAfter(
    { ...titled, blocks: [...said(own, 'before', context), ...titled.blocks] },
    said(own, 'after', context),
  );
}

/** At the very end of the section, which is that of its last part. */
export function withAfter(section: Section, after: readonly Block[]): Section {
  const last = section.sections.at(-1);
  if (last === undefined) return { ...section, blocks: [...section.blocks, ...after] };
  return { ...section, sections: [...section.sections.slice(0, -1), withAfter(last, after)] };
}

function said(own: SectionTexts, where: 'before' | 'after', context: Context): Paragraph[] {
  return own[where].map((parts) => paragraph(filledIn(parts, context)));
}

/** A text with its placeholders put in. */
export function filledIn(parts: TextParts, context: Context): string {
  return parts
    .map((part) => printable(typeof part === 'string' ? part : FILLED[part.placeholder](context)))
    .join('');
}

const tally = ({ annual }: Context) =>
  tallyOf(annual.tops.flatMap(({ code }) => annual.verdictsOf(code, annual.year)).filter(isJudged));

const FILLED: Readonly<Record<Placeholder, (context: Context) => string>> = {
  plan: ({ annual, text }) => inLanguage(annual.report.plan.title, text.words.language),
  year: ({ annual }) => String(annual.year),
  'baseline-year': ({ annual }) => String(annual.baselineYear ?? ''),
  scope: (context) => scopeText(context),
  date: (context) => dateText(context),
  office: ({ texts, content }) => texts.office ?? content.unnamedOffice,
  'targets-judged': (context) => String(tally(context).judged),
  'targets-met': (context) => String(tally(context).met + tally(context).approximate),
  'targets-missed': (context) => String(tally(context).missed + tally(context).waived),
  'targets-open': (context) => String(tally(context).open),
};

export function scopeText({ annual, text }: Context): string {
  const { scope } = annual.report;
  return scopeNames(scope, scope.regions, text.words, text.names);
}

/** The day the report is about; a place to write it where none was named. */
export function dateText({ annual, content }: Context): string {
  const { asOf } = annual.report;
  return asOf === null ? content.noDay : content.day(asOf.slice(0, 10));
}
