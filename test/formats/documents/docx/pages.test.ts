import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/content/document.ts';
import { writeDocx } from '../../../../src/formats/documents/docx/docx.ts';
import { ASSETS } from '../../../support/document-assets.ts';
import { OFFICE, pagesOf } from '../../../support/office.ts';
import type { Line, Page } from '../../../support/office.ts';
import { without } from '../../../support/programs.ts';
import { SAMPLE_DOCUMENT } from '../../../support/sample-document.ts';
import { documentOf, paragraphOf, sectionOf, tableOf } from './documents.ts';

const MILLIMETRE = 72 / 25.4;
/** What LibreOffice rounds. */
const NEAR = 2;

const laidOut = async (document: Document) => pagesOf(await writeDocx(document, ASSETS));
const numberOf = ({ lines }: Page) => lines.find(({ text }) => /^— ?\d+ ?—$/u.test(text));
/** Without spaces, which LibreOffice sets between Chinese and figures. */
const dense = ({ text }: Line) => text.replaceAll(/\s/gu, '');
const textOf = ({ lines }: Page) => lines.map(dense).join('\n');

describe.skipIf(without(...OFFICE))('pages as LibreOffice lays them out', () => {
  let pages: readonly Page[];
  beforeAll(async () => {
    pages = await laidOut(SAMPLE_DOCUMENT);
  }, 120_000);

  test('are A4, turned where tables are wide, and none is empty', () => {
    for (const { width, height, lines } of pages) {
      expect([width, height].map(Math.round).toSorted((a, b) => a - b)).toEqual([595, 842]);
      expect(lines.filter(({ text }) => !/^— ?\d+ ?—$/u.test(text)).length).toBeGreaterThan(0);
    }
    expect(pages.filter(({ width, height }) => width > height).length).toBeGreaterThan(3);
  });
  test('begin with the cover and the table of contents, which bear no number', () => {
    const [cover, contents] = pages;
    expect(cover === undefined ? '' : textOf(cover)).toMatch(
      /^云南省教育[^]*监测报告[^]*云南省教育厅\n2026年1月15日$/u,
    );
    expect(contents === undefined ? '' : textOf(contents)).toBe(
      [
        '目录',
        '一、总体情况',
        '二、分项情况',
        '（一）学前教育和特殊教育普惠行动',
        '附件1各县（市、区）达标情况',
      ].join('\n'),
    );
  });
  test('are numbered from the text on, odd ones on the right and even ones on the left', () => {
    const numbers = pages.slice(2).map(numberOf);
    expect(numbers.map((line) => (line === undefined ? '' : dense(line)))).toEqual(
      numbers.map((_, i) => `—${i + 1}—`),
    );
    pages.slice(2).forEach(({ width }, i) => {
      const line = numbers[i];
      const middle = ((line?.left ?? 0) + (line?.right ?? 0)) / 2;
      expect(middle > width / 2).toBe(i % 2 === 0);
    });
    const [page] = pages.slice(2);
    const line = numbers[0];
    // A character of the number is 14 pt.
    expect((page?.width ?? 0) - 26 * MILLIMETRE - (line?.right ?? 0)).toBeCloseTo(14, -1);
    const dashes = ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2;
    expect(Math.abs(dashes - (297 - 35 + 7) * MILLIMETRE)).toBeLessThan(2 * NEAR);
  });
  test('keep within the type area, tables too', () => {
    for (const { width, height, lines } of pages) {
      const [left, right] = width > height ? [35, 37] : [28, 26];
      for (const line of lines) {
        expect(line.left).toBeGreaterThan(left * MILLIMETRE - NEAR);
        // A closing mark may hang over the edge.
        expect(line.right).toBeLessThan(width - right * MILLIMETRE + 16);
      }
    }
  });
  test('of a long table repeat its head', () => {
    const turned = pages.filter((page) => page.width > page.height && textOf(page).includes('县'));
    for (const page of turned)
      expect(textOf(page)).toMatch(/指标[\s]*2022年[\s]*2025年[\s]*2025年目标[\s]*结果/u);
  });
  test('align figures at the right, each in one piece', () => {
    const annex = pages.find((page) => textOf(page).includes('附表1'));
    const figures = annex?.lines.filter((line) => /^≥90%\*$/u.test(dense(line))) ?? [];
    expect(figures.length).toBeGreaterThan(10);
    const edges = figures.map(({ right }) => Math.round(right));
    expect(new Set(edges).size).toBe(1);
    const marked = annex?.lines.filter((line) => /^[✓✗√]9\d\.5%$/u.test(dense(line))) ?? [];
    expect(marked.length).toBe(figures.length);
  });
});

