import { describe, expect, test } from 'vitest';
import { dabiao } from '../../support/run.ts';

const TABLE = `地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数
五华区,2022,200,1000
五华区,2024,600,1000
`;

const check = (...args: readonly string[]) =>
  dabiao(['check', '-', '-i', '普惠性幼儿园覆盖率', '-y', '2024', '--lang', 'en', ...args], { input: TABLE });

describe('--progress-method', () => {
  test('chooses how progress is measured, and changes no verdict', () => {
    const [linear, cagr] = [[], ['--progress-method', 'cagr']].map((args) => {
      const { stdout, exitCode } = check('-f', 'json', ...args);
      return { exitCode, ...JSON.parse(stdout).verdicts[0] };
    });
    expect(linear.progress).toMatchObject({ class: 'moderate', method: 'linear', ratio: 0.857142 });
    expect(cagr.progress).toMatchObject({ class: 'on-track', method: 'cagr' });
    const { progress: _linear, ...before } = linear;
    const { progress: _cagr, ...after } = cagr;
    expect(after).toEqual(before);
  });

  test('is in the last columns of the CSV', () => {
    const [header = '', row = ''] = check('-f', 'csv').stdout.split('\r\n');
    expect(header.endsWith('progress,progress-method,progress-ratio,years-to-go,progress-note')).toBe(true);
    expect(row.endsWith('moderate,linear,0.857142,1.5,')).toBe(true);
  });

  test('is one of two', () => {
    const { stderr, exitCode } = check('--progress-method', 'liner');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--progress-method');
    expect(stderr).toContain('linear');
  });
});
