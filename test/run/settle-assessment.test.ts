import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { settleAssessment } from '../../src/run/settle-assessment.ts';
import { adjustmentText, assessmentText, problemsOf, settled, written } from '../support/assessment.ts';
import { PLAN, TREE } from '../support/judge.ts';

const county = (id: string, regions: string, level = 'county') =>
  `{ id: ${id}, title: { zh: ${id}, en: ${id} }, level: ${level}, ${regions} }`;
const classes = (...all: readonly string[]) => assessmentText({ classes: `[${all.join(', ')}]` });

describe('the regions of a class', () => {
  test('are named by name or code, as larger regions, or as focus groups by id or title', () => {
    const nujiang = ['533301', '533323', '533324', '533325'];
    for (const name of ['怒江州', '533300', 'nujiang', 'Nujiang', '泸水市, 533323, 贡山, 兰坪'])
      expect(settled(classes(county('a', `regions: [${name}]`))).classes).toMatchObject([
        { regions: nujiang },
      ]);
    for (const name of ['border-counties', '边境县', 'Border counties'])
      expect(settled(classes(county('a', `regions: [${name}]`))).classes[0]?.regions).toHaveLength(25);
  });

  test('are each there once, in the order of codes, however they are named', () => {
    const [both] = settled(
      classes(county('a', 'regions: [怒江州, 泸水市, border-counties, 五华区]')),
    ).classes;
    expect(both?.regions).toHaveLength(27);
    expect(both?.regions).toEqual([...new Set(both?.regions)].toSorted());
    expect(both?.regions[0]).toBe('530102');
  });

  test('are of its level alone', () => {
    const { classes: all } = settled(
      classes(
        county('a', 'regions: [nujiang, 迪庆州]'),
        county('b', 'regions: [怒江州, 昆明市]', 'prefecture'),
      ),
    );
    expect(all.map(({ regions }) => regions.length)).toEqual([7, 2]);
    expect(all[1]?.regions).toEqual(['530100', '533300']);
  });

  test('are the rest of the level, which leaves none out', () => {
    const { classes: all, unclassed } = settled(assessmentText());
    expect(all.map(({ regions }) => regions.length)).toEqual([25, 104]);
    expect(unclassed).toEqual([]);
  });

  test('are told apart from those in no class', () => {
    const { unclassed } = settled(
      classes(county('a', 'regions: [云南省]'), county('b', 'regions: [昆明市]', 'prefecture')),
    );
    expect(unclassed).toHaveLength(15);
    expect(unclassed).not.toContain('530100');
    expect(settled(classes(county('a', 'regions: [border-counties]'))).unclassed).toHaveLength(104);
  });
});

describe('an overlap of classes of one level', () => {
  test('names the counties and the other class: Lushui is in Nujiang and on the border', () => {
    const text = classes(
      county('border', 'regions: [border-counties]'),
      county('nujiang', 'regions: [怒江州]'),
    );
    expect(problemsOf(text).map(({ facts }) => facts)).toEqual([
      {
        kind: 'class-overlap',
        regions: ['泸水市 533301', '福贡县 533323', '贡山独龙族怒族自治县 533324'],
        first: 'border',
        line: 6,
      },
    ]);
  });
  test('with each class is named of its own', () => {
    const text = classes(
      county('a', 'regions: [五华区]'),
      county('b', 'regions: [安宁市]'),
      county('c', 'regions: [昆明市]'),
    );
    expect(problemsOf(text).map(({ facts }) => facts)).toMatchObject([
      { kind: 'class-overlap', regions: ['五华区 530102'], first: 'a' },
      { kind: 'class-overlap', regions: ['安宁市 530181'], first: 'b' },
    ]);
  });
  test('there is none between levels', () => {
    const text = classes(county('a', 'rest: true'), county('b', 'rest: true', 'prefecture'));
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('adjustments', () => {
  const adjusted = (...all: readonly string[]) => assessmentText({ adjustments: all.join('') });

  test('stand in the order in which they are declared, with their regions', () => {
    const text = adjusted(
      adjustmentText({ region: '安宁市', effect: 'veto', years: '[2024, 2025]' }),
      adjustmentText({ region: '530102', effect: 'cap', to: 'good' }),
    );
    expect(settled(text).adjustments).toEqual([
      { region: '530181', effect: 'veto', years: [2024, 2025], reason: '某事', document: '某号' },
      { region: '530102', effect: 'cap', cap: 'good', years: [2025], reason: '某事', document: '某号' },
    ]);
  });
  test('of two events stand beside one another', () => {
    const text = adjusted(
      adjustmentText(),
      adjustmentText({ reason: '另一事' }),
      adjustmentText({ years: '[2024]' }),
    );
    expect(problemsOf(text)).toEqual([]);
    expect(settled(text).adjustments).toHaveLength(3);
  });
  test('of one event that stands twice are refused, by the first line', () => {
    const text = adjusted(adjustmentText(), adjustmentText({ years: '[2024, 2025]' }));
    expect(problemsOf(text)).toMatchObject([
      { facts: { kind: 'adjusted-twice', year: 2025, line: 16 }, line: 17 },
    ]);
  });
  test('of a prefecture need a class of prefectures', () => {
    expect(problemsOf(adjusted(adjustmentText({ region: '昆明市' }))).map(({ facts }) => facts)).toEqual([
      { kind: 'adjusts-unclassed', found: '昆明市' },
    ]);
  });
});

test('mistakes of a plan are those of the plan', () => {
  const own = {
    ...written(classes(county('a', 'regions: [石木县]'))),
    source: 'plan',
    path: 'my.yaml',
  } as const;
  try {
    settleAssessment(own, PLAN, TREE);
    expect.unreachable();
  } catch (error) {
    expect(error instanceof UserError && error.problem).toMatchObject({
      kind: 'plan-invalid',
      path: 'my.yaml',
      problems: [{ facts: { kind: 'unknown-reference', found: '石木县' } }],
    });
  }
});

test('the order of names changes nothing', () => {
  const [one, other] = ['[怒江州, border-counties]', '[border-counties, 怒江州]'].map((regions) =>
    settled(classes(county('a', `regions: ${regions}`), county('b', 'rest: true'))),
  );
  expect(one).toEqual(other);
});
