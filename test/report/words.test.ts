import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { dabiao } from '../support/run.ts';

const folder = newFolder();
const HEADER = '地区,年份,数字校园数,大中小学总数';
folder.put('missed.csv', `${HEADER}\n五华区,2025,90,100\n`);
folder.put('met.csv', `${HEADER}\n五华区,2025,95,100\n`);
folder.put('half.csv', '地区,年份,数字校园数\n五华区,2025,90\n');
folder.put('bad.csv', `${HEADER}\n五华区,2025,90,100\n盘龙区,2025,约90,100\n`);

const run = (name: string, ...more: readonly string[]) =>
  folder.run(['check', name, '-r', '五华区', '-y', '2025', '-i', 'digital-campus-coverage', ...more], {
    DABIAO_LANG: 'zh',
  }).stdout;

describe('the outcome says what passes and what is missed all the same', () => {
  test.each([
    ['met.csv', [], '报送数据通过：没有未达标的目标。'],
    ['half.csv', [], '报送数据通过：没有未达标的目标，1 项无数据。'],
    ['missed.csv', [], '报送数据未通过：1 项目标未达到（套用上级目标）。'],
    ['missed.csv', ['--fail-on', 'never'], '报送数据放行，但有 1 项目标未达标（套用上级目标）。'],
    [
      'bad.csv',
      ['--fail-on', 'never'],
      '报送数据未通过：数据中有 1 处错误；另有 1 项目标未达标（套用上级目标），不影响放行。',
    ],
  ])('%s %s', (name, more, line) => {
    expect(run(name, '-f', 'markdown', ...more)).toContain(`**${line}**`);
    expect(run(name, '-f', 'github', ...more)).toContain(`title=dabiao::${line}`);
  });

  test.each([
    [['-i', 'digital-campus-coverage,inclusive-kindergarten-coverage'], '（均为套用上级目标）'],
    [['-i', 'digital-campus-coverage,safe-campus-rate'], '（其中套用上级目标 1 项）'],
  ])('how many of those missed are applied: %s', (more, said) => {
    const header =
      '地区,年份,数字校园数,大中小学总数,普惠性幼儿园在园幼儿数,在园幼儿总数,平安校园数,各级各类学校总数';
    folder.put('two.csv', `${header}\n五华区,2025,90,100,800,1000,99,110\n`);
    const { stdout } = folder.run([
      'check',
      'two.csv',
      '-y',
      '2025',
      '-f',
      'markdown',
      '--lang',
      'zh',
      ...more,
    ]);
    expect(stdout).toContain(`**报送数据未通过：2 项目标未达到${said}。**`);
  });

  test('in a table of Markdown a hint follows its message as the language writes', () => {
    const said = (lang: string) => run('bad.csv', '-f', 'markdown', '--lang', lang);
    expect(said('zh')).toContain('（数字校园数）。请填写确切数字');
    expect(said('en')).toContain('(Digital campuses). Give the exact figure');
  });

  test('of data that is not judged it says no more than that', () => {
    expect(folder.run(['validate', 'met.csv', '--lang', 'zh', '-f', 'markdown']).stdout).toContain(
      '**报送数据通过。**',
    );
  });
});

describe('what stands below a heading is what it says', () => {
  test.each([
    ['missed.csv', '五华区：未达标的原因', 'Targets not met: 五华区'],
    ['half.csv', '五华区：无数据的原因', 'Targets without data: 五华区'],
  ])('%s', (name, zh, en) => {
    for (const format of ['table', 'markdown']) {
      expect(run(name, '-f', format)).toContain(zh);
      expect(run(name, '-f', format, '--lang', 'en').replaceAll('\\', '')).toContain(en);
    }
  });

  test('years of which nothing was reported are named, and have no columns', () => {
    const { stdout } = folder.run(['check', 'missed.csv', '--lang', 'zh', '-f', 'markdown']);
    expect(stdout).toContain('| 指标 | 2025年 |');
    expect(stdout).toContain('\n2023、2024 年没有报送数据。\n');
    expect(stdout).not.toContain('2023年');
  });

  test('of what is missed and what is open', () => {
    const { stdout } = folder.run(['check', 'missed.csv', '-y', '2025', '--lang', 'zh']);
    expect(stdout).toContain('五华区：未达标、无数据的原因');
  });

  test('a measure without its partner is named', () => {
    for (const format of ['table', 'markdown'])
      expect(run('half.csv', '-f', format).replaceAll(/\n */gu, '')).toContain(
        '已报数字校园数，缺大中小学总数',
      );
  });
});

test('a year stands whole above columns that hold nothing but marks', () => {
  expect(run('half.csv')).toMatch(/^五华区 +2025年$/mu);
  folder.put('score.csv', '地区,年份,教育满意度得分\n昆明市,2025,90\n');
  const { stdout } = folder.run(
    ['check', 'score.csv', '-y', '2025', '-i', 'public-satisfaction', '-r', '云南省'],
    { DABIAO_LANG: 'zh' },
  );
  expect(stdout).toMatch(/^云南省 +2025年$/mu);
});

describe('a report in a terminal ends with what it means and where to go on', () => {
  test('over the demo: a region, an indicator, files of your own', () => {
    const zh = dabiao(['check', 'fixtures/demo', '--fail-on', 'never', '--lang', 'zh']).stdout;
    // A line may end between any two Chinese characters.
    const last = zh
      .slice(zh.lastIndexOf('\n\n'))
      .trimStart()
      .replaceAll(/\n(?! {2})/gu, '');
    expect(last).toMatch(
      /^各地区、各年份合计 \d+ 项目标未达标(?:（(?:其中套用上级目标 \d+ 项|均为套用上级目标)）)?(?:，\d+ 项因缺数据待定)?(?:，\d+ 项无数据)?。\n {2}.*dabiao check … -r \S+\n {2}.*dabiao explain [a-z-]+ … -r \S+ -y \d+\n {2}.*dabiao targets show [a-z-]+\n {2}.*dabiao check 文件或文件夹$/u,
    );
  });
  test('with a finding: what that means', () => {
    expect(run('bad.csv')).toContain('dabiao explain-finding approximate-number');
  });
  test('with nothing missed it says so', () => {
    expect(run('met.csv')).toContain('各地区、各年份没有未达标的目标。');
  });
  test('of data that is not judged nothing', () => {
    expect(folder.run(['validate', 'met.csv', '--lang', 'zh']).stdout).not.toContain('dabiao check');
  });
});
