import type { SectionName } from '../core/documents.ts';
import type { Language } from '../core/languages.ts';
import type { Region } from '../core/model.ts';
import { contentWordsOf } from '../locales/content.ts';
import type { ContentSentences } from '../locales/words/content-sentences.ts';
import type { ContentWords } from '../locales/words/content.ts';
import type { Report } from '../report/report.ts';
import type { ReportText } from '../report/report-text.ts';
import { reportTextOf } from '../report/report-text.ts';
import type { Audience } from './audience.ts';
import type { Annual } from './facts/annual.ts';
import { annualOf } from './facts/annual.ts';
import type { ReportTexts } from './texts.ts';

/** All that the parts of a document are made from. */
export interface Context {
  readonly annual: Annual;
  readonly text: ReportText;
  readonly content: ContentWords;
  readonly say: ContentSentences;
  readonly audience: Audience;
  readonly texts: ReportTexts;
  /** The attachments of the document, in the order in which they stand. */
  readonly attachments: readonly SectionName[];
  /** A sentence of the program as an office writes it. */
  readonly tight: (text: string) => string;
}

interface Asked {
  readonly year: number | null;
  readonly language: Language;
  readonly audience: Audience;
  readonly texts: ReportTexts;
  readonly attachments: readonly SectionName[];
}

/** @throws UserError `bad-year` for a year that was not judged */
export function contextOf(report: Report, { year, language, audience, texts, attachments }: Asked): Context {
  const annual = annualOf(withUnits(report, texts), year);
  const text = reportTextOf(annual.report, language);
  const content = contentWordsOf(language);
  return {
    annual,
    text,
    content,
    say: content.say,
    audience,
    texts,
    attachments,
    tight: language === 'zh' ? withoutSpaces : (sentence) => sentence,
  };
}

/** With the office's own names of units. */
function withUnits(report: Report, { units = {} }: ReportTexts): Report {
  const renamed = report.plan.units.map((unit) => {
    const own = Object.hasOwn(units, unit.id) ? units[unit.id] : undefined;
    return own === undefined ? unit : { ...unit, name: { zh: own, en: own } };
  });
  return { ...report, plan: { ...report.plan, units: renamed } };
}

/**
 * Terminals part figures from Chinese characters by a space; printed documents do not. Spaces between anything else
 * are left as they are.
 */
function withoutSpaces(text: string): string {
  return text
    .replaceAll(/(?<=[\p{Script=Han}）】”》，。；：、]) (?=[\d<>≥≤−+])/gu, '')
    .replaceAll(/(?<=[\d%）]) (?=[\p{Script=Han}（“《])/gu, '');
}

/** Whether a region may be named beside what it misses. */
export function isNamed({ audience }: Pick<Context, 'audience'>, { level }: Pick<Region, 'level'>): boolean {
  return audience === 'office' || level !== 'county';
}

/** What an attachment is called where a sentence points to it; null where it is left out. */
export function attachmentName(name: SectionName, { attachments, content }: Context): string | null {
  const index = attachments.indexOf(name);
  return index < 0 ? null : content.numbers.attachment(index + 1, attachments.length);
}
