import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/core/model.ts';
import { rendered, savedReport, withVerdicts } from '../support/saved.ts';

const SAVED = savedReport('test/fixtures/version-1/prefecture.json');
/** 怒江州's digital campuses of 2025, which pass, with a note. */
const REPORT = withVerdicts(SAVED, (verdict) =>
  isNoted(verdict) ? { ...verdict, notes: [{ code: 'stood-still', year: 2024 }] } : verdict,
);
function isNoted({ indicator, region, year }: Verdict): boolean {
  return indicator === 'digital-campus-coverage' && region === '533300' && year === 2025;
}

describe('a pass with something to be said of it', () => {
  test('is among those saved', () => {
    expect(SAVED.verdicts.find(isNoted)?.status).toBe('pass');
  });
  test.each([
    ['zh', '未达标、待定的原因', '达标，但须说明', '与 2024 年持平'],
    ['en', 'not met or undetermined', 'Targets met, with a remark', 'no change from 2024'],
  ] as const)('is explained below what is missed, in %s', async (language, missed, remark, note) => {
    for (const name of ['table', 'markdown']) {
      const text = await rendered(REPORT, name, language, { width: 140 });
      const at = [missed, remark, note].map((words) => text.indexOf(words));
      expect(at.toSorted((a, b) => a - b)).toEqual(at);
      expect(at[0], name).toBeGreaterThan(0);
      expect(await rendered(SAVED, name, language)).not.toContain(remark);
    }
  });
  test('is told to programs that list what passes', async () => {
    for (const name of ['junit', 'tap', 'csv', 'ndjson'])
      expect(await rendered(REPORT, name, 'en'), name).toMatch(/no change from 2024|"stood-still"/u);
  });
});
