import type { Figure } from '../../../content/document.ts';
import type { DocumentsWords } from '../../../locales/words/documents.ts';
import { withDarkColours } from '../charts/dark.ts';
import { drawChart } from '../charts/draw.ts';
import { base64 } from './base64.ts';
import { tableElement } from './table.ts';
import type { Element } from './tree.ts';
import { element } from './tree.ts';

const SIZE = /^<svg width="(\d+)" height="(\d+)"/u;

/** A picture that the page holds itself, with what it says, where it is from, and the table behind it. */
export function figureElement(figure: Figure, words: DocumentsWords): Element {
  const { id, caption, alternative, source, chart, table } = figure;
  const captionId = `figure_${id}_caption`;
  return element('figure', { id: `figure_${id}` }, [
    element('div', { class: 'picture', role: 'region', 'aria-labelledby': captionId, tabindex: 0 }, [
      element('img', { ...pictureOf(drawChart(chart)), alt: alternative }),
    ]),
    element('figcaption', { id: captionId }, [words.caption(caption.number, caption.text)]),
    element('p', { class: 'remark' }, [source]),
    table === null
      ? null
      : element('details', {}, [
          element('summary', {}, [words.html.figures]),
          tableElement(table, `figure_${id}_table`, words),
        ]),
  ]);
}

function pictureOf(svg: string) {
  const [, width, height] = SIZE.exec(svg) ?? [];
  const bytes = new TextEncoder().encode(withDarkColours(svg));
  return { src: `data:image/svg+xml;base64,${base64(bytes)}`, width, height };
}
