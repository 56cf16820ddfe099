import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../src/cli/settings/schema.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { LANGUAGES } from '../../src/locales/index.ts';
import { LEVELS } from '../../src/regions/tree.ts';
import { ENCODINGS } from '../../src/sources/tables/files/decode.ts';
import { INSPECTION_FORMATS, SHELLS } from '../../src/cli/options/values.ts';
import { dabiao, ROOT } from '../support/run.ts';

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

describe.each([
  ['en', 'docs', 'README.md'],
  ['zh', 'docs/zh', 'README.zh-CN.md'],
])('the reference, in %s', (lang, folder, readme) => {
  const { stdout } = dabiao(['check', '--help', '--lang', lang], { env: { COLUMNS: '300' } });

  test('lists every format, and no other', () => {
    const rows = [
      ...read(`${folder}/formats.md`).matchAll(
        /^\| `(?<name>[a-z]+)` \| [^|]* \| [^|]* \| [^|]* \| [^|]* \|$/gmu,
      ),
    ].map(({ groups }) => groups?.['name'] ?? '');
    expect(rows.toSorted()).toEqual(FORMATS.map(({ name }) => name).toSorted());
    for (const { name } of FORMATS)
      expect(/^ {2}-f, --format .*$/mu.exec(stdout)?.[0]).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
  });

  test.each([
    ['-f, --format <formats>', FORMATS.map(({ name }) => name)],
    ['-l, --level <levels>', LEVELS],
    ['--encoding <name>', ENCODINGS],
    ['--lang <language>', LANGUAGES],
  ])('lists all that %s takes, in help and README', (option, values) => {
    const name = /--[a-z]+/u.exec(option)?.[0] ?? '';
    const lines = [stdout, read(readme)].map((text) =>
      text.split('\n').find((line) => line.includes(option) || line.startsWith(`| \`${name} `)),
    );
    for (const line of lines) {
      const named = (line ?? '').match(/[a-z\d-]+/gu) ?? [];
      expect(named.filter((word) => values.some((value) => value === word))).toEqual(values);
    }
  });

  test('names all shells and formats of inspect in help', () => {
    const help = (command: string) =>
      dabiao([command, '--help', '--lang', lang], { env: { COLUMNS: '300' } });
    for (const shell of SHELLS)
      expect(/^ {2}shell .*$/mu.exec(help('completion').stdout)?.[0]).toContain(shell);
    for (const format of INSPECTION_FORMATS)
      expect(/^ {2}-f, --format .*$/mu.exec(help('inspect').stdout)?.[0]).toContain(format);
  });

  test('lists every setting of a project, and no other', () => {
    const table = read(`${folder}/configuration.md`).split('\n## ')[0] ?? '';
    const keys = [...table.matchAll(/^\| (?<keys>`[^|]+`) \| /gmu)].flatMap(
      ({ groups }) => (groups?.['keys'] ?? '').match(/[a-z-]+/gu) ?? [],
    );
    expect(keys.toSorted()).toEqual(Object.keys(configSchema.shape).toSorted());
  });

  test('lists every column of the CSV', () => {
    const { stdout: csv } = dabiao(['check', 'fixtures/published', '-f', 'csv']);
    const columns = (csv.split('\r\n')[0] ?? '').replace('\uFEFF', '').split(',');
    const text = read(`${folder}/formats.md`).split('\n## ').at(-1) ?? '';
    for (const column of columns) expect(text).toContain(`\`${column}\``);
  });

  test('lists every option of check', () => {
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(?<flag>--[a-z-]+)/gmu)].flatMap(
      ({ groups }) => groups?.['flag'] ?? [],
    );
    expect(options.length).toBeGreaterThan(20);
    for (const option of options.filter((each) => !['--help', '--version'].includes(each)))
      expect(read(readme), option).toContain(option);
  });
});

test('every link of the documentation leads to a file', () => {
  const pages = [
    'README.md',
    'README.zh-CN.md',
    'CONTRIBUTING.md',
    'examples/README.md',
    'examples/ci/README.md',
  ];
  const docs = readdirSync(`${ROOT}docs`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  for (const page of [...pages, ...docs.map((name) => `docs/${name}`)])
    for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/gu))
      expect(existsSync(join(ROOT, dirname(page), target)), `${page}: ${target}`).toBe(true);
});
