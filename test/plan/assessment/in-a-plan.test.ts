import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { readPlan } from '../../../src/plan/read.ts';
import { assessmentText, written } from '../../support/assessment.ts';
import { newFolder } from '../../support/folder.ts';
import { ROOT } from '../../support/run.ts';

const SHIPPED = readFileSync(`${ROOT}targets.yaml`, 'utf8');

/** The shipped plan with an assessment at its end. */
const withAssessment = (text: string) => `${SHIPPED}\n${text}`;

/** The shipped plan that says who answers for safe campuses. */
function answering(units: string): string {
  const text = SHIPPED.replace('\n  safe-campus-rate:\n', `$&    responsible: ${units}\n`);
  expect(text).not.toBe(SHIPPED);
  return text;
}

function problemsOf(text: string) {
  try {
    readPlan(text, 'my.yaml');
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'plan-invalid') return error.problem.problems;
    throw error;
  }
  return [];
}

describe('a plan', () => {
  test('that ships has no assessment, and names nobody', () => {
    const plan = readPlan(SHIPPED, 'targets.yaml');
    expect('assessment' in plan).toBe(false);
    expect(plan.indicators.filter((each) => 'responsible' in each)).toEqual([]);
  });

  test('may have an assessment, read as in a file of its own', () => {
    const { assessment } = readPlan(withAssessment(assessmentText()), 'my.yaml');
    const { weights, grades, adjustments, gradesSource } = written(assessmentText());
    expect(assessment).toMatchObject({ weights, grades, adjustments, gradesSource });
    expect([assessment?.source, assessment?.path]).toEqual(['plan', 'my.yaml']);
  });

  test('with mistakes in its assessment is refused, each with its place', () => {
    const text = withAssessment(assessmentText({ weights: '{ safe-campus: 1 }' }));
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem?.facts).toMatchObject({ kind: 'unknown-reference', found: 'safe-campus' });
    const line = text.split('\n')[(problem?.line ?? 0) - 1] ?? '';
    expect(line.slice((problem?.column ?? 0) - 1)).toMatch(/^safe-campus: 1/u);
  });

  test('may say who answers for an indicator, by level', () => {
    const plan = readPlan(
      answering('{ county: { lead: "某\\n局", supporting: [甲局] }, province: { lead: 某厅 } }'),
      'my.yaml',
    );
    expect(plan.indicators.find(({ id }) => id === 'safe-campus-rate')?.responsible).toEqual({
      province: { lead: '某厅', supporting: [] },
      county: { lead: '某 局', supporting: ['甲局'] },
    });
  });

  test.each([
    ['at a level it is not judged at', '{ town: { lead: 某局 } }', 'unknown-key'],
    ['nobody', '{}', 'names-nobody'],
    ['without a lead', '{ county: { supporting: [某局] } }', 'missing-key'],
    ['a unit twice', '{ county: { lead: 某局, supporting: [某局] } }', 'unit-named-twice'],
    ['with blanks for a name', '{ county: { lead: " " } }', 'pattern'],
  ])('that names %s is refused', (_, units, kind) => {
    expect(problemsOf(answering(units)).map(({ facts }) => facts.kind)).toEqual([kind]);
  });
});

describe('targets lint', () => {
  const lint = (text: string, language = 'en') => {
    const folder = newFolder();
    folder.put('my.yaml', text);
    return folder.run(['targets', 'lint', 'my.yaml', '--lang', language]);
  };

  test('finds a sound assessment sound', () => {
    expect(lint(withAssessment(assessmentText()))).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('looks up the regions of classes and adjustments', () => {
    const classes = (regions: string) =>
      withAssessment(
        assessmentText({
          classes: `
    - { id: border, title: { zh: 边境县, en: Border }, level: county, regions: [border-counties] }
    - { id: other, title: { zh: 其他, en: Other }, level: county, regions: [${regions}] }`,
        }),
      );
    const unknown = lint(classes('石木县'));
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain('"石木县" is not one of the regions');
    const overlap = lint(classes('怒江州'), 'zh');
    expect(overlap.exitCode).toBe(2);
    expect(overlap.stderr).toMatch(
      /同时归入两个类别：泸水市 533301、福贡县 533323、贡山独龙族怒族自治县\s*533324/u,
    );
  });
});
