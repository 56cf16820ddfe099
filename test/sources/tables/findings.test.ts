import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding, FindingCode } from '../../../src/core/findings.ts';
import { FINDING_CODES } from '../../../src/core/findings.ts';
import { placeName } from '../../../src/core/origin.ts';
import { readWaiversFile } from '../../../src/plan/waivers-file.ts';
import { openFile, openText } from '../../../src/sources/tables/files/open.ts';
import { UserError } from '../../../src/core/errors.ts';
import { readingContext } from '../../../src/sources/tables/make-context.ts';
import { readSubmission } from '../../../src/sources/tables/submission.ts';
import type { RunOptions } from '../../../src/run/options.ts';
import { run } from '../../../src/run/run.ts';
import { FileError } from '../../../src/platform/io.ts';
import { wordsOf } from '../../../src/locales/index.ts';
import { messageOf } from '../../../src/locales/messages.ts';
import { nodeIo } from '../../../src/platform/node/node-io.ts';
import { namesOf } from '../../../src/report/names.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import { gatherSources } from '../../support/gather.ts';
import { ROOT } from '../../support/run.ts';
import { source } from '../../support/source.ts';

const io = nodeIo(process, ROOT);
/** A file that the machine refuses to read can't be kept in a repository. */
const codes = FINDING_CODES.filter((code) => code !== 'unreadable-file');

/** What waivers and explanations are held against. */
const JUDGED = `${ROOT}fixtures/demo/530100-昆明市.csv`;

async function findingsIn(name: string, files = io.files): Promise<readonly Finding[]> {
  const isOfWaivers = name.endsWith('.yaml');
  const data = isOfWaivers ? JUDGED : name;
  const { sources, unopened } = await gatherSources([data], { ...io, files });
  const opened = await Promise.all(sources.map((source) => openFile(source, { encoding: null })));
  const options: RunOptions = {
    judging: name.includes('waiver') ? { years: 'all' } : null,
    asOf: '2025-12-31T00:00:00Z',
    reading: { sheets: name.includes('no-such-sheet') ? ['数据', '表9'] : null },
    expected: name.includes('not-reported') ? ['533300'] : [],
    submissionName: data,
  };
  const waivers = isOfWaivers ? readWaiversFile(readFileSync(name, 'utf8'), name, PLAN) : null;
  try {
    return run({ plan: PLAN, sha256: '', regions: TREE, sources: opened, unopened, waivers }, options)
      .findings;
  } catch (error) {
    // What keeps every file from being read is what stands in the way.
    if (error instanceof UserError && error.problem.kind === 'nothing-readable')
      return error.problem.findings;
    throw error;
  }
}

function fixtureOf(code: FindingCode): string {
  const folder = `${ROOT}fixtures/bad/${code}`;
  const there = ['', '.csv', '.xlsx', '.yaml'].find((end) =>
    statSync(folder + end, { throwIfNoEntry: false }),
  );
  return folder + (there ?? '.csv');
}

/** The finding that a fixture is named after. */
async function foundIn(code: FindingCode): Promise<Finding> {
  const path = fixtureOf(code);
  const found = (await findingsIn(path)).find(({ facts }) => facts.code === code);
  if (found === undefined) throw new Error(`${code} is not found in ${path}`);
  return found;
}

/** Where a finding is, and the text it marks. */
function markOf({ facts, path, sheet, line, column, excerpt }: Finding): string {
  const name = path.replace(/^.*fixtures\/bad\//u, '');
  const place = placeName({
    path: name,
    ...(sheet === undefined ? {} : { sheet }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  });
  const marked = excerpt?.text.slice(excerpt.offset, excerpt.offset + excerpt.length);
  return `${facts.code} is at ${place}${marked === undefined ? '' : `, marking "${marked}"`}`;
}

describe('every kind of finding has a fixture of its name', () => {
  test('in which it stands at the cell to blame', async () => {
    const marks = await Promise.all(codes.map(async (code) => markOf(await foundIn(code))));
    await expect(`${marks.join('\n')}\n`).toMatchFileSnapshot('./findings.places.txt');
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
    const names = readdirSync(`${ROOT}fixtures/bad`).map((name) => name.replace(/\.(?:csv|xlsx|yaml)$/u, ''));
    expect(names.filter((name) => name !== 'README.md' && !codes.some((code) => code === name))).toEqual([]);
  });
});

describe('every kind of finding is explained', () => {
  test.each(FINDING_CODES)('%s has a page in docs/findings', (code) => {
    const page = readFileSync(`${ROOT}docs/findings/${code}.md`, 'utf8');
    expect(page.startsWith(`# ${code}\n`)).toBe(true);
  });

  test.each(codes)('%s has words in both languages', async (code) => {
    const { facts } = await foundIn(code);
    for (const language of ['zh', 'en'] as const) {
      const { message, hint } = messageOf(facts, wordsOf(language), namesOf(PLAN, TREE.all, language));
      expect(`${message}${hint}`).toMatch(language === 'zh' ? /[\u4E00-\u9FFF]/u : /[A-Za-z]{3}/u);
      expect(message).not.toMatch(/undefined|\[object|null/u);
    }
  });
});

describe('a row with an error is left out whole, and the rest of the file is used', () => {
  const rows = (text: string) =>
    readSubmission([openText(source(text), { encoding: null })], readingContext(PLAN, TREE));

  test('in the wide layout', () => {
    const { observations, inputs, findings } = rows(
      '地区,年份,在园幼儿总数,大中小学总数\n五华区,2025,abc,10\n盘龙区,2025,1000,20\n',
    );
    expect([...observations].map(({ region, subject }) => [region, subject.id])).toEqual([
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
    expect([...observations].map(({ subject }) => subject.id)).toEqual(['schools']);
    expect(inputs).toMatchObject([{ accepted: 1, rejected: 1 }]);
  });
});

describe('very many', () => {
  const header = '地区,年份,在园幼儿总数';

  test('rows, duplicates and conflicts are read', () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `五华区,2025,${i % 2 === 0 ? 1000 : 900}`);
    const bytes = new TextEncoder().encode([header, ...rows, '盘龙区,2025,"5"'].join('\n'));
    const { observations, findings, inputs } = readSubmission(
      [openText(source(bytes), { encoding: null })],
      readingContext(PLAN, TREE),
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
      [openText(source(bytes), { encoding: null })],
      readingContext(PLAN, TREE),
    );
    expect(findings).toHaveLength(20_000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });
});
