import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/content/document.ts';
import type { Report } from '../../src/report/report.ts';
import { document, reportOn, rowsOf, sectionOf, sectionsOf, sentencesOf } from '../support/documents.ts';

const DEMO = reportOn('fixtures/demo', '--as-of', '2026-01-15');
const WAIVED = reportOn(
  'fixtures/demo',
  '--waivers',
  'fixtures/demo/waivers.yaml',
  '--as-of',
  '2025-12-31',
  '--assessment',
  'fixtures/assessment/assessment.yaml',
);
const titlesOf = (whole: Document) => whole.sections.map(({ number, title }) => number + title);
const inSection = (report: Report, id: string, asked: Parameters<typeof document>[1] = {}) =>
  sentencesOf(sectionOf(document(report, asked), id).blocks);

describe('a monitoring report', () => {
  test('has the sections of the plan, in the order in which an office reads them', () => {
    expect(titlesOf(document(DEMO))).toEqual([
      '一、总体情况',
      '二、数据依据',
      '三、分项情况',
      '四、重点地区情况',
      '五、各州市情况',
      '六、数据质量',
    ]);
    expect(document(DEMO).attachments.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '附件1 全部判定结果',
      '附件2 各县（市、区）判定结果',
      '附件3 目标值及其依据',
      '附件4 方法、数据来源及校验值',
    ]);
  });

  test('begins with the answer, what is missed and by how much, and what changed', () => {
    const [answer, missed, near, since, without] = inSection(DEMO, 'overview');
    expect(answer).toBe('2025年应判定目标15项，达到11项，容差内达到1项，未达到3项。');
    expect(missed).toBe(
      '未达到的3项：平安校园创建率99.25%，低于目标（≥100%）0.75个百分点，还差145所平安校园；职业本科学校数0所，未达到目标（≥1），还差1所职业本科学校；本科专业达到全国平均及以上水平占比98.02%，低于目标（≥100%）1.98个百分点，还差32个达到全国平均水平的本科专业。',
    );
    expect(near).toBe(
      '容差内达到的1项：义务教育优质均衡县占比29.46%，低于目标（≈30%）0.54个百分点，在容差（1个百分点）内，按达到计。',
    );
    expect(since).toContain('与2024年相比，两年均有判定结果的9项中，新达到1项（义务教育优质均衡县占比）');
    expect(without).toBe('另有4项行动计划未提出数值要求，附件1列出监测值。');
  });

  test('shows each indicator over the years in one table', () => {
    const rows = rowsOf(sectionOf(document(DEMO), 'overview'), 'indicators-530000');
    expect(rows[0]).toEqual([
      '平安校园创建率',
      '40.15%',
      '64.14%',
      '98.34%',
      '✗ 99.25%',
      '≥100%',
      '未达标',
      '接近',
    ]);
    expect(rows).toHaveLength(19);
  });

  test('lists every goal without a figure with its action, in the words of the plan', () => {
    const said = sectionsOf(document(DEMO))
      .filter(({ id }) => id.startsWith('action-'))
      .flatMap(({ blocks }) => sentencesOf(blocks));
    for (const { title, quote } of DEMO.plan.goals) {
      const goal = said.find((sentence) => sentence.startsWith(title.zh));
      expect(goal?.replaceAll(/[‘’“”]/gu, '')).toContain(quote.replaceAll(/[‘’“”]/gu, ''));
    }
  });

  test('has a section for every indicator under its action, and each is judged and sourced', () => {
    const whole = document(DEMO);
    for (const { id, targets } of DEMO.plan.indicators) {
      const own = sectionOf(whole, `indicator-${id}`);
      expect(sentencesOf(own.blocks)[0]).toContain('2025年');
      if (targets.length > 0) expect(sentencesOf(own.blocks).join()).toContain('目标依据：');
    }
  });

  test('says of each level who meets a target that is applied to it', () => {
    expect(
      sentencesOf(sectionOf(document(DEMO), 'indicator-inclusive-kindergarten-coverage').blocks),
    ).toContain(
      '16个州市中13个达到（套用省级目标），最高为大理白族自治州97.96%，最低为怒江傈僳族自治州87.77%（还差363名普惠园在园幼儿）。',
    );
  });

  test('says where a gap narrowed only because the rest fell', () => {
    const said = sentencesOf(sectionOf(document(DEMO), 'indicator-digital-campus-coverage').blocks).find(
      (each) => each.startsWith('重点地区'),
    );
    expect(said).toContain('仅因其余县由99.81%降至98.66%，重点地区持平（96.7%）');
  });

  test('names a page for each prefecture, and what its counties must solve', () => {
    const kunming = sectionOf(document(DEMO), 'prefecture-530100');
    expect(kunming.startsPage).toBe(true);
    expect(sentencesOf(kunming.blocks)[0]).toBe(
      '所辖14个县（市、区）。本级目标2项，达到1项，未达到1项；套用省级目标4项，达到3项，未达到1项。',
    );
    expect(sentencesOf(kunming.blocks).join('')).toContain('东川区平安校园创建率（还差3所平安校园）');
  });

  test('holds every verdict of the year', () => {
    const whole = document(DEMO);
    const verdicts = DEMO.verdicts.filter(({ year }) => year === 2025);
    const levels = new Map(DEMO.regions.map(({ code, level }) => [code, level]));
    const above = verdicts.filter(({ region }) => levels.get(region) !== 'county');
    expect(rowsOf(sectionOf(whole, 'verdicts-annex'), 'verdicts')).toHaveLength(above.length);
    const cells = rowsOf(sectionOf(whole, 'counties-annex'), 'counties-matrix').flatMap((row) =>
      row.slice(1),
    );
    const filled = cells.filter((text) => text !== '');
    expect(filled).toHaveLength(verdicts.length - above.length);
  });

  test('shows scores and grades where an assessment is declared, and waivers with their reasons', () => {
    const whole = document(WAIVED);
    expect(titlesOf(whole)).toContain('六、评价结果');
    const quality = sectionOf(whole, 'quality');
    expect(rowsOf(quality, 'waivers')[0]?.join()).toContain('豁免理由');
    expect(quality.title).toBe('数据质量');
  });

  test('of an earlier year knows nothing of later ones', () => {
    const texts = JSON.stringify(document(DEMO, { year: 2024 }).sections);
    expect(texts).not.toContain('2025年为');
    expect(inSection(DEMO, 'overview', { year: 2024 })[0]).toMatch(/^2024年应判定目标/u);
  });

  test('is refused for a year that was not judged', () => {
    expect(() => document(DEMO, { year: 2019 })).toThrow();
  });
});

