import type { Finding } from '../findings.ts';
import type { Verdict } from '../model.ts';

/** What a verdict is about; the same in every report. */
export function verdictKey({ indicator, region, year }: Pick<Verdict, 'indicator' | 'region' | 'year'>): string {
  return `${indicator} ${region} ${year}`;
}

/** What is wrong and in which file, whatever line it stands on: the same when rows are put in above it. */
export function findingIdentity({ facts, path, sheet }: Finding): string {
  return JSON.stringify([path, sheet ?? '', facts], (key, value: unknown) => (key === 'line' || key === 'column' ? undefined : value));
}
