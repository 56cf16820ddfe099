import { shownCell } from '../cell.ts';
import { damaged, notMoreThan } from '../failure.ts';
import { COLUMNS, LAST_ROW, MOST_ENTRIES } from '../limits.ts';
import type { WorkbookSheet } from '../sheet.ts';
import { CellBudget, SheetBuilder } from '../sheet-builder.ts';
import { isTrue } from '../ooxml/values.ts';
import type { Attributes } from '../ooxml/xml.ts';
import { DataReading } from './data.ts';
import { XmlStyles } from './styles.ts';

interface SheetInMaking {
  readonly name: string;
  readonly builder: SheetBuilder;
  hidden: boolean;
  row: number;
  column: number;
  /** Of the description of columns. */
  described: number;
  rowStyle: string | undefined;
  readonly columnStyles: Map<number, string>;
}

/** Follows the XML of 2003 sheet by sheet. */
export class XmlSheets {
  readonly done: WorkbookSheet[] = [];
  readonly #budget = new CellBudget();
  readonly #styles = new XmlStyles();
  #sheet: SheetInMaking | null = null;
  #cell: DataReading | null = null;
  #inVisible = false;

  open(name: string, attribute: Attributes): void {
    const sheet = this.#sheet;
    if (name === 'Worksheet') {
      notMoreThan(MOST_ENTRIES, this.done.length, 'xml');
      const builder = new SheetBuilder(this.#budget);
      this.#sheet = {
        name: attribute('Name') ?? '',
        builder,
        hidden: false,
        row: 0,
        column: -1,
        described: 0,
        rowStyle: undefined,
        columnStyles: new Map(),
      };
    } else if (sheet === null) this.#styles.open(name, attribute);
    else if (this.#cell !== null) this.#cell.open(name, attribute);
    else if (name === 'Row') openRow(sheet, attribute);
    else if (name === 'Column') describeColumns(sheet, attribute);
    else if (name === 'Cell') this.#openCell(sheet, attribute);
    else this.#inVisible = name === 'Visible';
  }

  text(text: string): void {
    this.#cell?.text(text);
    if (this.#inVisible && this.#sheet !== null && /hidden/iu.test(text)) this.#sheet.hidden = true;
  }

  close(name: string): void {
    this.#inVisible = false;
    const sheet = this.#sheet;
    if (sheet === null) return;
    if (name === 'Worksheet') {
      this.done.push(sheet.builder.build(sheet.name, sheet.hidden));
      this.#sheet = null;
    } else if (this.#cell !== null && name === 'Cell') {
      const { content, style } = this.#cell;
      const look = this.#styles.look(style ?? sheet.rowStyle ?? sheet.columnStyles.get(sheet.column));
      if (content !== null)
        sheet.builder.put(
          sheet.row,
          sheet.column,
          shownCell(content, look, { from1904: false, hidesZeros: false }),
        );
      sheet.column += this.#cell.across;
      this.#cell = null;
    } else this.#cell?.close(name);
  }

  #openCell(sheet: SheetInMaking, attribute: Attributes): void {
    const index = attribute('Index');
    sheet.column = index === undefined ? sheet.column + 1 : Number(index) - 1;
    const across = Number(attribute('MergeAcross') ?? 0);
    const down = Number(attribute('MergeDown') ?? 0);
    if (
      !isWithin(sheet.column, 0, COLUMNS - 1) ||
      !isWithin(across, 0, COLUMNS) ||
      !isWithin(down, 0, LAST_ROW)
    )
      throw damaged('xml');
    if (across > 0 || down > 0) {
      sheet.builder.merge({
        top: sheet.row,
        left: sheet.column,
        bottom: sheet.row + down,
        right: sheet.column + across,
      });
    }
    this.#cell = new DataReading(attribute, across);
  }
}

function openRow(sheet: SheetInMaking, attribute: Attributes): void {
  const index = attribute('Index');
  sheet.row = index === undefined ? sheet.row + 1 : Number(index);
  sheet.column = -1;
  sheet.rowStyle = attribute('StyleID');
  if (!isWithin(sheet.row, 1, LAST_ROW)) throw damaged('xml');
  if (isTrue(attribute('Hidden')) || attribute('Height') === '0') sheet.builder.hideRow(sheet.row);
}

function describeColumns(sheet: SheetInMaking, attribute: Attributes): void {
  const first = attribute('Index') === undefined ? sheet.described : Number(attribute('Index')) - 1;
  const last = first + Number(attribute('Span') ?? 0);
  if (!isWithin(first, 0, COLUMNS - 1) || !isWithin(last, first, COLUMNS - 1)) throw damaged('xml');
  if (isTrue(attribute('Hidden')) || attribute('Width') === '0') sheet.builder.hideColumns(first, last);
  const style = attribute('StyleID');
  if (style !== undefined)
    for (let column = first; column <= last; column += 1) sheet.columnStyles.set(column, style);
  sheet.described = last + 1;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
