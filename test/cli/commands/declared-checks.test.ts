import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { dabiao } from '../../support/run.ts';

const FAILED = 'fixtures/bad/check-failed.csv';
const DOUBTFUL = 'fixtures/bad/check-doubtful.csv';
const EXAMPLE = ['fixtures/plans/checks.csv', '-t', 'fixtures/plans/checks.targets.yaml', '--lang', 'en'];

describe('a rule of the plan that must hold', () => {
  test('fails the run with exit 3, whether it judges or not, and changes no verdict', () => {
    const run = dabiao(['check', FAILED, '--lang', 'en', '--fail-on', 'never']);
    expect(run.exitCode).toBe(3);
    expect(run.stdout).toContain('error check-failed  fixtures/bad/check-failed.csv:2:3');
    expect(dabiao(['validate', FAILED]).exitCode).toBe(3);
  });
  test('cannot be switched off', () => {
    expect(dabiao(['validate', FAILED, '--skip', 'check-failed'])).toMatchObject({ exitCode: 2 });
  });
});

describe('a rule of the plan that is seldom broken', () => {
  test('is looked for by validate alone, fails nothing, and can be switched off', () => {
    const run = dabiao(['validate', DOUBTFUL, '--lang', 'en']);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('warning check-doubtful  fixtures/bad/check-doubtful.csv:3:3');
    expect(run.stdout).not.toContain('check-doubtful.csv:5');
    expect(dabiao(['check', DOUBTFUL, '--fail-on', 'never', '--lang', 'en']).stdout).not.toContain('check-');
    expect(dabiao(['validate', DOUBTFUL, '--skip', 'check-doubtful', '--lang', 'en']).stdout).toContain(
      'No problems were found',
    );
    expect(dabiao(['validate', DOUBTFUL, '--max-findings', '0']).exitCode).toBe(1);
  });
});

describe('a saved report says it without the plan', () => {
  const folder = newFolder();
  test.each(['zh', 'en'])('in %s', (lang) => {
    const saved = `${folder.path}/report-${lang}.json`;
    const direct = dabiao(['validate', ...EXAMPLE.slice(0, 3), '--lang', lang, '-o', saved, '-o', '-']);
    const rendered = dabiao(['render', saved, '--lang', lang]);
    const findings = (text: string) => text.slice(text.search(/^(?:error|warning|错误|警告) check-/mu));
    expect(findings(rendered.stdout)).toContain('check-');
    expect(findings(rendered.stdout)).toBe(findings(direct.stdout));
  });
});

test('the figures stand in the JSON', () => {
  const { stdout } = dabiao(['check', ...EXAMPLE, '-f', 'json', '--fail-on', 'never']);
  expect(JSON.parse(stdout)).toMatchObject({
    findings: [
      {
        code: 'check-failed',
        message:
          'Boys and girls together are all pupils. 香格里拉市, 2025: Boys + Girls = 610 + 590 = 1200 should equal Pupils = 1201.',
        facts: {
          check: 'boys-and-girls',
          region: '533401',
          year: 2025,
          compared: { left: { value: '1200' } },
        },
      },
      { code: 'check-failed', facts: { check: 'boarders-among-pupils' } },
      { code: 'check-failed', facts: { check: 'score-range', compared: { right: { value: '100' } } } },
    ],
  });
});

test('the order of files changes nothing', () => {
  const folder = newFolder();
  const head = '地区,年份,在校学生数,男生数,女生数\n';
  folder.put('a.csv', `${head}香格里拉市,2024,1000,1,1\n`);
  folder.put('b.csv', `${head}香格里拉市,2025,1300,2,2\n`);
  const run = (...names: string[]) =>
    dabiao([
      'validate',
      ...names.map((name) => `${folder.path}/${name}`),
      ...EXAMPLE.slice(1),
      '--root',
      folder.path,
    ]);
  expect(run('a.csv', 'b.csv').stdout).toContain('check-doubtful  b.csv:2:3');
  expect(run('b.csv', 'a.csv').stdout).toBe(run('a.csv', 'b.csv').stdout);
});
