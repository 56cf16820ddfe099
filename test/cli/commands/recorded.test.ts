import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../../src/formats/data/json.ts';
import { readReport } from '../../../src/report/document/read.ts';
import { ownSchema } from '../../formats/consumers.ts';
import { newFolder } from '../../support/folder.ts';
import { TREE } from '../../support/judge.ts';
import { dabiao, ROOT } from '../../support/run.ts';

const DEMO = `${ROOT}fixtures/demo`;
const ASSESSMENT = readFileSync(`${ROOT}fixtures/assessment/assessment.yaml`, 'utf8');
const section = /^assessment:\n(?:[ #].*\n|\n)*/mu.exec(ASSESSMENT)?.[0] ?? '';
const folder = newFolder();
folder.put('plan.yaml', `${readFileSync(`${ROOT}targets.yaml`, 'utf8')}\n${section}`);
folder.put('waivers.yaml', readFileSync(`${DEMO}/waivers.yaml`, 'utf8'));
const textOf = (...args: readonly string[]) =>
  folder.run(['check', DEMO, '-t', 'plan.yaml', '-f', 'json', '--fail-on', 'never', '--lang', 'en', ...args])
    .stdout;
const documentOf = (...args: readonly string[]) => JSON.parse(textOf(...args));
const regionsIn = (ranking: {
  readonly classes: readonly {
    readonly standings: readonly { readonly region: { readonly code: string } }[];
  }[];
}) => ranking.classes.flatMap(({ standings }) => standings.map(({ region }) => region.code));

describe('where the plan declares an assessment, a report records the ranking', () => {
  const text = textOf();
  const document = JSON.parse(text);

  test('that `rank` makes of the same data', () => {
    const { ranking } = JSON.parse(
      folder.run(['rank', DEMO, '-t', 'plan.yaml', '-f', 'json', '--lang', 'en']).stdout,
    );
    expect(document.ranking).toEqual(ranking);
    expect(document.ranking.year).toBe(2025);
  });
  test('and is read as it was written', () => {
    const schema = ownSchema('report.schema.json');
    expect(schema(document), JSON.stringify(schema.errors?.slice(0, 3))).toBe(true);
    const report = readReport(text, 'report.json', TREE.all);
    expect(renderJson(report)).toBe(text);
    expect(report.ranking?.classes.length).toBeGreaterThan(0);
  });
  test('of the last year judged with figures', () => {
    expect(documentOf('-y', '2023,2024').ranking.year).toBe(2024);
  });
  test('of what was judged, with the ranks among all', () => {
    const { ranking } = documentOf('-r', '昆明市');
    const codes = regionsIn(ranking);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.every((code) => code.startsWith('5301'))).toBe(true);
    expect(JSON.stringify(document.ranking)).toContain(JSON.stringify(ranking.classes[0].standings[0]));
  });
  test('with what is waived shown as waived, and none where not all was judged that is scored', () => {
    const waived = ['--waivers', 'waivers.yaml', '--as-of', '2025-10-01'];
    expect(JSON.stringify(documentOf(...waived).ranking)).toContain('"status":"waived"');
    for (const some of [
      ['-l', 'county'],
      ['-i', 'safe-campus-rate'],
    ])
      expect(documentOf(...some).ranking).toBeUndefined();
  });
  test('in NDJSON as one line', () => {
    const lines = folder
      .run(['check', DEMO, '-t', 'plan.yaml', '-f', 'ndjson', '--fail-on', 'never'])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ type }) => type === 'ranking')).toEqual([
      { type: 'ranking', ...document.ranking },
    ]);
  });
});

test('without a declared assessment there is none', () => {
  expect(JSON.parse(dabiao(['check', DEMO, '-f', 'json', '--fail-on', 'never']).stdout)).not.toHaveProperty(
    'ranking',
  );
});

test('a report says of the plan what documents name: its number, day, years, clauses, and who answers for what', () => {
  const { plan } = documentOf();
  expect(plan).toMatchObject({
    document: '云办发〔2023〕7号',
    published: '2023-05-25',
    years: [2023, 2024, 2025],
  });
  const [indicator] = plan.indicators;
  expect(indicator).toMatchObject({ source: '政策解读三（四）', quote: '平安校园创建率达100%' });
  expect(indicator).not.toHaveProperty('responsible');
});

test('a report that was saved before it recorded them is still read', () => {
  const { ranking: _ranking, baselines: _baselines, plan, ...rest } = documentOf('-r', '怒江州');
  const { document: _document, published: _published, years: _years, indicators, ...others } = plan;
  const old = {
    ...rest,
    plan: {
      ...others,
      indicators: indicators.map(
        ({ source: _source, quote: _quote, ...each }: Readonly<Record<string, unknown>>) => each,
      ),
    },
  };
  const report = readReport(JSON.stringify(old), 'old.json', TREE.all);
  expect(JSON.parse(renderJson(report))).toEqual(old);
});

test.each(['baselines', 'ranking'])('an unknown region in the %s of a report is refused', (key) => {
  const document = documentOf('-r', '怒江州');
  const text = JSON.stringify({
    ...document,
    [key]: JSON.parse(JSON.stringify(document[key]).replaceAll('"533324"', '"533399"')),
  });
  expect(() => readReport(text, 'report.json', TREE.all)).toThrow('bad-report');
});
