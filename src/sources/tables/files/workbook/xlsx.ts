import { damaged, guarded } from './failure.ts';
import { foreignArchive, readPart, relationsOf, workbookPart } from './ooxml/parts.ts';
import type { Relations } from './ooxml/parts.ts';
import { readSharedStrings } from './ooxml/shared-strings.ts';
import { readStyles } from './ooxml/styles.ts';
import { isTrue } from './ooxml/values.ts';
import type { Shared } from './ooxml/worksheet.ts';
import { readWorksheet } from './ooxml/worksheet.ts';
import { Zip } from './ooxml/zip.ts';
import type { WorkbookReading, WorkbookSheet } from './sheet.ts';
import { CellBudget } from './sheet-builder.ts';
import { uniqueNames } from './sheet-names.ts';

interface Listed {
  readonly name: string;
  readonly hidden: boolean;
  readonly id: string;
}

/** No program makes so many, and each that is missing is named. */
const MOST_SHEETS = 1000;

/** Reads an .xlsx workbook. */
export function readXlsxWorkbook(bytes: Uint8Array): WorkbookReading {
  return guarded(() => {
    const zip = new Zip(bytes);
    const part = workbookPart(zip);
    if (part === null) throw foreignArchive(zip);
    const relations = relationsOf(zip, part);
    const { listed, from1904 } = readList(zip, part);
    const shared: Shared = { ...sharedParts(zip, relations), from1904, budget: new CellBudget() };
    const sheets: WorkbookSheet[] = [];
    const missing: string[] = [];
    for (const { name, hidden, id } of listed) {
      const relation = relations.get(id);
      if (relation === undefined || !zip.has(relation.target)) missing.push(name);
      // Charts, dialogs and macros may have tabs of their own; there are no cells on them.
      else if (relation.type === 'worksheet')
        sheets.push(readWorksheet(zip, relation.target, shared).build(name, hidden));
    }
    return { sheets: uniqueNames(sheets), missing };
  });
}

function readList(
  zip: Zip,
  part: string,
): { readonly listed: readonly Listed[]; readonly from1904: boolean } {
  const listed: Listed[] = [];
  let from1904 = false;
  readPart(zip, part, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      const hidden = (attribute('state') ?? 'visible') !== 'visible';
      if (listed.length >= MOST_SHEETS) throw damaged('xml');
      listed.push({ name: attribute('name') ?? '', hidden, id: attribute('id') ?? '' });
    },
  });
  return { listed, from1904 };
}

function sharedParts(zip: Zip, relations: Relations): Pick<Shared, 'looks' | 'textAt'> {
  const part = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type && zip.has(relation.target))?.target;
  const [styles, strings] = [part('styles'), part('sharedStrings')];
  return {
    looks: styles === undefined ? [] : readStyles(zip, styles),
    textAt: strings === undefined ? () => null : readSharedStrings(zip, strings),
  };
}
