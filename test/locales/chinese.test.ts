import { readFileSync } from 'node:fs';
import type { ErrorCode } from 'yaml';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { reasonOf } from '../../src/locales/reasons.ts';
import { systemReasons as enSystem, yamlReasons as enYaml } from '../../src/locales/en/reasons.ts';
import { systemReasons, unknownReason, yamlReasons } from '../../src/locales/zh/reasons.ts';
import { newFolder } from '../support/folder.ts';
import { dabiao, ROOT } from '../support/run.ts';

const PLAN = readFileSync(`${ROOT}targets.yaml`, 'utf8');
const REPORT = readFileSync(`${ROOT}fixtures/gate/last.json`, 'utf8');

/** Three English words in a row, that are no command to type in. */
const SENTENCE = /\b[a-z][a-z']+ [a-z][a-z']+ [a-z][a-z']+/iu;

function withoutQuotedText(output: string): string {
  return output
    .replaceAll(/“[^”]*”/gu, '“…”')
    .replaceAll(/dabiao(?: [a-z][a-z-]*)+/gu, 'dabiao')
    .replaceAll(/[\w./-]+\.(?:ya?ml|json|csv|xlsx?)/gu, 'file');
}

describe('what stops a run is said in Chinese alone', () => {
  const folder = newFolder();
  const good = folder.put('good.csv', '地区,年份,在园幼儿总数\n五华区,2025,1000\n');
  folder.put('folder/x.txt', 'x');
  const broken = (name: string, text: string) => folder.put(name, text);
  const lint = (name: string, text: string) => ['targets', 'lint', broken(name, text)];
  const config = (name: string, text: string) => ['check', good, '--config', broken(name, text)];
  const columns = (name: string, text: string) => ['check', good, '--columns', broken(name, text)];
  const baseline = (name: string, text: string) => ['check', good, '--baseline', broken(name, text)];

  test.each([
    ['no such input', ['check', 'nowhere.csv']],
    ['no such plan', ['check', good, '-t', 'nowhere.yaml']],
    ['no such baseline', ['check', good, '--baseline', 'nowhere.json']],
    ['no such settings', ['check', good, '--config', 'nowhere.yaml']],
    ['no such columns', ['check', good, '--columns', 'nowhere.yaml']],
    ['no such page', ['explain-finding', 'nothing']],
    ['a folder for a plan', ['check', good, '-t', 'folder']],
    ['an output that is a folder', ['check', good, '-o', 'folder', '-f', 'json']],
    ['an output below a file', ['check', good, '-o', `${good}/there/report.json`]],
    ['an output with a name too long', ['check', good, '-o', `${'x'.repeat(300)}.json`]],
    ['a template below a file', ['template', '-r', '五华区', '-o', `${good}/x.csv`]],
    ['a plan that is not UTF-8', ['check', good, '-t', `${ROOT}fixtures/bad/unknown-encoding.csv`]],
    ['an indent', lint('indent.yaml', PLAN.replace('    kind: ratio', '   kind: ratio'))],
    ['a tab', lint('tab.yaml', PLAN.replace('    kind: ratio', '\t\tkind: ratio'))],
    ['a key twice', lint('twice.yaml', PLAN.replace('    kind: ratio', '    kind: ratio\n    kind: ratio'))],
    ['a quotation mark', lint('quote.yaml', PLAN.replace('document: ', 'document: "'))],
    ['a bracket', lint('bracket.yaml', PLAN.replace('years: [', 'years: [['))],
    ['an alias of nothing', lint('alias.yaml', PLAN.replace('kind: ratio', 'kind: *ratio'))],
    ['two documents', lint('documents.yaml', `a: 1\n---\nb: 2\n`)],
    ['a list for a plan', lint('list.yaml', '[]')],
    ['a text for a number', lint('type.yaml', PLAN.replace('baseline-year: 2022', 'baseline-year: two'))],
    ['a number for a list', lint('number.yaml', PLAN.replace('years: [2023, 2024, 2025]', 'years: 3'))],
    [
      'a target without words',
      lint('keys.yaml', PLAN.replace('2025: { at-least: 90,', '2025: { least: 90,')),
    ],
    ['settings with an indent', config('settings.yaml', 'inputs: [a]\n  targets: x\n')],
    ['settings of the wrong type', config('wrong.yaml', 'inputs: 3\nquiet: perhaps\n')],
    ['columns with a tab', columns('columns.yaml', 'columns:\n\ta: b\n')],
    ['columns of no shape', columns('shapeless.yaml', 'columns: 3\n')],
    ['a report cut off', baseline('cut.json', REPORT.slice(0, 300))],
    ['a report that is none', baseline('none.json', '{"a": 1}')],
    [
      'a report of no shape',
      baseline('shape.json', REPORT.replace('"verdicts": [', '"verdicts": 3, "x": [')),
    ],
    [
      'a report of another time',
      baseline('time.json', REPORT.replace('"schemaVersion": "2"', '"schemaVersion": "3"')),
    ],
    ['an unknown option', ['check', good, '--nothing']],
    ['an option without its value', ['check', good, '--format']],
    ['an unknown command', ['nothing']],
    ['too many arguments', ['render', 'a', 'b', 'c']],
    ['a missing argument', ['render']],
    ['a missing option', ['template']],
    ['no format', ['check', good, '-f', 'nothing']],
    ['no year', ['check', good, '-y', 'last']],
    ['no region', ['check', good, '-r', '不存在']],
    ['no indicator', ['check', good, '-i', 'nothing']],
    ['no mapping', ['check', good, '--map', 'nothing']],
    ['no language', ['check', good, '--lang', 'fr']],
  ])('%s', (_, args) => {
    const { stdout, stderr, exitCode } = folder.run(args, { DABIAO_LANG: 'zh' });
    expect(exitCode, stderr).toBe(2);
    expect(stdout + stderr).toMatch(/[\u4E00-\u9FFF]/u);
    expect(withoutQuotedText(stdout + stderr)).not.toMatch(SENTENCE);
  });

  test('one wrong indent is one mistake', () => {
    const { stderr } = folder.run(['targets', 'lint', 'indent.yaml'], { DABIAO_LANG: 'zh' });
    expect(stderr.match(/YAML/gu)).toHaveLength(1);
    expect(stderr).toMatch(/indent\.yaml:\d+:\d+\n {2}YAML 语法有误：缩进/u);
    expect(stderr).toMatch(/其后还有 \d+ 处错误/u);
  });
});

test('what is wrong with files is said in Chinese alone', () => {
  const { stdout } = dabiao(['validate', 'fixtures/bad', '--lang', 'zh'], { env: { COLUMNS: '400' } });
  // Of a frame, the line of the file is not ours.
  const ours = stdout.split('\n').filter((line) => !/│/u.test(line));
  expect(ours.length).toBeGreaterThan(100);
  for (const line of ours) expect(withoutQuotedText(line)).not.toMatch(SENTENCE);
});

describe('the codes of the system', () => {
  test('have words in both languages', () => {
    for (const [code, words] of Object.entries(systemReasons)) {
      expect(words, code).toMatch(/[\u4E00-\u9FFF]/u);
      expect(words, code).not.toMatch(SENTENCE);
    }
    expect(Object.keys(systemReasons)).toEqual(Object.keys(enSystem));
    expect(enSystem.EACCES).toBe('permission denied');
  });
  test('are named themselves where there are none', () => {
    expect(reasonOf('EOTHER', systemReasons, unknownReason)).toBe('系统返回 EOTHER');
    expect(reasonOf('toString', systemReasons, unknownReason)).toBe('系统返回 toString');
  });
});

describe('the mistakes that YAML knows', () => {
  test.each([
    ['a: [1, 2', 'BAD_INDENT'],
    ['a:\n\tb: 1', 'TAB_AS_INDENT'],
    ['a: 1\na: 2', 'DUPLICATE_KEY'],
    ['a: "x', 'MISSING_CHAR'],
    ['a: b: c', 'BLOCK_AS_IMPLICIT_KEY'],
    ['a: "\\q"', 'BAD_DQ_ESCAPE'],
    ['a: @x', 'BAD_SCALAR_START'],
  ])('%j', (text, code) => {
    const [error] = parseDocument(text).errors;
    expect(error?.code).toBe(code);
    expect(Object.keys(yamlReasons)).toContain(code);
  });
  test('have words in both languages', () => {
    // Held by the compiler: the library knows no other.
    const all: Readonly<Record<ErrorCode, string>> = yamlReasons;
    expect(Object.keys(all)).toEqual(Object.keys(enYaml));
    for (const words of Object.values(yamlReasons)) expect(words).toMatch(/[\u4E00-\u9FFF]/u);
  });
});
