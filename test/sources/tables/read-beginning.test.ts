import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BEGINNING } from '../../../src/core/text-bounds.ts';
import { containerOf } from '../../../src/sources/tables/files/workbook/container.ts';
import { openText } from '../../../src/sources/tables/files/open.ts';
import { readingContext } from '../../../src/sources/tables/make-context.ts';
import { readBeginning, wholeLines } from '../../../src/sources/tables/read-beginning.ts';
import { readSubmission } from '../../../src/sources/tables/submission.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import { ROOT } from '../../support/run.ts';
import { source } from '../../support/source.ts';

const context = readingContext(PLAN, TREE);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const begin = (bytes: Uint8Array, settings = context.settings) =>
  readBeginning(wholeLines(bytes.subarray(0, BEGINNING), settings.encoding), 't.csv', {
    ...context,
    settings,
  });
const codes = (bytes: Uint8Array) => {
  const found = begin(bytes);
  return found.kind === 'ours' ? 'ours' : found.problems.map(({ facts }) => facts.code);
};

/** Every text among the fixtures, whole. */
const TEXTS = readdirSync(`${ROOT}fixtures`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:csv|tsv|txt)$/u.test(name))
  .map((name): [string, Uint8Array] => [name, readFileSync(`${ROOT}fixtures/${name}`)])
  .filter(([, bytes]) => containerOf(bytes) === 'text');

describe('the beginning of a text, against all of it', () => {
  test('every fixture that is read has a beginning that is ours, and all that is said of others is said of it', () => {
    expect(TEXTS.length).toBeGreaterThan(80);
    for (const [name, bytes] of TEXTS) {
      const { inputs, findings } = readSubmission([openText(source(bytes, 't.csv'))], context);
      const whole = findings.map(({ facts }) => facts.code);
      const found = readBeginning(bytes, 't.csv', context);
      if (found.kind === 'ours') continue;
      expect(inputs[0]?.layouts, name).toEqual([]);
      // Of a beginning it is also said that nothing in it is a header; of all of it, only why.
      const said = found.problems.map(({ facts }) => facts.code);
      const own = said.filter((code) => code !== 'no-header' || whole.includes(code));
      expect(own.toSorted(), name).toEqual(whole.filter((code) => code !== 'empty-file').toSorted());
      if (own.length < said.length) expect(found.problems.at(-1)?.facts, name).toHaveProperty('lookedAt');
    }
  });

  test('is ours in every encoding that is read, though it is cut off after 64 KB', () => {
    const text = `地区,年份,在园幼儿总数\n${'五华区,2025,1000\n'.repeat(9000)}`;
    const little = Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const big = Uint8Array.from(Buffer.from(little).swap16());
    const gbk = readFileSync(`${ROOT}fixtures/spreadsheets/gbk.csv`);
    expect([bytesOf(text), bytesOf(`\uFEFF${text}`), little, big, gbk].map(codes)).toEqual(
      Array.from({ length: 5 }, () => 'ours'),
    );
    expect(begin(little)).toMatchObject({ encoding: 'utf-16le-bom', delimiter: ',' });
  });

  test.each([
    [
      'titles, notes and blank lines',
      `全省幼儿情况\n\n说明：见附件\n\n地区,年份,在园幼儿总数\n五华区,2025,1\n`,
    ],
    ['no rows so far', '地区,年份,在园幼儿总数\n'],
    ['a mark that is closed further down', '地区,年份,在园幼儿总数\n五华区,2025,1\n五华区,2025,"\n'],
    [
      'a table that is read below one that is not',
      '地区,年份,数值\n五华区,2025,1\n\n地区,年份,在园幼儿总数\n五华区,2025,1\n',
    ],
  ])('%s: is ours', (_, text) => {
    expect(codes(bytesOf(text))).toBe('ours');
  });

  test('what is settled elsewhere settles it here: the year, a name of a column, a topic', () => {
    const withoutYear = bytesOf('地区,在园幼儿总数\n五华区,1\n');
    expect(codes(withoutYear)).toEqual(['missing-column']);
    expect(begin(withoutYear, { ...context.settings, year: 2025 }).kind).toBe('ours');
  });

  test('is of others: the finding of its header says how far was looked', () => {
    expect(begin(bytesOf('a,b\n1,2\n'))).toMatchObject({
      problems: [{ path: 't.csv', line: 1, facts: { code: 'no-header', text: 'a,b', lookedAt: 65_536 } }],
    });
    expect(begin(bytesOf('地区,在园幼儿总数\n五华区,1\n'))).toMatchObject({
      problems: [{ line: 1, facts: { code: 'missing-column', missing: ['year'], lookedAt: 65_536 } }],
    });
  });

  test('of nothing but blank lines is said to have no header, not to be empty', () => {
    expect(begin(bytesOf('\n'.repeat(100)))).toEqual({
      kind: 'others',
      problems: [{ path: 't.csv', facts: { code: 'no-header', text: '', lookedAt: 65_536 } }],
    });
  });

  test.each([
    ['zeros', Uint8Array.of(0x61, 0, 0x62, 0x0a), 'binary-file'],
    ['bytes of no encoding', Uint8Array.of(0x61, 0xff, 0xff, 0x0a), 'unknown-encoding'],
    ['two encodings', readFileSync(`${ROOT}fixtures/bad/mixed-encodings.csv`), 'mixed-encodings'],
  ])('%s in it are what is said of it', (_what, bytes, code) => {
    expect(codes(bytes)).toEqual([code]);
  });
});
