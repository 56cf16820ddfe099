import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/run.ts';
import { copyOfTree } from '../support/tree-copy.ts';
import { RECIPES } from './recipes.ts';

/** The files and folders that the table in CONTRIBUTING.md names for each thing that can be added. */
const ROWS = new Map(
  [
    ...readFileSync(`${ROOT}CONTRIBUTING.md`, 'utf8').matchAll(
      /^\| (?<thing>an? [^|]+?) \| (?<files>[^|]+) \|$/gmu,
    ),
  ].map(({ groups }) => [
    groups?.['thing'] ?? '',
    [
      ...(groups?.['files'] ?? '').matchAll(/`(?<path>(?:src|docs|fixtures)\/[^`]*|targets\.yaml)`/gu),
    ].flatMap((match) => match.groups?.['path'] ?? []),
  ]),
);

/** The entry of a row that a file belongs to: the file itself, or the closest folder above it. */
function namedFor(file: string, named: readonly string[]): string | undefined {
  return named
    .filter((entry) => file === entry || (entry.endsWith('/') && file.startsWith(entry)))
    .toSorted((a, b) => b.length - a.length)[0];
}

const THINGS = Object.entries(RECIPES);

describe.each(THINGS)('to add %s', (thing, { edits, tried, seen }) => {
  test('takes the files that CONTRIBUTING.md names, and no other', () => {
    const named = ROWS.get(thing) ?? [];
    const entries = edits.map(({ file }) => namedFor(file, named) ?? `${file} is not named`);
    expect([...new Set(entries)].toSorted()).toEqual(named.toSorted());
  });

  test('is enough: it compiles, and the program has it', async () => {
    const tree = copyOfTree();
    tree.apply(edits);
    expect(tree.errors()).toEqual([]);
    expect(await tried(tree)).toMatch(seen);
  });
});

describe('the compiler asks for what is left to do', () => {
  const unfinished = THINGS.filter(([, { asksFor }]) => asksFor !== undefined);
  test.each(unfinished)('of %s', (_, { edits, asksFor }) => {
    const tree = copyOfTree();
    tree.apply(edits.slice(0, 1));
    expect(tree.errors().toSorted()).toEqual(asksFor);
  });
});
