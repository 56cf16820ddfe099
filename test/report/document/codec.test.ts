import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { decimal, parseDecimal } from '../../../src/core/decimal.ts';
import type { Finding } from '../../../src/core/findings.ts';
import type { Decimal, Note, Target, Verdict } from '../../../src/core/model.ts';
import { COMPARISONS } from '../../../src/core/comparisons/rules.ts';
import { BASES, CHANGES, LEVELS, STATUSES } from '../../../src/core/model.ts';
import type { Progress } from '../../../src/core/progress.ts';
import { PROGRESS_CLASSES, PROGRESS_METHODS, UNASSESSED } from '../../../src/core/progress.ts';
import type { Waiver } from '../../../src/core/waivers.ts';
import type { Place } from '../../../src/core/origin.ts';
import { renderJson } from '../../../src/formats/data/json.ts';
import { holding } from '../../../src/report/document/held.ts';
import { readReport } from '../../../src/report/document/read.ts';
import { reportCodec } from '../../../src/report/document/report.ts';
import { verdictCodec } from '../../../src/report/document/verdict.ts';
import { wordingOf, WORDLESS } from '../../../src/report/document/wording.ts';
import { documentOf } from '../../../src/report/document/write.ts';
import { writerOf } from '../../../src/report/document/writer.ts';
import type { Report } from '../../../src/report/report.ts';
import { inProcess } from '../../support/in-process.ts';
import { TREE } from '../../support/judge.ts';
import { NODE, ROOT } from '../../support/run.ts';

async function reportOn(...args: string[]): Promise<{ readonly text: string; readonly report: Report }> {
  const { stdout: text } = await inProcess(['check', ...args, '-f', 'json']);
  return { text, report: readReport(text, 'report.json', TREE.all) };
}

describe.each([
  [['fixtures/demo', '-y', '2025']],
  [['fixtures/published']],
  [['fixtures/bad']],
  [['fixtures/spreadsheets', '--as-of', '2025-12-31']],
  [['fixtures/office']],
  [['fixtures/gate/submission.csv', '--baseline', 'fixtures/gate/last.json']],
])('the report on %s', (args) => {
  test('is read as it was written', async () => {
    const { text, report } = await reportOn(...args);
    expect(renderJson(report)).toBe(text);
    expect(readReport(renderJson(report), 'report.json', TREE.all)).toEqual(report);
  });

  test('is written as zod would encode it', async () => {
    const { report } = await reportOn(...args);
    const codec = reportCodec(wordingOf(report), report.regions);
    expect(JSON.stringify(documentOf(report))).toBe(JSON.stringify(z.encode(codec, report)));
  });
});

/** A generator for every property, so that one that is added to the model is asked for here. */
type Every<T> = { readonly [Key in keyof T]-?: fc.Arbitrary<Exclude<T[Key], undefined>> };

const text = fc.string({ unit: 'binary' });
const count = fc.nat();
const year = fc.integer({ min: 2000, max: 2100 });
const region = fc.constantFrom(...TREE.all.map(({ code }) => code));
const directMember = fc.constantFrom(...TREE.directMembers.map(({ code }) => code));
const yes = fc.constant(true as const);
const amount = fc
  .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.nat(999_999))
  .map(([whole, part]): Decimal => parseDecimal(`${whole}.${part}`) ?? decimal(part));

const places: Every<Place> = { path: text, sheet: text, line: count, column: count };
const targets: Every<Target> = {
  comparison: fc.constantFrom(...COMPARISONS),
  value: amount,
  tolerance: amount,
  upper: amount,
  toleranceBasis: fc.constantFrom('stated', 'interpreted'),
  basis: fc.constantFrom(...BASES),
  appliedFrom: fc.constantFrom(...LEVELS),
  ofYear: year,
  baseline: amount,
};
const needs = fc.record(
  {
    code: fc.constant('needs' as const),
    measures: fc.array(text),
    reported: fc.array(text),
    members: fc.array(region),
  },
  { requiredKeys: ['code', 'measures'] },
);
const note: fc.Arbitrary<Note> = fc.oneof(
  fc.record({ code: fc.constant('milestone-not-above-baseline' as const), baseline: amount }),
  fc.record({ code: fc.constant('milestone-not-below-baseline' as const), baseline: amount }),
  fc.record({ code: fc.constant('no-baseline' as const), year }),
  needs,
);
const progress: Every<Progress> = {
  class: fc.constantFrom(...PROGRESS_CLASSES),
  method: fc.constantFrom(...PROGRESS_METHODS),
  ratio: amount,
  yearsToGo: amount,
  worsened: yes,
  reason: fc.constantFrom(...UNASSESSED),
};
const waiver: Every<Waiver> = {
  reason: text,
  approvedBy: text,
  document: text,
  approvedOn: text,
  expiresOn: text,
};
const verdicts: Every<Verdict> = {
  indicator: text,
  region,
  year,
  status: fc.constantFrom(...STATUSES),
  unit: text,
  value: amount,
  numerator: amount,
  denominator: amount,
  bounds: fc.record(
    { low: amount, high: amount, exclusive: yes, lowExclusive: yes },
    { requiredKeys: ['low'] },
  ),
  target: fc.record(targets, { requiredKeys: ['comparison', 'value', 'basis'] }),
  margin: amount,
  approximate: yes,
  shortfall: fc.record(
    { amount, of: text, exclusive: yes, surplus: yes },
    { requiredKeys: ['amount', 'of'] },
  ),
  members: fc.record({
    reported: count,
    expected: count,
    direct: fc.array(directMember),
    missing: fc.array(region),
    lacking: fc.array(region),
  }),
  notes: fc.array(note),
  places: fc.array(fc.record(places, { requiredKeys: ['path', 'line', 'column'] })),
  change: fc.constantFrom(...CHANGES),
  progress: fc.record(progress, { requiredKeys: ['class', 'method'] }),
  waiver: fc.record(waiver),
};
const verdict: fc.Arbitrary<Verdict> = fc.record(verdicts, {
  requiredKeys: ['indicator', 'region', 'year', 'status', 'unit', 'members', 'notes', 'places'],
});

