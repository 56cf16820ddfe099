const HOURS_AHEAD = 8;

/**
 * The day it is in Shanghai at a moment, in ISO 8601: 2025-12-31T16:00:00Z is in 2026-01-01.
 * @param moment in ISO 8601, with its zone
 */
export function dayInShanghai(moment: string): string {
  return new Date(Date.parse(moment) + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);
}
