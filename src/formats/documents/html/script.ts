/**
 * What the page does by itself: rows of long tables are sorted and filtered. It adds the controls too, so that
 * there are none where no script runs. Rows of a group stay below its name, and what a total adds up stays
 * beside it. Its bytes are in the security policy of the page.
 */
export const SCRIPT = String.raw`'use strict';
(() => {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const plain = (text) => text.normalize('NFKC').toLowerCase();

  /** Rows between two that keep their places. */
  const runsOf = (body) => {
    const runs = [[]];
    for (const row of body.rows)
      if (row.dataset.role === undefined) runs[runs.length - 1].push(row);
      else runs.push([row], []);
    return runs.filter((run) => run.length > 0);
  };

  const keyOf = (row, column) => {
    const { dataset, textContent } = row.cells[column] ?? { dataset: {}, textContent: '' };
    return { value: dataset.value === undefined ? null : Number(dataset.value), text: textContent };
  };

  /** What has no figure stands at the end, whichever way the others are sorted. */
  const compared = (a, b, direction, ofFigures) => {
    if (!ofFigures) return direction * collator.compare(a.text, b.text);
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return direction * (a.value - b.value);
  };

  const sort = (bodies, column, direction) => {
    const ofFigures = bodies.some(({ runs }) =>
      runs.some((run) => run.some((row) => keyOf(row, column).value !== null)));
    for (const { body, runs } of bodies) {
      const rows = direction === 0 ? runs : runs.map((run) =>
        [...run].sort((a, b) => compared(keyOf(a, column), keyOf(b, column), direction, ofFigures)));
      body.append(...rows.flat());
    }
  };

  const addSorting = (table, label) => {
    const bodies = [...table.tBodies].map((body) => ({ body, runs: runsOf(body) }));
    if (!bodies.some(({ runs }) => runs.some((run) => run.length > 1))) return;
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = make('button', { type: 'button', title: label });
      const arrow = make('span', { className: 'arrow' });
      arrow.setAttribute('aria-hidden', 'true');
      button.append(...head.childNodes, arrow);
      head.append(button);
      button.addEventListener('click', () => {
        const before = head.getAttribute('aria-sort');
        for (const each of heads) each.removeAttribute('aria-sort');
        const next = before === null ? 'ascending' : before === 'ascending' ? 'descending' : null;
        if (next !== null) head.setAttribute('aria-sort', next);
        sort(bodies, column, next === null ? 0 : next === 'ascending' ? 1 : -1);
      });
    });
  };

  const filter = (table, words) => {
    let shown = 0;
    const fits = (text) => words.every((word) => text.includes(word));
    for (const { rows } of table.tBodies) {
      const group = [...rows].find(({ dataset }) => dataset.role === 'group');
      const named = group === undefined ? '' : plain(group.textContent) + ' ';
      let some = false;
      for (const row of rows) {
        if (row === group) continue;
        row.hidden = !fits(named + [...row.cells].map(({ textContent }) => plain(textContent)).join(' '));
        if (!row.hidden) shown += 1;
        some ||= !row.hidden;
      }
      if (group !== undefined) group.hidden = !some;
    }
    return shown;
  };

  const addFilter = (box, table) => {
    const id = 'filter_' + box.id;
    const field = make('input', { type: 'search', id, autocomplete: 'off', spellcheck: false });
    const status = make('p', {});
    status.setAttribute('role', 'status');
    const tools = make('div', { className: 'tools' });
    const caption = table.caption.id;
    tools.append(make('label', { htmlFor: id, id: id + '_label', textContent: box.dataset.filter }), field, status);
    field.setAttribute('aria-labelledby', id + '_label ' + caption);
    box.prepend(tools);
    const update = () => {
      const words = plain(field.value).split(/\s+/u).filter((word) => word !== '');
      const shown = filter(table, words);
      status.textContent = words.length === 0 ? '' : box.dataset.shown.replace('{rows}', () => String(shown));
    };
    field.addEventListener('input', update);
    // A browser that goes back may have kept what was typed in.
    addEventListener('pageshow', update);
  };

  for (const box of document.querySelectorAll('[data-filter]')) {
    const table = box.querySelector('table');
    addSorting(table, box.dataset.sort);
    addFilter(box, table);
  }

  // On paper nothing can be opened.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const each of closed) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of closed) each.open = false;
  });
})();
`;
