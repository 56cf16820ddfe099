import type { Output } from '../io.ts';
import { FileError } from '../io.ts';
import { systemReason } from './guarded.ts';

/**
 * Writes to a stream, which is opened when it is first used: that takes Node some milliseconds. When its
 * reader has gone away (`dabiao check | head`) the rest is dropped quietly; any other failure is kept until
 * it is asked for.
 */
export function output(open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | undefined;
  let failure: Error | null = null;
  const stream = () => {
    if (opened === undefined) {
      opened = open();
      opened.on('error', (error) => {
        failure ??= error;
      });
    }
    return opened;
  };
  return {
    write: (text) => void (failure === null && stream().write(text)),
    writePieces: async (pieces) => {
      let turns = 0;
      for (const piece of pieces) {
        if (failure !== null || stream().errored !== null) return;
        if (!stream().write(piece)) await drained(stream());
        turns += 1;
        // Signals are let through.
        if (turns % PIECES_A_TURN === 0) await turn();
      }
    },
    finish: async () => {
      if (opened !== undefined && failure === null) await written(opened);
      return failure === null ? null : reasonOf(failure);
    },
    get isTerminal() {
      return stream().isTTY;
    },
    get columns() {
      return stream().columns;
    },
    get rows() {
      return stream().rows;
    },
  };
}

/** What is written between two moments in which a signal can be heard, in pieces of some 64 KB. */
const PIECES_A_TURN = 16;

/** The next turn of the event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** Resolves when a stream takes more, or never will. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  const events = ['drain', 'error', 'close'] as const;
  return new Promise((resolve) => {
    const done = () => {
      for (const event of events) stream.off(event, done);
      resolve();
    };
    for (const event of events) stream.on(event, done);
  });
}

/** Resolves when everything given to a stream has been written, or can't be. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.once('error', () => resolve());
    stream.write('', () => resolve());
  });
}

function reasonOf(error: Error): string | null {
  return 'code' in error && error.code === 'EPIPE' ? null : (systemReason(error) ?? error.message);
}

/**
 * Everything from standard input.
 * @throws FileError `EFBIG` as soon as there are more bytes than `most`
 */
export async function readAll(stream: AsyncIterable<Uint8Array>, most = Infinity): Promise<Uint8Array> {
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > most) throw new FileError('-', 'EFBIG');
      chunks.push(Buffer.from(chunk));
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const reason = systemReason(error);
    throw reason === null ? error : new FileError('-', reason);
  }
}
