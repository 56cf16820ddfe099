import { describe, expect, test } from 'vitest';
import { submit } from '../../support/judge.ts';

const figuresOf = (csv: string) => {
  const { observations, findings, inputs } = submit({ 'test.csv': csv });
  return {
    figures: [...observations].map(({ region, subject }) => `${region} ${subject.id}`),
    codes: findings.map(({ facts }) => facts.code),
    rejected: inputs[0]?.rejected,
  };
};

describe('a part above its whole', () => {
  test('in one row refuses the whole row, its sound figures too', () => {
    const header = 'region,year,inclusive-kindergarten-children,kindergarten-children,special-schools';
    expect(figuresOf(`${header}\n五华区,2025,1001,1000,3\n盘龙区,2025,1000,1000,3`)).toEqual({
      figures: [
        '530103 inclusive-kindergarten-children',
        '530103 kindergarten-children',
        '530103 special-schools',
      ],
      codes: ['numerator-above-denominator'],
      rejected: 1,
    });
  });

  test('in two rows takes both figures out, and no other', () => {
    const rows = [
      'inclusive-kindergarten-children,2025,1001',
      'kindergarten-children,2025,1000',
      'special-schools,2025,3',
    ];
    const csv = `region,indicator,year,value\n${rows.map((row) => `五华区,${row}`).join('\n')}`;
    expect(figuresOf(csv)).toEqual({
      figures: ['530102 special-schools'],
      codes: ['numerator-above-denominator'],
      rejected: 2,
    });
  });

  test('of another year or region is none of its', () => {
    const csv =
      'region,indicator,year,value\n五华区,inclusive-kindergarten-children,2025,1001\n五华区,kindergarten-children,2024,1000';
    expect(figuresOf(`${csv}\n盘龙区,kindergarten-children,2025,1000`)).toMatchObject({
      codes: [],
      rejected: 0,
    });
  });
});

describe('one figure for each thing', () => {
  const csv = (...values: readonly string[]) =>
    `region,indicator,year,value\n${values.map((value) => `五华区,kindergarten-children,2025,${value}`).join('\n')}`;

  test('the same twice counts once, at its first place', () => {
    expect(figuresOf(csv('1000', '1000', '"1,000"'))).toMatchObject({
      figures: ['530102 kindergarten-children'],
      codes: ['duplicate-figure', 'duplicate-figure'],
      rejected: 0,
    });
  });

  test('different ones don’t count at all, and each is named', () => {
    expect(figuresOf(csv('1000', '1001', '1000'))).toMatchObject({
      figures: [],
      codes: ['conflicting-figures', 'conflicting-figures', 'conflicting-figures'],
    });
  });
});
