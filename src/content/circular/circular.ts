import type { SectionName } from '../../core/documents.ts';
import { inLanguage } from '../../core/languages.ts';
import { printable } from '../../core/printable.ts';
import { arranged, dateText } from '../arrange.ts';
import { paragraph } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Document } from '../document.ts';
import { overviewText } from '../monitor/overview.ts';
import { numbered } from '../numbering.ts';
import type { Parts } from '../parts.ts';
import { made, one, sectionNames } from '../parts.ts';
import type { ReportTexts } from '../texts.ts';
import { section } from '../blocks.ts';
import { indicatorsAttachment, prefecturesAttachment, problemsAttachment } from './attachments.ts';
import { itemsSection } from './items.ts';
import { problemsSection } from './problems.ts';
import { requirementsSection } from './requirements.ts';

const SECTIONS = {
  overview: one((context) =>
    section('overview', context.content.sections.overview, {
      sheet: context.content.sections.overview,
      blocks: overviewText(context),
    }),
  ),
  items: one(itemsSection),
  problems: one(problemsSection),
  requirements: one(requirementsSection),
} as const satisfies Parts;

const ATTACHMENTS = {
  'indicators-attachment': one(indicatorsAttachment),
  'prefectures-attachment': prefecturesAttachment,
  'problems-attachment': one(problemsAttachment),
} as const satisfies Parts;

export function circularAttachments(texts: ReportTexts): readonly SectionName[] {
  return arranged(sectionNames(ATTACHMENTS), texts);
}

/**
 * 通报 to those who answer for targets, after GB/T 9704-2012: what a year came to, what is missed, and what the
 * plan says about who must do something. Head, number and seal are the issuing office's.
 */
export function circularOf(context: Context): Document {
  const { annual, content, text, texts, say, attachments } = context;
  const plan = printable(inLanguage(annual.report.plan.title, text.words.language));
  const parts = numbered(
    made(arranged(sectionNames(SECTIONS), texts), SECTIONS, context),
    made(attachments, ATTACHMENTS, context),
    content,
  );
  const office = texts.office === undefined ? null : printable(texts.office);
  return {
    kind: 'circular',
    language: text.words.language,
    title: texts.title === undefined ? content.title('circular', annual.year, plan) : printable(texts.title),
    shortTitle: content.shortTitle('circular', annual.year, plan),
    date: annual.report.asOf === null ? null : dateText(context),
    office,
    cover: null,
    opening: [
      paragraph(printable(texts.addressees ?? content.addressees), 'aligned'),
      paragraph(say.circularOpening(plan, annual.year)),
    ],
    sections: parts.sections,
    closing: {
      label: content.attachmentLabel,
      attachments: parts.attachments.map(({ title }) => title),
      lines: [office ?? content.unnamedOffice, dateText(context)],
    },
    attachments: parts.attachments,
  };
}
