import { describe, expect, test } from 'vitest';
import { readTexts } from '../../src/content/texts/read-texts.ts';
import { PLAN } from '../support/judge.ts';
import { document, reportOn, sectionOf, sentencesOf } from '../support/documents.ts';

const DEMO = reportOn('fixtures/demo', '--as-of', '2026-01-15');
const written = (yaml: string, kind: 'monitor' | 'circular' = 'monitor') =>
  document(DEMO, { kind, texts: readTexts(yaml, 'report.yaml', PLAN) });

describe('the words of an office', () => {
  test('order sections, leave some out, and numbers follow', () => {
    const whole = written(`
sections:
  - { section: prefectures, show: true }
  - { section: overview }
  - { section: quality, show: false }
  - { section: verdicts-annex, show: false }
`);
    expect(whole.sections.map(({ number, title }) => number + title)).toEqual([
      '一、各州市情况',
      '二、数据依据',
      '三、分项情况',
      '四、重点地区情况',
      '五、总体情况',
    ]);
    expect(whole.attachments[0]?.number).toBe('附件1');
    const overview = sentencesOf(sectionOf(whole, 'overview').blocks);
    expect(overview).toContain('另有4项行动计划未提出数值要求。');
  });

  test('stand before and after what the program says, with figures put in', () => {
    const whole = written(`
office: 云南省教育厅
sections:
  - section: overview
    before: ["{office}对{scope}{year}年度情况进行了监测，共{targets-judged}项。"]
    after: ["达到{targets-met}项，未达到{targets-missed}项。{{原样}}"]
`);
    const overview = sentencesOf(sectionOf(whole, 'overview').blocks);
    expect(overview[0]).toBe('云南省教育厅对云南省2025年度情况进行了监测，共15项。');
    expect(overview.at(-1)).toBe('达到12项，未达到3项。{原样}');
  });

  test('name the office, its units, whom it writes to and who signs', () => {
    const whole = written(
      `
office: 云南省教育厅
addressees: 各州、市教育体育局：
units: { institutions: 家 }
`,
      'circular',
    );
    expect(whole.closing?.lines).toEqual(['云南省教育厅', '2026年1月15日']);
    expect(sentencesOf(whole.opening)[0]).toBe('各州、市教育体育局：');
    expect(sentencesOf(sectionOf(whole, 'overview').blocks)[1]).toContain('职业本科学校数0家');
  });

  test('are text, whatever they look like', () => {
    const whole = written(`
title: "<b>报告</b>"
sections:
  - { section: overview, before: ["a\\u0007b <script>"] }
`);
    expect(whole.title).toBe('<b>报告</b>');
    expect(sentencesOf(sectionOf(whole, 'overview').blocks)[0]).toBe('a<0007>b <script>');
  });
});
