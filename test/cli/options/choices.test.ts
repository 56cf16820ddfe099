import { beforeAll, describe, expect, test } from 'vitest';
import { chooseFormat, chooseLevels, chooseYear, chooseYears } from '../../../src/cli/options/choices.ts';
import { chooseEntry, chooseIndicators, chooseTopic } from '../../../src/cli/options/choose-topics.ts';
import { loadPlan } from '../../../src/cli/inputs/load-plan.ts';
import { UserError } from '../../../src/core/errors.ts';
import { nodeIo } from '../../../src/platform/node/node-io.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { newFolder } from '../../support/folder.ts';
import { ROOT } from '../../support/run.ts';

const problemOf = (action: () => unknown) => {
  try {
    return action();
  } catch (error) {
    return error instanceof UserError ? error.problem : error;
  }
};

describe('--level', () => {
  test.each([
    ['province', ['province', '省', '省级', '全省', 'Province']],
    [
      'prefecture',
      [
        'prefecture',
        '州市',
        '州市级',
        '州（市）',
        '市',
        '市级',
        '州',
        '地市',
        '地州市',
        '市（州）',
        'prefectures',
      ],
    ],
    [
      'county',
      [
        'county',
        '县',
        '县级',
        '区县',
        '县区',
        '县市',
        '县（区）',
        '县（市、区）',
        '县(市,区)',
        '区',
        '县市区',
        '县级市',
        'Counties',
      ],
    ],
  ])('%s', (level, names) => {
    for (const name of names) expect(chooseLevels([name])).toEqual([level]);
  });
  test('of several', () => {
    expect(chooseLevels(['县级、州市', 'province'])).toEqual(['county', 'prefecture', 'province']);
  });
  test.each(['乡', '学校', '村级', 'x'])('knows no %s', (name) => {
    expect(problemOf(() => chooseLevels([name]))).toMatchObject({
      kind: 'unknown-choice',
      option: '--level',
    });
  });
});

describe('--year', () => {
  const years = [2023, 2024, 2025];
  test.each<[string, number[] | 'latest']>([
    ['2025', [2025]],
    ['2025年', [2025]],
    ['２０２５', [2025]],
    ['2023,2025', [2023, 2025]],
    ['2023，2025', [2023, 2025]],
    ['2023年、2025年', [2023, 2025]],
    ['2023-2025', years],
    ['2023–2025', years],
    ['2023—2025年', years],
    ['2023~2024', [2023, 2024]],
    ['2023～2024', [2023, 2024]],
    ['2023至2025', years],
    ['2023年至2025年', years],
    ['2023年 到 2024年', [2023, 2024]],
    ['all', years],
    ['全部', years],
    ['最近一年', 'latest'],
    ['latest', 'latest'],
  ])('%s', (text, chosen) => {
    expect(chooseYears([text], years)).toEqual(chosen);
  });
  test('given twice is both', () => {
    expect(chooseYears(['2023', '2025'], years)).toEqual([2023, 2025]);
  });
  test.each(['2026', '2025-2023', '25', '2025月', '2023-', 'all,2025', '2023至', '20235'])(
    '%s names no years',
    (text) => {
      expect(problemOf(() => chooseYears([text], years))).toMatchObject({ kind: 'bad-years', text });
    },
  );
});

test.each([
  ['md', 'markdown'],
  ['MD', 'markdown'],
  ['jsonl', 'ndjson'],
  ['JSON', 'json'],
])('--format %s is %s', (text, name) => {
  expect(chooseFormat(text).name).toBe(name);
});
test.each([
  ['xml', 'junit'],
  ['txt', 'table'],
  ['jnuit', 'junit'],
  ['mrakdown', 'markdown'],
])('--format %s: did you mean %s?', (text, name) => {
  expect(problemOf(() => chooseFormat(text))).toMatchObject({ kind: 'unknown-choice', candidates: [name] });
});

