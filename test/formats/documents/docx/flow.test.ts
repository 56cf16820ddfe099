import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../../src/formats/documents/docx/flow.ts';
import type { Item } from '../../../../src/formats/documents/docx/flow.ts';
import { documentOf, paragraphOf, sectionOf } from './documents.ts';

const text = paragraphOf('正文。');
const shown = (item: Item) =>
  item.kind === 'heading' || item.kind === 'attachment'
    ? `${item.startsPage ? '| ' : ''}${item.level} ${item.title}`
    : item.kind;
const flow = (...given: Parameters<typeof documentOf>) =>
  partsOf(documentOf(...given)).map(({ landscape, items }) => [
    landscape ? 'turned' : 'upright',
    ...items.map(shown),
  ]);

describe('pages', () => {
  test('begin where a section asks for it, but not before the first', () => {
    const sections = ['甲', '乙'].map((title) =>
      sectionOf(title, { title, startsPage: true, blocks: [text] }),
    );
    expect(flow(sections)).toEqual([['upright', 'title', '1 甲', 'paragraph', '| 1 乙', 'paragraph']]);
  });
  test('begin with the heading above a heading, not between the two', () => {
    const inner = sectionOf('b', { title: '乙', startsPage: true, blocks: [text] });
    const sections = [
      sectionOf('x', { title: '首', blocks: [text] }),
      sectionOf('a', { title: '甲', sections: [inner, { ...inner, id: 'c', title: '丙' }] }),
    ];
    expect(flow(sections)).toEqual([
      ['upright', 'title', '1 首', 'paragraph', '| 1 甲', '2 乙', 'paragraph', '| 2 丙', 'paragraph'],
    ]);
  });
  test('turn with a section, and with the heading that leads to it, and begin only once', () => {
    const wide = sectionOf('w', { title: '宽', startsPage: true, landscape: true, blocks: [text] });
    const sections = [
      sectionOf('x', { title: '首', blocks: [text] }),
      sectionOf('a', { title: '甲', sections: [wide] }),
      sectionOf('z', { title: '末', startsPage: true, blocks: [text] }),
    ];
    expect(flow(sections)).toEqual([
      ['upright', 'title', '1 首', 'paragraph'],
      ['turned', '1 甲', '2 宽', 'paragraph'],
      ['upright', '1 末', 'paragraph'],
    ]);
  });
  test('of attachments begin anew, behind the place to sign', () => {
    const attachments = [1, 2].map((i) => sectionOf(`f${i}`, { number: `附件${i}`, title: `表${i}` }));
    const closing = { label: '附件', attachments: ['表1', '表2'], lines: [] };
    expect(flow([sectionOf('a', { title: '甲' })], { attachments, closing })).toEqual([
      ['upright', 'title', '1 甲', 'closing', '| 1 表1', '| 1 表2'],
    ]);
  });
  test('a document without anything has its title', () => {
    expect(flow([])).toEqual([['upright', 'title']]);
  });
});
