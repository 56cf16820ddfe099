import type { TodoCounts, TodoTurn } from '../../core/todo.ts';
import type { TodoColumn } from '../todo-columns.ts';

/** What must be put right, what must be reported, and what is to be reached next. */
export interface TodoWords {
  /** The answer, with what there is none of too; `applied`: of those missed, the applied ones, in brackets. */
  readonly answer: (year: number, nextYear: number | null, counts: TodoCounts, applied: string) => string;
  readonly amongRegions: (regions: number) => string;
  /** Who it is shared out among; `unnamed`: how much of it nobody is named for. */
  readonly amongUnits: (leading: number, onlySupporting: number, unnamed: number) => string;
  /** Nothing is in any list; where no target of the year is met either, none applied to what was chosen. */
  readonly nothing: (met: number, nextYear: number | null) => string;
  /** What there is in one group; what there is none of is left out. Empty if there is none of anything. */
  readonly counts: (nextYear: number | null, counts: TodoCounts, applied: string) => string;
  /** What nobody is named for. */
  readonly unnamed: string;
  readonly lists: {
    readonly missed: (year: number) => string;
    readonly unreported: (year: number) => string;
    readonly due: (year: number) => string;
    /** Whether it is met can't be told. */
    readonly dueOpen: (year: number) => string;
    /** What others lead. */
    readonly supported: string;
  };
  /** How the lists are arranged; `unit`: by unit. */
  readonly order: (by: TodoTurn) => string;
  /** How what is due is worked out. */
  readonly method: (year: number, nextYear: number) => string;
  readonly applied: string;
  /** Figures that lack, with who has to report them, if that is not the region itself. */
  readonly lacks: (year: number, measures: string, members: string | null) => string;
  /** Names, and how many more there are. */
  readonly members: (names: string, more: number) => string;
  /** What is known of the value, or where it may lie. */
  readonly known: (value: string) => string;
  readonly target: (year: number, target: string) => string;
  readonly lead: string;
  readonly supporting: string;
  readonly unit: string;
  readonly lack: string;
  readonly csv: Readonly<Record<TodoColumn, string>>;
}
