import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gatherInputs } from '../../../src/cli/inputs/gather-inputs.ts';
import type { Finding, FindingCode } from '../../../src/core/findings.ts';
import { openFile, openText } from '../../../src/sources/tables/files/open.ts';
import { UserError } from '../../../src/core/errors.ts';
import { intakeContext } from '../../../src/sources/tables/context.ts';
import { readSubmission } from '../../../src/sources/tables/submission.ts';
import type { RunOptions } from '../../../src/run/options.ts';
import { run } from '../../../src/run/run.ts';
import { FileError } from '../../../src/platform/io.ts';
import { wordsOf } from '../../../src/locales/index.ts';
import { messageOf } from '../../../src/locales/messages.ts';
import { nodeIo } from '../../../src/platform/node/node-io.ts';
import { namesOf } from '../../../src/report/names.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import { ROOT } from '../../support/run.ts';

type Expected = readonly [line: number | undefined, column: number | undefined, marked: string | undefined];

/** Where each kind of finding stands in its fixture, and the text it marks. */
const PLACES: Readonly<Record<FindingCode, Expected>> = {
  'unknown-region': [3, 1, '峨三县'],
  'ambiguous-region': [2, 1, '大理'],
  'former-region': [2, 1, '532331'],
  'no-county': [3, 1, '滇中新区'],
  'regions-differ': [3, 2, '盘龙区'],
  'unknown-indicator': [3, 2, '在园幼儿总书'],
  'unknown-column': [1, 4, '在园教师数（人）'],
  'duplicate-column': [1, 4, 'kindergarten-children'],
  'missing-column': [1, undefined, '地区,在园幼儿总数,普惠性幼儿园在园幼儿数'],
  'no-header': [1, undefined, '姓名,电话,地址'],
  'columns-outside-plan': [2, 1, '地区'],
  'rows-without-header': [2, undefined, '五华区,50'],
  'hints-differ': [3, undefined, '地区,在园幼儿总数'],
  'unit-of-others': [2, 4, '大中小学总数'],
  'merged-figure': [2, 3, '3000'],
  'no-rows': [1, undefined, '地区,年份,在园幼儿总数'],
  'empty-file': [undefined, undefined, undefined],
  'binary-file': [undefined, undefined, undefined],
  'unknown-encoding': [undefined, undefined, undefined],
  'mixed-encodings': [undefined, undefined, undefined],
  'encrypted-file': [undefined, undefined, undefined],
  'corrupt-file': [undefined, undefined, undefined],
  'unsupported-content': [undefined, undefined, undefined],
  'too-large': [undefined, undefined, undefined],
  'missing-sheet': [undefined, undefined, undefined],
  'no-such-sheet': [undefined, undefined, undefined],
  'sheet-without-table': [undefined, undefined, undefined],
  'hidden-data': [undefined, undefined, undefined],
  'unsupported-file': [undefined, undefined, undefined],
  'unreadable-file': [undefined, undefined, undefined],
  'file-not-read': [undefined, undefined, undefined],
  'broken-quotes': [2, undefined, '五华区,2025,1000,"未闭合'],
  'stray-quote': [2, undefined, '五华区,2025,1000,5" 标牌'],
  'short-row': [3, 2, '2025'],
  'long-row': [2, 5, '950'],
  'missing-region': [3, 1, ''],
  'missing-indicator': [2, 2, ''],
  'missing-year': [2, 2, ''],
  'not-a-year': [2, 2, '2025年春季'],
  'year-outside-plan': [2, 2, '2026'],
  'not-a-number': [2, 3, '一千'],
  'approximate-number': [2, 3, '约1000'],
  'doubtful-cell': [3, 3, '2000'],
  'error-cell': [2, 3, '#DIV/0!'],
  'formula-without-value': [2, 3, '=B2+C2'],
  'float-noise': [2, 4, '10.220000000000001'],
  'footnote-mark': [2, 3, '22350①'],
  'school-year': [2, 2, '2024-2025学年'],
  'unit-twice': [2, 3, '2万'],
  'percent-as-fraction': [1, 3, '普惠性幼儿园覆盖率'],
  'not-a-whole-number': [2, 4, '950.5'],
  'not-yes-or-no': [2, 3, '部分'],
  'negative-number': [2, 4, '-1'],
  'percentage-out-of-range': [2, 4, '105%'],
  'ambiguous-percentage': [2, 4, '0.95'],
  'numerator-above-denominator': [2, 4, '1000'],
  'more-than-members': [2, 5, '100'],
  'half-a-fraction': [2, 5, ''],
  'fraction-not-allowed': [2, 4, '950'],
  'wrong-unit': [2, 5, '所'],
  'wrong-level': [2, 4, '3'],
  'duplicate-figure': [3, 3, '1000'],
  'conflicting-figures': [2, 4, '950'],
  'total-differs': [4, 3, '3100'],
  jump: [3, 3, '2100'],
  'transposed-digits': [3, 3, '1324'],
  'part-is-whole': [2, 3, '900'],
  'same-figures': [3, 3, '10'],
  'not-reported': [undefined, undefined, undefined],
  'county-missing': [3, 3, '50'],
  'reported-differs': [2, 3, '3'],
};

