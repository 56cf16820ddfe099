import type { Cell, Column, Row, Table } from '../../../content/document.ts';
import type { DocumentsWords } from '../../../locales/words/documents.ts';
import type { Widths } from './style/widths.ts';
import type { Element } from './tree.ts';
import { classes, element } from './tree.ts';

/** What the script puts the number of rows in for. */
const ROWS = '{rows}';
/** What has no place to break a line at, and is longer than words are: fingerprints, names of files. */
const ENDLESS = /[^\s\p{sc=Han}\p{P}]{20,}|[^\s\p{sc=Han}]{30,}/u;
/** As many full-width characters a page of A4 has room for; wider tables are set in smaller type. */
const PAGE = 50;

/** A table with its caption, in a region of its own that scrolls where there is no room for it; `id`: of the page. */
export function tableElement(table: Table, id: string, words: DocumentsWords): Element {
  const { columns, notes, searchable, caption } = table;
  const captionId = `${id}_caption`;
  const width = widthsOf(table).whole;
  return element('div', { class: 'table', id, ...(searchable ? controls(table, words) : {}) }, [
    element(
      'div',
      {
        class: classes('scroll', searchable && 'long'),
        role: 'region',
        'aria-labelledby': captionId,
        tabindex: 0,
      },
      [
        element('table', { class: classes(`least${width}`, width > PAGE && 'dense') }, [
          element('caption', { id: captionId }, [words.caption(caption.number, caption.text)]),
          element(
            'colgroup',
            {},
            columns.map((column) => element('col', { class: `width${Math.round(column.width)}` })),
          ),
          element('thead', {}, [element('tr', {}, columns.map(headElement))]),
          ...bodiesOf(table.rows).map((rows) =>
            element(
              'tbody',
              {},
              rows.map((row) => rowElement(row, columns)),
            ),
          ),
        ]),
      ],
    ),
    ...notes.map((note) => element('p', { class: 'remark' }, [note])),
  ]);
}

/** Widths that are asked for, of columns and of the table; each is a rule of the stylesheet. */
export function widthsOf({ columns }: Table): Widths {
  const widths = columns.map(({ width }) => Math.round(width));
  return { columns: widths, whole: widths.reduce((sum, width) => sum + width, 0) };
}

/** What the script calls the controls it adds; without scripts there are none. */
function controls({ rows }: Table, { html }: DocumentsWords) {
  return {
    'data-filter': html.filter,
    'data-sort': html.sort,
    'data-shown': html.shown(ROWS, rows.filter(({ role }) => role !== 'group').length),
  };
}

function headElement({ title, align }: Column): Element {
  return element('th', { scope: 'col', class: align }, [title]);
}

/** A body for each group, which begins with its name. */
function bodiesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const bodies: Row[][] = [];
  for (const row of rows) {
    if (row.role === 'group' || bodies.length === 0) bodies.push([]);
    bodies.at(-1)?.push(row);
  }
  return bodies;
}

function rowElement({ cells, role }: Row, columns: readonly Column[]): Element {
  const [first, ...rest] = cells;
  if (role === 'group')
    return element('tr', { class: 'group', 'data-role': role }, [
      element('th', { scope: 'rowgroup', colspan: columns.length }, [first?.text ?? '']),
    ]);
  return element('tr', { class: role, 'data-role': role }, [
    ...(first === undefined ? [] : [cellElement(first, columns[0], { name: 'th', scope: 'row' })]),
    ...rest.map((cell, i) => cellElement(cell, columns[i + 1], { name: 'td' })),
  ]);
}

function cellElement(
  { text, figure, state }: Cell,
  column: Column | undefined,
  { name, scope }: { readonly name: 'th' | 'td'; readonly scope?: string },
): Element {
  const look = classes(
    column?.align,
    column?.unbroken === true && 'unbroken',
    ENDLESS.test(text) && 'endless',
    state,
  );
  return element(name, { scope, class: look, 'data-value': figure?.value }, [text]);
}
