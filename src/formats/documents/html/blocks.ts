import type { Block, Paragraph, Run, Signatures } from '../../../content/document.ts';
import type { DocumentsWords } from '../../../locales/words/documents.ts';
import { figureElement } from './figure.ts';
import { tableElement } from './table.ts';
import type { Element, Node } from './tree.ts';
import { element } from './tree.ts';

export function blockElement(block: Block, words: DocumentsWords): Element {
  switch (block.kind) {
    case 'paragraph':
      return paragraphElement(block);
    case 'bullets':
      return element(
        'ul',
        { class: 'bullets' },
        block.items.map((runs) => element('li', {}, runNodes(runs))),
      );
    case 'table':
      return tableElement(block, `table_${block.id}`, words);
    case 'figure':
      return figureElement(block, words);
    case 'signatures':
      return signaturesElement(block);
  }
}

export function paragraphElement({ runs, role }: Paragraph): Element {
  return element('p', { class: role }, runNodes(runs));
}

function runNodes(runs: readonly Run[]): readonly Node[] {
  return runs.map(({ text, strong }) => (strong === true ? element('strong', {}, [text]) : text));
}

/** A line for each name to be written on. */
function signaturesElement({ places, date }: Signatures): Element {
  return element('div', { class: 'signatures' }, [
    element(
      'dl',
      {},
      places.map((place) => element('div', {}, [element('dt', {}, [place]), element('dd')])),
    ),
    element('p', { class: 'line' }, [date]),
  ]);
}
