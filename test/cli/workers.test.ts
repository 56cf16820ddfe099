import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { dabiao, ROOT } from '../support/run.ts';

const folder = newFolder();
const NODE_OPTIONS = '--max-old-space-size=3000';

/** What the program prints, and how it exits, with so many threads. */
function checked(input: string, format: string, env: Readonly<Record<string, string>>) {
  return dabiao(['check', input, '-f', format, '--as-of', '2025-12-31', '--lang', 'en'], { env });
}

describe.each(['demo', 'bad', 'spreadsheets'])('every byte about %s is the same', (name) => {
  test.each(['table', 'json'])('as %s, however many threads read it', (format) => {
    const alone = checked(`fixtures/${name}`, format, { DABIAO_WORKERS: '1' });
    expect(alone.stdout.length).toBeGreaterThan(10_000);
    expect(checked(`fixtures/${name}`, format, { DABIAO_WORKERS: '2' })).toEqual(alone);
    expect(checked(`fixtures/${name}`, format, { DABIAO_WORKERS: '4', NODE_OPTIONS })).toEqual(alone);
  });
});

describe('with several threads', () => {
  const DABIAO_WORKERS = '3';
  const header = '地区,年份,在园幼儿总数\n';

  test('standard input is read too, and stands at its place', () => {
    folder.put('in/a.csv', `${header}五华区,2025,1\n`);
    folder.put('in/b.csv', `${header}盘龙区,2025,很多\n`);
    folder.put('in/c.csv', '');
    const args = ['check', 'in', '-', '-f', 'json', '--as-of', '2025-12-31'];
    const input = `${header}官渡区,2025,3\n`;
    const alone = folder.run(args, { DABIAO_WORKERS: '1' }, input);
    expect(alone.stdout).toContain('530111');
    expect(folder.run(args, { DABIAO_WORKERS }, input)).toEqual(alone);
  });

  test('zones that a file declares are known, and so are columns of a house', () => {
    folder.put('zones.yaml', 'zones:\n  dianchi: { name: 滇池度假区, parent: 昆明市 }\n');
    folder.put('with/a.csv', '地区,年份,娃娃数\n滇池度假区,2025,1\n');
    folder.put('with/b.csv', '地区,年份,娃娃数\n盘龙区,2025,2\n');
    const args = ['validate', 'with', '--zones', 'zones.yaml', '--map', '娃娃数=kindergarten-children'];
    const alone = folder.run(args, { DABIAO_WORKERS: '1' });
    expect(alone.exitCode).toBe(0);
    expect(folder.run(args, { DABIAO_WORKERS })).toEqual(alone);
  });

  test('a saved report among the data is refused as ever', () => {
    const { stdout } = dabiao(['check', 'fixtures/demo', '-f', 'json', '--fail-on', 'never']);
    folder.put('mixed/a.csv', `${header}五华区,2025,1\n`);
    folder.put('mixed/b.csv', stdout);
    const alone = folder.run(['validate', 'mixed'], { DABIAO_WORKERS: '1', LANG: 'en' });
    expect(alone).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('b.csv') });
    expect(folder.run(['validate', 'mixed'], { DABIAO_WORKERS, LANG: 'en' })).toEqual(alone);
  });
});

test('DABIAO_WORKERS must be a number', () => {
  const { stderr, exitCode } = dabiao(['check', `${ROOT}fixtures/demo`, '--lang', 'en'], {
    env: { DABIAO_WORKERS: 'all' },
  });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('DABIAO_WORKERS "all" is not a number')]);
});
