import { SECTION_NAMES } from '../core/documents.ts';
import type { SectionName } from '../core/documents.ts';
import { withTexts } from './arrange.ts';
import type { Context } from './context.ts';
import type { Section } from './document.ts';

/** What makes a section; none where there is nothing to say. */
type Part = (context: Context) => readonly Section[];

/** The sections of a kind of document, by name. */
export type Parts = Readonly<Partial<Record<SectionName, Part>>>;

/** Of a section that is always there. */
export function one(make: (context: Context) => Section): Part {
  return (context) => [make(context)];
}

/** In the order in which they stand. */
export function sectionNames(parts: Parts): readonly SectionName[] {
  return SECTION_NAMES.filter((name) => parts[name] !== undefined);
}

/** Sections with what an office adds to them. */
export function made(names: readonly SectionName[], parts: Parts, context: Context): readonly Section[] {
  return names.flatMap((name) =>
    (parts[name]?.(context) ?? []).map((each) => withTexts(name, each, context)),
  );
}
