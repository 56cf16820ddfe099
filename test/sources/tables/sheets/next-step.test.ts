import { describe, expect, test } from 'vitest';
import { newFolder } from '../../../support/folder.ts';

const folder = newFolder();
const ZH = { DABIAO_LANG: 'zh', COLUMNS: '1000' };

/** The option a hint offers to copy. */
function offered(output: string): readonly string[] {
  const option = /--map '(?<mapping>[^']+)'/u.exec(output)?.groups?.['mapping'];
  return option === undefined ? [] : ['--map', option];
}

describe('a file that can not be used names the next step', () => {
  test.each([
    ['no-header', '地区,年份,在园幼儿总书\n五华区,2025,1000\n'],
    ['no-header', 'region,year,kindergarten-childern\n五华区,2025,1000\n'],
    ['unknown-column', '地区,年份,在园幼儿总书,特殊教育学校数\n五华区,2025,1000,1\n'],
    ['missing-column', '所在地方,年份,在园幼儿总数\n五华区,2025,1000\n'],
    ['missing-column', '地区,哪年,在园幼儿总数\n五华区,2025,1000\n'],
    ['missing-column', '地区,指标,年份,数目\n五华区,在园幼儿总数,2025,1000\n'],
  ])('%s: %j, with an option to copy', (code, text) => {
    folder.put('file.csv', text);
    const { stdout, stderr } = folder.run(['validate', 'file.csv'], ZH);
    expect(stdout + stderr).toContain(code);
    const option = offered(stdout + stderr).map((part) =>
      part.replace('原列名', text.split(/[,\n]/u).find((cell) => /所在地方|哪年|数目/u.test(cell)) ?? ''),
    );
    expect(option).toHaveLength(2);
    const cured = folder.run(['validate', 'file.csv', '--lang', 'zh', ...option]);
    expect(cured.stdout + cured.stderr).not.toContain(code);
    expect(cured.exitCode).toBe(0);
  });

  test('of a header that is near nothing, a table with the right one', () => {
    folder.put('file.csv', '姓名,电话\n张三,123\n');
    const { stderr } = folder.run(['validate', 'file.csv'], ZH);
    expect(stderr).toContain('dabiao template -r 昆明市 -o 空表.xlsx');
    expect(folder.run(['template', '-r', '昆明市', '-o', '空表.xlsx']).exitCode).toBe(0);
  });

  test('of a column that is not handed in, how it is passed over', () => {
    folder.put('file.csv', '地区,年份,在园幼儿总数,批次号\n五华区,2025,1000,7\n');
    const { stdout } = folder.run(['validate', 'file.csv'], ZH);
    expect(stdout).toContain("--map '批次号=ignore'");
    expect(folder.run(['validate', 'file.csv', '--map', '批次号=ignore']).exitCode).toBe(0);
  });

  test('a name with a quotation mark is not put into one', () => {
    folder.put('file.csv', "地区,年份,在园幼儿总数,a'b; rm -r x\n五华区,2025,1000,7\n");
    const { stdout } = folder.run(['validate', 'file.csv'], ZH);
    expect(stdout).toContain("--map '原列名=id'");
  });
});

test('an indicator is reported at the levels it is judged at', () => {
  folder.put('file.csv', '地区,指标,年份,数值\n五华区,programme-quality-rate,2025,90%\n');
  const { stdout, stderr } = folder.run(['validate', 'file.csv'], ZH);
  expect(stdout + stderr).toContain('wrong-level');
});
