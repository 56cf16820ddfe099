import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/core/model.ts';
import { wordsOf } from '../../src/locales/index.ts';
import type { Indicator } from '../../src/plan/plan.ts';
import { targetDetails } from '../../src/report/indicator-text.ts';
import { PLAN } from '../support/judge.ts';

/** The second line of what is said of a target that was stated for some of the levels that are judged. */
function saidOf(
  stated: readonly Level[],
  judged: readonly Level[],
  language: 'zh' | 'en',
): string | undefined {
  const found = PLAN.indicators.find(({ id }) => id === 'inclusive-kindergarten-coverage');
  if (found === undefined) throw new Error('no such indicator');
  const indicator: Indicator = {
    ...found,
    levels: judged,
    targets: found.targets.map((target) => ({ ...target, levels: stated })),
  };
  return targetDetails(PLAN, indicator, 2025, wordsOf(language)).split('\n')[1];
}

describe('a target says for which levels it was stated, and at which it is applied', () => {
  test('below the province', () => {
    const levels = ['province', 'prefecture', 'county'] as const;
    expect(saidOf(['province'], levels, 'zh')).toBe('对省级提出；州市级、县级套用');
    expect(saidOf(['province'], levels, 'en')).toBe('stated for: province; applied at: prefecture, county');
  });

  test('below the prefectures', () => {
    const levels = ['province', 'prefecture', 'county'] as const;
    expect(saidOf(['province', 'prefecture'], levels, 'zh')).toBe('对省级、州市级提出；县级套用');
  });

  test('never above', () => {
    expect(saidOf(['county'], ['province', 'county'], 'en')).toBe('stated for: county');
  });

  test('unless it was stated for all that are judged', () => {
    expect(saidOf(['province', 'county'], ['province', 'county'], 'zh')).toMatch(/^政策解读三（四）/u);
  });
});

describe('a year without a target says how it gets one', () => {
  const said = (id: string, language: 'zh' | 'en') => {
    const found = PLAN.indicators.find((indicator) => indicator.id === id);
    return found && targetDetails(PLAN, found, 2024, wordsOf(language));
  };

  test('on a line', () => {
    expect(said('digital-campus-coverage', 'zh')).toBe('按本地区 2022 年的值直线推算');
  });

  test('in whole numbers where members or things are counted', () => {
    expect(said('balanced-county-share', 'zh')).toBe('按本地区 2022 年的值直线推算，按整数计');
    expect(said('industry-education-consortia', 'en')).toBe(
      "on a straight line from the region's own 2022 value, in whole numbers",
    );
  });

  test('or that it has none', () => {
    expect(said('public-satisfaction', 'zh')).toBe('无');
  });
});
