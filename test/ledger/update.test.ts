import { describe, expect, test } from 'vitest';
import type { Status } from '../../src/core/model.ts';
import type { LedgerRow } from '../../src/ledger/update.ts';
import { overdueOf, statusOf, updateLedger } from '../../src/ledger/update.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { item, runOf, ZH } from './sample.ts';

const KEY = { indicator: 'safe-campus-rate', region: '530102', year: 2025 };
const ROW: LedgerRow = { key: { ...KEY, entry: 1 }, status: '整改中', due: '' };
const closed: LedgerRow = { ...ROW, status: '已销号' };
const AS_OF = { day: '2026-01-15', today: false };

describe('a row that is there', () => {
  test('and still missed is brought up to date in what is the program’s alone', () => {
    const { rows, added } = updateLedger([ROW], runOf([item({ problem: '实际 89.95%' })]), ZH);
    expect(rows).toEqual([
      {
        number: '1',
        prefecture: '昆明市',
        county: '五华区',
        indicator: '安全校园达标率',
        problem: '实际 89.95%',
        basis: '三（一）',
        source: '昆明市.csv:7',
        overdue: '未填时限',
        monitoring: '仍未达标',
      },
    ]);
    expect(added).toEqual([]);
  });
  test('and met now is ready for acceptance; its record and its status stay', () => {
    const { rows } = updateLedger([ROW], runOf([], [[KEY, 'pass', '100%']]), ZH);
    expect(rows).toEqual([{ number: '1', overdue: '未填时限', monitoring: '已达标，可验收（现值 100%）' }]);
  });
  test('and met now, but closed already, is only met', () => {
    expect(updateLedger([closed], runOf([], [[KEY, 'pass']]), ZH).rows[0]?.monitoring).toBe('已达标');
  });
  test.each<[Status, string]>([
    ['no-data', '未报送，无法判定'],
    ['undetermined', '数据不全，无法判定'],
    ['not-applicable', '本年不适用'],
    ['no-target', '本年没有目标值'],
  ])('and %s now says so', (status, said) => {
    const { rows, added } = updateLedger([ROW], runOf([], [[KEY, status]]), ZH);
    expect(rows).toEqual([{ number: '1', overdue: '未填时限', monitoring: said }]);
    expect(added).toEqual([]);
  });
  test('and not judged in this run says so, with what came of a later year', () => {
    const told = (...others: Parameters<typeof runOf>[1] & object) =>
      updateLedger([ROW], runOf([], others), ZH).rows[0]?.monitoring;
    expect(told()).toBe('本次未评判，情况不明');
    expect(told([{ ...KEY, year: 2024 }, 'pass'])).toBe('本次未评判，情况不明');
    expect(told([{ ...KEY, year: 2026 }, 'pass', '100%'])).toBe(
      '本次未评判 2025 年；2026 年已达标（现值 100%）',
    );
    expect(told([{ ...KEY, year: 2026 }, 'fail'])).toBe('本次未评判 2025 年；2026 年仍未达标');
  });
  test('and waived is still missed', () => {
    const run = runOf([item()], [[KEY, 'waived']]);
    expect(updateLedger([ROW], run, ZH).rows[0]?.monitoring).toBe('仍未达标，已获豁免');
    expect(updateLedger([], run, ZH).added[0]?.monitoring).toBe('未达标（新列入），已获豁免');
  });
});

describe('what has no row', () => {
  test('is added at the end, not started, with the units the plan names', () => {
    const other = item({ region: '530103', county: '盘龙区' });
    const { rows, added } = updateLedger([ROW], runOf([item(), other]), ZH);
    expect(rows).toHaveLength(1);
    expect(added).toEqual([
      {
        number: '2',
        prefecture: '昆明市',
        county: '盘龙区',
        indicator: '安全校园达标率',
        problem: other.problem,
        basis: '三（一）',
        source: '昆明市.csv:7',
        lead: '县教育体育局',
        supporting: '县公安局、县财政局',
        status: '未启动',
        overdue: '未填时限',
        monitoring: '未达标（新列入）',
        key: 'safe-campus-rate 530103 2025',
      },
    ]);
  });
  test('is in the language of the ledger', () => {
    const { added } = updateLedger([], runOf([item()]), wordsOf('en').ledger);
    expect(added[0]).toMatchObject({
      status: 'Not started',
      monitoring: 'Missed (new)',
      overdue: 'No deadline',
    });
  });
});

describe('a row that was closed and is missed again', () => {
  const run = runOf([item()]);
  const second: LedgerRow = { ...ROW, key: { ...KEY, entry: 2 } };

  test('stays on record, and gets a row of its own', () => {
    const { rows, added } = updateLedger([closed], run, ZH);
    expect(rows).toEqual([
      { number: '1', overdue: '否', monitoring: '销号后又未达标，另立 safe-campus-rate 530102 2025 #2' },
    ]);
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({
      key: 'safe-campus-rate 530102 2025 #2',
      status: '未启动',
      monitoring: '销号后又未达标（原编号 safe-campus-rate 530102 2025）',
    });
  });
  test('does so once', () => {
    const { rows, added } = updateLedger([closed, second], run, ZH);
    expect(added).toEqual([]);
    expect(rows.map(({ monitoring }) => monitoring)).toEqual([
      '销号后又未达标，另立 safe-campus-rate 530102 2025 #2',
      '仍未达标',
    ]);
  });
  test('and again after the second was closed, whatever the order of the rows', () => {
    const { rows, added } = updateLedger([{ ...second, status: '已销号' }, closed], run, ZH);
    expect(added.map(({ key }) => key)).toEqual(['safe-campus-rate 530102 2025 #3']);
    expect(rows.every(({ problem }) => problem === undefined)).toBe(true);
  });
  test('and met after that: the second is ready for acceptance', () => {
    const { rows, added } = updateLedger([closed, second], runOf([], [[KEY, 'pass']]), ZH);
    expect(added).toEqual([]);
    expect(rows.map(({ monitoring }) => monitoring)).toEqual([
      '销号后又未达标，另立 safe-campus-rate 530102 2025 #2',
      '已达标，可验收',
    ]);
  });
});

describe('a row is overdue', () => {
  test.each([
    ['未启动', '2026-01-14', 'yes'],
    ['整改中', '2026-01-14', 'yes'],
    ['', '2026年1月14日', 'yes'],
    ['In progress', '2026/1/14', 'yes'],
    ['整改中', '2026-01-15', 'no'],
    ['整改中', '2026年1月', 'no'],
    ['整改中', '', 'no-deadline'],
    ['整改中', '尽快', 'unknown-deadline'],
    ['已完成待验收', '2026-01-14', 'awaiting'],
    ['已完成待验收', '2026-01-15', 'no'],
    ['已销号', '2020-01-01', 'no'],
    ['Closed', '尽快', 'no'],
    ['已整改', '2020-01-01', 'unknown-status'],
  ])('%s with the deadline %s: %s', (status, due, expected) => {
    expect(overdueOf({ status, due }, AS_OF)).toBe(expected);
  });
  test('by statuses of either language, however they are spaced', () => {
    expect(statusOf(' 已 销号\n')).toBe('closed');
    expect(statusOf('awaiting ACCEPTANCE')).toBe('awaiting-acceptance');
    expect(statusOf('销号')).toBeNull();
    for (const language of ['zh', 'en'] as const)
      for (const [status, text] of Object.entries(wordsOf(language).ledger.statuses))
        expect(statusOf(text)).toBe(status);
  });
});
