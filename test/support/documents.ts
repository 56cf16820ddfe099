import { documentOf } from '../../src/content/make-document.ts';
import type { DocumentAsked } from '../../src/content/make-document.ts';
import type { Block, Document, Section } from '../../src/content/document.ts';
import { readReport } from '../../src/report/document/read.ts';
import type { Report } from '../../src/report/report.ts';
import { TREE } from './judge.ts';
import { dabiao } from './run.ts';

/** The report that documents on some data are made from. */
export function reportOn(...args: readonly string[]): Report {
  return readReport(jsonOn(...args), 'report.json', TREE.all);
}

/** The same as it is written. */
export function jsonOn(...args: readonly string[]): string {
  const { stdout, stderr, exitCode } = dabiao(['report', ...args, '-f', 'json', '--lang', 'en']);
  if (exitCode !== 0 && exitCode !== 3) throw new Error(stderr);
  return stdout;
}

/** A document of a report: the monitoring report in Chinese, for the office. */
export function document(report: Report, asked: Partial<DocumentAsked> = {}): Document {
  return documentOf(report, {
    kind: 'monitor',
    year: null,
    language: 'zh',
    audience: 'office',
    texts: {},
    ...asked,
  });
}

/** Every section of a document, those within others too. */
export function sectionsOf({ sections, attachments }: Document): readonly Section[] {
  const within = (section: Section): Section[] => [section, ...section.sections.flatMap(within)];
  return [...sections, ...attachments].flatMap(within);
}

export function sectionOf(whole: Document, id: string): Section {
  const found = sectionsOf(whole).find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

/** What is said in some blocks, paragraph by paragraph. */
export function sentencesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
    if (block.kind === 'bullets') return block.items.map((runs) => runs.map(({ text }) => text).join(''));
    return [];
  });
}

/** The rows of a table of a section as texts. */
export function rowsOf(section: Section, id: string): readonly (readonly string[])[] {
  const found = section.blocks.find((block) => block.kind === 'table' && block.id === id);
  if (found?.kind !== 'table') throw new Error(`no table ${id}`);
  return found.rows.map(({ cells }) => cells.map(({ text }) => text));
}
