import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { dabiao } from '../../support/run.ts';

const NAME = '报送 #1/50% 昆明,市.csv';
const folder = newFolder();
const outside = newFolder();
folder.put(
  `data/${NAME}`,
  'region,year,kindergarten-children,inclusive-kindergarten-children\n530102,2025,1000,850\n五华山,2025,1,1\n530102,2025,1000,850\n',
);
folder.put('data/none.csv', '');
mkdirSync(join(folder.path, 'data', 'deep'));
mkdirSync(join(folder.path, 'elsewhere'));
symlinkSync(folder.path, join(outside.path, 'link'));

/** Every path that the report names, in the order of its text. */
function paths(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string[] {
  const { stdout } = dabiao(['check', '-f', 'json', '-y', '2025', ...args], {
    cwd: join(folder.path, cwd),
    env,
  });
  return [
    ...new Set(
      [...stdout.matchAll(/"path": (?<path>".*")/gu)].map(({ groups }) =>
        String(JSON.parse(groups?.['path'] ?? '')),
      ),
    ),
  ].toSorted();
}

const BELOW = ['data/none.csv', `data/${NAME}`].toSorted();

describe('paths in reports are seen from the repository', () => {
  test.each<[string, string, string[], Record<string, string>]>([
    ['named by --root', 'data', ['.', '--root', '..'], {}],
    ['named by its whole path', 'data', ['.', '--root', folder.path], {}],
    ['of GitHub', 'data', ['.'], { GITHUB_WORKSPACE: folder.path }],
    ['of GitLab', 'data', ['.'], { CI_PROJECT_DIR: folder.path }],
    ['with a slash at its end', 'data', ['.'], { CI_PROJECT_DIR: `${folder.path}/` }],
    ['that is reached through a link', 'data', ['.'], { GITHUB_WORKSPACE: join(outside.path, 'link') }],
    ['while the data are', 'data', [join(outside.path, 'link', 'data')], { GITHUB_WORKSPACE: folder.path }],
    ['from a folder below the data', 'data/deep', ['..'], { GITHUB_WORKSPACE: folder.path }],
    ['from a folder beside the data', 'elsewhere', ['../data'], { GITHUB_WORKSPACE: folder.path }],
    ['from itself', '.', ['data'], { GITHUB_WORKSPACE: folder.path }],
    ['from itself, with none named', '.', ['data'], {}],
  ])('%s', (_, cwd, args, env) => {
    expect(paths(cwd, args, env)).toEqual(BELOW);
  });

  test.each<[string, string[], Record<string, string>]>([
    ['where the files do not lie in it', ['.'], { GITHUB_WORKSPACE: join(folder.path, 'elsewhere') }],
    ['whose name only begins alike', ['.'], { GITHUB_WORKSPACE: join(folder.path, 'da') }],
    ['that is none', ['.'], { GITHUB_WORKSPACE: '', CI_PROJECT_DIR: join(folder.path, 'gone') }],
    ['where --root says otherwise', ['.', '--root', '.'], { GITHUB_WORKSPACE: folder.path }],
  ])('but from the working folder %s', (_, args, env) => {
    expect(paths('data', args, env)).toEqual(['none.csv', NAME].toSorted());
  });

  test('the settings may name it, from their folder', () => {
    folder.put('data/dabiao.config.yaml', 'root: ..\n');
    expect(paths('data', ['.'])).toEqual(BELOW);
    expect(paths('elsewhere', ['../data', '--config', '../data/dabiao.config.yaml'])).toEqual(BELOW);
    folder.put('data/dabiao.config.yaml', '');
  });

  test('what is about no file is about the folder handed in', () => {
    const { stdout } = dabiao(['check', '.', '--expect', '盘龙区', '-f', 'json'], {
      cwd: join(folder.path, 'data'),
      env: { GITHUB_WORKSPACE: folder.path },
    });
    const { findings } = JSON.parse(stdout);
    expect(findings.find(({ code }: { code: string }) => code === 'not-reported')).toMatchObject({
      path: 'data',
    });
  });
});

describe('a path of spaces, signs and Chinese', () => {
  const run = (format: string) =>
    dabiao(['check', '.', '-y', '2025', '-f', format, '--lang', 'en'], {
      cwd: join(folder.path, 'data'),
      env: { GITHUB_WORKSPACE: folder.path },
    }).stdout;

  test('is a URI in SARIF that leads back to it', () => {
    const [{ results }] = JSON.parse(run('sarif')).runs;
    const uris: string[] = results.flatMap(
      ({ locations = [] }: { locations?: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
    );
    expect(uris).toContain('data/%E6%8A%A5%E9%80%81%20%231/50%25%20%E6%98%86%E6%98%8E%2C%E5%B8%82.csv');
    expect(new Set(uris.map(decodeURIComponent))).toEqual(new Set(BELOW));
    for (const uri of uris)
      expect(decodeURIComponent(new URL(uri, 'file:///repository/').pathname)).toBe(
        `/repository/${decodeURIComponent(uri)}`,
      );
  });

  test('stands as it is in GitLab and JUnit, and escaped in a workflow command', () => {
    expect(
      JSON.parse(run('gitlab')).map(({ location }: { location: { path: string } }) => location.path),
    ).toContain(`data/${NAME}`);
    expect(run('junit')).toContain(`<testsuite name="data/${NAME}"`);
    expect(run('github')).toContain('::error file=data/报送 #1/50%25 昆明%2C市.csv,line=3,');
  });
});
