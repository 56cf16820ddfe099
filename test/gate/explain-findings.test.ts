import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/findings.ts';
import { decimal } from '../../src/core/decimal.ts';
import { compareFindings } from '../../src/gate/compare.ts';
import type { EnteredExplanation } from '../../src/gate/explain-findings.ts';
import { explainFindings } from '../../src/gate/explain-findings.ts';
import { judgeGate } from '../../src/gate/gate.ts';

const JUMP: Finding = {
  severity: 'warning',
  facts: { code: 'jump', subject: 'schools', region: '530102', year: 2025, before: 1, now: 9 },
  path: 'a.csv',
  line: 3,
  column: 3,
};
const NOISE: Finding = {
  severity: 'warning',
  facts: { code: 'float-noise', text: '0.1', subject: 'schools', value: decimal(1) },
  path: 'b.xlsx',
  sheet: '表1',
  line: 7,
};
const ERROR: Finding = {
  severity: 'error',
  facts: { code: 'not-a-number', text: 'x', subject: 'schools' },
  path: 'a.csv',
  line: 3,
};
const said = { text: '已核对', by: '某局' };
const place = { path: 'waivers.yaml', line: 2, column: 5 };
const ABOUT = { finding: 'jump', region: '530102', subject: 'schools', year: 2025 } as const;

function explain(
  findings: readonly Finding[],
  ...entries: readonly Omit<EnteredExplanation, 'explanation' | 'place'>[]
) {
  return explainFindings(
    findings,
    entries.map((entry) => ({ ...entry, explanation: said, place })),
    () => true,
  );
}

describe('an explanation', () => {
  test('marks the warning it is about, which stays', () => {
    expect(explain([JUMP, ERROR], ABOUT)).toEqual({
      findings: [{ ...JUMP, explained: said }, ERROR],
      found: [],
    });
  });
  test.each([
    ['region', { ...ABOUT, region: '530103' }],
    ['measure', { ...ABOUT, subject: 'campuses' }],
    ['year', { ...ABOUT, year: 2024 }],
    ['kind', { ...ABOUT, finding: 'transposed-digits' }],
    ['file', { ...ABOUT, path: 'b.csv' }],
    ['line', { ...ABOUT, path: 'a.csv', line: 4 }],
    ['sheet', { finding: 'jump', path: 'a.csv', sheet: '表2' }],
  ] as const)('of another %s explains nothing, and is a finding', (_, entry) => {
    const { findings, found } = explain([JUMP], entry);
    expect(findings).toEqual([JUMP]);
    expect(found).toMatchObject([{ facts: { code: 'explanation-unmatched' }, ...place }]);
  });
  test('may be about a file, a sheet or a line', () => {
    for (const where of [{ path: 'b.xlsx' }, { path: 'b.xlsx', sheet: '表1' }, { path: 'b.xlsx', line: 7 }])
      expect(explain([NOISE], { finding: 'float-noise', ...where }).findings).toMatchObject([
        { explained: said },
      ]);
  });
  test('never explains an error', () => {
    const { findings, found } = explain([ERROR], { finding: 'not-a-number', path: 'a.csv' });
    expect(findings).toEqual([ERROR]);
    expect(found).toHaveLength(1);
  });
  test('is no finding where the run did not look for what it is about', () => {
    const entry = { ...ABOUT, year: 2024, explanation: said, place };
    expect(explainFindings([JUMP], [entry], () => false).found).toEqual([]);
  });
  test('of two that match the one that names more is taken, in any order', () => {
    const wide = { finding: 'jump', path: 'a.csv', explanation: { text: 'wide', by: 'x' }, place } as const;
    const narrow = { ...ABOUT, explanation: { text: 'narrow', by: 'x' }, place };
    const like = {
      finding: 'jump',
      path: 'a.csv',
      explanation: { text: 'also wide', by: 'x' },
      place,
    } as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([wide, narrow, like], { minLength: 3 }), (entries) => {
        const { findings, found } = explainFindings([JUMP], entries, () => true);
        expect(findings).toMatchObject([{ explained: { text: 'narrow' } }]);
        expect(found).toEqual([]);
      }),
    );
    const orders = [
      [wide, like],
      [like, wide],
    ].map((entries) => explainFindings([JUMP], entries, () => true).findings);
    expect(orders[0]).toEqual(orders[1]);
  });
});

describe('a warning that is explained', () => {
  const explained: Finding = { ...JUMP, explained: said };
  test('does not count for --max-findings', () => {
    const gate = (findings: readonly Finding[]) =>
      judgeGate({ failOn: [], maxFindings: 0 }, null, [], findings).reasons;
    expect(gate([explained])).toEqual([]);
    expect(gate([explained, NOISE])).toEqual([{ code: 'too-many-findings', count: 1, most: 0 }]);
  });
  test('and is not any more counts again, although the previous report had it', () => {
    expect(compareFindings([JUMP], { findings: [explained], inputs: [] })).toEqual([JUMP]);
    expect(compareFindings([explained], { findings: [explained], inputs: [] })).toMatchObject([
      { known: true },
    ]);
    expect(compareFindings([explained], { findings: [JUMP], inputs: [] })).toMatchObject([{ known: true }]);
    expect(compareFindings([JUMP], { findings: [JUMP], inputs: [] })).toMatchObject([{ known: true }]);
  });
});
