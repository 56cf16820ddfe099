import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserBundle } from '../../../scripts/browser-bundle.js';
import { pathOf, without } from '../../support/programs.ts';
import { ROOT } from '../../support/run.ts';
import type { Handed } from './whole-check.ts';
import { wholeCheck } from './whole-check.ts';

/** A submission as counties hand it in, and one of every kind of file there is. */
const SUBMISSIONS = [
  ['of counties', filesIn('demo'), 0],
  ['of every kind of file', [...filesIn('spreadsheets'), ...filesIn('bad')], 100],
] as const;

function filesIn(folder: string): string[] {
  return readdirSync(`${ROOT}fixtures/${folder}`)
    .filter((name) => /\.(?:csv|tsv|xlsx?)$/u.test(name))
    .map((name) => `fixtures/${folder}/${name}`);
}

function handed(files: readonly string[]): Handed {
  return {
    plan: readFileSync(`${ROOT}targets.yaml`, 'utf8'),
    files: files.map((path) => ({ path, base64: readFileSync(`${ROOT}${path}`).toString('base64') })),
  };
}

/** Fingerprints are made where a page was loaded safely. */
const PAGE = 'https://dabiao.example/';
const DOCUMENT = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">';

describe.skipIf(without('chromium'))('in a page', () => {
  let browser: Browser;
  let page: Page;
  /** What the page wrote to its console, and what it threw. */
  const complaints: string[] = [];
  /** What the page asked for beside itself. */
  const requests: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: pathOf('chromium') ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === PAGE) return route.fulfill({ contentType: 'text/html', body: DOCUMENT });
      requests.push(url);
      return route.abort();
    });
    await page.goto(PAGE);
    const content = await browserBundle('test/platform/browser/whole-check.ts', 'dabiao');
    await page.addScriptTag({ content });
  });
  afterAll(() => browser.close());

  test.each(SUBMISSIONS)(
    'the check of a submission %s comes to what it does in Node',
    async (_, files, atLeast) => {
      const here = await wholeCheck(handed(files));
      const { summary, findings, inputs } = here.report;
      expect(inputs).toHaveLength(files.length);
      expect(Math.min(summary.pass, summary.fail)).toBeGreaterThan(0);
      expect(findings.length).toBeGreaterThanOrEqual(atLeast);
      expect(here.texts['table zh']).toContain('五华区');

      const there: unknown = await page.evaluate(
        `dabiao.wholeCheck(${JSON.stringify(handed(files))}).then(JSON.stringify)`,
      );
      expect(JSON.parse(String(there))).toEqual(JSON.parse(JSON.stringify(here)));
    },
  );
  test('nothing is said to the console, and the network is asked for nothing', () => {
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  });
  test('the engine neither finds nor leaves globals of Node', async () => {
    expect(await page.evaluate('[typeof process, typeof Buffer, typeof dabiao]')).toEqual([
      'undefined',
      'undefined',
      'object',
    ]);
  });
});

test('what needs Node is refused when it is bundled', async () => {
  await expect(browserBundle('src/platform/node/sha256.ts', 'dabiao')).rejects.toThrow('node:process');
});
