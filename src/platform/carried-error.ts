import type { Problem } from '../core/errors.ts';
import { UserError } from '../core/errors.ts';
import { FileError } from './io.ts';

/** What was thrown in one thread, for another to throw: a thread is handed no objects of a class. */
export type CarriedError =
  | { readonly kind: 'user'; readonly problem: Problem }
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly reason: string;
      readonly written: readonly string[];
    }
  /** A defect of ours. */
  | {
      readonly kind: 'defect';
      readonly name: string;
      readonly message: string;
      readonly stack: string | undefined;
    };

export function carried(error: unknown): CarriedError {
  if (error instanceof UserError) return { kind: 'user', problem: error.problem };
  if (error instanceof FileError) {
    const { path, reason, written } = error;
    return { kind: 'file', path, reason, written };
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'defect', name, message, stack };
}

/** The same error in this thread. */
export function errorFrom(thrown: CarriedError): Error {
  switch (thrown.kind) {
    case 'user':
      return new UserError(thrown.problem);
    case 'file':
      return new FileError(thrown.path, thrown.reason, thrown.written);
    case 'defect': {
      const { name, message, stack } = thrown;
      return Object.assign(new Error(message), { name, stack: stack ?? `${name}: ${message}` });
    }
  }
}
