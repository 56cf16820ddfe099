import { remembered } from '../../../core/remembered.ts';
import type { ReadingContext } from '../context.ts';
import { isKnownName } from '../terms/columns.ts';
import type { Dictionary } from '../terms/dictionary.ts';

/** Whether a cell is the name of a column; each text is looked at once. */
export type NameTest = (cell: string) => boolean;

export function nameTest({ dictionary }: ReadingContext): NameTest {
  const known = NAME_TESTS.get(dictionary) ?? remembered((cell) => isKnownName(cell, dictionary));
  NAME_TESTS.set(dictionary, known);
  return (cell) => cell !== '' && !/^\d+(?:\.\d+)?$/u.test(cell) && known(cell);
}

const NAME_TESTS = new WeakMap<Dictionary, NameTest>();
