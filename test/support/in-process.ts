import { main } from '../../src/cli/main.ts';
import { joined } from '../../src/core/pieces.ts';
import type { Io } from '../../src/platform/io.ts';
import { nodeIo } from '../../src/platform/node/node-io.ts';
import type { Ran } from './run.ts';
import { ROOT } from './run.ts';

/**
 * Runs the program without a process of its own, which is quicker; the files are those of the folder given,
 * the locale is of nobody.
 */
export async function inProcess(
  args: readonly string[],
  files: Partial<Io['files']> = {},
  env: Io['env'] = { LANG: 'en' },
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): Io['stdout'] => ({
    write: (text) => {
      written[name] += text;
    },
    writePieces: async (pieces) => {
      written[name] += joined(pieces);
    },
    finish: async () => null,
    isTerminal: false,
    columns: undefined,
    rows: undefined,
  });
  const outside = nodeIo(process, ROOT);
  const exitCode = await main(args, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readStdin: async () => new Uint8Array(),
    env,
    locale: () => 'en-US',
    now: () => new Date('2025-12-31T12:00:00Z'),
    elapsed: () => performance.now(),
    files: { ...outside.files, ...files },
    workers: null,
    home: ROOT,
    page: async () => false,
    mark: () => {},
  });
  return { ...written, exitCode };
}

/** The files of a project that has nothing but these settings. */
export function settingsFile(text: string): Partial<Io['files']> {
  const { files } = nodeIo(process, ROOT);
  const bytes = new TextEncoder().encode(text);
  const ours = (path: string) => path === 'dabiao.config.yaml';
  return {
    kind: (path) => (ours(path) ? 'file' : files.kind(path)),
    read: (path) => (ours(path) ? bytes : files.read(path)),
  };
}
