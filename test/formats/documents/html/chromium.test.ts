import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Document, Section, Table } from '../../../../src/content/document.ts';
import { decimal } from '../../../../src/core/decimal.ts';
import { writeHtml } from '../../../../src/formats/documents/html/html.ts';
import { pathOf, without } from '../../../support/programs.ts';
import { SAMPLE_DOCUMENT } from '../../../support/sample-document.ts';

const PAGE = 'https://dabiao.example/report.html';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const row = (name: string, figure: number | null, role?: 'total') => ({
  ...(role === undefined ? {} : { role }),
  cells: [
    { text: name },
    figure === null
      ? { text: '–' }
      : { text: `${figure}%`, figure: { value: decimal(figure), in: 'percent' as const } },
  ],
});

/** Rows under the names of groups, with a sum below. */
const grouped: Table = {
  kind: 'table',
  id: 'grouped',
  caption: { number: '表9', text: '分组' },
  columns: [
    { title: '地区', align: 'start', width: 10 },
    { title: '数值', align: 'end', width: 5, unbroken: true },
  ],
  rows: [
    { role: 'group', cells: [{ text: '昆明市' }] },
    row('官渡区', 100),
    row('安宁市', 9.5),
    row('五华区', null),
    row('昆明市合计', 50, 'total'),
    { role: 'group', cells: [{ text: '昭通市' }] },
    row('镇雄县', 71),
    row('Ａ县', 88),
  ],
  notes: [],
  searchable: true,
};

/** The table behind a picture of the sample is one that it has already; here it is another. */
const own = (section: Section): Section => ({
  ...section,
  blocks: section.blocks.map((block) =>
    block.kind === 'figure' && block.table !== null
      ? { ...block, table: { ...block.table, caption: { number: '表8', text: block.caption.text } } }
      : block,
  ),
  sections: section.sections.map(own),
});

const DOCUMENT: Document = {
  ...SAMPLE_DOCUMENT,
  sections: SAMPLE_DOCUMENT.sections
    .map(own)
    .map((section, i) => (i === 0 ? { ...section, blocks: [...section.blocks, grouped] } : section)),
};

