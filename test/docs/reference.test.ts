import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goesBy, optionsOf, SETTINGS } from '../../src/cli/options/registry.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { LANGUAGES } from '../../src/core/languages.ts';
import { LEVELS } from '../../src/core/model.ts';
import { ENCODINGS } from '../../src/sources/tables/files/decode.ts';
import { SHELLS } from '../../src/cli/completion/shells.ts';
import { INSPECTION_FORMATS } from '../../src/cli/options/registry/reports.ts';
import { dabiao, ROOT } from '../support/run.ts';

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

/** The cells of the rows of tables, header and rule too. */
const rowsOf = (markdown: string) =>
  [...markdown.matchAll(/^\|(?<cells>.*)\|$/gmu)].map(({ groups }) =>
    (groups?.['cells'] ?? '').split('|').map((cell) => cell.trim()),
  );

/** The columns of the table of settings; `targets list` stands for the commands that show the plan. */
const COLUMNS = ['check', 'validate', 'inspect', 'targets list'];

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

  const configuration = read(`${folder}/configuration.md`);

  test('lists every setting of a project, and no other, with the commands that go by it', () => {
    const table = configuration.split('\n## ')[0] ?? '';
    const documented = rowsOf(table).flatMap(([keys = '', , ...marks]) =>
      [...keys.matchAll(/`(?<key>[a-z-]+)`/gu)].map(({ groups }) => [
        groups?.['key'],
        COLUMNS.filter((_command, i) => marks[i] === '✓'),
      ]),
    );
    const settings = SETTINGS.map((each) => [
      each.name,
      COLUMNS.filter((command) => each.setting.commands === 'start' || goesBy(command, each)),
    ]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(settings));
    expect(documented).toHaveLength(SETTINGS.length);
  });

  test('names every option that takes several values between commas', () => {
    const row = rowsOf(configuration).find(([keys = '']) => keys.includes('`--expect`')) ?? [];
    const lists = optionsOf('check')
      .concat(optionsOf('validate'))
      .filter(({ takes }) => takes === 'list')
      .map(({ name, short }) => short ?? `--${name}`);
    expect((row[0] ?? '').match(/(?<=`)--?[a-z-]+(?=`)/gu)?.toSorted()).toEqual(
      [...new Set(lists)].toSorted(),
    );
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
