import type { CellLook } from '../cell.ts';
import { notMoreThan } from '../failure.ts';
import { MOST_ENTRIES } from '../limits.ts';
import { isTrue } from '../ooxml/values.ts';
import type { Attributes } from '../ooxml/xml.ts';

/** Formats that have a name. */
const NAMED: Readonly<Record<string, string>> = {
  'General Number': '',
  Percent: '0.00%',
  Standard: '#,##0.00',
  Fixed: '0.00',
  Scientific: '0.00E+00',
  Currency: '"¥"#,##0.00;"¥"-#,##0.00',
  'Euro Currency': '"€"#,##0.00;"€"-#,##0.00',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  'Yes/No': '"是";"是";"否"',
  'True/False': '"是";"是";"否"',
  'On/Off': '"是";"是";"否"',
};

/** The styles of a workbook in the XML of 2003, each of which may build on another. */
export class XmlStyles {
  readonly #looks = new Map<string, CellLook>();
  #id = '';

  open(name: string, attribute: Attributes): void {
    if (name === 'Style') {
      notMoreThan(MOST_ENTRIES, this.#looks.size, 'xml');
      this.#id = attribute('ID') ?? '';
      this.#looks.set(this.#id, this.look(attribute('Parent')));
    }
    const look = this.look(this.#id);
    const format = attribute('Format');
    if (name === 'NumberFormat' && format !== undefined) this.#looks.set(this.#id, { ...look, format: NAMED[format] ?? format });
    if (name === 'Font' && attribute('StrikeThrough') !== undefined) {
      this.#looks.set(this.#id, { ...look, struck: isTrue(attribute('StrikeThrough')) });
    }
  }

  look(id: string | undefined): CellLook {
    return this.#looks.get(id ?? 'Default') ?? this.#looks.get('Default') ?? { format: '', struck: false };
  }
}
