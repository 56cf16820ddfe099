import type { CellLook } from '../cell.ts';
import { notMoreThan } from '../failure.ts';
import { MOST_ENTRIES } from '../limits.ts';
import { NAMED_FORMATS } from '../format/named.ts';
import { isTrue } from '../ooxml/values.ts';
import type { Attributes } from '../ooxml/xml.ts';

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
    if (name === 'NumberFormat' && format !== undefined)
      this.#looks.set(this.#id, { ...look, format: NAMED_FORMATS[format] ?? format });
    if (name === 'Font' && attribute('StrikeThrough') !== undefined) {
      this.#looks.set(this.#id, { ...look, struck: isTrue(attribute('StrikeThrough')) });
    }
  }

  look(id: string | undefined): CellLook {
    return this.#looks.get(id ?? 'Default') ?? this.#looks.get('Default') ?? { format: '', struck: false };
  }
}
