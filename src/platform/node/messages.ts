import type { CarriedError } from '../carried-error.ts';

/** What a thread is started with. */
export interface Start {
  readonly tasks: number;
  readonly taken: Int32Array;
  readonly job: unknown;
}

/** What a thread says: what came of some tasks, what one of them threw, and that it has no more to do. */
export type Message =
  | { readonly kind: 'done'; readonly outcomes: readonly (readonly [task: number, outcome: unknown])[] }
  | { readonly kind: 'failed'; readonly task: number; readonly error: CarriedError }
  | { readonly kind: 'over' };

/** Nobody else starts these threads, or speaks to them. */
export function isStart(value: unknown): value is Start {
  return typeof value === 'object' && value !== null && 'taken' in value && 'job' in value;
}

export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
