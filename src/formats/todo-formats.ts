import type { TodoPage } from '../report/todo-groups.ts';
import type { FormatOf } from './format.ts';

/** What `dabiao todo` is written in by default. */
export const TODO_TABLE: FormatOf<TodoPage> = {
  name: 'table',
  files: /\.txt$/iu,
  forTerminals: true,
  load: async () => (await import('./terminal/todo.ts')).renderTodoTable,
};

/** Every format of `dabiao todo`, in the order in which they are listed. */
export const TODO_FORMATS: readonly FormatOf<TodoPage>[] = [
  TODO_TABLE,
  {
    name: 'json',
    files: /\.json$/iu,
    load: async () => (await import('./data/todo-json.ts')).renderTodoJson,
  },
  {
    name: 'markdown',
    files: /\.(?:md|markdown)$/iu,
    load: async () => (await import('./markdown/todo.ts')).renderTodoMarkdown,
  },
  {
    name: 'csv',
    files: /\.csv$/iu,
    load: async () => (await import('./data/todo-csv.ts')).renderTodoCsv,
  },
];

/** The ledger that people keep of what is missed: a file that is brought up to date, and never a text. */
export const TODO_LEDGER = { name: 'ledger', files: /\.xlsx$/iu } as const;

/** All that `dabiao todo` can be asked for. */
export const TODO_OUTPUTS: readonly (FormatOf<TodoPage> | typeof TODO_LEDGER)[] = [
  ...TODO_FORMATS,
  TODO_LEDGER,
];
