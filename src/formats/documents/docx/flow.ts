import type { Block, Closing, Document, Section } from '../../../content/document.ts';

/** What stands on pages of one orientation, in its order. */
export interface Part {
  readonly landscape: boolean;
  readonly items: readonly Item[];
}

export type Item =
  | Block
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'closing'; readonly closing: Closing }
  | Heading;

export interface Heading {
  readonly kind: 'heading' | 'attachment';
  readonly level: 1 | 2 | 3 | 4;
  readonly number: string;
  readonly title: string;
  /** What the table of contents leads to. */
  readonly anchor: string;
  readonly startsPage: boolean;
}

interface Flow {
  readonly parts: { readonly landscape: boolean; readonly items: Item[] }[];
  headings: number;
}

/**
 * The text of a document after its cover, cut where the paper turns. A page is begun once, by what stands first on
 * it: a heading whose first words are another heading goes with that, and the first section follows what is above it.
 */
export function partsOf(document: Document): readonly Part[] {
  const flow: Flow = { parts: [], headings: 0 };
  if (document.cover === null) put(flow, false, [{ kind: 'title', title: document.title }]);
  if (document.opening.length > 0) put(flow, false, document.opening);
  document.sections.forEach((section, i) => addSection(flow, section, 1, i > 0 && startsPage(section)));
  if (document.closing !== null) put(flow, false, [{ kind: 'closing', closing: document.closing }]);
  for (const attachment of document.attachments) addSection(flow, attachment, 1, true, 'attachment');
  return flow.parts;
}

export const headingsOf = (parts: readonly Part[]): readonly Heading[] =>
  parts
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === 'heading' || item.kind === 'attachment' ? [item] : []));

function put(flow: Flow, landscape: boolean, items: readonly Item[]): void {
  const last = flow.parts.at(-1);
  if (last?.landscape === landscape) last.items.push(...items);
  else flow.parts.push({ landscape, items: [...items] });
}

function addSection(
  flow: Flow,
  section: Section,
  depth: number,
  breaks: boolean,
  kind: Heading['kind'] = 'heading',
): void {
  const landscape = turned(section);
  const turns = flow.parts.at(-1)?.landscape !== landscape;
  const { number, title, blocks, sections } = section;
  flow.headings += 1;
  const anchor = `_Toc${100000000 + flow.headings}`;
  const heading = {
    kind,
    level: levelOf(depth),
    number,
    title,
    anchor,
    startsPage: breaks && !turns,
  } as const;
  put(flow, landscape, [heading, ...blocks]);
  sections.forEach((each, i) =>
    addSection(flow, each, depth + 1, startsPage(each) && !(i === 0 && blocks.length === 0)),
  );
}

/** A section of nothing but sections stands where the first of them does. */
const leadsIn = ({ blocks, sections }: Section) => (blocks.length === 0 ? sections[0] : undefined);

function startsPage(section: Section): boolean {
  const first = leadsIn(section);
  return section.startsPage || (first !== undefined && startsPage(first));
}

function turned(section: Section): boolean {
  const first = leadsIn(section);
  return first === undefined ? section.landscape : turned(first);
}

function levelOf(depth: number): Heading['level'] {
  return depth <= 1 ? 1 : depth === 2 ? 2 : depth === 3 ? 3 : 4;
}
