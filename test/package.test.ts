import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../src/formats/index.ts';
import { VERSION } from '../src/core/version.ts';
import { dabiao, NODE, PATH, ROOT } from './support/run.ts';

let folder = '';
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dabiao-packed-'));
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  npm(['install', '--no-audit', '--no-fund', '--offline', `./${tarball}`], folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the packed package, installed into an empty folder', () => {
  const program = () => join(folder, 'node_modules/dabiao/bin/dabiao.js');

  test('needs no other package', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'dabiao',
    ]);
  });

  test('judges a file', () => {
    const input = 'region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,850,1000\n';
    const { stdout, exitCode, stderr } = dabiao(['check', '-', '--lang', 'en'], {
      program: program(),
      cwd: folder,
      input,
    });
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(stdout).toContain('85%  ✗ ≥90%');
  });

  test('writes every format', () => {
    const input = 'region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,850,1000\n';
    for (const { name } of FORMATS) {
      const { stdout, stderr } = dabiao(['check', '-', '-f', name], {
        program: program(),
        cwd: folder,
        input,
      });
      expect([name, stderr, stdout.length > 0]).toEqual([name, '', true]);
    }
  });

  test('reads a plan, prints its schema, finds regions', () => {
    const run = (...args: string[]) => dabiao([...args], { program: program(), cwd: folder });
    const yaml = join(folder, 'node_modules/dabiao/targets.yaml');
    expect(run('targets', 'lint', yaml).exitCode).toBe(0);
    expect(JSON.parse(run('targets', 'schema').stdout)).toMatchObject({ type: 'object' });
    expect(run('regions', '峨山').stdout).toContain('530426');
    expect(run('--version').stdout).toBe(`${VERSION}\n`);
    expect(run('explain-finding', 'unknown-region', '--lang', 'zh').stdout).toContain('地区无法识别');
    expect(run('completion', 'bash').stdout).toContain('complete -F _dabiao dabiao');
  });

  test('is a library with types', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { readFileSync } from 'node:fs';
import { assess, readingContext, openFile, readPlan, readSubmission, sourceOf, yunnan } from 'dabiao';
import type { Verdict } from 'dabiao';

const plan = readPlan(readFileSync('node_modules/dabiao/targets.yaml', 'utf8'), 'targets.yaml');
const tree = yunnan();
const bytes = new TextEncoder().encode('region,year,special-schools\\n530125,2025,0\\n');
const context = readingContext(plan, tree);
const file = await openFile(await sourceOf('a.csv', bytes), context.settings);
const submission = readSubmission([file], context);
const verdicts: readonly Verdict[] = assess(plan, tree, submission.observations, { years: [2025] }).verdicts;
console.log(verdicts.find(({ indicator }) => indicator === 'special-school-coverage')?.status);
`,
    );
    const options = [
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--strict',
      '--noEmitOnError',
      '--types',
      'node',
      '--typeRoots',
      join(ROOT, 'node_modules/@types'),
    ];
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, 'use.ts'], {
      cwd: folder,
      stdio: 'inherit',
    });
    expect(execFileSync(NODE, ['use.js'], { cwd: folder, encoding: 'utf8', env: { PATH } })).toBe('fail\n');
  });
});

test('parts of the program are loaded from their own files, and not bundled a second time', () => {
  const dist = join(folder, 'node_modules/dabiao/dist');
  const parts = readdirSync(dist).filter((name) => name.endsWith('.cjs') && name !== 'dabiao.cjs');
  const bundle = readFileSync(join(dist, 'dabiao.cjs'), 'utf8');
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.filter((name) => !bundle.includes(`./${name}`))).toEqual([]);
});

describe('of the machine it was built on, the package', () => {
  const home = () => join(folder, 'node_modules/dabiao');
  /** Runs a script beside the package, which is given the launcher. */
  const launched = (script: string) => {
    writeFileSync(
      join(folder, 'launched.cjs'),
      `const home = ${JSON.stringify(home())}; const launcher = require(home + '/bin/load-bundle.js');\n${script}`,
    );
    return spawnSync(NODE, [join(folder, 'launched.cjs')], { cwd: folder, encoding: 'utf8', env: { PATH } });
  };

  test('holds no path', () => {
    const above = ROOT.replace(/\/$/u, '');
    const written = [above, pathToFileURL(above).href].flatMap((path) => [
      Buffer.from(path, 'utf8'),
      Buffer.from(path, 'utf16le'),
    ]);
    const files = readdirSync(home(), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(100);
    const holding = files.filter(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      return written.some((path) => bytes.includes(path));
    });
    expect(holding.map(({ name }) => name)).toEqual([]);
  });

  test('names none in the stack of a defect, which says where in the program it is', () => {
    const { stderr, status } = launched(`const { main, nodeIo } = launcher.loadBundle(home + '/dist');
const io = nodeIo(process, home);
const kind = () => { throw new TypeError('a defect'); };
main(['check', 'x.csv', '--lang', 'en'], { ...io, files: { ...io.files, kind } }).then((code) => { process.exitCode = code; });`);
    expect(status).toBe(70);
    expect(stderr).toMatch(/TypeError: a defect\n.*\n {4}at (?:\S+ \()?dabiao\.cjs:\d+:\d+\)?\n/u);
    expect(stderr).not.toContain(ROOT);
  });

  test('takes up the code that V8 compiled there, or on another Node does without', () => {
    const { stdout, stderr } = launched(
      "launcher.loadBundle(home + '/dist'); console.log(launcher.script.cachedDataRejected);",
    );
    expect([stdout, stderr]).toEqual([`${NODE !== process.execPath}\n`, '']);
  });
});

test('the version is that of package.json', () => {
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version).toBe(VERSION);
});

test('the demo submission is what its script writes', () => {
  const before = readdirSync(join(ROOT, 'fixtures/demo')).map((name) => [
    name,
    readFileSync(join(ROOT, 'fixtures/demo', name), 'utf8'),
  ]);
  execFileSync(process.execPath, ['scripts/make-demo.js', join(folder, 'demo')], { cwd: ROOT });
  const made = readdirSync(join(folder, 'demo')).map((name) => [
    name,
    readFileSync(join(folder, 'demo', name), 'utf8'),
  ]);
  expect(made).toEqual(before.filter(([name]) => name !== 'README.md'));
});
