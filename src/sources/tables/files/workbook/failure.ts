import type { Damage, FindingFacts } from '../../../../core/findings.ts';
import { LONGEST_CELL } from './limits.ts';

/** What keeps a workbook from being read, thrown by whatever finds it, and a finding for whoever asked. */
export class WorkbookFailure extends Error {
  override readonly name = 'WorkbookFailure';
  readonly facts: FindingFacts;

  constructor(facts: FindingFacts) {
    super(facts.code);
    this.facts = facts;
  }
}

export function damaged(reason: Damage): WorkbookFailure {
  return new WorkbookFailure({ code: 'corrupt-file', reason });
}

export function cellTooLong(): WorkbookFailure {
  return new WorkbookFailure({ code: 'too-large', what: 'cell', most: LONGEST_CELL });
}

/** Refuses lists that are longer than any program makes them. */
export function notMoreThan(most: number, count: number, reason: Damage): void {
  if (count > most) throw damaged(reason);
}

/** Turns what keeps a workbook from being read into an answer. */
export function guarded<T>(read: () => T): T | { readonly problem: FindingFacts } {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookFailure) return { problem: error.facts };
    throw error;
  }
}
