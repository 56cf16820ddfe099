import type { Closing, Document, Section } from '../../../content/document.ts';
import type { DocumentsWords } from '../../../locales/words/documents.ts';
import { blockElement } from './blocks.ts';
import type { Element } from './tree.ts';
import { classes, element } from './tree.ts';

/** How far down sections are in the table of contents. */
const LISTED = 2;
const LAST_HEADING = 6;

/** A section with those inside it; `level`: of its heading. `begun`: it stands on a page that has begun for it. */
export function sectionElement(
  section: Section,
  level: number,
  words: DocumentsWords,
  begun = false,
): Element {
  const { id, number, title, landscape, blocks, sections } = section;
  const headingId = `heading_${id}`;
  const opens = opensPage(section);
  return element(
    'section',
    { id, 'aria-labelledby': headingId, class: classes(opens && !begun && 'page', landscape && 'landscape') },
    [
      element(`h${Math.min(level, LAST_HEADING)}`, { id: headingId }, [words.heading(number, title)]),
      ...blocks.map((block) => blockElement(block, words)),
      ...sections.map((each, i) =>
        sectionElement(each, level + 1, words, opens && i === 0 && blocks.length === 0),
      ),
    ],
  );
}

/** A heading with nothing below it goes to the page that what follows it begins. */
function opensPage({ startsPage, blocks, sections: [first] }: Section): boolean {
  return startsPage || (blocks.length === 0 && first !== undefined && opensPage(first));
}

export function contentsElement(document: Document, words: DocumentsWords): Element | null {
  const sections = [...document.sections, ...document.attachments];
  if (sections.length < 2) return null;
  return element(
    'nav',
    { 'aria-labelledby': 'contents_title', class: document.cover === null ? 'screen' : undefined },
    [element('h2', { id: 'contents_title' }, [words.contents]), listElement(sections, 1, words)],
  );
}

function listElement(sections: readonly Section[], depth: number, words: DocumentsWords): Element {
  return element(
    'ul',
    {},
    sections.map(({ id, number, title, sections: inner }) =>
      element('li', {}, [
        element('a', { href: `#${id}` }, [words.heading(number, title)]),
        depth < LISTED && inner.length > 0 ? listElement(inner, depth + 1, words) : null,
      ]),
    ),
  );
}

/** What is attached, with links to it; the office and the date, at the right. */
export function closingElement(
  { label, attachments, lines }: Closing,
  document: Document,
  words: DocumentsWords,
): Element {
  const link = (title: string, i: number) => {
    const attached = document.attachments[i];
    return attached === undefined ? title : element('a', { href: `#${attached.id}` }, [title]);
  };
  return element('div', { class: 'closing' }, [
    ...(attachments.length === 0
      ? []
      : [
          element('p', { class: 'aligned' }, [words.introduced(label)]),
          element(
            'ol',
            {},
            attachments.map((title, i) => element('li', {}, [link(title, i)])),
          ),
        ]),
    ...lines.map((line) => element('p', { class: 'line' }, [line])),
  ]);
}