function findings({ findings: found }: Report): fc.Arbitrary<Finding> {
  const fields: Every<Finding> = {
    severity: fc.constantFrom('error', 'warning'),
    facts: fc.constantFrom(...found.map(({ facts }) => facts)),
    path: text,
    sheet: text,
    line: count,
    column: count,
    excerpt: fc.record(
      { text, offset: count, length: count, start: count },
      { requiredKeys: ['text', 'offset', 'length'] },
    ),
    known: yes,
    explained: fc.record({ text, by: text }),
  };
  return fc.record(fields, { requiredKeys: ['severity', 'facts', 'path'] });
}

describe('the plan of a report', () => {
  test('holds the goals without a figure, with the titles of their actions', async () => {
    const { plan } = JSON.parse((await reportOn('fixtures/published')).text);
    expect(plan.actions[2]).toEqual({
      id: 'strong-schools',
      title: { zh: '基础教育强师兴校行动', en: 'Strong teachers and schools in basic education' },
    });
    expect(plan.goals).toContainEqual({
      id: 'county-high-schools',
      title: { zh: '基本破解“县中困境”', en: 'Difficulties of county high schools broadly overcome' },
      action: 'strong-schools',
      source: '政策解读三（四）',
      quote: '基本破解“县中困境”',
    });
  });

  test('has none in a report that was written before plans had them', async () => {
    const document = JSON.parse((await reportOn('fixtures/published')).text);
    delete document.plan.actions;
    delete document.plan.goals;
    const { plan } = readReport(JSON.stringify(document), 'report.json', TREE.all);
    expect([plan.actions, plan.goals]).toEqual([[], []]);
  });
});

test('whatever is found, a report is read as it was written', async () => {
  const { report } = await reportOn('fixtures/bad');
  fc.assert(
    fc.property(fc.record({ verdicts: fc.array(verdict), findings: fc.array(findings(report)) }), (found) => {
      const written = { ...report, directMembers: TREE.directMembers, ...found };
      expect(readReport(renderJson(written), 'report.json', TREE.all)).toEqual(written);
    }),
  );
});

describe('the compiler holds codecs against the model', () => {
  interface Graded extends Verdict {
    readonly grade?: string;
  }

  test('a property that only one of them has does not compile, though it is optional', () => {
    const codec = verdictCodec(WORDLESS);
    expect(holding<Verdict>()(codec)).toBe(codec);
    // @ts-expect-error The codec knows no grade.
    expect(holding<Graded>()(codec)).toBe(codec);
    // @ts-expect-error The model knows no value.
    expect(holding<Omit<Verdict, 'value'>>()(codec)).toBe(codec);
  });
});

describe('the writer', () => {
  const write = writerOf(z.object({ b: z.string(), a: z.array(z.number()).nullable().exactOptional() }));

  test('keeps to the order of the codec, and leaves out what is not there or not described', () => {
    const value = { a: [1], c: 2, b: 'x' };
    expect(JSON.stringify(write(value))).toBe('{"b":"x","a":[1]}');
    expect(JSON.stringify(write({ b: 'x' }))).toBe('{"b":"x"}');
    expect(JSON.stringify(write({ a: null, b: 'x' }))).toBe('{"b":"x","a":null}');
  });

  test('refuses a codec it does not understand', () => {
    expect(() => writerOf(z.object({ at: z.date() }))).toThrow('no document holds a date');
  });
});

describe('zod is loaded where a document is written, and not for a table', () => {
  const TELL = "process.on('exit', () => process.stderr.write(String('__zod_globalRegistry' in globalThis)))";
  const loadsZod = (format: string) =>
    spawnSync(
      NODE,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(TELL)}`,
        'bin/dabiao.js',
        'check',
        'fixtures/published',
        '-f',
        format,
      ],
      { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
    ).stderr;

  test.each([
    ['table', 'false'],
    ['json', 'true'],
  ])('%s: %s', (format, loaded) => {
    expect(loadsZod(format)).toBe(loaded);
  });
});
