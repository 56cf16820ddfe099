import type { Names, Words } from '../locales/words.ts';
import type { Report } from './report.ts';
import { scopeNames } from './scope-names.ts';

/** What the data is about, and how much of it there is: 昆明市 · 1 个文件，5 行，其中 2 行未采用. */
export function dataText({ inputs, scope }: Report, words: Words, names: Names): string {
  const rows = inputs.reduce((sum, input) => sum + input.rows, 0);
  const rejected = inputs.reduce((sum, input) => sum + input.rejected, 0);
  const { table } = words;
  return table.document(
    scopeNames(scope, scope.regions, words, names),
    table.inputs(inputs.length, rows, rejected),
  );
}
