import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Ran } from './run.ts';
import { dabiao } from './run.ts';

export interface Folder {
  readonly path: string;
  readonly put: (name: string, text: string) => string;
  /** Runs the program in the folder. */
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>, input?: string) => Ran;
}

/** A folder of its own, gone when the tests of the file are over. */
export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'dabiao-'));
  afterAll(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return {
    path,
    put: (name, text) => {
      mkdirSync(join(path, name, '..'), { recursive: true });
      writeFileSync(join(path, name), text);
      return name;
    },
    run: (args, env = {}, input = '') => dabiao(args, { cwd: path, env, input }),
  };
}
