import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Section } from '../../../../src/content/document.ts';
import { printable } from '../../../../src/core/printable.ts';
import { DOCUMENT_FORMATS } from '../../../../src/formats/document-formats.ts';
import { base64 } from '../../../../src/formats/documents/html/base64.ts';
import { writeHtml } from '../../../../src/formats/documents/html/html.ts';
import { SCRIPT } from '../../../../src/formats/documents/html/script.ts';
import { pageText } from '../../../../src/formats/documents/html/serialize.ts';
import { quoted } from '../../../../src/formats/documents/html/style/quoted.ts';
import { element } from '../../../../src/formats/documents/html/tree.ts';
import { HOSTILE } from '../../../support/hostile.ts';
import { SAMPLE_DOCUMENT } from '../../../support/sample-document.ts';
import { elementsOf, named, readPage, textOf } from './reading.ts';

/** A page needs no file beside its code. */
const NO_ASSETS = { asset: () => Promise.reject(new Error('none')) };
const html = await writeHtml(SAMPLE_DOCUMENT);
const page = readPage(html);
const attribute = (name: string) => elementsOf(page).flatMap(({ attributes }) => attributes[name] ?? []);

/** The document with each of its texts made into another; what is no text stays. */
function withTexts(document: Document, change: (text: string, at: number) => string): Document {
  const KEPT = new Set([
    'kind',
    'id',
    'language',
    'align',
    'role',
    'state',
    'unit',
    'in',
    'value',
    'sheet',
    'chart',
  ]);
  let at = 0;
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value, at++);
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, KEPT.has(key) ? each : changed(each)]),
    );
  };
  return JSON.parse(JSON.stringify(changed(document)));
}

describe('a page', () => {
  test('is what the registry of formats has for .html', async () => {
    const format = DOCUMENT_FORMATS.find(({ files }) => files.test('监测报告.html'));
    expect(format?.name).toBe('html');
    expect(await (await format?.load())?.(SAMPLE_DOCUMENT, NO_ASSETS)).toBe(html);
  });
  test('has the same bytes each time', async () => {
    expect(await writeHtml(structuredClone(SAMPLE_DOCUMENT))).toBe(html);
  });
  test('says every text of the document', () => {
    const shown = textOf(page) + attribute('alt').join('|');
    withTexts(SAMPLE_DOCUMENT, (text) => {
      expect(shown).toContain(text);
      return text;
    });
  });
  test.each([
    ['zh', 'zh-CN', '目录', '表1　主要指标完成情况'],
    ['en', 'en', 'Contents', '表1. 主要指标完成情况'],
  ] as const)('in %s is marked as %s and has its words', async (language, tag, contents, caption) => {
    const own = readPage(await writeHtml({ ...SAMPLE_DOCUMENT, language }));
    expect(named(own, 'html')[0]?.attributes['lang']).toBe(tag);
    expect(named(own, 'h2').map(textOf)).toContain(contents);
    expect(named(own, 'caption').map(textOf)).toContain(caption);
  });
});

describe('the policy', () => {
  const policy = named(page, 'meta').find(({ attributes }) => attributes['http-equiv'] !== undefined);
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  test('allows the script and the style that are there, and pictures the page holds', () => {
    const [style, script] = [named(page, 'style').map(textOf), named(page, 'script').map(textOf)];
    expect([style.length, script.length]).toEqual([1, 1]);
    expect(policy?.attributes['content']?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script[0] ?? '')}`,
      `style-src ${hash(style[0] ?? '')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });
  test('stands before all that it is about', () => {
    const first = named(page, 'meta', 'link', 'style', 'script').slice(0, 2);
    expect(first.map(({ attributes }) => Object.keys(attributes)[0])).toEqual(['charset', 'http-equiv']);
  });
  test('is kept: no style or script of single elements, nothing from elsewhere', () => {
    const names = new Set(elementsOf(page).flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...names].filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    for (const source of attribute('src')) expect(source).toMatch(/^data:image\/svg\+xml;base64,[\w+/]+=*$/u);
    for (const target of attribute('href')) expect(target).toMatch(/^#|^data:,$/u);
    expect(named(page, 'style').map(textOf).join('')).not.toMatch(/url\(|@import|expression/u);
  });
});

describe('for a reader who listens', () => {
  test('names are unique, and whatever is pointed to is there', () => {
    const ids = attribute('id');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = attribute('href')
      .filter((each) => each.startsWith('#'))
      .map((each) => each.slice(1));
    expect(targets.length).toBeGreaterThan(4);
    for (const target of [...targets, ...attribute('aria-labelledby')]) expect(ids).toContain(target);
  });
  test('headings go down a step at a time', () => {
    const levels = named(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name }) => Number(name.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i] ?? 0) + 1));
  });
  test('each head of a table says of what it is one, and each table has a caption', () => {
    for (const head of named(page, 'th')) expect(head.attributes['scope']).toMatch(/^(?:col|row|rowgroup)$/u);
    expect(named(page, 'caption')).toHaveLength(named(page, 'table').length);
    for (const picture of named(page, 'img')) expect(picture.attributes['alt']).toMatch(/\p{L}/u);
  });
  test('there is nothing to press or fill in before the script adds it', () => {
    expect(named(page, 'button', 'input', 'select', 'form', 'label')).toEqual([]);
    expect(attribute('hidden')).toEqual([]);
  });
});

