import { describe, expect, test } from 'vitest';
import { languageOfLocale } from '../../src/cli/main.ts';
import { inProcess, settingsFile } from '../support/in-process.ts';

describe('the language', () => {
  test.each<[Record<string, string>, string, string]>([
    [{}, 'zh-CN', 'zh'],
    [{}, 'zh-Hant-TW', 'zh'],
    [{}, 'en-US', 'en'],
    [{}, 'de', 'en'],
    [{ LANG: '', LC_ALL: '' }, 'zh-CN', 'zh'],
    [{ LANG: 'C' }, 'zh-CN', 'en'],
    [{ LANG: 'C.UTF-8' }, 'zh-CN', 'en'],
    [{ LC_ALL: 'POSIX' }, 'zh-CN', 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
    [{ LANG: 'zh_CN.GBK', LC_ALL: 'en_US.UTF-8' }, 'zh-CN', 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN' }, 'en-US', 'zh'],
    [{ DABIAO_LANG: 'en', LANG: 'zh_CN' }, 'zh-CN', 'en'],
  ])('with %j on a system in %s is %s', (env, locale, language) => {
    expect(languageOfLocale({ env, locale: () => locale })).toBe(language);
  });

  test.each([
    'zh',
    'cn',
    'zh-CN',
    'zh_CN.UTF-8',
    'zh-Hans-CN',
    'ZH',
    'chinese',
    'Chinese',
    '中文',
    '简体中文',
  ])('--lang %s is Chinese', async (name) => {
    expect((await inProcess(['regions', '峨山', '--lang', name])).stdout).toContain('代码');
    expect((await inProcess(['regions', '峨山'], {}, { DABIAO_LANG: name, LANG: 'en' })).stdout).toContain(
      '代码',
    );
    expect((await inProcess(['regions', '峨山'], settingsFile(`lang: ${name}\n`))).stdout).toContain('代码');
  });
  test.each(['en', 'en-US', 'en_GB.UTF-8', 'english', 'English', '英文'])(
    '--lang %s is English',
    async (name) => {
      expect((await inProcess(['regions', '峨山', '--lang', name], {}, { LANG: 'zh' })).stdout).toContain(
        'Code',
      );
    },
  );
  test.each(['fr', 'C', 'z', 'c', 'zhongwen'])('%s is none', async (name) => {
    expect(await inProcess(['regions', '峨山', '--lang', name])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('is not a value of --lang'),
    });
    expect(await inProcess(['regions', '峨山'], {}, { DABIAO_LANG: name })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('DABIAO_LANG'),
    });
  });
});
