import { describe, expect, test } from 'vitest';
import { definitionsOf } from '../../src/forms/definitions.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { PLAN } from '../support/judge.ts';

const measure = (id: string) => PLAN.measures.filter((each) => each.id === id);
const definition = (id: string, language: 'zh' | 'en' = 'zh') =>
  definitionsOf(measure(id), PLAN, wordsOf(language)).join('\n');

describe('what a measure is asked for', () => {
  test.each([
    ['safe-campuses', '平安校园数：“平安校园创建率”的分子。'],
    [
      'kindergarten-children',
      '在园幼儿总数：“普惠性幼儿园覆盖率”的分母。按幼儿数计算：公办园和普惠性民办园在园幼儿 ÷ 全部在园幼儿，不按园数计算。',
    ],
    ['group-schooling', '集团化办学：“集团化办学覆盖率”是否计入的条件。'],
    [
      'resident-population',
      '常住人口：“人口超过20万的县特殊教育学校覆盖率”的统计范围。按报送的当年常住人口；未报送的用 2020 年人口普查数，并在判定中注明。',
    ],
  ])('%s', (id, text) => {
    expect(definition(id)).toBe(text);
  });
  test('in English', () => {
    expect(definition('safe-campuses', 'en')).toBe('Safe campuses: numerator of “Safe-campus rate”.');
  });
  test('the census is named where nothing else names it', () => {
    const indicators = PLAN.indicators.map((each) => ({ ...each, definition: null }));
    const [text] = definitionsOf(measure('resident-population'), { ...PLAN, indicators }, wordsOf('zh'));
    expect(text).toBe(
      '常住人口：“人口超过20万的县特殊教育学校覆盖率”的统计范围。未报送的，用 2020 年人口普查数。',
    );
  });
});
