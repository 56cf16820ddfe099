import type { IndicatorId, RegionCode } from '../core/model.ts';
import { compatible } from '../core/spelling.ts';

/** What a row of a ledger is about, the same from run to run. */
export interface LedgerKey {
  readonly indicator: IndicatorId;
  readonly region: RegionCode;
  readonly year: number;
}

/** A key as a row has it: `entry` is above 1 where the matter was closed and came up again. */
export interface RowKey extends LedgerKey {
  readonly entry: number;
}

/** `safe-campus-rate 530102 2025`. */
export function keyText({ indicator, region, year }: LedgerKey): string {
  return `${indicator} ${region} ${year}`;
}

/** `safe-campus-rate 530102 2025 #2` for what came up again. */
export function rowKeyText(key: RowKey): string {
  return key.entry === 1 ? keyText(key) : `${keyText(key)} #${key.entry}`;
}

const KEY =
  /^(?<indicator>[a-z][a-z0-9]*(?:-[a-z0-9]+)*) (?<region>\d{6}) (?<year>\d{4})(?: #(?<entry>[2-9]|[1-9]\d{1,3}))?$/u;

/** Reads a key, however its spaces and the width of its characters came through; null if it is none. */
export function readKey(text: string): RowKey | null {
  const plain = compatible(text).trim().replaceAll(/\s+/gu, ' ');
  const found = KEY.exec(plain)?.groups;
  if (found === undefined) return null;
  const { indicator = '', region = '', year, entry = '1' } = found;
  return { indicator, region, year: Number(year), entry: Number(entry) };
}
