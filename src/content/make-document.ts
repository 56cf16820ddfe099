import type { Language } from '../core/languages.ts';
import type { RegionCode } from '../core/model.ts';
import type { Report } from '../report/report.ts';
import type { Document, DOCUMENT_KINDS } from './document.ts';
import type { ReportTexts } from './texts.ts';

/** Who reads a document: `public` leaves out names of counties that miss, small numbers and names of files. */
export const AUDIENCES = ['office', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface DocumentAsked {
  readonly kind: (typeof DOCUMENT_KINDS)[number];
  /** A year that was judged; null for the last one with figures. */
  readonly year: number | null;
  readonly language: Language;
  readonly audience: Audience;
  readonly texts: ReportTexts;
}

/** The document of a report: what it says depends on nothing else. */
export function documentOf(report: Report, asked: DocumentAsked): Document {
  return empty(report, asked.language);
}

/** What one prefecture or county is told of itself. */
export function feedbackOf(
  report: Report,
  _region: RegionCode,
  asked: Omit<DocumentAsked, 'kind' | 'audience'>,
): Document {
  return empty(report, asked.language);
}

function empty({ plan }: Report, language: Language): Document {
  return {
    kind: 'monitor',
    language,
    title: plan.title.zh,
    shortTitle: plan.title.zh,
    date: null,
    office: null,
    cover: null,
    opening: [],
    sections: [],
    closing: null,
    attachments: [],
  };
}
