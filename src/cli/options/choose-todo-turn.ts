import type { TodoTurn } from '../../core/todo.ts';
import { TODO_TURNS } from '../../core/todo.ts';
import { choose } from './choices.ts';
import { TODO_TURN_NAMES } from './other-names.ts';

/** What lists of what is to be done are arranged by; null leaves it to the plan. @throws UserError */
export function chooseTodoTurn(text: string | undefined): TodoTurn | null {
  return text === undefined ? null : choose('--by', text, TODO_TURNS, TODO_TURN_NAMES);
}
