import { describe, expect, test } from 'vitest';
import { feedbackOf } from '../../src/content/make-document.ts';
import { document, reportOn, rowsOf, sectionOf, sectionsOf, sentencesOf } from '../support/documents.ts';

const DEMO = reportOn('fixtures/demo', '--as-of', '2026-01-15');
const ANSWERED = reportOn('fixtures/demo', '--assessment', 'fixtures/assessment/assessment.yaml');

describe('a circular', () => {
  const whole = document(DEMO, { kind: 'circular' });

  test('has the title, the parts and the attachments that circulars have', () => {
    expect(whole.title).toBe(
      '关于《云南省教育高质量发展三年行动计划（2023—2025年）》2025年度目标完成情况的通报',
    );
    expect(whole.sections.map(({ number, title }) => number + title)).toEqual([
      '一、总体情况',
      '二、分项完成情况',
      '三、存在的主要问题',
      '四、下一步工作要求',
    ]);
    expect(whole.closing).toEqual({
      label: '附件',
      attachments: ['指标完成情况表', '各州市完成情况表', '问题清单'],
      lines: ['（印发单位）', '2026年1月15日'],
    });
    expect(sentencesOf(whole.opening)[0]).toBe('各州、市教育体育局，各高等学校：');
  });

  test('says that nobody is named where the plan names nobody', () => {
    expect(sentencesOf(sectionOf(whole, 'requirements').blocks)).toEqual([
      expect.stringMatching(/^行动计划未指定责任单位的未达到目标：平安校园创建率99\.25%/u),
    ]);
  });

  test('asks of those whom the plan names, and of nobody else', () => {
    const said = sentencesOf(sectionOf(document(ANSWERED, { kind: 'circular' }), 'requirements').blocks);
    const named = ANSWERED.plan.indicators.flatMap(({ responsible }) => responsible?.province?.lead ?? []);
    expect(named.length).toBeGreaterThan(0);
    const asked = said.filter((each) => !each.startsWith('行动计划未指定'));
    for (const sentence of asked) expect(named.some((who) => sentence.startsWith(`${who}牵头`))).toBe(true);
  });

  test('lists each miss of every level in the third attachment', () => {
    const rows = rowsOf(sectionOf(whole, 'problems-attachment'), 'problems').filter((row) => row.length > 1);
    const missed = DEMO.verdicts.filter(({ year, status }) => year === 2025 && status === 'fail');
    expect(rows).toHaveLength(missed.length);
  });
});

describe('what a region is told of itself', () => {
  test('is about it and its counties alone', () => {
    const told = feedbackOf(DEMO, '533400', { year: null, language: 'zh', texts: {} });
    const text = JSON.stringify(told);
    expect(told.title).toBe('迪庆藏族自治州2025年度目标完成情况反馈');
    for (const { name, code } of DEMO.regions)
      if (!code.startsWith('5334') && code !== '530000') expect(text).not.toContain(name);
    expect(sectionsOf(told).map(({ id }) => id)).toEqual(['overview', 'items', 'problems']);
  });

  test('of a county has a place to sign', () => {
    const told = feedbackOf(DEMO, '530102', { year: null, language: 'zh', texts: {} });
    expect(told.sections.at(-1)?.blocks.at(-1)).toEqual({
      kind: 'signatures',
      places: ['统计人员', '审核人', '负责人'],
      date: '　　　　年　　月　　日',
    });
  });

  test('of a county that misses nothing says so', () => {
    const told = feedbackOf(DEMO, '533123', { year: null, language: 'zh', texts: {} });
    const code = DEMO.regions.find(
      ({ code: each, level }) =>
        level === 'county' &&
        DEMO.verdicts.every(
          ({ region, year, status }) => region !== each || year !== 2025 || status !== 'fail',
        ),
    )?.code;
    const fine = feedbackOf(DEMO, code ?? '', { year: null, language: 'zh', texts: {} });
    expect(sentencesOf(sectionOf(fine, 'problems').blocks)).toEqual(['没有未达到的目标。']);
    expect(sentencesOf(sectionOf(told, 'overview').blocks)[0]).toMatch(/^本级目标/u);
  });

  test('names the problems of its own data', () => {
    const bad = reportOn('fixtures/bad/more-than-members.csv');
    const about = bad.findings.flatMap(({ facts }) =>
      'region' in facts && typeof facts.region === 'string' ? [facts.region] : [],
    );
    const [code] = about;
    if (code === undefined) throw new Error('no finding names a region');
    const told = feedbackOf(bad, code, { year: null, language: 'zh', texts: {} });
    expect(rowsOf(sectionOf(told, 'problems'), 'findings').length).toBeGreaterThan(0);
  });
});

test('a circular marks what is waived, and names none of several that miss as many unless all', () => {
  const waived = reportOn(
    'fixtures/demo',
    '--waivers',
    'fixtures/demo/waivers.yaml',
    '--as-of',
    '2025-12-01',
  );
  const whole = document(waived, { kind: 'circular' });
  const said = (id: string) => sentencesOf(sectionOf(whole, id).blocks).join('');
  expect(said('problems-missed')).toContain('还差1所职业本科学校（已批准豁免）。');
  expect(said('problems-slow')).toBe(
    '未达到本级目标或套用目标较多的州市：楚雄彝族自治州（6项中3项未达到）；另有15个有未达到的目标。',
  );
});
