import type { FindingFacts } from '../../../core/findings.ts';
import type { TableFacts } from './table-facts.ts';

/** What is wrong with a cell that should name a measure or indicator and names none. */
export function unknownTopic(text: string, { context: { dictionary } }: TableFacts): FindingFacts {
  return text.trim() === ''
    ? { code: 'missing-indicator' }
    : { code: 'unknown-indicator', text, candidates: dictionary.nearest(text) };
}
