import type { Document, Section } from '../../../content/document.ts';
import type { Words } from '../../../locales/words.ts';
import { coverLines, issueLines } from '../cover-lines.ts';
import type { Item } from './items.ts';
import { blockItems, isRead, sectionItems, textItem } from './items.ts';

/** A sheet of the workbook before it has a look. */
export interface Page {
  /** What it is called, as far as names of sheets can say it. */
  readonly name: string;
  readonly landscape: boolean;
  readonly items: readonly Item[];
}

/**
 * The sheets of a document: first what it is about and what it says in sum, then a sheet for each topic with its
 * tables one below another, last one for each table of an annex.
 */
export function pagesOf(document: Document, words: Words): Page[] {
  const { sections, attachments } = document;
  const topics = sections.flatMap((section) => parted(section, section.title));
  return [
    firstPage(document, words),
    ...joined(topics.map((topic) => topicPage(topic, topic.section === sections[0], words))),
    ...attachments.flatMap((attachment) => annexPages(attachment, words)),
  ].filter(({ items }) => items.length > 0);
}

function firstPage(document: Document, words: Words): Page {
  const { title, cover, opening, sections, closing } = document;
  const [first] = sections;
  return {
    name: words.documents.xlsx.first,
    landscape: false,
    items: [
      textItem(title, 'title'),
      ...coverLines(document).map((line) => textItem(line, 'lead')),
      ...(cover?.facts ?? []).map(({ label, text }): Item => ({ kind: 'fact', label, text })),
      ...issueLines(document).map((line) => textItem(line, 'aligned')),
      ...opening.flatMap((block) => blockItems(block, words)),
      ...(first === undefined ? [] : sectionItems({ ...first, startsPage: false }, words, isRead)),
      ...(closing === null
        ? []
        : [
            ...closing.attachments.map((name, i) =>
              textItem(
                `${i === 0 ? words.labelled(closing.label, '') : ''}${closing.attachments.length > 1 ? `${i + 1}. ` : ''}${name}`,
                'aligned',
              ),
            ),
            ...closing.lines.map((line) => textItem(line, 'line')),
          ]),
    ],
  };
}

interface Topic {
  readonly name: string;
  readonly section: Section;
}

/** A section without those in it that have a sheet of their own, and these after it. */
function parted(section: Section, above: string): Topic[] {
  const name = section.sheet ?? above;
  const own = section.sections.filter(({ sheet }) => sheet === null || sheet === name);
  const others = section.sections.filter(({ sheet }) => sheet !== null && sheet !== name);
  return [
    { name, section: others.length === 0 ? section : { ...section, sections: own } },
    ...others.flatMap((each) => parted(each, name)),
  ];
}

/** What the first section says is on the first sheet. */
function topicPage({ name, section }: Topic, isFirst: boolean, words: Words): Page {
  const items = sectionItems(section, words, (block) => !isFirst || !isRead(block));
  return { name, landscape: isLandscape(section), items };
}

function isLandscape({ landscape, sections }: Section): boolean {
  return landscape || sections.some(isLandscape);
}

/** Topics of one name on one sheet, where the first of them stands. */
function joined(pages: readonly Page[]): Page[] {
  const byName = new Map<string, Page>();
  for (const page of pages) {
    const before = byName.get(page.name);
    byName.set(
      page.name,
      before === undefined
        ? page
        : {
            ...before,
            landscape: before.landscape || page.landscape,
            items: [...before.items, ...page.items],
          },
    );
  }
  return [...byName.values()];
}

/** Each table of an annex with what stands before it; after the last one, what stands behind it. */
function annexPages(section: Section, words: Words): Page[] {
  const [heading, ...items] = sectionItems(section, words, () => true);
  if (heading === undefined) return [];
  const name = section.sheet ?? section.title;
  const groups: Item[][] = [[]];
  for (const item of items) {
    const last = groups.at(-1);
    const isNew = item.kind === 'table' && last?.some(({ kind }) => kind === 'table') === true;
    if (isNew || last === undefined) groups.push([item]);
    else last.push(item);
  }
  return groups.map((own) => ({ name, landscape: isLandscape(section), items: [heading, ...own] }));
}
