import rows from './former.json' with { type: 'json' };

/** A code and name that a region no longer has, and the codes of what it is now; several if it was split. */
export interface FormerRegion {
  readonly code: string;
  readonly name: string;
  readonly now: readonly string[];
}

/**
 * Former codes and names of Yunnan's counties that still turn up in files. The data is made by
 * scripts/make-former-regions.js.
 */
export function formerRegions(): readonly FormerRegion[] {
  return rows.map(({ code, name, now }) => ({ code, name, now: now.split(';') }));
}
