import type { Finding } from '../core/findings.ts';
import type { Verdict } from '../core/model.ts';

/** What a verdict is about; the same in every report. */
export function verdictKey({
  indicator,
  region,
  year,
}: Pick<Verdict, 'indicator' | 'region' | 'year'>): string {
  return `${indicator} ${region} ${year}`;
}

/** What changes when rows are put in above a finding. */
const MOVES: ReadonlySet<string> = new Set(['line', 'column', 'offset']);

/**
 * What is wrong and in which file, whatever line it stands on: the same when rows are put in above it.
 * @param fileOf what to call a file, where one was renamed
 */
export function findingIdentity(
  { facts, path, sheet }: Finding,
  fileOf: (path: string) => string = (each) => each,
): string {
  return JSON.stringify([fileOf(path), sheet ?? '', facts], (key, value: unknown) => {
    if (MOVES.has(key)) return undefined;
    return key === 'path' && typeof value === 'string' ? fileOf(value) : value;
  });
}
