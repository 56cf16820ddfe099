import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { submit } from '../support/judge.ts';
import { ROOT } from '../support/run.ts';

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const pagesIn = (folder: string) => readdirSync(`${ROOT}${folder}`).filter((name) => name.endsWith('.md'));
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([all]) => all.trim());

test('both languages have the same pages', () => {
  expect(pagesIn('docs/zh')).toEqual(pagesIn('docs'));
});

describe.each(pagesIn('docs'))('%s says the same in both languages', (name) => {
  const [en, zh] = [read(`docs/${name}`), read(`docs/zh/${name}`)];

  test('under as many headings of the same depth', () => {
    expect(found(zh, /^#+(?= )/gmu)).toEqual(found(en, /^#+(?= )/gmu));
  });
  test('in as many points, numbered alike', () => {
    expect(found(zh, /^(?:- |\d+\. )\*\*/gmu)).toEqual(found(en, /^(?:- |\d+\. )\*\*/gmu));
    const sections = (text: string) =>
      text.split(/^## /gmu).map((part) => found(part, /^(?:- |\d+\.) /gmu).length);
    expect(sections(zh)).toEqual(sections(en));
  });
  test('in as many rows of tables', () => {
    expect(found(zh, /^\|.*\|$/gmu)).toHaveLength(found(en, /^\|.*\|$/gmu).length);
  });
  test('each leads to the other', () => {
    expect(en).toContain(`](zh/${name})`);
    expect(zh).toContain(`](../${name})`);
  });
  test('the Chinese one is Chinese', () => {
    const prose = zh.replaceAll(/```[^]*?```|`[^`]*`|\]\([^)]*\)/gu, '');
    expect(prose).not.toMatch(/\b[a-z][a-z']+ [a-z][a-z']+ [a-z][a-z']+ [a-z][a-z']+/iu);
  });
});

test('the terms are the same in both', () => {
  const rows = (text: string) =>
    [...text.matchAll(/^\| (?<first>[^|]+) \| (?<second>[^|]+) \| /gmu)]
      .slice(1)
      .map(({ groups }) => groups ?? {});
  const en = rows(read('docs/glossary.md')).map((row) => `${row['first']} = ${row['second']}`);
  const zh = rows(read('docs/zh/glossary.md')).map((row) => `${row['second']} = ${row['first']}`);
  expect(zh.toSorted()).toEqual(en.toSorted());
});

test('each rule has its tests', () => {
  const tested = new Set(
    readdirSync(`${ROOT}test/assess`).flatMap((file) =>
      [...read(`test/assess/${file}`).matchAll(/^describe\('(?<number>\d+)\. /gmu)].map(
        ({ groups }) => groups?.['number'],
      ),
    ),
  );
  const rules = [...read('docs/rules.md').matchAll(/^(?<number>\d+)\. /gmu)].map(
    ({ groups }) => groups?.['number'],
  );
  expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  expect(tested.size).toBe(rules.length);
});

test.each(['README.md', 'README.zh-CN.md'])(
  'the tables in %s are read as it says: three layouts, without a finding',
  (readme) => {
    const tables = [...read(readme).matchAll(/```csv\n(?<text>[^]*?)```/gu)].map(
      ({ groups }) => groups?.['text'] ?? '',
    );
    const submissions = tables.map((text) => submit({ 'table.csv': text }));
    expect(submissions.map(({ inputs }) => inputs[0]?.layouts)).toEqual([['wide'], ['long'], ['matrix']]);
    for (const { findings, observations, inputs } of submissions) {
      expect(findings).toEqual([]);
      expect(observations.length).toBeGreaterThan(0);
      expect(inputs[0]?.rejected).toBe(0);
    }
  },
);

test('the Chinese README leads to Chinese pages', () => {
  const links = [...read('README.zh-CN.md').matchAll(/\]\((?<to>docs\/[^)#]+)/gu)].map(
    ({ groups }) => groups?.['to'] ?? '',
  );
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect(link).toMatch(/^docs\/(?:findings\/)?zh\//u);
});