const io = nodeIo(process, ROOT);
const isCode = (text: string): text is FindingCode => Object.hasOwn(PLACES, text);
const codes = Object.keys(PLACES).filter(isCode);

async function findingsIn(name: string, files = io.files): Promise<readonly Finding[]> {
  const { sources, unopened } = await gatherInputs([name], { ...io, files });
  const opened = await Promise.all(sources.map((source) => openFile(source, { encoding: null })));
  const options: RunOptions = {
    judging: 'nothing',
    reading: { sheets: name.includes('no-such-sheet') ? ['数据', '表9'] : null },
    expected: name.includes('not-reported') ? ['533300'] : [],
    handedIn: name,
  };
  try {
    return run({ plan: PLAN, sha256: '', regions: TREE, sources: opened, unopened }, options).findings;
  } catch (error) {
    // What keeps every file from being read is what stands in the way.
    if (error instanceof UserError && error.problem.kind === 'nothing-readable')
      return error.problem.findings;
    throw error;
  }
}

function fixtureOf(code: FindingCode): string {
  const folder = `${ROOT}fixtures/bad/${code}`;
  const there = ['', '.csv', '.xlsx'].find((end) => statSync(folder + end, { throwIfNoEntry: false }));
  return folder + (there ?? '.csv');
}

describe('every kind of finding has a fixture, and stands at the cell to blame', () => {
  test.each(codes.filter((code) => code !== 'unreadable-file'))('%s', async (code) => {
    const found = (await findingsIn(fixtureOf(code))).find(({ facts }) => facts.code === code);
    const { excerpt } = found ?? {};
    expect([
      found?.line,
      found?.column,
      excerpt?.text.slice(excerpt.offset, excerpt.offset + excerpt.length),
    ]).toEqual(PLACES[code]);
  });

  test('unreadable-file', async () => {
    const read = () => {
      throw new FileError('x.csv', 'permission denied');
    };
    const found = await findingsIn(`${ROOT}fixtures/bad/empty-file.csv`, { ...io.files, read });
    expect(found).toMatchObject([
      { facts: { code: 'unreadable-file', reason: 'permission denied' }, severity: 'error' },
    ]);
  });

  test('no fixture is left over', () => {
    const names = readdirSync(`${ROOT}fixtures/bad`).map((name) => name.replace(/\.(?:csv|xlsx)$/u, ''));
    expect(names.filter((name) => name !== 'README.md' && !codes.some((code) => code === name))).toEqual([]);
  });
});

