import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../../src/formats/documents/docx/docx.ts';
import { all, first, partIn, styled, value } from '../../../support/docx.ts';
import type { Element } from '../../../support/docx.ts';
import { ASSETS } from '../../../support/document-assets.ts';
import { documentOf, paragraphOf, sectionOf, tableOf } from './documents.ts';

describe('in English', () => {
  let docx: Uint8Array;
  let body: Element;
  let styles: Element;
  beforeAll(async () => {
    const inner = sectionOf('b', { number: '1.1', title: 'Details', blocks: [paragraphOf('Nothing else.')] });
    const table = tableOf({ caption: { number: 'Table 1', text: 'Main indicators' } });
    const blocks = [paragraphOf('10 of 15 targets were met.', 'lead'), table];
    const section = sectionOf('a', { number: '1.', title: 'Overview', blocks, sections: [inner] });
    docx = await writeDocx(
      documentOf([section], {
        language: 'en',
        title: 'Report',
        office: null,
        cover: { title: 'Report', subtitle: null, facts: [] },
        closing: { label: 'Annexes', attachments: ['Counties', 'Prefectures'], lines: ['15 January 2026'] },
        attachments: [sectionOf('c', { number: 'Annex 1', title: 'Counties' })],
      }),
      ASSETS,
    );
    body = partIn(docx, 'word/document.xml');
    styles = partIn(docx, 'word/styles.xml');
  });
  const texts = (style: string) => styled(body, style).map(({ text }) => text);

  test('all is Times New Roman, headings bold', () => {
    const faces = all(styles, 'w:rFonts').map(({ attributes }) => attributes['w:ascii']);
    expect(new Set(faces)).toEqual(new Set(['Times New Roman']));
    const bold = all(styles, 'w:style').filter((style) => all(style, 'w:b').length > 0);
    expect(bold.map(({ attributes }) => attributes['w:styleId'])).toEqual(
      expect.arrayContaining([
        'Title',
        'Heading1',
        'Heading2',
        'Heading3',
        'Heading4',
        'Caption',
        'TableHead',
      ]),
    );
  });
  test('the page is the same', () => {
    expect(first(body, 'w:pgMar').attributes).toMatchObject({ 'w:top': '2098', 'w:left': '1587' });
  });
  test('numbers, captions and lists of annexes are written as in English', () => {
    expect(texts('Heading1')).toEqual(['1. Overview']);
    expect(texts('Heading2')).toEqual(['1.1 Details']);
    expect(texts('Caption')).toEqual(['Table 1. Main indicators']);
    expect(texts('ContentsTitle')).toEqual(['Contents']);
    expect(texts('AttachmentNumber')).toEqual(['Annex 1']);
    expect(texts('AttachmentList')).toEqual(['Annexes: 1.Counties', '2.Prefectures']);
  });
  test('the file says so', () => {
    expect(value(styles, 'w:lang')).toBe('en-US');
    const core = partIn(docx, 'docProps/core.xml');
    expect(first(core, 'dc:language').text).toBe('en-US');
    expect(first(core, 'dc:creator').text).toBe('dabiao');
  });
});
