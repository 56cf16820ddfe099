import type { LedgerTrouble } from '../core/ledger.ts';
import type { FindingFacts } from '../core/findings.ts';
import { containerOf } from '../sources/tables/files/workbook/container.ts';
import { guarded } from '../sources/tables/files/workbook/failure.ts';
import { Zip } from '../sources/tables/files/workbook/ooxml/zip.ts';
import type { WorkbookSheet } from '../sources/tables/files/workbook/sheet.ts';
import { readXlsxWorkbook } from '../sources/tables/files/workbook/xlsx.ts';
import { editsOfAdded, editsOfRows, formulasInTheWay, heightsOf } from './edits.ts';
import type { CellEdit } from './file/edit-sheet.ts';
import { editSheet } from './file/edit-sheet.ts';
import { calculatedAnew, hasFormulas, partsOf, xmlOf } from './file/package.ts';
import { rewriteZip } from './file/rewrite-zip.ts';
import type { SheetXml } from './file/sheet-xml.ts';
import { scanSheet } from './file/sheet-xml.ts';
import { nothingLost } from './nothing-lost.ts';
import { beginningWith, besideLabel } from './labels.ts';
import type { FoundLedger, Hidden, LedgerIn } from './recognise.ts';
import { findHeader, readRows } from './recognise.ts';
import type { LedgerRun, RunIn } from './run.ts';
import { updateLedger } from './update.ts';

export type Updated = { readonly bytes: Uint8Array } | { readonly troubles: readonly LedgerTrouble[] };

/**
 * Brings a ledger up to date that people have worked on. Cells of theirs, and everything else in the workbook,
 * stay as they are; what can't be matched keeps all of it from being written.
 * @param bytes the file as it is
 * @param languages those it may be in
 */
export function updatedLedger(bytes: Uint8Array, runIn: RunIn, languages: readonly LedgerIn[]): Updated {
  const sheets = sheetsOf(bytes);
  if ('troubles' in sheets) return sheets;
  const header = findHeader(sheets.sheets, languages);
  if ('troubles' in header) return header;
  const zip = new Zip(bytes);
  const parts = partsOf(zip);
  const xmls = parts.sheets.map((part) => xmlOf(zip, part));
  const xml = scanSheet(xmls[header.header.at] ?? '');
  const hidden = hiddenOf(xml);
  const found = readRows(header.header, hidden);
  if ('troubles' in found) return found;
  const run = runIn(found.ledger.words.language);
  const edits = editsOf(found.ledger, sheets.sheets, run, { xml, hidden });
  if ('troubles' in edits) return edits;
  const changed = edits.bySheet.filter(({ cells }) => cells.length > 0);
  if (changed.length === 0) return { bytes };
  const replaced = new Map(
    changed.map(({ at, cells }) => [
      (parts.sheets[at] ?? '').toLowerCase(),
      at === found.ledger.at
        ? editSheet(xml, cells, heightsOf(sheets.sheets[at] ?? { rows: [] }, cells, xml.widths))
        : editSheet(scanSheet(xmls[at] ?? ''), cells, new Map()),
    ]),
  );
  if (xmls.some(hasFormulas))
    replaced.set(parts.workbook.toLowerCase(), calculatedAnew(xmlOf(zip, parts.workbook)));
  const written = rewriteZip(zip, replaced);
  nothingLost(sheets.sheets, readXlsxWorkbook(written), changed);
  return { bytes: written };
}

function sheetsOf(
  bytes: Uint8Array,
): { readonly sheets: readonly WorkbookSheet[] } | { readonly troubles: readonly LedgerTrouble[] } {
  if (containerOf(bytes) !== 'xlsx')
    return { troubles: [{ code: 'no-workbook', what: isEncrypted(bytes) ? 'encrypted' : 'other' }] };
  const reading = readXlsxWorkbook(bytes);
  if ('problem' in reading) return { troubles: [{ code: 'no-workbook', what: kindOf(reading.problem) }] };
  if (reading.missing.length > 0 || !isWhole(bytes))
    return { troubles: [{ code: 'no-workbook', what: 'damaged' }] };
  return reading;
}

