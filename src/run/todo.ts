import { evaluatorOf } from '../assess/evaluate.ts';
import type { Judging } from '../assess/scope.ts';
import { joined } from '../core/observation-list.ts';
import type { Todo } from '../core/todo.ts';
import { todoOf } from '../insight/todo/todo.ts';
import type { Report } from '../report/report.ts';
import type { Submission } from '../sources/tables/submission.ts';
import type { RunOptions } from './options.ts';
import type { RunInput } from './read-sources.ts';
import { run } from './run.ts';

/** What is to be done, and the report it comes from. */
export interface TodoRun {
  readonly report: Report;
  readonly todo: Todo;
}

/**
 * Judges a year of a submission as `run` does, and lists what comes of it. What is missed fails nothing: a list
 * is no gate, and the report exits 3 only if rows or files had to be left out.
 * @param asked a year of the plan, or null for the last one with data
 * @throws UserError `nothing-readable` or `nothing-reported`, and what `run` throws for waivers
 */
export function runTodo(
  input: RunInput,
  options: Omit<RunOptions, 'judging' | 'rules'>,
  { year, ...selection }: Omit<Judging, 'years'> & { readonly year: number | null },
): TodoRun {
  const { plan, regions } = input;
  const read: Submission[] = [];
  const report = run(input, {
    ...options,
    judging: { ...selection, years: year === null ? 'latest' : [year] },
    rules: { failOn: [], maxFindings: null },
    onStage: (done) => {
      if (done.stage === 'sources') read.push(done.submission);
      options.onStage?.(done);
    },
  });
  const [judged] = report.scope.years;
  if (judged === undefined) throw new Error('no year was judged');
  const evaluator = evaluatorOf(plan, regions, joined(read.map(({ observations }) => observations)));
  return { report, todo: todoOf({ plan, regions, evaluator }, report.verdicts, judged) };
}
