import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ALLOW_LISTS, allows, listOf } from './support/allow-lists.ts';
import { circleIn, importsOf, loadedWith, SOURCES } from './support/imports.ts';
import { ROOT } from './support/run.ts';

const ENTRIES = new Set(['src/bin.ts', 'src/index.ts', 'src/schemas.ts']);

/** What is no part of the engine that runs in a page as it does in Node. */
const OF_NODE = ['src/bin.ts', 'src/schemas.ts', 'src/cli', 'src/platform/node'];
const isOfNode = (path: string) => OF_NODE.some((each) => path === each || path.startsWith(`${each}/`));

describe('imports', () => {
  test('each folder of src has a list of its own, with the reason', () => {
    const unlisted = SOURCES.filter(({ path }) => listOf(path)?.of === 'src').map(({ path }) => path);
    expect(unlisted).toEqual([]);
    for (const { reason } of ALLOW_LISTS) expect(reason).toMatch(/^[^]{20,}\.$/u);
  });
  test('each list is of something that is there', () => {
    const idle = ALLOW_LISTS.filter(({ covers }) => !SOURCES.some(({ path }) => covers(path)));
    expect(idle.map(({ of }) => of)).toEqual([]);
  });
  test('no file imports what its list does not name', () => {
    const strays = SOURCES.flatMap(({ path, imports }) => {
      const list = listOf(path);
      const refused = imports.filter((imported) => list === undefined || !allows(list, imported));
      return refused.map((imported) => `${path} imports ${imported}: ${list?.reason}`);
    });
    expect(strays).toEqual([]);
  });
  test('no list leads back to its folder, so that none is above and below another', () => {
    const graph = new Map(
      ALLOW_LISTS.map((list) => [
        list.of,
        ALLOW_LISTS.filter(({ of }) => of !== list.of && allows(list, `${of}/x.ts`)).map(({ of }) => of),
      ]),
    );
    expect(graph.get('src/regions')).toEqual(['src/core', 'src/yaml']);
    expect(circleIn(graph)).toBeNull();
  });
  test('no file leads back to itself, not even by its types', () => {
    expect(circleIn(new Map(SOURCES.map(({ path, imports }) => [path, imports])))).toBeNull();
    const circular = new Map(Object.entries({ a: ['b', 'c'], b: [], c: ['d'], d: ['c'] }));
    expect(circleIn(circular)).toEqual(['c', 'd', 'c']);
  });
  test('nothing imports what the program is started by', () => {
    const starting = SOURCES.filter(({ imports }) => imports.some((imported) => ENTRIES.has(imported)));
    expect(starting.map(({ path }) => path)).toEqual([]);
  });
  test('every kind of import is seen', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type {\n  B,\n} from './b.ts';",
      "export * from './c.ts';",
      "import './d.ts';",
      "const e = await import('./e.ts');",
      "type F = typeof import('./f.ts');",
      "const g = require('g');",
      "/** import { h } from './h.ts' */",
      "const from = 'i';",
    ].join('\n');
    expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', 'g']);
    expect(SOURCES.flatMap(({ imports }) => imports).length).toBeGreaterThan(1000);
  });
});

/** What the lines of a focus group, above the table of `check`, say in the words of `gaps`. */
const SHARED = new Set(['src/report/gaps-text.ts']);

describe('what is not asked for is not loaded', () => {
  const EVERYDAY = ['src/bin.ts', 'src/cli/commands/check.ts', 'src/formats/terminal/table.ts'];
  const loaded = [...loadedWith(EVERYDAY)];

  test('by a check that prints a table: neither schemas nor YAML', () => {
    expect(loaded).toContain('src/run/run.ts');
    expect(loaded.filter((each) => ['zod', 'yaml', 'lossless-json', 'iconv-lite'].includes(each))).toEqual(
      [],
    );
  });
  test('by a check: what ranks regions', () => {
    const own = /^src\/(?:insight\/scores|run\/rank|report\/(?:rank|grade)-|formats\/terminal\/rank)/u;
    expect(loaded.filter((each) => own.test(each))).toEqual([]);
  });
  test('by a check: what draws charts and writes documents', () => {
    expect(loaded.filter((each) => each.startsWith('src/formats/documents/'))).toEqual([]);
    expect(loaded.filter((each) => /^(?:echarts|docx|@resvg)/u.test(each))).toEqual([]);
  });
  test.each(['explain', 'diff', 'gaps', 'todo'])('by a check: what is there for %s alone', (name) => {
    expect(loaded.filter((each) => each.startsWith(`src/insight/${name}/`))).toEqual([]);
    expect(loaded.filter((each) => each.startsWith(`src/report/${name}`) && !SHARED.has(each))).toEqual([]);
  });
});

test('no file of src is longer than 250 lines', () => {
  const long = SOURCES.filter(({ text }) => text.trimEnd().split('\n').length > 250);
  expect(long.map(({ path }) => path)).toEqual([]);
});