/** Whether also those files of the workbook are sound that are not read, but written again. */
function isWhole(bytes: Uint8Array): boolean {
  const read = guarded(() => {
    const zip = new Zip(bytes);
    for (const name of zip.names()) if (!name.endsWith('/')) zip.unpack(name, () => {});
    return true;
  });
  return read === true;
}

function kindOf({ code }: FindingFacts): LedgerTrouble<'no-workbook'>['what'] {
  if (code === 'encrypted-file') return 'encrypted';
  if (code === 'too-large') return 'too-large';
  return code === 'corrupt-file' ? 'damaged' : 'other';
}

/** What a workbook with a password is: a compound file that names what is encrypted in it. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');
  return containerOf(bytes) === 'xls' && new TextDecoder('latin1').decode(bytes).includes(name);
}

function hiddenOf({ rows, formulas, merges }: SheetXml): Hidden {
  const single = new Set(
    rows.flatMap(({ line, cells }) =>
      cells.filter(({ isFormula }) => isFormula).map(({ column }) => `${line} ${column}`),
    ),
  );
  const isFormula = (line: number, column: number) =>
    single.has(`${line} ${column}`) ||
    formulas.some(
      ({ top, left, bottom, right }) => line >= top && line <= bottom && column >= left && column <= right,
    );
  return { isFormula, merges };
}

export interface SheetEdits {
  /** The index of the sheet. */
  readonly at: number;
  readonly cells: readonly CellEdit[];
}

/** All that is written: rows old and new, and the day by which they are overdue. */
function editsOf(
  ledger: FoundLedger,
  sheets: readonly WorkbookSheet[],
  run: LedgerRun,
  { xml, hidden }: { readonly xml: SheetXml; readonly hidden: Hidden },
): { readonly bySheet: readonly SheetEdits[] } | { readonly troubles: readonly LedgerTrouble[] } {
  const words = ledger.words.ledger;
  const { plan, asOf } = run;
  const id = besideLabel(sheets, ledger.at, words.planLabel);
  if (id === null) return { troubles: [{ code: 'no-plan', label: words.planLabel, expected: plan.id }] };
  const { sheet, line, column } = id;
  if (id.text.trim() !== plan.id) {
    const place = { sheet, line, column: column + 1 };
    return { troubles: [{ code: 'other-plan', ...place, found: id.text, expected: plan.id }] };
  }
  const day = besideLabel(sheets, ledger.at, words.asOfLabel);
  const dayText = words.asOf(asOf.day, asOf.today);
  if (day === null) return { troubles: [{ code: 'no-day', label: words.asOfLabel, expected: dayText }] };
  const rows = ledger.rows.map(({ key, textOf }) => ({ key, status: textOf('status'), due: textOf('due') }));
  const update = updateLedger(rows, run, words);
  const own = sheets[ledger.at];
  const troubles = formulasInTheWay(ledger, update, hidden, own?.name ?? '');
  if (troubles.length > 0) return { troubles };
  const note = own === undefined ? null : beginningWith(own, ledger.header, words.noteBegins);
  return {
    bySheet: [
      {
        at: ledger.at,
        cells: [
          ...written(note, words.note(asOf.day, asOf.today, run.open)),
          ...editsOfRows(ledger, update, hidden),
          ...editsOfAdded(ledger, update, hidden, xml),
        ],
      },
      { at: day.at, cells: written(day, dayText) },
    ],
  };
}

function written(
  cell: { readonly line: number; readonly column: number; readonly text: string } | null,
  text: string,
): CellEdit[] {
  return cell === null || cell.text === text
    ? []
    : [{ line: cell.line, column: cell.column, text, look: null }];
}
