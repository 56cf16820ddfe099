import { expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { dabiao } from '../../support/run.ts';

const folder = newFolder();
const DATA = '地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数\n五华区,2025,1,2\n';
folder.put('data.csv', DATA);

test.each([
  ['data and waivers', ['check', '-', '--waivers', '-']],
  ['data and the names of columns', ['validate', '-', '--columns', '-']],
  ['data and who answers for what', ['todo', '-', '--assessment', '-']],
  ['data and zones', ['gaps', '-', '--zones', '-']],
  ['what is explained and waivers', ['explain', 'safe-campus-rate', '-', '--waivers', '-']],
  ['one side and waivers', ['diff', '-', 'data.csv', '--waivers', '-']],
  ['both sides', ['diff', '-', '-']],
])('standard input is read once: not for %s', (_, args) => {
  const { stdout, stderr, exitCode } = folder.run([...args, '--lang', 'en'], { input: DATA });
  expect([stdout, exitCode]).toEqual(['', 2]);
  expect(stderr).toBe('dabiao: Standard input can be read once: only one file can be -.\n');
});

test('named twice it is read once', () => {
  const { exitCode } = dabiao(['check', '-', '-', '--fail-on', 'never'], { input: DATA });
  expect(exitCode).toBe(0);
});
