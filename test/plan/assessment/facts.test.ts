import { describe, expect, test } from 'vitest';
import { readAssessmentFile } from '../../../src/plan/assessment/assessment-file.ts';
import { adjustmentText, assessmentText, problemsOf } from '../../support/assessment.ts';
import { PLAN } from '../../support/judge.ts';

const factsOf = (text: string) => problemsOf(text).map(({ facts }) => facts);
const classOf = (level: string, regions: string) =>
  `{ id: ${level}, title: { zh: ${level}甲, en: ${level} a }, level: ${level}, ${regions} }`;

describe('a file of another shape is told what is wrong with it', () => {
  test.each([
    ['assessment: 5\n', 'wrong-type'],
    ['assessment: ""\n', 'wrong-type'],
    ['- a\n', 'wrong-type'],
    ['elsewhere: 1\n', 'unknown-key'],
  ])('%j: %s', (text, kind) => expect(factsOf(text)).toMatchObject([{ kind }]));

  test('and an empty one that both sections are missing', () =>
    expect(factsOf('# nothing\n')).toMatchObject([{ kind: 'no-section' }]));
});

describe('an adjustment', () => {
  test('names a grade with a cap alone', () =>
    expect(factsOf(assessmentText({ adjustments: adjustmentText({ to: 'good' }) }))).toEqual([
      { kind: 'key-needs-key', found: 'to', needs: 'effect: cap' },
    ]));

  test('needs a grade with a cap', () =>
    expect(factsOf(assessmentText({ adjustments: adjustmentText({ effect: 'cap' }) }))).toEqual([
      { kind: 'missing-key', key: 'to' },
    ]));

  test('names one of the grades', () =>
    expect(
      factsOf(assessmentText({ adjustments: adjustmentText({ effect: 'cap', to: 'goood' }) })),
    ).toMatchObject([{ kind: 'unknown-reference', what: 'grades', found: 'goood', candidates: ['good'] }]));
});

test('a class has regions or the rest, and the message says which were found', () => {
  const both = `\n    - ${classOf('county', 'regions: [530102], rest: true')}`;
  const neither = `\n    - ${classOf('county', '')}`.replace(',  }', ' }');
  expect(factsOf(assessmentText({ classes: both }))).toMatchObject([
    { kind: 'one-of-keys', found: ['regions', 'rest'] },
  ]);
  expect(factsOf(assessmentText({ classes: neither }))).toMatchObject([{ kind: 'one-of-keys', found: [] }]);
});

describe('a weight that never counts because applied targets are left out', () => {
  const head = 'attainment: proportional\n  applied-targets: left-out';
  const classes = `\n    - ${classOf('county', 'rest: true')}`;
  const weights = '{ safe-campus-rate: 20, inclusive-kindergarten-coverage: 5 }';

  test('is told apart from one that holds nowhere', () =>
    expect(factsOf(assessmentText({ head, classes, weights }))).toMatchObject([
      { kind: 'weight-never-counts', found: 'inclusive-kindergarten-coverage', onlyApplied: true },
    ]));

  test('also where it is applied to one of two classes only', () => {
    const two = `${classes}\n    - ${classOf('province', 'rest: true')}`;
    const narrow = '{ safe-campus-rate: 20, programme-quality-rate: 5 }';
    expect(factsOf(assessmentText({ head, classes, weights: narrow }))).toMatchObject([
      { kind: 'weight-never-counts', found: 'programme-quality-rate', onlyApplied: false },
    ]);
    expect(factsOf(assessmentText({ head, classes: two, weights }))).toEqual([]);
  });

  test('leaves a class without anything that counts', () => {
    const two = `${classes}\n    - ${classOf('province', 'rest: true')}`;
    const narrow = '{ inclusive-kindergarten-coverage: 5 }';
    expect(factsOf(assessmentText({ head, classes: two, weights: narrow }))).toMatchObject([
      { kind: 'class-never-scored', level: 'county' },
    ]);
  });
});

describe('applied targets that are counted', () => {
  test('are enough for a weight and a class', () => {
    const classes = `\n    - ${classOf('county', 'rest: true')}`;
    const weights = '{ inclusive-kindergarten-coverage: 5 }';
    expect(factsOf(assessmentText({ classes, weights }))).toEqual([]);
  });

  test('are not there where a target is not to be shared out', () => {
    const classes = `\n    - ${classOf('prefecture', 'rest: true')}`;
    const weights = '{ safe-campus-rate: 5, balanced-county-share: 5 }';
    expect(factsOf(assessmentText({ classes, weights }))).toMatchObject([
      { kind: 'weight-never-counts', found: 'balanced-county-share' },
    ]);
  });

  test('at one of two levels would be enough', () => {
    const indicators = PLAN.indicators.map((each) =>
      each.id === 'inclusive-kindergarten-coverage'
        ? { ...each, levels: ['province', 'county'] as const }
        : each,
    );
    const head = 'attainment: proportional\n  applied-targets: left-out';
    const classes = ['county', 'prefecture'].map((level) => `\n    - ${classOf(level, 'rest: true')}`);
    const text = assessmentText({ head, classes: classes.join('') });
    expect(() => readAssessmentFile(text, 'a.yaml', { ...PLAN, indicators })).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          problems: [
            expect.objectContaining({
              facts: expect.objectContaining({ kind: 'weight-never-counts', onlyApplied: true }),
            }),
          ],
        }),
      }),
    );
  });
});