describe('hostile text', () => {
  const plainNames = elementsOf(page).map(({ name }) => name);
  test('becomes text and nothing else, wherever it stands', async () => {
    const hostile = withTexts(SAMPLE_DOCUMENT, (_, at) => HOSTILE[at % HOSTILE.length] ?? '');
    const read = readPage(await writeHtml(hostile));
    expect(elementsOf(read).map(({ name }) => name)).toEqual(plainNames);
    const shown =
      textOf(read) +
      elementsOf(read)
        .map(({ attributes }) => attributes['alt'] ?? '')
        .join('|');
    withTexts(hostile, (text) => {
      expect(shown).toContain(printable(text));
      return text;
    });
  });
  test.each(['"; } body { display: none } /*', '</style><script>alert(1)</script>', '\\', '\n}', '”"\''])(
    'stays a string in the running head: %j',
    async (shortTitle) => {
      const read = readPage(await writeHtml({ ...SAMPLE_DOCUMENT, shortTitle }));
      expect(elementsOf(read).map(({ name }) => name)).toEqual(plainNames);
      expect(quoted(shortTitle)).toMatch(/^"(?:[\p{L}\p{N} ]|\\[0-9a-f]{1,6} )*"$/u);
    },
  );
});

describe('the parts', () => {
  test('a name that is none is refused', () => {
    expect(() => pageText(element('b onclick=x'))).toThrow('no name of an element');
    expect(() => pageText(element('p', { 'a=b': '' }))).toThrow('no name of an attribute');
    expect(() => pageText(element('p', { onclick: 'alert(1)' }))).toThrow('no name of an attribute');
    expect(() => pageText(element('style', {}, ['a</style>']))).toThrow('end early');
  });
  test('attributes that do not apply are left out, and those without a value have none', () => {
    expect(pageText(element('input', { a: undefined, b: false, c: true, d: 0, e: '"&<>' }))).toBe(
      '<!doctype html>\n<input c d="0" e="&quot;&amp;&lt;&gt;">\n',
    );
  });
  test('base64 is what everyone else takes for it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
  test('the script compiles', () => {
    expect(() => new Script(SCRIPT)).not.toThrow();
  });
});

describe('where pages begin', () => {
  const section = (id: string, more: Partial<Section> = {}): Section => ({
    id,
    number: '',
    title: id,
    sheet: null,
    startsPage: false,
    landscape: false,
    blocks: [],
    sections: [],
    ...more,
  });
  const pagesOf = async (sections: readonly Section[]) =>
    named(readPage(await writeHtml({ ...SAMPLE_DOCUMENT, sections, attachments: [] })), 'section')
      .filter(({ attributes }) => attributes['class']?.split(' ').includes('page') ?? false)
      .map(({ attributes }) => attributes['id']);

  test('a heading goes with what begins one below it', async () => {
    const inner = [section('b', { startsPage: true }), section('c', { startsPage: true })];
    expect(await pagesOf([section('a', { sections: inner })])).toEqual(['a', 'c']);
  });
  test('a heading with text of its own does not', async () => {
    const blocks: Section['blocks'] = [{ kind: 'paragraph', role: 'text', runs: [{ text: 'x' }] }];
    expect(await pagesOf([section('a', { blocks, sections: [section('b', { startsPage: true })] })])).toEqual(
      ['b'],
    );
  });
});
