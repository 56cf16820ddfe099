import type { Block, Cover, Document, Section, Table } from '../../../content/document.ts';
import { documentsWords } from '../../../locales/documents.ts';
import type { Language } from '../../../core/languages.ts';
import type { DocumentsWords } from '../../../locales/words/documents.ts';
import { issueLines } from '../cover-lines.ts';
import { paragraphElement } from './blocks.ts';
import { policyOf } from './policy.ts';
import { SCRIPT } from './script.ts';
import { closingElement, contentsElement, sectionElement } from './sections.ts';
import { pageText } from './serialize.ts';
import { styleOf } from './style/style.ts';
import { widthsOf } from './table.ts';
import type { Element } from './tree.ts';
import { classes, element } from './tree.ts';

/** What screen readers and fonts go by: Chinese is that of the mainland. */
const tagOf = (language: Language) => (language === 'zh' ? 'zh-CN' : language);

/** A document as one HTML file that asks nobody for anything: script, style and pictures are in it. */
export function writeHtml(document: Document): Promise<string> {
  const words = documentsWords(document.language);
  const style = styleOf(document, tablesOf(document).map(widthsOf));
  return Promise.resolve(
    pageText(
      element('html', { lang: tagOf(document.language) }, [
        headElement(document, style),
        bodyElement(document, words),
      ]),
    ),
  );
}

function headElement({ title }: Document, style: string): Element {
  return element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(SCRIPT, style) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, [title]),
    // Without one, a browser asks the server for a picture of its own.
    element('link', { rel: 'icon', href: 'data:,' }),
    element('style', {}, [style]),
  ]);
}

function bodyElement(document: Document, words: DocumentsWords): Element {
  const { opening, sections, closing, attachments } = document;
  const contents = contentsElement(document, words);
  return element('body', { class: classes(document.kind, contents !== null && 'listed') }, [
    element('a', { class: 'skip', href: '#text_' }, [words.html.skip]),
    titleElement(document),
    contents,
    element('main', { id: 'text_', tabindex: -1 }, [
      opening.length === 0 ? null : element('div', { class: 'opening' }, opening.map(paragraphElement)),
      ...sections.map((section) => sectionElement(section, 2, words)),
      closing === null ? null : closingElement(closing, document, words),
      ...attachments.map((section) => sectionElement(section, 2, words)),
    ]),
    element('script', {}, [SCRIPT]),
  ]);
}

function titleElement(document: Document): Element {
  const { cover, title, office, date } = document;
  if (cover === null)
    return element('header', {}, [
      element('h1', {}, [title]),
      ...issueLines(document).map((line) => element('p', { class: 'issued' }, [line])),
    ]);
  return element('header', { class: 'cover' }, [
    element('h1', {}, [
      cover.title,
      cover.subtitle === null ? null : element('span', { class: 'subtitle' }, [cover.subtitle]),
    ]),
    factsElement(cover),
    ...[office, date].map((line) => (line === null ? null : element('p', { class: 'issued' }, [line]))),
  ]);
}

function factsElement({ facts }: Cover): Element | null {
  if (facts.length === 0) return null;
  return element(
    'dl',
    {},
    facts.map(({ label, text }) =>
      element('div', {}, [element('dt', {}, [label]), element('dd', {}, [text])]),
    ),
  );
}

function tablesOf({ sections, attachments }: Document): readonly Table[] {
  return [...sections, ...attachments].flatMap(tablesIn);
}

function tablesIn({ blocks, sections }: Section): readonly Table[] {
  return [...blocks.flatMap(tablesOfBlock), ...sections.flatMap(tablesIn)];
}

function tablesOfBlock(block: Block): readonly Table[] {
  if (block.kind === 'table') return [block];
  return block.kind === 'figure' && block.table !== null ? [block.table] : [];
}
