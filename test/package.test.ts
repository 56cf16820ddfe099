import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  describe.each(['README.md', 'README.zh-CN.md'])('is a library, and the example of %s', (readme) => {
    const example = () =>
      /^```ts\n(?<code>import[^]*?)^```$/mu.exec(readFileSync(join(ROOT, readme), 'utf8'))?.groups?.[
        'code'
      ] ?? '';
    const project = () => {
      cpSync(join(folder, 'node_modules/dabiao/targets.yaml'), join(folder, 'targets.yaml'));
      writeFileSync(join(folder, 'use.ts'), example());
      const options = [
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--strict',
        '--noEmitOnError',
        '--types',
      ];
      const types = ['node', '--typeRoots', join(ROOT, 'node_modules/@types')];
      const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
      execFileSync(process.execPath, [compiler, ...options, ...types, 'use.ts'], {
        cwd: folder,
        stdio: 'inherit',
      });
      return spawnSync(NODE, ['use.js'], { cwd: folder, encoding: 'utf8', env: { PATH } });
    };

    test('type-checks, and prints a report', () => {
      cpSync(join(ROOT, 'fixtures/spreadsheets/office-merged-cells.xlsx'), join(folder, 'kunming.xlsx'));
      const { stdout, stderr, status } = project();
      expect([stderr, status]).toEqual(['', 0]);
      expect(stdout).toMatch(/^# .+$/mu);
      expect(stdout).toContain('昆明市 五华区');
    });
    test('has words for what stops it', () => {
      writeFileSync(join(folder, 'kunming.xlsx'), '');
      const { stderr, status } = project();
      expect(status).toBe(0);
      expect(stderr).toMatch(readme === 'README.md' ? /could not be read/u : /无法读取/u);
      expect(stderr).toContain("code: 'empty-file'");
    });
  });
});

test('parts of the program are loaded from their own files, and not bundled a second time', () => {
  const dist = join(folder, 'node_modules/dabiao/dist');
  const parts = readdirSync(dist).filter((name) => name.endsWith('.cjs') && name !== 'dabiao.cjs');
  const textOf = (name: string) => readFileSync(join(dist, name), 'utf8');
  const bundle = textOf('dabiao.cjs');
  expect(parts.length).toBeGreaterThan(4);
  const others = (name: string) => parts.filter((part) => part !== name).map(textOf);
  const asked = (name: string) => [bundle, ...others(name)].some((text) => text.includes(`./${name}`));
  expect(parts.filter((name) => !asked(name))).toEqual([]);
});

describe('of the machine it was built on, the package', () => {
  const home = () => join(folder, 'node_modules/dabiao');
  /** Runs a script beside the package, which is given the launcher. */
  const launched = (script: string, flags = '') => {
    writeFileSync(
      join(folder, 'launched.cjs'),
      `const home = ${JSON.stringify(home())}; const launcher = require(home + '/bin/load-bundle.js');\n${script}`,
    );
    const env = { PATH, NODE_OPTIONS: flags };
    return spawnSync(NODE, [join(folder, 'launched.cjs')], { cwd: folder, encoding: 'utf8', env });
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
      "launcher.loadBundle(home + '/dist'); console.log(launcher.scripts.get('dabiao.cjs').cachedDataRejected);",
    );
    expect([stdout, stderr]).toEqual([`${NODE !== process.execPath}\n`, '']);
  });

  test.each([
    ['sizes of the memory', '--max-old-space-size=3000 --max-semi-space-size=32', false],
    ['warnings', '--no-warnings --trace-uncaught', false],
    // What changes the code, or may: the code of another compiler is of no use.
    ['the compiler', '--stack-trace-limit=20 --interpreted-frames-native-stack', true],
  ])('takes it up under flags that concern %s, and else does without: %s', (_, flags, rejected) => {
    const { stdout } = launched(
      "launcher.loadBundle(home + '/dist'); console.log(launcher.scripts.get('dabiao.cjs').cachedDataRejected);",
      flags,
    );
    expect(stdout).toBe(`${rejected || NODE !== process.execPath}\n`);
  });

  test.each([
    ['--help', 'brief'],
    ['--version', 'brief'],
    ['targets', 'brief'],
    ['check', 'dabiao'],
  ])('takes up no more of it than %s needs', (argument, cache) => {
    const { stdout } = launched(
      `const fs = require('node:fs'); const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => { if (path.endsWith('.cache')) console.log(require('node:path').basename(path)); return readFileSync(path, ...rest); };
delete require.cache[require.resolve(home + '/bin/load-bundle.js')];
const again = require(home + '/bin/load-bundle.js');
again.loadBundle(home + '/dist', [${JSON.stringify(argument)}]); console.log(again.scripts.get('dabiao.cjs').cachedDataRejected);`,
    );
    expect(stdout).toBe(`${cache}.cache\n${NODE !== process.execPath}\n`);
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
  const WRITTEN_BY_HAND = new Set(['README.md', 'waivers.yaml']);
  expect(made).toEqual(before.filter(([name = '']) => !WRITTEN_BY_HAND.has(name)));
});