test('a lack while members are missing is said to be the least', () => {
  const bad = document(reportOn('fixtures/bad'));
  expect(sentencesOf(sectionOf(bad, 'overview').blocks)[1]).toBe(
    '未达到的1项：平安校园创建率<100%，未达到目标（≥100%），至少还差20所平安校园。',
  );
});

describe('what is published', () => {
  const whole = document(WAIVED, { audience: 'public' });
  /** The best grade is published with its names, as `dabiao rank --public` does. */
  const text = JSON.stringify({ ...whole, sections: whole.sections.filter(({ id }) => id !== 'ranking') });
  const counties = WAIVED.regions.filter(({ level }) => level === 'county');

  test('names no county that misses a target, and no file', () => {
    const missing = new Set(
      WAIVED.verdicts
        .filter(({ status, year }) => year === 2025 && (status === 'fail' || status === 'waived'))
        .map(({ region }) => region),
    );
    const named = counties.filter(({ code, name }) => missing.has(code) && text.includes(name));
    expect(missing.size).toBeGreaterThan(50);
    expect(named.map(({ name }) => name)).toEqual([]);
    for (const { path } of WAIVED.inputs) expect(text).not.toContain(path);
  });

  test('holds no small number of people or things', () => {
    expect(text).not.toMatch(/还差[1-9][所名个]/u);
    expect(text).toContain('还差145所平安校园');
  });

  test('says that it is the public version', () => {
    expect(sentencesOf(sectionOf(whole, 'overview').blocks).join('')).toContain('本件为公开版本');
  });
});

