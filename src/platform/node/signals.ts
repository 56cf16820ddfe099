import type { Writing } from '../io.ts';
import { turn } from './streams.ts';
import type { Begun } from './write.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Takes signals in hand, and returns what lets go of them. Otherwise the system ends the process at once,
 * however busy it is, and the shell says 130; but not the first process of a container, and files must not be
 * left half written.
 */
export function onSignals(process: NodeJS.Process, act: (exitCode: number) => void): () => void {
  const listeners = Object.entries(EXIT_CODES).map(([signal, code]) => [signal, () => act(code)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
}

/** As the first process of a container it has to end itself. */
export function endWhenInterrupted(process: NodeJS.Process): void {
  if (process.pid === 1) onSignals(process, (code) => process.exit(code));
}

/**
 * Does something without a pause that must be done whole; a signal that comes meanwhile ends the process
 * after it.
 */
export function undisturbed(process: NodeJS.Process, action: () => void): void {
  const letGo = onSignals(process, (code) => process.exit(code));
  try {
    action();
  } finally {
    // Signals that came are delivered in the next turn.
    setImmediate(letGo);
  }
}

/**
 * Files that come one after the other take long, so that a signal does not wait for the last: it takes away what
 * was written so far and ends the process.
 */
export function writingUnderSignals(process: NodeJS.Process, begun: Begun): Writing {
  const letGo = onSignals(process, (code) => {
    begun.abandon();
    process.exit(code);
  });
  const whole = (action: () => void) => {
    try {
      action();
    } finally {
      // Signals that came are delivered in the next turn.
      setImmediate(letGo);
    }
  };
  return {
    add: async (file) => {
      for (const _ of begun.adding(file)) await turn();
    },
    finish: () => whole(begun.finish),
    abandon: () => whole(begun.abandon),
  };
}

/**
 * Ends the process when all is done. Left to itself Node would first clear its memory, which takes as long as
 * writing a table. Where signals are still in hand, those that came are delivered in the next turn, and go before.
 */
export function end(process: NodeJS.Process, exitCode: number): void {
  const exit = () => process.exit(exitCode);
  if (process.listenerCount('SIGINT') > 0) setImmediate(exit);
  else exit();
}
