import type { LedgerTrouble, LedgerTroubleCode } from '../core/ledger.ts';
import type { Problem, ProblemKind } from '../core/errors.ts';
import type { FindingCode, FindingFacts } from '../core/findings.ts';
import type { Decimal, Note } from '../core/model.ts';
import type { DoubtFacts } from '../plan/doubt-facts.ts';
import type { YamlFacts } from '../core/yaml-problems.ts';
import type { Message, Names, Words } from './words.ts';
import type { Said } from './words/findings.ts';

/** The words for a finding. */
export function messageOf<C extends FindingCode>(
  facts: FindingFacts<C> & { readonly code: C },
  words: Words,
  names: Names,
): Message {
  const { message, hint } = words.findings[facts.code];
  return {
    message: sentence(message, facts, names),
    ...(hint === undefined ? {} : { hint: sentence(hint, facts, names) }),
  };
}

function sentence<C extends FindingCode>(said: Said<C>, facts: FindingFacts<C>, names: Names): string {
  return typeof said === 'string' ? said : said(facts, names);
}

/** The words for what stopped a run. */
export function problemMessage<K extends ProblemKind>(
  problem: Problem<K> & { readonly kind: K },
  words: Words,
): Message {
  return words.problems[problem.kind](problem);
}

/** The words for what keeps a ledger from being brought up to date. */
export function ledgerMessage<C extends LedgerTroubleCode>(
  trouble: LedgerTrouble<C> & { readonly code: C },
  words: Words,
): Message {
  return words.ledger.troubles[trouble.code](trouble);
}

/** The words for a mistake in a targets.yaml. */
export function yamlProblemMessage<K extends YamlFacts['kind']>(
  facts: YamlFacts<K> & { readonly kind: K },
  words: Words,
): Message {
  return words.yamlProblems[facts.kind](facts);
}

/** The words for what is doubtful in a sound targets.yaml. */
export function doubtMessage<K extends DoubtFacts['kind']>(
  facts: DoubtFacts<K> & { readonly kind: K },
  words: Words,
): Message {
  return words.planDoubts[facts.kind](facts);
}

/** The words for a note on a verdict. */
export function noteText<C extends Note['code']>(
  note: Extract<Note, { code: C }> & { readonly code: C },
  words: Words,
  names: Names,
  figure: (figure: Decimal) => string,
): string {
  return words.verdict.notes[note.code](note, names, figure);
}
