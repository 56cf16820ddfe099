import type { Language } from '../../src/core/languages.ts';
import { LANGUAGES } from '../../src/core/languages.ts';
import { LEDGER_COLUMNS } from '../../src/core/ledger.ts';
import type { LedgerColumn } from '../../src/core/ledger.ts';
import type { Status } from '../../src/core/model.ts';
import type { LedgerKey } from '../../src/ledger/keys.ts';
import { keyText } from '../../src/ledger/keys.ts';
import type { Judged, LedgerItem, LedgerRun } from '../../src/ledger/run.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { readXlsxWorkbook } from '../../src/sources/tables/files/workbook/xlsx.ts';
import type { WorkbookSheet } from '../../src/sources/tables/files/workbook/sheet.ts';

export const IN_LANGUAGES = LANGUAGES.map(wordsOf);
export const ZH = wordsOf('zh').ledger;

/** Something missed: `safe-campus-rate 530102 2025` unless said otherwise. */
export function item(changes: Partial<LedgerItem> = {}): LedgerItem {
  return {
    indicator: 'safe-campus-rate',
    region: '530102',
    year: 2025,
    prefecture: '昆明市',
    county: '五华区',
    title: '安全校园达标率',
    problem: '实际 89.90%，目标 90%，差 0.10 个百分点',
    basis: '三（一）',
    source: '昆明市.csv:7',
    lead: '县教育体育局',
    supporting: '县公安局、县财政局',
    ...changes,
  };
}

/** A run that judged what is missed as `fail`, and others as they are said to be. */
export function runOf(
  items: readonly LedgerItem[],
  others: readonly (readonly [LedgerKey, Status, value?: string])[] = [],
  changes: Partial<LedgerRun> = {},
): LedgerRun {
  return {
    plan: { id: 'yunnan-2023', title: '云南教育三年行动计划' },
    years: [2025],
    items,
    judged: new Map<string, Judged>([
      ...items.map((each) => [keyText(each), { status: 'fail' }] as const),
      ...others.map(
        ([key, status, value]) =>
          [keyText(key), { status, ...(value === undefined ? {} : { value }) }] as const,
      ),
    ]),
    open: 0,
    asOf: { day: '2026-01-15', today: false },
    ...changes,
  };
}

export function sheetsOf(bytes: Uint8Array): readonly WorkbookSheet[] {
  const reading = readXlsxWorkbook(bytes);
  if ('problem' in reading) throw new Error(reading.problem.code);
  return reading.sheets;
}

/** The rows of a ledger by their headings, as a reader sees them. */
export function rowsOf(bytes: Uint8Array, language: Language = 'zh'): Record<LedgerColumn, string>[] {
  const { headings, sheet: name } = wordsOf(language).ledger;
  const sheet = sheetsOf(bytes).find((each) => each.name === name);
  const header = sheet?.rows.find(({ cells }) =>
    cells.some((cell) => squeezed(cell) === squeezed(headings.key)),
  );
  if (sheet === undefined || header === undefined) throw new Error('no ledger');
  return sheet.rows
    .filter(({ line }) => line > header.line)
    .map(({ cells }) => {
      const texts = LEDGER_COLUMNS.map((column) => [
        column,
        cells[header.cells.findIndex((cell) => squeezed(cell) === squeezed(headings[column]))] ?? '',
      ]);
      return Object.fromEntries(texts);
    });
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
