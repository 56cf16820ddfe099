import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formerNames } from '../../src/gate/renamed.ts';

interface File {
  readonly path: string;
  readonly sha256: string;
}

const files = (...names: string[]): File[] =>
  names.map((name) => ({ path: name.slice(0, 1), sha256: name.slice(1) }));
const former = (now: readonly File[], before: readonly File[]) =>
  now.map(({ path }) => formerNames(now, before)(path));

test.each<[string, File[], File[], string[]]>([
  ['as it was', files('a1'), files('a1'), ['a']],
  ['edited', files('a2'), files('a1'), ['a']],
  ['renamed', files('b1'), files('a1'), ['a']],
  ['two that changed places', files('a2', 'b1'), files('a1', 'b2'), ['b', 'a']],
  ['renamed, with another under its name', files('a2', 'b1'), files('a1'), ['new a', 'a']],
  ['copied: the copy is new', files('a1', 'b1'), files('a1'), ['a', 'b']],
  ['two alike, both renamed', files('c1', 'd1'), files('a1', 'b1'), ['a', 'b']],
  ['two alike, one renamed', files('a1', 'd1'), files('a1', 'b1'), ['a', 'b']],
  ['new', files('z9'), files('a1'), ['z']],
])('a file that is %s', (_, now, before, names) => {
  expect(former(now, before)).toEqual(names);
});

test('no two files are taken for one', () => {
  const submission = fc.uniqueArray(
    fc.record({ path: fc.constantFrom('a', 'b', 'c', 'd'), sha256: fc.constantFrom('1', '2', '3') }),
    {
      selector: ({ path }) => path,
    },
  );
  fc.assert(
    fc.property(submission, submission, (now, before) => {
      const names = former(now, before);
      expect(new Set(names).size).toBe(now.length);
      // As many of a content as there are on both sides are known by it.
      for (const sha256 of ['1', '2', '3']) {
        const [is, was] = [now, before].map((each) => each.filter((file) => file.sha256 === sha256));
        const known = (is ?? []).filter(({ path }) =>
          (was ?? []).some((file) => file.path === names[now.findIndex((each) => each.path === path)]),
        );
        expect(known.length).toBe(Math.min(is?.length ?? 0, was?.length ?? 0));
      }
    }),
  );
});
