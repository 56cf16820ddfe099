import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FINDING_CODES, severityOf } from '../../src/core/findings.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { newFolder } from '../support/folder.ts';
import { dabiao, ROOT } from '../support/run.ts';

const zh = wordsOf('zh');
const codes = FINDING_CODES;
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

/** The parts of a page, by language. */
const PARTS = {
  en: {
    folder: 'docs/findings',
    severities: { error: 'error', warning: 'warning' },
    happens: '**What happens.** ',
    cure: '**What to do.** ',
    example: 'Example: ',
  },
  zh: {
    folder: 'docs/findings/zh',
    severities: { error: '错误', warning: '警告' },
    happens: '**后果。** ',
    cure: '**处理办法。** ',
    example: '示例：',
  },
} as const;

describe.each(['en', 'zh'] as const)('the pages of findings, in %s', (language) => {
  const { folder, severities, happens, cure, example } = PARTS[language];
  const list = [
    ...read(`${folder}/README.md`).matchAll(
      /^\| \[(?<code>[a-z-]+)\]\(\k<code>\.md\) \| (?<title>[^|]+) \| (?<severity>[^|]+) \| [^|]+ \|$/gmu,
    ),
  ];

  test('are listed with their titles and severities: all there are in the program, and no other', () => {
    const listed = list.map(
      ({ groups }) => `${groups?.['code']} ${groups?.['title']} ${groups?.['severity']}`,
    );
    expect(listed.toSorted()).toEqual(
      codes.map((code) => `${code} ${zh.findings[code].title} ${severities[severityOf(code)]}`).toSorted(),
    );
  });

  test('are all there, and no other', () => {
    const files = readdirSync(`${ROOT}${folder}`).filter(
      (name) => name.endsWith('.md') && name !== 'README.md',
    );
    expect(files.toSorted()).toEqual(codes.map((code) => `${code}.md`).toSorted());
  });

  test.each(codes)('%s: cause, what happens, cure, and an example that is its fixture', (code) => {
    const page = read(`${folder}/${code}.md`);
    const [title, head, cause, ...rest] = page.split('\n\n');
    expect(title).toBe(`# ${code}`);
    expect(head).toMatch(
      new RegExp(`^\\*\\*${zh.findings[code].title}\\*\\* · ${severities[severityOf(code)]}(?: · |$)`, 'u'),
    );
    expect(cause?.length).toBeGreaterThan(8);
    expect(rest.some((part) => part.startsWith(happens))).toBe(true);
    expect(rest.some((part) => part.startsWith(cure))).toBe(true);
    if (language === 'zh')
      for (const part of [cause, ...rest.filter((each) => each.startsWith('**'))])
        expect(part).toMatch(/[\u4E00-\u9FFF]/u);
    if (code === 'unreadable-file') return;
    const path = new RegExp(`^${example}\`(?<path>[^\`]+)\``, 'mu').exec(page)?.groups?.['path'] ?? '';
    expect(path).toMatch(/^fixtures\/bad\//u);
    expect(existsSync(`${ROOT}${path}`)).toBe(true);
    const shown = /```csv\n(?<text>[^]*?)```/u.exec(page)?.groups?.['text'];
    if (shown !== undefined)
      expect(read(path).replace('\uFEFF', '').replaceAll('\r\n', '\n')).toContain(
        shown.replace(/…[^]*$/u, '').trimEnd(),
      );
  });

  test.each(codes)('%s is printed by explain-finding', (code) => {
    const { stdout, exitCode } = dabiao(['explain-finding', code, '--lang', language]);
    expect(exitCode).toBe(0);
    expect(stdout.startsWith(`${code}\n\n${zh.findings[code].title} · ${severities[severityOf(code)]}`)).toBe(
      true,
    );
    expect(stdout).not.toMatch(/\*\*|```/u);
  });
});

test('their lists are what the script writes', () => {
  const folder = newFolder();
  execFileSync(process.execPath, ['scripts/make-finding-indexes.js', folder.path], { cwd: ROOT });
  for (const list of ['docs/findings/README.md', 'docs/findings/zh/README.md'])
    expect(readFileSync(`${folder.path}/${list}`, 'utf8'), list).toBe(read(list));
});

test('explain-finding without a code lists them all', () => {
  for (const lang of ['zh', 'en']) {
    const { stdout } = dabiao(['explain-finding', '--lang', lang]);
    for (const code of codes) expect(stdout).toMatch(new RegExp(`^${code} `, 'mu'));
  }
});
