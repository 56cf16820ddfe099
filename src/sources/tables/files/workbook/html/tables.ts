import { WorkbookFailure } from '../failure.ts';
import { COLUMNS, LAST_ROW, MOST_CELLS } from '../limits.ts';
import type { WorkbookSheet } from '../sheet.ts';
import { CellBudget, SheetBuilder } from '../sheet-builder.ts';
import { CellWords } from './cell-words.ts';
import { inOfficeFormat, officeFormat } from './office-format.ts';

type AttributesOf = Readonly<Record<string, string>>;

interface Table {
  /** Of the row that is open, and where the next cell goes. */
  line: number;
  column: number;
  row: number;
  /** Cells of rows above that reach down, by the column they begin in. */
  readonly reaching: Map<number, { readonly right: number; readonly until: number }>;
  /** What was open when the table began. */
  readonly outer: CellWords | null;
}

/** What stands between these is not shown. */
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'xml',
  'noscript',
  'template',
  'select',
  'textarea',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'center',
  'li',
  'ul',
  'ol',
  'table',
  'body',
  'hr',
  'br',
]);

/** Lays the cells of tables out on a sheet, as a browser does. */
export class HtmlTables {
  readonly #builder = new SheetBuilder(new CellBudget());
  readonly #tables: Table[] = [];
  readonly #unseen: string[] = [];
  #words: CellWords | null = new CellWords();
  #lines = 0;
  #cells = 0;

  open(name: string, attributes: AttributesOf): void {
    if (UNSEEN.has(name)) this.#unseen.push(name);
    if (this.#unseen.length > 0) return;
    switch (name) {
      case 'table':
        this.#between();
        this.#tables.push({ line: 0, column: 0, row: 0, reaching: new Map(), outer: this.#words });
        this.#words = null;
        return;
      case 'tr':
        this.#row(attributes);
        return;
      case 'td':
      case 'th':
        this.#cell(attributes);
        return;
      case 'caption':
        this.#words = new CellWords();
        return;
      default:
        if (BLOCKS.has(name)) this.#block();
        this.#words?.open(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#unseen.length === 0) this.#words?.text(text);
  }

  close(name: string): void {
    if (this.#unseen.length > 0) {
      if (this.#unseen.at(-1) === name) this.#unseen.pop();
      return;
    }
    if (name === 'table') this.#words = this.#tables.pop()?.outer ?? new CellWords();
    else if (name === 'td' || name === 'th') this.#put();
    else if (name === 'caption') {
      this.#title();
      this.#words = null;
    } else {
      if (BLOCKS.has(name)) this.#block();
      this.#words?.close(name);
    }
  }

  /** Whether a table is open. */
  get within(): boolean {
    return this.#tables.length > 0;
  }

  /** Null if there was no cell. */
  sheet(): WorkbookSheet | null {
    this.#between();
    return this.#cells === 0 ? null : this.#builder.build(null, false);
  }

  /** In a cell a new line; outside of tables the end of a title or a note, which gets a row of its own. */
  #block(): void {
    if (this.#tables.length === 0) this.#title();
    else this.#words?.newLine();
  }

  #between(): void {
    if (this.#tables.length === 0) this.#title();
  }

  #title(): void {
    const shown = this.#words?.take();
    if (shown !== undefined && shown.text !== '') this.#builder.put(this.#nextLine(), 0, shown);
    this.#words = new CellWords();
  }

  #nextLine(): number {
    this.#lines += 1;
    if (this.#lines > LAST_ROW) throw tooMany();
    return this.#lines;
  }

  #row(attributes: AttributesOf): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    this.#put();
    table.line = this.#nextLine();
    table.row += 1;
    table.column = 0;
    if (isHidden(attributes)) this.#builder.hideRow(table.line);
  }

  #cell(attributes: AttributesOf): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    this.#put();
    if (table.line === 0) this.#row({});
    for (
      let above = table.reaching.get(table.column);
      above !== undefined && above.until >= table.row;
      above = table.reaching.get(table.column)
    ) {
      table.column = above.right + 1;
    }
    const [left, right] = [table.column, table.column + spanOf(attributes['colspan']) - 1];
    const down = spanOf(attributes['rowspan']);
    if (right >= COLUMNS) throw tooMany();
    if (down > 1) table.reaching.set(left, { right, until: table.row + down - 1 });
    if (down > 1 || right > left)
      this.#builder.merge({ top: table.line, left, bottom: table.line + down - 1, right });
    this.#words = new CellWords();
    this.#words.open('td', attributes);
    this.#words.place = { line: table.line, column: left, format: officeFormat(attributes['style'] ?? '') };
    table.column = right + 1;
    this.#cells += 1;
  }

  /** A cell ends with its tag, or where another begins. */
  #put(): void {
    const place = this.#words?.place;
    if (this.#tables.length === 0 || place === undefined || this.#words === null) return;
    this.#builder.put(place.line, place.column, inOfficeFormat(this.#words.take(), place.format));
    this.#words = null;
  }
}

function spanOf(text: string | undefined): number {
  const span = Number.parseInt(text ?? '1', 10);
  return span >= 1 ? Math.min(span, LAST_ROW) : 1;
}

function isHidden({ hidden, style = '' }: AttributesOf): boolean {
  return hidden !== undefined || /display\s*:\s*none/iu.test(style);
}

function tooMany(): WorkbookFailure {
  return new WorkbookFailure({ code: 'too-large', what: 'cells', most: MOST_CELLS });
}