describe('indicators', () => {
  let plan: Plan;
  beforeAll(async () => {
    ({ plan } = await loadPlan(undefined, nodeIo(process, ROOT)));
  });
  test.each([
    ['普惠', 'inclusive-kindergarten-coverage'],
    ['平安校园', 'safe-campus-rate'],
    ['safe-campus', 'safe-campus-rate'],
    ['Inclusive-kindergarten', 'inclusive-kindergarten-coverage'],
    ['普惠性幼儿园覆盖率', 'inclusive-kindergarten-coverage'],
  ])('%s is a part of one name, or all of it', (text, id) => {
    expect(chooseEntry(text, plan).id).toBe(id);
    expect(chooseTopic(text, plan).id).toBe(id);
  });
  test.each(['five-batches', '“五个一批”帮扶', '五个一批', 'five batches'])('%s is a goal', (text) => {
    expect(chooseEntry(text, plan).id).toBe('five-batches');
    expect(problemOf(() => chooseTopic(text, plan))).toMatchObject({ kind: 'unknown-name' });
  });
  test('every goal is found by each of its names', () => {
    for (const { id, title } of plan.goals)
      for (const name of [id, title.zh, title.en]) expect(chooseEntry(name, plan).id, name).toBe(id);
  });
  test('a mistake is offered the nearest goal', () => {
    expect(problemOf(() => chooseEntry('five-batchs', plan))).toMatchObject({
      candidates: [{ id: 'five-batches', name: '“五个一批”帮扶' }],
    });
  });
  test('a part of several is refused with all of them', () => {
    const having = plan.indicators.filter(({ title, aliases }) =>
      [title.zh, ...aliases].some((name) => name.includes('覆盖率')),
    );
    expect(having.length).toBeGreaterThan(4);
    expect(problemOf(() => chooseEntry('覆盖率', plan))).toMatchObject({
      kind: 'unknown-name',
      ambiguous: true,
      candidates: having.map(({ id, title }) => ({ id, name: title.zh })),
    });
  });
  test('one character is a part of nothing, and a mistake is offered the nearest', () => {
    expect(problemOf(() => chooseEntry('普', plan))).toMatchObject({
      kind: 'unknown-name',
      ambiguous: false,
    });
    expect(problemOf(() => chooseTopic('普惠性幼儿员覆盖率', plan))).toMatchObject({
      candidates: expect.arrayContaining([
        { id: 'inclusive-kindergarten-coverage', name: '普惠性幼儿园覆盖率' },
      ]),
    });
  });
  test('a measure stands for those made of it', () => {
    expect(chooseIndicators(['普惠性幼儿园在园幼儿数'], plan)).toEqual(['inclusive-kindergarten-coverage']);
    expect(chooseIndicators(['数字校园数'], plan)).toEqual(['digital-campus-coverage']);
  });
  test('every measure and indicator is found by each of its names', () => {
    for (const { id, title, aliases } of plan.indicators)
      for (const name of [id, title.zh, title.en, ...aliases])
        expect(chooseEntry(name, plan).id, name).toBe(id);
    for (const { id, title } of plan.measures)
      expect([id, ...plan.indicators.map((each) => each.id)]).toContain(chooseTopic(title.zh, plan).id);
  });
  test('the year of a table', () => {
    for (const text of ['2022', '2022年', ' 2025 '])
      expect(chooseYear(text, plan)).toBe(Number(text.trim().slice(0, 4)));
  });
});

describe('what a matrix is about that does not say it', () => {
  const folder = newFolder();
  folder.put('m.csv', '地区,2024年,2025年\n五华区,1143085,1150000\n盘龙区,987955,990000\n');
  folder.put('d.csv', '地区,年份,在园幼儿总数\n五华区,2025,1200000\n盘龙区,2025,1000000\n');
  test.each(['普惠性幼儿园在园幼儿数', 'inclusive-kindergarten-children', '普惠园在园幼儿数'])(
    'is said by -i %s, in every command',
    (name) => {
      for (const command of ['check', 'validate', 'inspect']) {
        const { stderr, exitCode } = folder.run([command, 'm.csv', 'd.csv', '-i', name, '--lang', 'en']);
        expect([stderr, [0, 1].includes(exitCode ?? 70)]).toEqual(['', true]);
      }
      const { verdicts } = JSON.parse(
        folder.run(['check', 'm.csv', 'd.csv', '-i', name, '-y', '2025', '-l', 'county', '-f', 'json'])
          .stdout,
      );
      expect(verdicts.length).toBeGreaterThan(1);
      expect(verdicts).toContainEqual(
        expect.objectContaining({
          indicator: 'inclusive-kindergarten-coverage',
          numerator: 1150000,
          denominator: 1200000,
          status: 'pass',
        }),
      );
    },
  );
  test.each(['check', 'validate', 'inspect'])('is refused by %s if it is nothing', (command) => {
    expect(folder.run([command, 'm.csv', '-i', '没有这个', '--lang', 'en'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('没有这个'),
    });
  });
});
