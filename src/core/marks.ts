import type { Status, Verdict } from './model.ts';

const MARKS: Readonly<Record<Status, string>> = {
  pass: '✓',
  fail: '✗',
  waived: '⊘',
  undetermined: '?',
  'no-data': '–',
  'not-applicable': '∅',
  'no-target': '·',
};

/** One character for a status; a pass within the tolerance has its own. */
export function markOf({ status, approximate }: Pick<Verdict, 'status' | 'approximate'>): string {
  return approximate ? '≈' : MARKS[status];
}
