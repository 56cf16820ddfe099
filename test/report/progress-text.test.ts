import { expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import type { Language } from '../../src/core/languages.ts';
import { progressTextOf } from '../../src/report/progress-text.ts';
import { run } from '../../src/run/run.ts';
import { openText } from '../../src/sources/tables/files/open.ts';
import { renderMarkdown } from '../../src/formats/markdown/markdown.ts';
import { renderTable } from '../../src/formats/terminal/table.ts';
import { textWidth } from '../../src/terminal/width.ts';
import type { ProgressMethod } from '../../src/core/progress.ts';
import type { Verdict } from '../../src/core/model.ts';
import type { Report } from '../../src/report/report.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { PLAN, TREE } from '../support/judge.ts';
import { source } from '../support/source.ts';

/** The coverage of a county in percent, by year. */
function reportOf(
  coverage: Readonly<Record<number, number>>,
  progressMethod: ProgressMethod = 'linear',
): Report {
  const rows = Object.entries(coverage).map(([year, value]) => `530102,${year},${value * 10},1000`);
  const text = `region,year,inclusive-kindergarten-children,kindergarten-children\n${rows.join('\n')}\n`;
  const sources = [openText(source(text, 't.csv'), { encoding: null })];
  return run({ plan: PLAN, sha256: '', regions: TREE, sources, unopened: [] }, { progressMethod });
}

function verdictOf(report: Report, year: number): Verdict {
  const found = report.verdicts.find(
    (each) => each.year === year && each.indicator === 'inclusive-kindergarten-coverage',
  );
  if (found === undefined) throw new Error('not judged');
  return found;
}

function clauses(report: Report, year: number, language: Language): readonly string[] {
  return progressTextOf(report, wordsOf(language)).clausesOf(verdictOf(report, year));
}

test('the year in whose figures the target is reached: 84 to 86.3 in two years, target 90, is 2028', () => {
  const report = reportOf({ 2022: 84, 2024: 86.3 });
  expect(clauses(report, 2024, 'zh')).toEqual([
    '进展：缓慢（为所需进度的 57.5%）',
    '按 2022 年以来的平均进度，2028 年的数据可达到最终目标',
  ]);
  expect(clauses(report, 2024, 'en')).toEqual([
    'progress: limited (57.5% of the pace needed)',
    'at the average pace since 2022, the final target is reached in the figures of 2028',
  ]);
  expect(clauses(reportOf({ 2022: 84, 2025: 88 }), 2025, 'zh')).toEqual([
    '进展：较慢（为所需进度的 66.66%）',
    '按 2022 年以来的平均进度，2027 年的数据可达到目标',
  ]);
  // Three years to the year.
  expect(clauses(reportOf({ 2022: 84, 2025: 87 }), 2025, 'en')[1]).toContain('figures of 2028');
});

test('what does not lead there is said so', () => {
  expect(clauses(reportOf({ 2022: 84, 2025: 83.5 }), 2025, 'zh')).toEqual([
    '进展：倒退（为所需进度的 -8.34%）',
    '按 2022 年以来的平均进度，不能达到目标',
  ]);
  expect(clauses(reportOf({ 2022: 84, 2025: 84.1 }), 2025, 'en')[1]).toBe(
    'at the average pace since 2022, the target is not reached within 30 years',
  );
});

test('what met the target and does so no longer, or is worse than it was', () => {
  expect(clauses(reportOf({ 2022: 90, 2025: 89.9 }), 2025, 'zh')).toEqual([
    '2022 年已达到目标，现已不再达到',
  ]);
  expect(clauses(reportOf({ 2022: 92, 2025: 91 }), 2025, 'en')).toEqual([
    'meets the target, but worse than in 2022',
  ]);
  expect(clauses(reportOf({ 2022: 84, 2025: 91 }), 2025, 'en')).toEqual([]);
});

test('what can not be told, of a value that is there', () => {
  const report = reportOf({ 2022: 84, 2025: 88 });
  const unknown: Verdict = {
    ...verdictOf(report, 2025),
    progress: { class: 'not-assessable', method: 'linear', reason: 'no-baseline' },
  };
  expect(progressTextOf(report, wordsOf('zh')).clausesOf(unknown)).toEqual([
    '缺 2022 年的数值，无法评定进展',
  ]);
  // Nobody reported two years.
  expect(clauses(reportOf({ 2025: 88 }), 2025, 'zh')).toEqual([]);
  expect(clauses(reportOf({ 2022: 0, 2025: 88 }, 'cagr'), 2025, 'zh')).toEqual([
    '2022 年为零，增长率无从计算，无法评定进展',
  ]);
});

test('only the last year judged is spoken of', () => {
  const report = reportOf({ 2022: 84, 2024: 86.3, 2025: 87 });
  expect(clauses(report, 2024, 'zh')).toEqual([]);
  expect(clauses(report, 2025, 'zh')).not.toEqual([]);
});

test('a percentage is never printed as the limit of a class above its own', () => {
  // (89.6999 − 84) ÷ 6 is 0.949983.
  const report = reportOf({ 2022: 84, 2025: 89.6 });
  const verdict = verdictOf(report, 2025);
  const close: Verdict = {
    ...verdict,
    progress: { class: 'moderate', method: 'linear', ratio: decimal(0.949999), yearsToGo: decimal(0.2) },
  };
  expect(progressTextOf(report, wordsOf('zh')).clausesOf(close)[0]).toBe('进展：较慢（为所需进度的 94.99%）');
});

test('a final target that is missed is not on track in its own year', () => {
  const standing = (coverage: Readonly<Record<number, number>>, year: number) => {
    const report = reportOf(coverage);
    return progressTextOf(report, wordsOf('zh')).standingOf(verdictOf(report, year));
  };
  expect(standing({ 2022: 84, 2025: 89.9 }, 2025)).toBe('close');
  expect(standing({ 2022: 84, 2024: 88 }, 2024)).toBe('on-track');
});

test('growth is called what it is', () => {
  const report = reportOf({ 2022: 84, 2024: 86.3 }, 'cagr');
  expect(clauses(report, 2024, 'zh')[0]).toBe('进展：缓慢（复合年均增长率之比为 58.45%）');
  const legend = (language: Language) =>
    progressTextOf(report, wordsOf(language)).legendOf(report.verdicts)?.measuredBy;
  expect(legend('zh')).toContain('复合年均增长率之比（参照欧盟统计局）');
  expect(legend('en')).toContain('CAGR ratio, after Eurostat');
});

test.each<[Language, string]>([
  ['zh', '进展'],
  ['en', 'progress'],
])('the tables have a column, and say what its words mean: %s', (language, title) => {
  const report = reportOf({ 2022: 84, 2023: 85, 2024: 86.3 });
  const limited = wordsOf(language).progress.short.limited;
  for (const width of [80, 140]) {
    const text = renderTable(report, { language, width });
    expect(text).toContain(title);
    expect(text).toMatch(new RegExp(`${limited}.*0–60%`, 'u'));
    const wide = text.split('\n').filter((line) => textWidth(line) > width);
    expect(wide).toEqual([]);
  }
  const markdown = renderMarkdown(report, { language });
  expect(markdown).toMatch(new RegExp(`\\| ${title} \\|$`, 'mu'));
  expect(markdown).toMatch(new RegExp(`\\| ${limited} \\|$`, 'mu'));
});

test('a report without progress has neither', () => {
  const report = reportOf({ 2022: 84, 2024: 86.3 });
  const bare = { ...report, verdicts: report.verdicts.map(({ progress: _progress, ...verdict }) => verdict) };
  expect(renderTable(bare, { language: 'zh' })).not.toContain('进展');
  expect(renderMarkdown(bare, { language: 'zh' })).not.toContain('进展');
});