describe('the engine knows nothing of Node', () => {
  test('by the names it uses', () => {
    const names = /'node:[^']*'|\bBuffer\b|\bprocess\.|\bNodeJS\b|\brequire\(|\b__(?:dir|file)name\b/u;
    const users = SOURCES.filter(({ path, text }) => !isOfNode(path) && names.test(text));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
  test('by the files that are type-checked without it', () => {
    const core: unknown = JSON.parse(readFileSync(`${ROOT}tsconfig.core.json`, 'utf8'));
    expect(core).toMatchObject({
      compilerOptions: { lib: ['es2023'], types: [] },
      include: ['src', 'types/web.d.ts'],
      exclude: OF_NODE,
    });
    expect(readFileSync(`${ROOT}package.json`, 'utf8')).toContain('tsc -p tsconfig.core.json');
  });
  test('by the globals that compile in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dabiao-globals-'));
    const names = ['Buffer', 'process', 'require', 'setImmediate', 'document', 'TextDecoder', 'crypto'];
    try {
      for (const name of names) writeFileSync(join(folder, `${name}.ts`), `export const a = ${name};\n`);
      writeFileSync(join(folder, 'module.ts'), "export { readFileSync } from 'node:fs';\n");
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          extends: join(ROOT, 'tsconfig.core.json'),
          include: ['*.ts', join(ROOT, 'types/web.d.ts')],
          exclude: [],
        }),
      );
      const compile = [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'];
      const { stdout } = spawnSync(process.execPath, compile, { cwd: folder, encoding: 'utf8' });
      const refused = [...stdout.matchAll(/^(\w+)\.ts\(\d+,\d+\): error/gmu)].map(([, name]) => name);
      expect(new Set(refused)).toEqual(
        new Set(['Buffer', 'document', 'module', 'process', 'require', 'setImmediate']),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the linter refuses a forbidden import where it is written', () => {
  const TRIED: readonly (readonly [file: string, code: string, allowed: boolean])[] = [
    ['src/core/a.ts', "export { a } from './b.ts';", true],
    ['src/core/b.ts', "export { a } from '../plan/plan.ts';", false],
    ['src/core/c.ts', "export { default } from 'big.js';", true],
    ['src/core/d.ts', "export { z } from 'zod';", false],
    ['src/core/e.ts', "import 'node:fs';", false],
    ['src/core/f.ts', "export { a } from '../new/a.ts';", false],
    ['src/new/a.ts', "export { a } from './b.ts';", false],
    ['src/plan/a.ts', "export { a } from '../core/model.ts';", true],
    ['src/plan/b.ts', "export type { A } from '../assess/assess.ts';", false],
    ['src/plan/c.ts', "export const a = () => import('../run/run.ts');", false],
    ['src/gate/a.ts', "export { a } from '../core/comparisons/rules.ts';", true],
    ['src/gate/b.ts', "export { a } from '../assess/assess.ts';", false],
    ['src/sources/tables/files/a.ts', "export { a } from '../sheets/table.ts';", true],
    ['src/sources/tables/files/b.ts', "export { a } from '../../../core/model.ts';", true],
    ['src/sources/tables/files/c.ts', "export { a } from '../../../report/report.ts';", false],
    ['src/sources/tables/files/d.ts', "import 'crypto';", false],
    ['src/formats/data/a.ts', "export { a } from '../../sources/tables/context.ts';", false],
    ['src/formats/data/b.ts', "export { a } from '../../platform/node/files.ts';", false],
    ['src/platform/a.ts', "export { a } from './node/files.ts';", false],
    ['src/platform/browser/a.ts', "import 'node:crypto';", false],
    ['src/platform/node/a.ts', "import 'node:crypto';", true],
    ['src/platform/node/b.ts', "export { a } from '../../sources/tables/context.ts';", false],
    ['src/cli/a.ts', "export { a } from '../platform/node/files.ts';", true],
    ['src/cli/b.ts', "import 'node:fs';", false],
    ['src/index.ts', "export { a } from './cli/main.ts';", false],
    ['src/report/a.ts', 'export const a = Buffer.from([]);', false],
    ['src/report/b.ts', 'export const a = process.env;', false],
    ['src/report/c.ts', 'export const a = new TextEncoder();', true],
  ];
  let reported: readonly string[] = [];
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dabiao-imports-'));
    for (const [file, code] of TRIED) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), `${code}\n`);
    }
    writeFileSync(join(folder, '.oxlintrc.json'), readFileSync(`${ROOT}.oxlintrc.json`));
    const lint = [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', 'src'];
    const { stdout } = spawnSync(process.execPath, lint, { cwd: folder, encoding: 'utf8' });
    reported = z
      .object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) })
      .parse(JSON.parse(stdout))
      .diagnostics.filter(({ code }) => /no-restricted-(?:imports|globals)/u.test(code))
      .map(({ filename }) => filename.replaceAll('\\', '/'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(TRIED)('%s: %s', (file, _, allowed) => {
    expect(reported.includes(file)).toBe(!allowed);
  });
});
