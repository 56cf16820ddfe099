import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll } from 'vitest';
import type { Ran } from './run.ts';
import { NODE, PATH, ROOT } from './run.ts';

/** What is done to a file: written anew; some words of it changed; or lines put in behind the first that holds them. */
export type Edit =
  | { readonly file: string; readonly content: string }
  | { readonly file: string; readonly words: string; readonly become: string }
  | { readonly file: string; readonly behind: string; readonly lines: string };

/** A copy of what the program is made of, to be changed at will. */
export interface TreeCopy {
  readonly put: (name: string, text: string) => void;
  readonly apply: (edits: readonly Edit[]) => void;
  /** The files that do not compile, each once. */
  readonly errors: () => readonly string[];
  /** Bundles the program and runs it, without the readiness for speed of a build. */
  readonly run: (...args: readonly string[]) => Promise<Ran>;
}

const PARTS = ['src', 'types', 'docs/findings', 'targets.yaml', 'package.json', 'tsconfig.json'];

/** Starts the program as bin/dabiao.js does, out of a bundle beside it. */
const LAUNCHER = `const { main, nodeIo } = require('./bundle.cjs');
main(process.argv.slice(2), nodeIo(process, __dirname)).then((code) => { process.exitCode = code; });
`;

export function copyOfTree(): TreeCopy {
  const home = mkdtempSync(join(tmpdir(), 'dabiao-recipe-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  for (const part of PARTS) cpSync(join(ROOT, part), join(home, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  const tsconfig = { extends: './tsconfig.json', include: ['src'] };
  writeFileSync(join(home, 'tsconfig.recipe.json'), JSON.stringify(tsconfig));
  writeFileSync(join(home, 'launch.cjs'), LAUNCHER);
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text);
  };
  return {
    put,
    apply: (edits) => {
      for (const edit of edits)
        put(
          edit.file,
          'content' in edit ? edit.content : edited(readFileSync(join(home, edit.file), 'utf8'), edit),
        );
    },
    errors: () => {
      const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
      const args = [compiler, '-p', 'tsconfig.recipe.json', '--pretty', 'false'];
      const { stdout } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' });
      return [...new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gmu)].map(([, file = '']) => file))];
    },
    run: async (...args) => {
      await build({
        entryPoints: [join(home, 'src/bin.ts')],
        outfile: join(home, 'bundle.cjs'),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        logLevel: 'silent',
      });
      const options = { cwd: home, encoding: 'utf8', env: { PATH, LANG: 'en_US.UTF-8' } } as const;
      const { stdout, stderr, status } = spawnSync(NODE, ['launch.cjs', ...args], options);
      return { stdout, stderr, exitCode: status };
    },
  };
}

function edited(text: string, edit: Exclude<Edit, { content: string }>): string {
  const words = 'words' in edit ? edit.words : edit.behind;
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`there is no ${words} in ${edit.file}`);
  if ('words' in edit) return text.slice(0, at) + edit.become + text.slice(at + words.length);
  const end = text.indexOf('\n', at) + 1;
  return `${text.slice(0, end)}${edit.lines}\n${text.slice(end)}`;
}

/** The files of a folder of the repository, with their texts, under another name. */
export function folderAs(folder: string, name: string, change: (text: string) => string): Edit[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      file: join(name, file),
      content: change(readFileSync(join(ROOT, folder, file), 'utf8')),
    }));
}