describe('documents on regions side by side', () => {
  test('speak of a few one by one, and of many in tables', () => {
    const two = document(reportOn('fixtures/demo', '-r', '怒江州,迪庆州'));
    expect(sentencesOf(sectionOf(two, 'overview').blocks)[0]).toBe(
      '怒江傈僳族自治州2025年应判定目标6项，达到4项，未达到2项。',
    );
    const border = document(reportOn('fixtures/demo', '-r', '边境县'));
    expect(sentencesOf(sectionOf(border, 'overview').blocks)[0]).toBe(
      '2025年应判定目标141项，达到99项，未达到42项。',
    );
    expect(rowsOf(sectionOf(border, 'overview'), 'tops-tally')).toHaveLength(25);
    expect(rowsOf(sectionOf(border, 'indicator-safe-campus-rate'), 'tops-safe-campus-rate')).toHaveLength(25);
  });

  test('on counties alone are not for the public', () => {
    const report = reportOn('fixtures/demo', '-r', '五华区');
    expect(() => document(report, { audience: 'public' })).toThrow();
  });
});

describe('what is said of counties and of the public', () => {
  const HEAD =
    '地区,年份,平安校园数（所）,各级各类学校（园）总数（所）,普惠性幼儿园在园幼儿数（人）,在园幼儿总数（人）,特殊教育学校数（所）,常住人口（人）';
  const ROWS = ['香格里拉市,2025,20,20,89,100,1,186412', '德钦县,2025,19,20,95,100,1,60000'];
  const folder = mkdtempSync(path.join(tmpdir(), 'dabiao-'));
  const file = path.join(folder, '迪庆州.csv');
  writeFileSync(file, `${[HEAD, ...ROWS, '维西傈僳族自治县,2025,20,20,90,100,1,147416'].join('\n')}\n`);
  const report = reportOn(file);
  const captions = (asked: Parameters<typeof document>[1]) =>
    sectionsOf(document(report, asked)).flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'figure' && block.id.startsWith('strip-') ? block.caption.text : [],
      ),
    );
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a strip names the counties that miss where no prefecture does, and counts them in public', () => {
    expect(captions({})).toContain('平安校园创建率：德钦县未达到目标');
    expect(captions({ audience: 'public' })).toContain('平安校园创建率：1个县（市、区）未达到目标');
    expect(captions({ audience: 'public' }).join('')).not.toContain('没有地区未达到目标');
  });

  test('what applies to no county is not told as if data were missing', () => {
    const [first] = sentencesOf(sectionOf(document(report), 'indicator-special-school-coverage').blocks);
    expect(first).toBe('2025年不适用。');
  });

  test('no small number can be told from the parts of a percentage in public', () => {
    const own = (asked: Parameters<typeof document>[1]) =>
      sentencesOf(sectionOf(document(report, asked), 'indicator-safe-campus-rate').blocks)[0];
    expect(own({})).toContain('（59/60）');
    expect(own({ audience: 'public' })).not.toContain('59');
  });
});

test('the median of some counties says of how many; a yes or a no has none', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dabiao-'));
  const file = path.join(folder, 'a.csv');
  writeFileSync(
    file,
    '地区,年份,平安校园数（所）,各级各类学校（园）总数（所）,普通高中托管帮扶\n五华区,2025,9,10,否\n盘龙区,2025,10,10,\n',
  );
  const report = reportOn(file);
  rmSync(folder, { recursive: true });
  const of = (id: string) => sentencesOf(sectionOf(document(report), `indicator-${id}`).blocks).join('');
  expect(of('safe-campus-rate')).toContain('有数值的2个的中位数为95%');
  expect(of('high-school-trusteeship-coverage')).not.toContain('中位数');
});

test('a report of one county has no empty annex of counties', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dabiao-'));
  const file = path.join(folder, 'a.csv');
  writeFileSync(file, '地区,年份,平安校园数（所）,各级各类学校（园）总数（所）\n五华区,2025,10,10\n');
  const report = reportOn(file);
  rmSync(folder, { recursive: true });
  expect(document(report).attachments.map(({ id }) => id)).not.toContain('counties-annex');
});
