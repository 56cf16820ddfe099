import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/report/document/read.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { LANGUAGES } from '../../src/core/languages.ts';
import { TREE } from '../support/judge.ts';
import { rendered, savedDocument, savedReport } from '../support/saved.ts';

/** What 0.1.0 wrote of fixtures/gate, fixtures/plans/limits.csv, 怒江州 in fixtures/demo, and a file there is not. */
const FOLDER = 'test/fixtures/version-1';
const FILES = ['baseline', 'limits', 'prefecture', 'error'].map((name) => `${FOLDER}/${name}.json`);

describe('reports saved by the version before still render', () => {
  const all = FILES.flatMap((path) =>
    FORMATS.flatMap(({ name }) => LANGUAGES.map((language) => [path, name, language] as const)),
  );
  test.each(all)('%s as %s in %s', async (path, name, language) => {
    const text = await rendered(savedDocument(path), name, language);
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
  });

  test('the JSON of it is of the present version, and is read as the same report', async () => {
    for (const path of FILES) {
      const document = savedDocument(path);
      const json = await rendered(document, 'json', 'en');
      expect(json).toContain('"schemaVersion": "2"');
      expect(readDocument(json, path, TREE.all)).toEqual(document);
    }
  });

  test('their verdicts are counted level by level, and none of them as applied', () => {
    const { summary } = savedReport(`${FOLDER}/prefecture.json`);
    expect(Object.keys(summary.byLevel)).toEqual(['prefecture', 'county']);
    expect(summary.byLevel.county?.applied.fail).toBe(0);
    const { prefecture, county } = summary.byLevel;
    expect((prefecture?.fail ?? 0) + (county?.fail ?? 0)).toBe(summary.fail);
  });

  test('of a target above another value it is not said whose that is', async () => {
    const zh = await rendered(savedReport(`${FOLDER}/prefecture.json`), 'csv', 'zh');
    expect(zh).not.toContain('上一年的');
  });
});