describe.skipIf(without('chromium'))('in Chromium', () => {
  let browser: Browser;
  let html: string;
  /** What pages wrote to their consoles, threw, or asked for beside themselves. */
  const complaints: string[] = [];

  beforeAll(async () => {
    html = await writeHtml(DOCUMENT);
    browser = await chromium.launch({ executablePath: pathOf('chromium') ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  async function opened(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage(options);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== PAGE && !request.url().startsWith('data:')) complaints.push(request.url());
    });
    await page.route('**/*', (route) =>
      route.request().url() === PAGE
        ? route.fulfill({ contentType: 'text/html', body: html })
        : route.abort(),
    );
    await page.goto(PAGE);
    return page;
  }

  const shown = (page: Page, id = 'table_grouped') =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('#${id} tbody tr:not([hidden])')].map((row) => row.cells[0].textContent)`,
    );

  test('it says nothing to the console and asks the network for nothing', async () => {
    const page = await opened();
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    const pictures = await page.evaluate<boolean[]>(
      '[...document.images].map(({ complete, naturalWidth }) => complete && naturalWidth === 720)',
    );
    expect(pictures).toEqual([true, true, true, true]);
    await page.close();
    expect(complaints).toEqual([]);
  });

  test('its policy refuses what is not its own', async () => {
    const page = await opened();
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'window.alien = true';
      document.body.append(script);
      document.body.setAttribute('style', 'opacity: 0');
    }`);
    expect(await page.evaluate('[window.alien, getComputedStyle(document.body).opacity]')).toEqual([
      undefined,
      '1',
    ]);
    expect(complaints.splice(0).every((each) => each.includes('Content Security Policy'))).toBe(true);
    await page.close();
  });

  test('rows are sorted by figures, groups and sums stay where they are', async () => {
    const page = await opened();
    const head = page.locator('#table_grouped thead th').nth(1);
    const button = head.getByRole('button', { name: '数值' });
    const before = await shown(page);
    await button.click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const up = ['昆明市', '安宁市', '官渡区', '五华区', '昆明市合计', '昭通市', '镇雄县', 'Ａ县'];
    expect(await shown(page)).toEqual(up);
    await button.click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const down = ['昆明市', '官渡区', '安宁市', '五华区', '昆明市合计', '昭通市', 'Ａ县', '镇雄县'];
    expect(await shown(page)).toEqual(down);
    await button.click();
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await shown(page)).toEqual(before);
    await page.close();
  });

  test('rows are sorted by names, with the keyboard alone', async () => {
    const page = await opened();
    await page.locator('#table_grouped input').focus();
    // The scrolling region, then the first head.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('地区');
    await page.keyboard.press('Enter');
    const up = ['昆明市', '安宁市', '官渡区', '五华区', '昆明市合计', '昭通市', 'Ａ县', '镇雄县'];
    const names = await shown(page);
    expect(names.slice(0, 5)).toEqual(up.slice(0, 5));
    expect(new Set(names)).toEqual(new Set(up));
    await page.keyboard.press('Space');
    expect(await page.locator('#table_grouped thead th').first().getAttribute('aria-sort')).toBe(
      'descending',
    );
    expect(await page.evaluate('document.activeElement.textContent')).toBe('地区');
    await page.close();
  });

  test('rows are filtered, and how many are left is said', async () => {
    const page = await opened();
    const field = page.getByRole('searchbox', { name: /^筛选 附表1/u });
    const status = page.locator('#table_counties [role=status]');
    await field.fill('第12');
    expect(await shown(page, 'table_counties')).toHaveLength(11);
    expect(await status.textContent()).toBe('显示11行，共129行');
    await field.fill('第12  99.5');
    expect(await shown(page, 'table_counties')).toEqual(['第120县']);
    await field.fill('没有这个县');
    expect(await shown(page, 'table_counties')).toEqual([]);
    expect(await status.textContent()).toBe('显示0行，共129行');
    await field.fill('');
    expect(await shown(page, 'table_counties')).toHaveLength(129);
    expect(await status.textContent()).toBe('');
    await page.close();
  });

  test('a group is shown with those of its rows that match, and whole if its name does', async () => {
    const page = await opened();
    const field = page.locator('#table_grouped input');
    await field.fill('镇雄');
    expect(await shown(page)).toEqual(['昭通市', '镇雄县']);
    await field.fill('昭通');
    expect(await shown(page)).toEqual(['昭通市', '镇雄县', 'Ａ县']);
    await field.fill('a县');
    expect(await shown(page)).toEqual(['昭通市', 'Ａ县']);
    expect(await page.locator('#table_grouped [role=status]').textContent()).toBe('显示1行，共6行');
    await page.close();
  });

  test('without scripts all of it can be read, and nothing is there that does nothing', async () => {
    const page = await opened({ javaScriptEnabled: false });
    expect(await page.locator('button, input, select, [role=status], [hidden]').count()).toBe(0);
    expect(await page.locator('#table_counties tbody tr').count()).toBe(129);
    expect(await page.locator('#table_counties tbody tr').last().isVisible()).toBe(true);
    await page.locator('summary').first().click();
    expect(await page.locator('details table').first().isVisible()).toBe(true);
    await page.close();
  });

  test('the first key leads past the contents', async () => {
    const page = await opened();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('text_');
    await page.close();
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('axe finds nothing wrong in %s colours, %d pixels wide', async (colorScheme, width) => {
    // Past the policy, for axe alone.
    const page = await opened({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
    await page.evaluate(AXE);
    const { violations } = z
      .object({
        violations: z.array(
          z.object({
            id: z.string(),
            impact: z.string().nullable(),
            nodes: z.array(z.object({ html: z.string() })),
          }),
        ),
      })
      .parse(await page.evaluate('axe.run()'));
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 100))])).toEqual([]);
    await page.close();
  });

  test.each([360, 768, 1400])('nothing runs over a screen of %d pixels', async (width) => {
    const page = await opened({ viewport: { width, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const parts = await page.evaluate<number[]>(
      "[...document.querySelectorAll('h1, h2, h3, p, .scroll, .picture, figcaption, .tools')].map((each) => Math.ceil(each.getBoundingClientRect().right))",
    );
    expect(Math.max(...parts.filter((right) => right > 0))).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('nothing moves for readers who want it still', async () => {
    const page = await opened({ reducedMotion: 'reduce' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')).toBe('auto');
    await page.close();
  });

  test.each([
    ['with', true],
    ['without', false],
  ] as const)('on paper it has its pages, %s scripts', async (_, javaScriptEnabled) => {
    const page = await opened({ javaScriptEnabled, colorScheme: 'dark' });
    if (javaScriptEnabled) await page.locator('#table_counties input').fill('第12');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    // Cover, contents, overview with its pictures, an action, the annex of 129 rows lying.
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, width, height]) =>
      Number(width) > Number(height) ? 'lying' : 'upright',
    );
    expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(sizes.length);
    expect(sizes.join(' ')).toBe(`${'upright '.repeat(PAGES.upright)}${'lying '.repeat(PAGES.lying)}`.trim());
    await page.close();
  });

  test('on paper it is light, with tables whole and pictures as dark as on a light page', async () => {
    const page = await opened({ colorScheme: 'dark' });
    await page.locator('#table_counties input').fill('第12');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(
      await page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('#table_counties tr[hidden]')).display, getComputedStyle(document.querySelector('.tools')).display]",
      ),
    ).toEqual(['rgb(255, 255, 255)', 'table-row', 'none']);
    await page.close();
  });

  test('nothing was said to a console or asked of the network in all of this', () => {
    expect(complaints).toEqual([]);
  });
});

const PAGES = { upright: 6, lying: 5 } as const;