describe('every kind of finding is explained', () => {
  test.each(codes)('%s has a page in docs/findings', (code) => {
    const page = readFileSync(`${ROOT}docs/findings/${code}.md`, 'utf8');
    expect(page.startsWith(`# ${code}\n`)).toBe(true);
  });

  test.each(codes.filter((code) => code !== 'unreadable-file'))(
    '%s has words in both languages',
    async (code) => {
      const found = (await findingsIn(fixtureOf(code))).find(({ facts }) => facts.code === code);
      for (const language of ['zh', 'en'] as const) {
        const words = found && messageOf(found.facts, wordsOf(language), namesOf(PLAN, TREE.all, language));
        expect(`${words?.message}${words?.hint}`).toMatch(
          language === 'zh' ? /[\u4E00-\u9FFF]/u : /[A-Za-z]{3}/u,
        );
        expect(`${words?.message}`).not.toMatch(/undefined|\[object|null/u);
      }
    },
  );
});

describe('a row with an error is left out whole, and the rest of the file is used', () => {
  const rows = (text: string) =>
    readSubmission(
      [openText({ path: 't.csv', bytes: new TextEncoder().encode(text) }, { encoding: null })],
      intakeContext(PLAN, TREE),
    );

  test('in the wide layout', () => {
    const { observations, inputs, findings } = rows(
      '地区,年份,在园幼儿总数,大中小学总数\n五华区,2025,abc,10\n盘龙区,2025,1000,20\n',
    );
    expect(observations.map(({ region, subject }) => [region, subject.id])).toEqual([
      ['530103', 'kindergarten-children'],
      ['530103', 'schools'],
    ]);
    expect(inputs).toMatchObject([{ rows: 2, accepted: 1, rejected: 1 }]);
    expect(findings).toHaveLength(1);
  });

  test('all that is wrong with a row is said at once', () => {
    expect(
      rows('地区,年份,在园幼儿总数,大中小学总数\n五华山,2030,abc,10\n').findings.map(
        ({ facts }) => facts.code,
      ),
    ).toEqual(['unknown-region', 'year-outside-plan']);
    expect(
      rows('地区,年份,在园幼儿总数,大中小学总数\n五华区,2025,abc,-1\n').findings.map(
        ({ facts }) => facts.code,
      ),
    ).toEqual(['not-a-number', 'negative-number']);
  });

  test('of conflicting figures none counts, and the other figures of their rows do', () => {
    const { observations, inputs } = rows(
      '地区,年份,在园幼儿总数,大中小学总数\n五华区,2025,1000,10\n五华区,2025,900,10\n',
    );
    expect(observations.map(({ subject }) => subject.id)).toEqual(['schools']);
    expect(inputs).toMatchObject([{ accepted: 1, rejected: 1 }]);
  });
});

describe('very many', () => {
  const header = '地区,年份,在园幼儿总数';

  test('rows, duplicates and conflicts are read', () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `五华区,2025,${i % 2 === 0 ? 1000 : 900}`);
    const bytes = new TextEncoder().encode([header, ...rows, '盘龙区,2025,"5"'].join('\n'));
    const { observations, findings, inputs } = readSubmission(
      [openText({ path: 't.csv', bytes }, { encoding: null })],
      intakeContext(PLAN, TREE),
    );
    expect([observations.length, findings.length, inputs[0]?.rejected]).toEqual([1, 200_000, 200_000]);
    expect(findings[0]?.facts).toMatchObject({
      code: 'conflicting-figures',
      text: '1000',
      others: [{ text: '900', place: { line: 3 } }],
      more: 0,
    });
  });

  test('different mistakes are found without a search for each', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `五华${i}区,2025,1000`);
    const bytes = new TextEncoder().encode([header, ...rows].join('\n'));
    // Of this process: however busy the machine is.
    const start = process.cpuUsage();
    const { findings } = readSubmission(
      [openText({ path: 't.csv', bytes }, { encoding: null })],
      intakeContext(PLAN, TREE),
    );
    expect(findings).toHaveLength(20_000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });
});
