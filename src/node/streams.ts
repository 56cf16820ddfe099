import type { Output } from '../io.ts';
import { FileError } from '../io.ts';
import { systemReason } from './guarded.ts';

/**
 * Writes to a stream. When its reader has gone away (`dabiao check | head`) the rest is dropped quietly; any other failure is kept until
 * it is asked for.
 */
export function output(stream: NodeJS.WriteStream): Output {
  let failure: Error | null = null;
  let written = false;
  stream.on('error', (error) => {
    failure ??= error;
  });
  return {
    write: (text) => {
      written = true;
      if (failure === null) stream.write(text);
    },
    finish: async () => {
      if (written && failure === null) {
        await new Promise<void>((resolve) => {
          stream.write('', () => resolve());
          stream.once('error', () => resolve());
        });
      }
      return failure === null ? null : reasonOf(failure);
    },
    isTerminal: stream.isTTY,
    columns: stream.columns,
    rows: stream.rows,
  };
}

function reasonOf(error: Error): string | null {
  return 'code' in error && error.code === 'EPIPE' ? null : (systemReason(error) ?? error.message);
}

/** All that standard input gives. @throws FileError */
export async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  } catch (error) {
    const reason = systemReason(error);
    throw reason === null ? error : new FileError('-', reason);
  }
}
