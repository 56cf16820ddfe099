import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { severityOf } from '../../src/core/findings.ts';
import { check } from '../support/judge.ts';
import { dabiao, ROOT } from '../support/run.ts';

/** What stands beside the checks in their folder. */
const BESIDE = new Set([
  'check.ts',
  'counts.ts',
  'declared',
  'index.ts',
  'measure-totals.ts',
  'own-figures.ts',
]);

describe('the checks', () => {
  test('have a file each', () => {
    const files = readdirSync(`${ROOT}src/checks`).filter((name) => !BESIDE.has(name));
    expect(CHECKS).toHaveLength(files.length);
  });
  test('find different things', () => {
    const codes = CHECKS.flatMap(({ finds }) => finds);
    expect(new Set(codes).size).toBe(codes.length);
  });
  test('of a close look only warn', () => {
    const codes = CHECKS.filter(({ runs }) => runs === 'validating').flatMap(({ finds }) => finds);
    expect(new Set(codes.map(severityOf))).toEqual(new Set(['warning']));
  });
  test('are part of every run, or only of a close look', () => {
    const csv = '地区,年份,在园幼儿总数\n五华区,2024,100\n五华区,2025,300\n合计,2025,1\n';
    const codes = (closely: boolean) => check({ 't.csv': csv }, closely).map(({ facts }) => facts.code);
    expect(codes(false)).toEqual(['total-differs']);
    expect(codes(true)).toEqual(['total-differs', 'jump']);
  });
});

test('a check can be switched off; check does not look for these', () => {
  const run = (...args: string[]) => dabiao([...args, 'fixtures/bad/jump.csv', '--lang', 'en']);
  expect(run('validate').stdout).toContain('warning jump');
  expect(run('validate', '--skip', 'jump,check-doubtful').stdout).toContain('No problems were found');
  expect(run('validate', '--skip', 'jmp')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Did you mean jump?'),
  });
  expect(run('check', '--fail-on', 'never').stdout).toContain('No problems were found');
});
