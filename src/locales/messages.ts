import type { Problem, ProblemKind } from '../errors.ts';
import type { FindingCode, FindingFacts } from '../findings.ts';
import type { Note } from '../model.ts';
import type { PlanFacts } from '../plan/problems.ts';
import type { Message, Names, Words } from './words.ts';

/** The words for a finding. */
export function messageOf<C extends FindingCode>(facts: FindingFacts<C> & { readonly code: C }, words: Words, names: Names): Message {
  return words.findings[facts.code](facts, names);
}

/** The words for what stopped a run. */
export function problemMessage<K extends ProblemKind>(problem: Problem<K> & { readonly kind: K }, words: Words): Message {
  return words.problems[problem.kind](problem);
}

/** The words for a mistake in a targets.yaml. */
export function planProblemMessage<K extends PlanFacts['kind']>(facts: PlanFacts<K> & { readonly kind: K }, words: Words): Message {
  return words.planProblems[facts.kind](facts);
}

/** The words for a note on a verdict. */
export function noteText<C extends Note['code']>(note: Extract<Note, { code: C }> & { readonly code: C }, words: Words, names: Names): string {
  return words.verdict.notes[note.code](note, names);
}
