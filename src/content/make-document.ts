import { UserError } from '../core/errors.ts';
import type { DOCUMENT_KINDS } from '../core/documents.ts';
import type { Language } from '../core/languages.ts';
import type { RegionCode } from '../core/model.ts';
import type { Report } from '../report/report.ts';
import type { Audience } from './audience.ts';
import { circularAttachments, circularOf } from './circular/circular.ts';
import type { Context } from './context.ts';
import { contextOf } from './context.ts';
import type { Document } from './document.ts';
import { feedbackDocument } from './feedback.ts';
import { monitorAttachments, monitorOf } from './monitor/monitor.ts';
import type { ReportTexts } from './texts.ts';

export { AUDIENCES } from './audience.ts';
export type { Audience } from './audience.ts';

export interface DocumentAsked {
  readonly kind: (typeof DOCUMENT_KINDS)[number];
  /** A year that was judged; null for the last one with figures. */
  readonly year: number | null;
  readonly language: Language;
  readonly audience: Audience;
  readonly texts: ReportTexts;
}

/**
 * The document of a report: what it says depends on nothing else.
 * @throws UserError `bad-year` for a year that was not judged; `public-of-counties` where there is nothing to publish
 */
export function documentOf(report: Report, asked: DocumentAsked): Document {
  const { kind, audience, texts } = asked;
  switch (kind) {
    case 'monitor':
      return monitorOf(
        allowed(contextOf(report, { ...asked, attachments: monitorAttachments(report, audience, texts) })),
      );
    case 'circular':
      return circularOf(allowed(contextOf(report, { ...asked, attachments: circularAttachments(texts) })));
  }
}

/** A county that is all a document is about would be named with what it misses. */
function allowed(context: Context): Context {
  const { audience, annual } = context;
  if (audience === 'public' && annual.tops.some(({ level }) => level === 'county'))
    throw new UserError({ kind: 'public-of-counties' });
  return context;
}

/**
 * What one prefecture or county is told of itself.
 * @throws UserError `bad-year` for a year that was not judged
 */
export function feedbackOf(
  report: Report,
  code: RegionCode,
  asked: Omit<DocumentAsked, 'kind' | 'audience'>,
): Document {
  const context = contextOf(report, { ...asked, audience: 'office', attachments: [] });
  const region = context.text.regionOf(code);
  if (region === undefined) throw new Error(`no region ${code}`);
  return feedbackDocument(region, context);
}
