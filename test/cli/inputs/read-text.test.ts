import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { ROOT } from '../../support/run.ts';

const CSV = '地区,年份,普惠性幼儿园在园幼儿数,幼儿数\n五华区,2025,850,1000\n';
const SETTINGS = '# 本县的配置\ninputs: 数据\nregion: 五华区\nlang: en\n';
const COLUMNS = '# 各列\ncolumns:\n  幼儿数: kindergarten-children\n';

/** As Notepad, PowerShell and office programs save text. */
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => iconv.encode(text, 'utf8', { addBOM: true }),
  'UTF-16LE with a mark': (text) => iconv.encode(text, 'utf16le', { addBOM: true }),
  'UTF-16BE with a mark': (text) => iconv.encode(text, 'utf16be', { addBOM: true }),
  GBK: (text) => iconv.encode(text, 'gbk'),
  'UTF-16LE with lines of Windows': (text) =>
    iconv.encode(text.replaceAll('\n', '\r\n'), 'utf16le', { addBOM: true }),
};

describe.each(Object.keys(ENCODINGS))('what the user wrote or saved in %s is read', (name) => {
  const folder = newFolder();
  const put = (path: string, text: string) =>
    writeFileSync(join(folder.path, path), ENCODINGS[name]?.(text) ?? '');
  folder.put('数据/a.csv', CSV);

  test('settings and a file of columns', () => {
    put('dabiao.config.yaml', SETTINGS);
    put('c.yaml', COLUMNS);
    const { stdout, stderr, exitCode } = folder.run([
      'check',
      '--columns',
      'c.yaml',
      '-y',
      '2025',
      '-o',
      'r.json',
      '-o',
      '-',
    ]);
    expect([stderr, exitCode, stdout]).toEqual(['', 1, expect.stringContaining('85%')]);
  });
  test('a report, to render and to compare with', () => {
    put('r.json', readFileSync(join(folder.path, 'r.json'), 'utf8'));
    expect(folder.run(['render', 'r.json', '--lang', 'en']).stdout).toContain('85%');
    expect(folder.run(['check', '--columns', 'c.yaml', '-y', '2025', '--baseline', 'r.json'])).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
  });
  test('a plan', () => {
    put('plan.yaml', readFileSync(`${ROOT}targets.yaml`, 'utf8'));
    expect(folder.run(['targets', 'lint', 'plan.yaml'])).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

describe('what is no text', () => {
  const folder = newFolder();
  writeFileSync(join(folder.path, 'x.yaml'), Buffer.from([0, 1, 2, 255]));
  test.each([
    ['targets', 'lint', 'x.yaml'],
    ['render', 'x.yaml'],
    ['check', '-', '--config', 'x.yaml'],
    ['check', '-', '-t', 'x.yaml'],
  ])('is named: %s %s', (...args) => {
    const { exitCode, stderr } = folder.run([...args, '--lang', 'en']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('x.yaml is not text in UTF-8, UTF-16 or GB18030.');
  });
});
