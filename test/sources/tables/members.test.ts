import { describe, expect, test } from 'vitest';
import { TREE, submit } from '../../support/judge.ts';

/** What becomes of a fraction that a region reports of a share. */
function fraction(
  region: string,
  numerator: string,
  denominator: string,
  indicator = '普通高中托管帮扶县域覆盖率',
) {
  const { observations, findings } = submit(
    { 't.csv': `地区,指标,年份,分子,分母\n${region},${indicator},2025,${numerator},${denominator}\n` },
    null,
  );
  return {
    figures: [...observations].map(({ figure }) => figure),
    findings: findings.map(({ facts }) => facts),
  };
}

describe('the denominator of a share is a number of member regions', () => {
  test('as many as there are, or fewer', () => {
    expect(fraction('昆明市', '14', '14').figures).toEqual([
      { kind: 'fraction', numerator: '14', denominator: '14' },
    ]);
    expect(fraction('昆明市', '3个', '10个').figures).toEqual([
      { kind: 'fraction', numerator: '3', denominator: '10' },
    ]);
    expect(fraction('五华区', '1', '1').findings).toEqual([]);
  });

  test.each(
    TREE.all
      .filter(({ level }) => level !== 'county')
      .map(({ name, code }) => [name, TREE.members(code, 'county').length]),
  )('never more: %s has %i', (name, members) => {
    expect(fraction(name, '0', String(members)).findings).toEqual([]);
    const { figures, findings } = fraction(name, '0', String(members + 1));
    expect(figures).toEqual([]);
    expect(findings).toMatchObject([
      { code: 'more-than-members', members, denominator: String(members + 1) },
    ]);
  });

  test('of a county that is itself alone', () => {
    expect(fraction('五华区', '0', '5').findings).toMatchObject([
      { code: 'more-than-members', region: '530102', members: 1 },
    ]);
  });
});

test('a level the indicator is not asked of may not report a fraction of it either', () => {
  const { figures, findings } = fraction('五华区', '1', '1', '优质均衡县占比');
  expect(figures).toEqual([]);
  expect(findings).toMatchObject([{ code: 'wrong-level', level: 'county' }]);
});
