import { describe, expect, test } from 'vitest';
import type { Nodes } from 'mdast';
import type { Document } from '../../../src/content/document.ts';
import { DOCUMENT_FORMATS } from '../../../src/formats/document-formats.ts';
import { writeMarkdownDocument } from '../../../src/formats/documents/markdown/markdown.ts';
import { document, reportOn } from '../../support/documents.ts';
import { SAMPLE_DOCUMENT } from '../../support/sample-document.ts';
import { markdownTree, nodesOf } from '../consumers.ts';
import { STRANGE, STRANGE_DOCUMENT } from './hostile.ts';
import { textsOf } from './texts.ts';

/** A text as it is read; the word joiners that keep names and addresses plain are not seen. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replaceAll('\u2060', '');
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const textsIn = (markdown: string, type: Nodes['type']) =>
  nodesOf(markdownTree(markdown))
    .filter((node) => node.type === type)
    .map(textOf);

/** The same of what is expected: a stranger may have written word joiners too. */
const spaced = (text: string) => text.replaceAll('\u2060', '');
describe('a document in Markdown', () => {
  test('has every text of it', async () => {
    const read = textOf(markdownTree(await writeMarkdownDocument(SAMPLE_DOCUMENT)));
    expect(textsOf(SAMPLE_DOCUMENT).filter((text) => !read.includes(text))).toEqual([]);
  });
  test.each([
    ['monitor', 'zh'],
    ['circular', 'en'],
  ] as const)('has every text of the %s of the demo (%s)', async (kind, language) => {
    const whole = document(reportOn('fixtures/demo', '-y', '2025'), { kind, language });
    const read = textOf(markdownTree(await writeMarkdownDocument(whole)));
    expect(textsOf(whole).filter((text) => !read.includes(text))).toEqual([]);
  });
  test('has headings one below another, numbers as they stand', async () => {
    const tree = markdownTree(await writeMarkdownDocument(SAMPLE_DOCUMENT));
    const headings = nodesOf(tree).flatMap((node) =>
      node.type === 'heading' ? [`${'#'.repeat(node.depth)} ${textOf(node)}`] : [],
    );
    expect(headings).toEqual([
      `# ${SAMPLE_DOCUMENT.title}`,
      '## 一、总体情况',
      '## 二、分项情况',
      '### （一）学前教育和特殊教育普惠行动',
      '## 附件1　各县（市、区）达标情况',
    ]);
  });
  test('aligns figures right, and every row is as long as its head', async () => {
    const [first, ...others] = nodesOf(markdownTree(await writeMarkdownDocument(SAMPLE_DOCUMENT))).flatMap(
      (node) => (node.type === 'table' ? [node] : []),
    );
    expect(first?.align).toEqual([null, 'right', 'right', 'right', 'center']);
    expect(others).toHaveLength(2);
    for (const each of [...(first?.children ?? []), ...others.flatMap(({ children }) => children)])
      expect(each.children).toHaveLength(5);
  });
  test('tells pictures in words, with the table behind them', async () => {
    const text = await writeMarkdownDocument(SAMPLE_DOCUMENT);
    expect(text).toContain(
      '**图1　普惠性幼儿园覆盖率已高于目标**\n\n折线：2022年86.81%，2023年88.2%，2024年91%，2025年95.93%；目标路径至2025年90%。\n\n**表2　普惠性幼儿园覆盖率**',
    );
    expect(text).not.toContain('![');
  });
  test('lists attachments: one beside the word, several by their numbers', async () => {
    expect(await writeMarkdownDocument(SAMPLE_DOCUMENT)).toContain('附件：各县（市、区）达标情况\n');
    const closing = { label: '附件', attachments: ['甲', '乙'], lines: [] };
    const text = await writeMarkdownDocument({ ...SAMPLE_DOCUMENT, closing });
    expect(text).toContain('附件：\n\n1. 甲\n2. 乙\n');
  });
  test('says the office and the day once, whether it is signed below or not', async () => {
    const count = (text: string) => text.split('云南省教育厅').length - 1;
    expect(count(await writeMarkdownDocument(SAMPLE_DOCUMENT))).toBe(1);
    expect(count(await writeMarkdownDocument({ ...SAMPLE_DOCUMENT, closing: null }))).toBe(1);
  });
  test('sections nested deeper than headings go stay below', async () => {
    const [section] = SAMPLE_DOCUMENT.sections;
    if (section === undefined) throw new Error('no section');
    const deep = Array.from({ length: 8 }).reduce<typeof section>(
      (inner, _, i) => ({ ...section, title: `第${i}层`, blocks: [], sections: [inner] }),
      { ...section, blocks: [] },
    );
    const text = await writeMarkdownDocument({ ...SAMPLE_DOCUMENT, sections: [deep] });
    expect(text).toContain('###### 一、第0层');
  });
  test('is the same text twice', async () => {
    const twice = [SAMPLE_DOCUMENT, structuredClone(SAMPLE_DOCUMENT)].map(writeMarkdownDocument);
    const [first, second] = await Promise.all(twice);
    expect(first).toBe(second);
  });
  test('is what a file name that ends with .md asks for', () => {
    const format = DOCUMENT_FORMATS.find(({ name }) => name === 'markdown');
    expect(['报告.md', 'A.MARKDOWN', '报告.mdx'].map((name) => format?.files.test(name))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('strings that mean something in Markdown', () => {
  test('come back as the text they were, in each place', async () => {
    const text = await writeMarkdownDocument(STRANGE_DOCUMENT);
    const paragraphs = textsIn(text, 'paragraph').map(spaced);
    // Spaces at the ends of cells are not kept.
    const cells = textsIn(text, 'tableCell').map((cell) => spaced(cell).trim());
    const headings = textsIn(text, 'heading').map(spaced);
    for (const each of STRANGE.map(spaced)) {
      expect(paragraphs).toContain(each);
      expect(paragraphs).toContain(spaced(`=事实：${each}`));
      expect(cells).toContain(each.trim());
    }
    for (const each of STRANGE.slice(0, 40).map(spaced)) expect(headings).toContain(each);
  });
  test('in bold too', async () => {
    const paragraphs = textsIn(await writeMarkdownDocument(STRANGE_DOCUMENT), 'paragraph');
    for (const each of STRANGE) expect(paragraphs.map(spaced)).toContain(spaced(`前${each}后`));
  });
  test('make no link, picture, code, HTML or list of their own', async () => {
    const nodes = nodesOf(markdownTree(await writeMarkdownDocument(STRANGE_DOCUMENT)));
    const types = new Set(nodes.map(({ type }) => type));
    expect([...types].toSorted()).toEqual(
      [
        'heading',
        'list',
        'listItem',
        'paragraph',
        'root',
        'strong',
        'table',
        'tableCell',
        'tableRow',
        'text',
      ].toSorted(),
    );
    expect(nodes.filter(({ type }) => type === 'table')).toHaveLength(1);
    expect(nodes.filter(({ type }) => type === 'list')).toHaveLength(2);
  });
});

test('bold beside punctuation stays bold', async () => {
  const document: Document = {
    ...SAMPLE_DOCUMENT,
    opening: [
      {
        kind: 'paragraph',
        role: 'text',
        runs: [{ text: '前' }, { text: '（迪庆州）：', strong: true }, { text: '还差132名' }],
      },
    ],
  };
  expect(await writeMarkdownDocument(document)).toContain('前（**迪庆州**）：还差132名');
});