describe.skipIf(without(...OFFICE))('a page of text', () => {
  test('has 22 lines of 28 characters', async () => {
    const long = '各州市教育体育局要进一步压实责任对照行动计划逐项核对数据确保应报尽报'.repeat(60);
    const pages = await laidOut(documentOf([sectionOf('text', { blocks: [paragraphOf(long, 'aligned')] })]));
    const full = pages[1]?.lines.filter(({ text }) => !text.startsWith('—')) ?? [];
    expect(full.map((line) => dense(line).length)).toEqual(Array.from({ length: 22 }, () => 28));
    const tops = full.map(({ top }) => top);
    const pitch = ((tops.at(-1) ?? 0) - (tops[0] ?? 0)) / 21;
    expect(pitch).toBeCloseTo(28.95, 1);
    const right = Math.max(...full.map((line) => line.right));
    expect(Math.abs(right - (210 - 26) * MILLIMETRE)).toBeLessThan(NEAR);
  }, 120_000);

  test('breaks no figure over two lines', async () => {
    const figure = '1304723/1360082';
    const blocks = Array.from({ length: 28 }, (_, i) =>
      paragraphOf(`${'数'.repeat(i)}${figure}个百分点`, 'aligned'),
    );
    const pages = await laidOut(documentOf([sectionOf('text', { blocks })]));
    expect(pages.map(textOf).join('\n').split(figure)).toHaveLength(29);
  }, 120_000);

  test('is never left to the places where it is signed alone', async () => {
    const line = '各州市教育体育局要进一步压实责任对照行动计划逐项核对数据确保';
    for (const count of [16, 18, 20]) {
      const blocks = Array.from({ length: count }, () => paragraphOf(`${line.slice(0, 24)}。`));
      const closing = {
        label: '附件',
        attachments: ['指标', '州市', '问题'],
        lines: ['云南省教育厅', '2026年1月15日'],
      };
      const pages = await laidOut(documentOf([sectionOf('text', { blocks })], { closing }));
      const signed = pages.find((page) => textOf(page).includes('2026年1月15日'));
      expect(signed === undefined ? '' : textOf(signed)).toMatch(
        /逐项。[^]*附件：1\.指标\n2\.州市\n3\.问题\n云南省教育厅/u,
      );
    }
  }, 240_000);

  test('of tables that are too wide for their columns stays within the page', async () => {
    const columns = Array.from({ length: 12 }, (_, i) => ({
      title: i === 0 ? '县（市、区）名称' : `第${i}项指标完成情况`,
      align: i === 0 ? ('start' as const) : ('end' as const),
      width: 12,
      ...(i === 0 ? {} : { unbroken: true as const }),
    }));
    const cells = columns.map((_, i) => ({ text: i === 0 ? '双江拉祜族佤族布朗族傣族自治县' : '99.25%' }));
    const table = tableOf({ columns, rows: Array.from({ length: 9 }, () => ({ cells })) });
    const [page] = await laidOut(documentOf([sectionOf('wide', { blocks: [table] })]));
    expect(page === undefined ? [] : textOf(page).match(/99\.25%/gu)).toHaveLength(99);
    for (const line of page?.lines ?? []) expect(line.right).toBeLessThan(595 - 26 * MILLIMETRE + NEAR);
  }, 120_000);
});
