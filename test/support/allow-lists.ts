import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import picomatch from 'picomatch';
import * as z from 'zod';
import { ROOT } from './run.ts';

/** What the files of a folder may import, as .oxlintrc.json says it. */
export interface AllowList {
  /** The folder, or the one file the list is of: `src/core`, `src/index.ts`. */
  readonly of: string;
  /** Patterns of files of `src/`. */
  readonly files: readonly string[];
  /** Patterns of names of packages. */
  readonly packages: readonly string[];
  readonly reason: string;
  readonly covers: (path: string) => boolean;
}

const rule = z.tuple([
  z.literal('error'),
  z.object({ patterns: z.tuple([z.object({ group: z.array(z.string()), message: z.string() })]) }),
]);
const config = z.object({
  overrides: z.array(
    z.object({ files: z.array(z.string()), rules: z.object({ 'no-restricted-imports': rule.optional() }) }),
  ),
});

const FOLDERS = new Set(
  readdirSync(`${ROOT}src`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name),
);

/** In the order of the file: of several that cover a file, the last is that file's. */
export const ALLOW_LISTS: readonly AllowList[] = config
  .parse(JSON.parse(readFileSync(`${ROOT}.oxlintrc.json`, 'utf8')))
  .overrides.flatMap(({ files: [pattern = ''], rules: { 'no-restricted-imports': restricted } }) =>
    restricted === undefined ? [] : allowList(pattern, restricted[1].patterns[0]),
  );

function allowList(pattern: string, { group, message }: { group: string[]; message: string }): AllowList {
  const [first, ...entries] = group;
  if (first !== '**' || entries.some((entry) => !entry.startsWith('!')))
    throw new Error(
      `the list of ${pattern} does not begin with everything and then take out what is allowed`,
    );
  const of = pattern.replace(/\/\*+$/u, '');
  const folder = of.endsWith('.ts') ? posix.dirname(of) : of;
  const allowed = entries.map((entry) => entry.slice(1));
  return {
    of,
    files: allowed.flatMap((entry) => filesMeant(entry, folder)),
    packages: allowed.filter((entry) => !/^(?:\.|\*\*)/u.test(entry)),
    reason: message,
    covers: picomatch(pattern),
  };
}

/**
 * The linter sees an import as it is written, so that `../sheets/table.ts` must be allowed by the name of a
 * folder inside. Here, where it is known where an import leads, that says nothing.
 */
function filesMeant(entry: string, folder: string): string[] {
  if (entry.startsWith('.')) return [posix.join(folder, entry)];
  const [, below] = /^\*\*\/(.+)$/u.exec(entry) ?? [];
  if (below === undefined || !FOLDERS.has(below.split('/')[0] ?? '')) return [];
  return [`src/${below}`];
}

export function listOf(path: string): AllowList | undefined {
  return ALLOW_LISTS.findLast(({ covers }) => covers(path));
}

export function allows({ files, packages }: AllowList, imported: string): boolean {
  return imported.startsWith('src/')
    ? picomatch.isMatch(imported, [...files])
    : packages.length > 0 && picomatch.isMatch(imported, [...packages]);
}
