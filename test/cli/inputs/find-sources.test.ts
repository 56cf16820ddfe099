import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, win32 } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import type { Io } from '../../../src/platform/io.ts';
import { nodeIo } from '../../../src/platform/node/node-io.ts';
import { pathRules } from '../../../src/platform/paths.ts';
import { newFolder } from '../../support/folder.ts';
import { gatherSources } from '../../support/gather.ts';
import { ROOT } from '../../support/run.ts';

const CSV = '地区,年份,在园幼儿总数\n五华区,2025,1000\n';
const folder = newFolder();
const io = nodeIo(process, ROOT);
const at = (name: string) => join(folder.path, name);

/** What is read, as it is shown, and what is said of the rest. */
async function gather(names: readonly string[], with_: Io = io) {
  const { sources, notRead } = await gatherSources(names, with_);
  return {
    read: sources.map(({ path }) => path),
    notRead: notRead.map(({ path, reason }) => `${path} ${reason}`),
  };
}

describe('every way to write a folder reads the same files under the same names', () => {
  const prefix = relative(process.cwd(), folder.path);
  const names = ['1.csv', '昆明.csv', '~東川.csv', 'sub/曲靖.csv', 'sub/deeper/玉溪市.csv', 'data.ods'];
  const hidden = ['.旧.csv', '~$玉溪市.xlsx', '.~lock.1.csv#', 'sub/.git/x.csv', 'sub/~$x.csv'];
  beforeAll(() => {
    for (const name of [...names, ...hidden])
      folder.put(`.x/in put/${name}`, `${CSV}五华区,2024,${name.length}\n`);
    symlinkSync('.x/in put', at('link'));
    mkdirSync(at('far/away'), { recursive: true });
    symlinkSync('../../.x', at('far/away/x'));
  });
  const expected = {
    read: names
      .filter((name) => name.endsWith('.csv'))
      .map((name) => `${prefix}/.x/in put/${name}`)
      .toSorted(),
    notRead: [`${prefix}/.x/in put/data.ods unsupported-file`],
  };

  const start = fc.constantFrom(
    folder.path,
    prefix,
    `./${prefix}`,
    `${folder.path}/far/..`,
    `${folder.path}/.x/in put/sub/../../..`,
  );
  const way = fc.constantFrom(
    ['.x', 'in put'],
    ['link'],
    ['far', 'away', 'x', 'in put'],
    ['.x', 'in put', 'sub', '..'],
  );
  const slash = fc.constantFrom('/', '//', '/./', '///', '/././');
  const end = fc.constantFrom('', '/', '//', '/.', '/./', '/*', '//*', '/{*,**}', '/**');
  const spelling = fc
    .tuple(start, way, fc.array(slash, { minLength: 6, maxLength: 6 }), end)
    .map(([first, parts, slashes, last]) =>
      // Doubled slashes only where they don't begin the path.
      [first, ...parts].reduce((path, part, i) => `${path}${slashes[i] ?? '/'}${part}`).concat(last),
    );

  test('however it is spelled', async () => {
    await fc.assert(
      fc.asyncProperty(spelling, async (name) => {
        expect(await gather([name])).toEqual(expected);
      }),
    );
  });

  test('also given twice, in two spellings', async () => {
    await fc.assert(
      fc.asyncProperty(spelling, spelling, async (one, other) => {
        expect(await gather([one, other])).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test('also from within, and from the settings of a project', () => {
    const paths = (...args: readonly string[]) => {
      const { stdout, stderr } = folder.run(['inspect', '-f', 'json', ...args]);
      return (
        stderr +
        [...stdout.matchAll(/^ {6}"path": "(?<path>[^"]+)",\n {6}"sha/gmu)]
          .map(({ groups }) => groups?.['path'])
          .join(' ')
      );
    };
    const all = expected.read.map((path) => path.slice(prefix.length + 1)).join(' ');
    for (const name of ['.x/in put', './.x/in put/', at('link'), 'link/*']) expect(paths(name)).toBe(all);
    for (const name of ['.x/in put', './link/', at('.x/in put'), 'link/*']) {
      folder.put('dabiao.config.yaml', `inputs: ["${name}"]\n`);
      expect(paths()).toBe(all);
    }
  });
});

test('a name whose characters are composed otherwise is found', async () => {
  folder.put('cafe\u0301/データ.csv'.normalize('NFD'), CSV);
  const { read } = await gather([at('caf\u00E9/データ.csv'.normalize('NFC'))]);
  expect(read.map((path) => path.normalize('NFC'))).toEqual([expect.stringMatching(/café\/データ\.csv$/u)]);
  expect((await gather([at('caf\u00E9')])).read).toHaveLength(1);
});

describe('a pattern', () => {
  beforeAll(() => {
    for (const name of [
      'a.csv',
      'b.txt',
      '.hidden.csv',
      '~$a.csv',
      '.old/c.csv',
      'sub/d.csv',
      'sub/.e.csv',
      'in[1]/f.csv',
    ])
      folder.put(`p/${name}`, CSV);
    symlinkSync('nothing', at('p/gone.csv'));
  });
  test.each([
    ['*', ['a.csv', 'b.txt', 'in[1]/f.csv', 'sub/d.csv'], ['gone.csv unreadable-file']],
    ['*.csv', ['a.csv'], ['gone.csv unreadable-file']],
    ['**/*.csv', ['a.csv', 'in[1]/f.csv', 'sub/d.csv'], ['gone.csv unreadable-file']],
    ['{sub,.old}/*.csv', ['.old/c.csv', 'sub/d.csv'], []],
    ['.h*', ['.hidden.csv'], []],
    ['.*/*.csv', ['.old/c.csv'], []],
    ['in[1]/*', ['in[1]/f.csv'], []],
    ['in[1]', ['in[1]/f.csv'], []],
    ['[sa]*', ['a.csv', 'sub/d.csv'], []],
    ['{sub/d,a}.csv', ['a.csv', 'sub/d.csv'], []],
  ])('%s', async (pattern, read, notRead) => {
    const names = await gather([at(`p/${pattern}`)]);
    const below = (path: string) => path.slice(path.indexOf('/p/') + 3);
    expect({ read: names.read.map(below), notRead: names.notRead.map(below) }).toEqual({ read, notRead });
  });

  test.each(["'P\\*.csv'", '"P\\*.csv"', 'P\\*.csv', '.\\P\\**\\a.csv', 'P\\A.*'])(
    '%s, as cmd.exe hands it over',
    async (written) => {
      const name = written.replace('P', relative(process.cwd(), at('p')).replaceAll('/', '\\'));
      const windows: Io = { ...io, files: { ...io.files, rules: pathRules(win32), ignoresCase: true } };
      expect((await gather([name], windows)).read).toEqual([expect.stringMatching(/\/p\/a\.csv$/u)]);
    },
  );

  test('whose marks belong to a name is that name', async () => {
    for (const name of ["'x*.csv'", 'y*.csv', 'yes.csv']) folder.put(`q/${name}`, CSV);
    expect((await gather([at("q/'x*.csv'")])).read).toHaveLength(1);
    expect((await gather([at('q/y*.csv')])).read).toEqual([expect.stringMatching(/y\*\.csv$/u)]);
  });

  test('may be longer than a name can be', async () => {
    const { read } = await gather([
      at(`p/{${Array.from({ length: 129 }, (_, i) => `county${i}`).join(',')},a}.csv`),
    ]);
    expect(read).toEqual([expect.stringMatching(/\/p\/a\.csv$/u)]);
  });

  test('that matches nothing is said', async () => {
    await expect(gather([at('p/*.xlsx')])).rejects.toThrow(UserError);
  });
});

describe('each file of a folder is read or named', () => {
  test.each([
    [
      'read',
      [
        'a.csv',
        'A.CSV',
        'a.tsv',
        'a.tab',
        'a.prn',
        'a.txt',
        'a.csv.txt',
        'a.csv ',
        'a.et',
        'a.xls',
        '安宁市',
        '2025.12.五华区',
        'a.dat',
        'a.csv_1',
        '~a.csv',
        'a.xml',
      ],
    ],
    [
      'unsupported-file',
      [
        'a.zip',
        'a.RAR',
        'a.7z',
        'a.csv.gz',
        'a.dbf',
        'a.sav',
        'a.mdb',
        'a.accdb',
        'a.mht',
        'a.pages',
        'a.numbers',
        'a.ods',
        'a.fods',
        'a.xlsb',
      ],
    ],
    [
      'unsupported-file',
      ['a.wps', 'a.doc', 'a.docx', 'a.pdf', 'a.png', 'a.JPG', 'a.jpeg', 'a.bmp', 'a.tif', 'a.ods '],
    ],
    [
      'file-not-read',
      ['report.json', 'r.sarif', 'r.tap', 'r.ndjson', 'report.md', 'a.csv.bak', 'a.csv~', 'run.log'],
    ],
    [
      'not-data',
      [
        'README.md',
        'readme.txt',
        'LICENSE',
        'dabiao.config.yaml',
        'targets.yml',
        'Thumbs.db',
        'desktop.ini',
        'make.py',
        'CHANGELOG.md',
      ],
    ],
  ])('%s', async (outcome, names) => {
    const place = `kinds-${outcome}-${names.length}`;
    for (const [i, name] of names.entries()) folder.put(`${place}/${name}`, `${CSV}盘龙区,2025,${i}\n`);
    folder.put(`${place}/read-in-any-case.csv`, CSV);
    const { read, notRead } = await gather([at(place)]);
    const own = (paths: readonly string[]) =>
      paths
        .map((path) => path.slice(path.lastIndexOf('/') + 1))
        .filter((name) => !name.startsWith('read-in'));
    expect(own(outcome === 'read' ? read : notRead)).toEqual(
      names.map((name) => (outcome === 'read' ? name : `${name} ${outcome}`)).toSorted(),
    );
  });

  test('or its folder is one that other programs fill', async () => {
    for (const name of ['a.csv', 'node_modules/b.csv', '__MACOSX/c.csv']) folder.put(`others/${name}`, CSV);
    expect(await gather([at('others')])).toEqual({ read: [expect.stringMatching(/a\.csv$/u)], notRead: [] });
  });

  test('but named itself it is read, unless its kind can not be', async () => {
    for (const name of ['notes.txt', 'data.json']) {
      folder.put(`named/${name}`, '没有表格\n');
      expect((await gather([at(`named/${name}`)])).read).toHaveLength(1);
    }
    folder.put('named/a.zip', 'PK');
    expect((await gather([at('named/a.zip')])).notRead).toEqual([
      expect.stringMatching(/a\.zip unsupported-file$/u),
    ]);
  });

  test('a folder with nothing to read is refused, with what there is', async () => {
    folder.put('none/report.json', '{}');
    await expect(gather([at('none')])).rejects.toMatchObject({
      problem: { kind: 'no-data-in-folder', ignored: [expect.stringMatching(/report\.json$/u)] },
    });
  });
});

describe('what can not be looked into is named', () => {
  const denied: Io = {
    ...io,
    files: {
      ...io.files,
      list: (...args) => [
        ...io.files.list(...args),
        { name: 'locked', trouble: 'permission denied', isFolder: true },
      ],
    },
  };
  test.each(['denied', 'denied/*.csv', 'denied/**/*.csv'])('%s', async (name) => {
    folder.put('denied/a.csv', CSV);
    const { unopened, sources } = await gatherSources([at(name)], denied);
    expect(sources).toHaveLength(1);
    expect(unopened).toMatchObject([
      {
        path: expect.stringMatching(/denied\/locked$/u),
        facts: { code: 'unreadable-file', reason: 'permission denied' },
      },
    ]);
  });

  test('a link that leads nowhere too, by its own name', async () => {
    symlinkSync('nothing.csv', at('nowhere.csv'));
    const { stderr, exitCode } = folder.run(['check', 'nowhere.csv', '--lang', 'en']);
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringMatching(/unreadable-file {2}nowhere\.csv\n.*there is no such file or folder/u),
    ]);
  });
});

test('reports of earlier runs beside the data do not make a run fail', () => {
  folder.put('reports/data.csv', CSV);
  const outputs = [
    'r.json',
    'r.xml',
    'r.md',
    'r.csv',
    'r.sarif',
    'r.tap',
    'r.ndjson',
    'r.txt',
    'gl-code-quality-report.json',
    'plain',
  ];
  const check = (...args: string[]) =>
    folder.run(['check', 'reports', '--fail-on', 'never', '--lang', 'zh', ...args]);
  expect(check(...outputs.flatMap((name) => ['-o', `reports/${name}`])).exitCode).toBe(0);
  const { stdout, exitCode } = check();
  expect(exitCode).toBe(0);
  for (const name of outputs) expect(stdout).toContain(`警告 file-not-read  reports/${name}\n`);
});

test('an archive is said to be one', () => {
  writeFileSync(at('上报.zip'), Buffer.from('504b0304140000000800', 'hex'));
  const { stderr, exitCode } = folder.run(['check', '上报.zip', '--lang', 'zh']);
  expect([exitCode, stderr]).toEqual([
    2,
    expect.stringMatching(/不读取压缩包（\.zip）。\n {2}提示：请先解压/u),
  ]);
});
