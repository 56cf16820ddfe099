import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/core/model.ts';
import type { Responsible, TodoItem } from '../../src/core/todo.ts';
import { wordsOf } from '../../src/locales/index.ts';
import type { TodoPage } from '../../src/report/todo-groups.ts';
import { countsOfTodo, todoGroups } from '../../src/report/todo-groups.ts';
import { alike, answerText, listsText } from '../../src/report/todo-text.ts';
import { hostileReport } from '../support/hostile.ts';
import { judge, TREE, verdictOn } from '../support/judge.ts';

const COVERAGE = 'inclusive-kindergarten-coverage';
const assessment = judge(
  [
    '地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数,平安校园数,各级各类学校（园）总数',
    '五华区,2025,50,100,9,10',
    '盘龙区,2025,80,100,10,10',
    '官渡区,2025,70,100,10,10',
  ].join('\n'),
);
const on = (indicator: string, region: string) => verdictOn(assessment, indicator, region, 2025);
const item = (verdict: Verdict, lead: string | null, ...supporting: readonly string[]): TodoItem => {
  const responsible: Responsible | null = lead === null ? null : { lead, supporting };
  return { verdict, responsible, missing: [] };
};
const page = (lists: Partial<TodoPage['todo']>, by: TodoPage['by'] = 'unit'): TodoPage => ({
  report: { ...hostileReport(), regions: TREE.all },
  todo: { year: 2025, nextYear: null, missed: [], unreported: [], due: [], ...lists },
  by,
});
const missedOf = (given: TodoPage) =>
  todoGroups(given).map(({ key, missed }) => [key, missed.map(({ verdict }) => verdict.region)]);

describe('by unit', () => {
  const wuhua = item(on(COVERAGE, '五华区'), '县教育局', '县财政局');
  const panlong = item(on(COVERAGE, '盘龙区'), '县教育局');
  const guandu = item(on(COVERAGE, '官渡区'), '县政府', '县教育局');
  const campus = item(on('safe-campus-rate', '五华区'), null);

  test('who leads most misses comes first, who only supports after those, and nobody last', () => {
    const given = page({ missed: [campus, panlong, guandu, wuhua] });
    expect(missedOf(given)).toEqual([
      ['县教育局', ['530102', '530103']],
      ['县政府', ['530111']],
      ['县财政局', []],
      [null, ['530102']],
    ]);
  });

  test('what a unit only supports stands beside what it leads, and counts for nothing there', () => {
    const [education, , finance] = todoGroups(page({ missed: [guandu, wuhua, panlong] }));
    expect(education?.supported.missed).toEqual([guandu]);
    expect(finance).toMatchObject({ key: '县财政局', missed: [], supported: { missed: [wuhua] } });
  });

  test('what is waived counts apart, and comes after what is not', () => {
    const approved: TodoItem = { ...guandu, verdict: { ...guandu.verdict, status: 'waived' } };
    const given = page({ missed: [{ ...approved, responsible: wuhua.responsible }, wuhua] });
    expect(missedOf(given)[0]).toEqual(['县教育局', ['530102', '530111']]);
    expect(countsOfTodo(given.todo)).toEqual({
      missed: 1,
      applied: 1,
      waived: 1,
      unreported: 0,
      due: 0,
      dueOpen: 0,
    });
    const only = { missed: [approved], unreported: [], due: [] };
    expect(listsText(only, given, wordsOf('zh'))).toBe('已批准豁免 1 项');
  });

  test('nobody is left out: each item is in the group of its lead alone', () => {
    const given = page({ missed: [campus, panlong, guandu, wuhua] });
    const all = todoGroups(given).flatMap(({ missed }) => missed);
    expect(new Set(all)).toEqual(new Set(given.todo.missed));
    expect(all).toHaveLength(4);
  });
});

test('by region a region stands once, in the order of the regions, the largest lack first', () => {
  const given = page(
    {
      missed: [
        item(on(COVERAGE, '盘龙区'), 'a'),
        item(on('safe-campus-rate', '五华区'), 'b'),
        item(on(COVERAGE, '五华区'), null),
      ],
    },
    'region',
  );
  expect(
    todoGroups(given).map(({ key, missed }) => [key, missed.map(({ verdict }) => verdict.indicator)]),
  ).toEqual([
    ['530102', [COVERAGE, 'safe-campus-rate']],
    ['530103', [COVERAGE]],
  ]);
});

describe('the answer', () => {
  const answer = (given: TodoPage, language: 'zh' | 'en') =>
    answerText(given, todoGroups(given), wordsOf(language));

  test('says how much there is of each, and by how many units', () => {
    const given = page({
      missed: [item(on(COVERAGE, '五华区'), '甲', '乙'), item(on('safe-campus-rate', '五华区'), null)],
    });
    expect(answer(given, 'zh')).toEqual([
      '2025 年未达标 2 项（其中套用上级目标 1 项）；缺数据 0 项；2025 年之后计划没有目标。',
      '涉及 1 个牵头单位，1 个单位只配合，1 项未指定责任单位。',
    ]);
    expect(answer(given, 'en')).toEqual([
      '2025: 2 missed (1 of them applied); 0 lacking data; the plan has no targets after 2025.',
      'Led by 1 unit; 1 more only supports others; for 1 item nobody is named as responsible.',
    ]);
  });

  test('says so where there is nothing to do, and where nobody is named', () => {
    const empty = page({ year: 2024, nextYear: 2025 });
    const verdicts = [on('safe-campus-rate', '盘龙区')];
    expect(answer({ ...empty, report: { ...empty.report, verdicts } }, 'en')).toEqual([
      '2024: 0 missed; 0 lacking data; by the values of 2024, 0 not yet at the target of 2025.',
      'Nothing is to be put right or reported, and every target of the next year is met already.',
    ]);
    expect(answer(page({ missed: [item(on(COVERAGE, '五华区'), null)] }), 'zh')[1]).toBe(
      '均未指定责任单位。',
    );
  });
});

test('regions that lack the same of an indicator are told together, others are not', () => {
  const lacking = (region: string, measure: string, members = [region]): TodoItem => ({
    verdict: { ...on(COVERAGE, '五华区'), status: 'no-data', region },
    responsible: null,
    missing: [{ year: 2025, measures: [measure], members }],
  });
  const items = [lacking('530102', 'a'), lacking('530103', 'a'), lacking('530111', 'b')];
  const whole = lacking('530100', 'a', ['530102', '530103']);
  expect(alike([...items, whole]).map((same) => same.map(({ verdict }) => verdict.region))).toEqual([
    ['530102', '530103'],
    ['530111'],
    ['530100'],
  ]);
});
