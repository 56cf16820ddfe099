import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../../src/formats/documents/docx/docx.ts';
import { all, first, partIn, partsIn, styled, value } from '../../../support/docx.ts';
import type { Element } from '../../../support/docx.ts';
import { ASSETS } from '../../../support/document-assets.ts';
import { SAMPLE_DOCUMENT } from '../../../support/sample-document.ts';

let docx: Uint8Array;
let body: Element;
let styles: Element;
beforeAll(async () => {
  docx = await writeDocx(SAMPLE_DOCUMENT, ASSETS);
  body = partIn(docx, 'word/document.xml');
  styles = partIn(docx, 'word/styles.xml');
});

const style = (id: string) => {
  const found = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
};
const texts = (elements: readonly Element[]) => elements.map(({ text }) => text);
const millimetres = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 254) / 10;

describe('the page of GB/T 9704-2012', () => {
  const sections = () => all(body, 'w:sectPr');
  const turned = () => sections().filter((each) => value(each, 'w:pgSz', 'w:orient') === 'landscape');
  const upright = () => sections().filter((each) => value(each, 'w:pgSz', 'w:orient') !== 'landscape');

  test('is A4, with margins of 37, 26, 35 and 28 mm', () => {
    expect(upright().length).toBe(3);
    for (const each of upright()) {
      const size = first(each, 'w:pgSz').attributes;
      expect([size['w:w'], size['w:h']].map(millimetres)).toEqual([210, 297]);
      const margins = first(each, 'w:pgMar').attributes;
      expect(['top', 'right', 'bottom', 'left'].map((side) => millimetres(margins[`w:${side}`]))).toEqual([
        37, 26, 35, 28,
      ]);
    }
  });
  test('has a grid of 22 lines of 28.95 pt, of characters of 15.79 pt', () => {
    for (const each of sections())
      expect(first(each, 'w:docGrid').attributes).toEqual({
        'w:type': 'linesAndChars',
        'w:linePitch': '579',
        'w:charSpace': '-848',
      });
  });
  test('is turned for wide tables, with its margins', () => {
    expect(turned()).toHaveLength(1);
    const [each] = turned();
    const size = each === undefined ? {} : first(each, 'w:pgSz').attributes;
    expect([size['w:w'], size['w:h']].map(millimetres)).toEqual([297, 210]);
    const margins = each === undefined ? {} : first(each, 'w:pgMar').attributes;
    expect(['top', 'right', 'bottom', 'left'].map((side) => millimetres(margins[`w:${side}`]))).toEqual([
      28, 37, 26, 35,
    ]);
  });
  test('has its number on the outer side, and none on cover and contents', () => {
    const settings = partIn(docx, 'word/settings.xml');
    expect(all(settings, 'w:evenAndOddHeaders')).toHaveLength(1);
    const footers = sections().map((each) =>
      all(each, 'w:footerReference').map(({ attributes }) => attributes['w:type']),
    );
    expect(footers).toEqual(sections().map(() => ['default', 'even']));
    const written = [...partsIn(docx)].filter(([name]) => /footer\d+\.xml$/u.test(name));
    const shown = written.map(([, footer]) => [value(footer, 'w:pStyle'), first(footer, 'w:p').text]);
    expect(shown.filter(([, text]) => text !== '')).toEqual([
      ['FooterOdd', '— PAGE —'],
      ['FooterEven', '— PAGE —'],
      ['FooterOdd', '— PAGE —'],
      ['FooterEven', '— PAGE —'],
    ]);
    expect(shown.filter(([, text]) => text === '')).toHaveLength(4);
    expect(value(style('FooterOdd'), 'w:jc')).toBe('right');
    expect(value(style('FooterOdd'), 'w:ind', 'w:rightChars')).toBe('100');
    expect(value(style('FooterEven'), 'w:jc')).toBe('left');
    expect(value(style('FooterEven'), 'w:ind', 'w:leftChars')).toBe('100');
    expect(value(style('FooterOdd'), 'w:sz')).toBe('28');
    expect(sections().map((each) => value(each, 'w:pgNumType', 'w:start'))).toEqual([
      undefined,
      undefined,
      '1',
      undefined,
    ]);
  });
});

describe('faces', () => {
  test.each([
    ['Normal', '仿宋_GB2312', '32'],
    ['Title', '方正小标宋简体', '44'],
    ['Heading1', '黑体', '32'],
    ['Heading2', '楷体_GB2312', '32'],
    ['Heading3', '仿宋_GB2312', '32'],
    ['Heading4', '仿宋_GB2312', '32'],
    ['AttachmentNumber', '黑体', undefined],
  ])('%s is set in %s', (id, face, size) => {
    expect(value(style(id), 'w:rFonts', 'w:eastAsia')).toBe(face);
    expect(value(style(id), 'w:rFonts', 'w:ascii')).toBe('Times New Roman');
    expect(value(style(id), 'w:sz')).toBe(size);
  });
  test('each has others to take its place', () => {
    const table = partIn(docx, 'word/fontTable.xml');
    const named = all(table, 'w:font').map((each) => [each.attributes['w:name'], value(each, 'w:altName')]);
    expect(new Map(named.map(([name, others]) => [name, others])).get('仿宋_GB2312')).toMatch(
      /^FangSong,仿宋,STFangsong,.*SimSun.*Noto Serif CJK SC$/u,
    );
    const used = all(styles, 'w:rFonts').map(({ attributes }) => attributes['w:eastAsia']);
    expect([...new Set(used)].filter((face) => !named.some(([name]) => name === face))).toEqual([]);
  });
  test('text has a fixed pitch, and begins two characters in', () => {
    expect(first(style('Normal'), 'w:spacing').attributes).toMatchObject({
      'w:line': '579',
      'w:lineRule': 'exact',
    });
    expect(value(style('BodyText'), 'w:ind', 'w:firstLineChars')).toBe('200');
    expect(all(style('Aligned'), 'w:ind')).toEqual([]);
  });
});

describe('headings', () => {
  test('are real ones, their numbers part of the text', () => {
    expect(texts(styled(body, 'Heading1'))).toEqual(['一、总体情况', '二、分项情况']);
    expect(texts(styled(body, 'Heading2'))).toEqual(['（一）学前教育和特殊教育普惠行动']);
    expect([1, 2, 3, 4].map((level) => value(style(`Heading${level}`), 'w:outlineLvl'))).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
    expect(value(style('Heading1'), 'w:name')).toBe('heading 1');
  });
  test('of attachments: the number at the left, the title centred, on a page of their own', () => {
    expect(texts(styled(body, 'AttachmentNumber'))).toEqual(['附件1']);
    expect(texts(styled(body, 'AttachmentTitle'))).toEqual(['各县（市、区）达标情况']);
    expect(value(style('AttachmentTitle'), 'w:outlineLvl')).toBe('0');
  });
  test('are in the table of contents, which leads to them and asks nothing', () => {
    const entries = [...styled(body, 'TOC1'), ...styled(body, 'TOC2')];
    expect(texts(entries).map((text) => text.replace(/^ TOC .*? (?=[^\\"\d])/u, ''))).toEqual([
      expect.stringMatching(/一、总体情况$/u),
      '二、分项情况',
      '附件1　各县（市、区）达标情况',
      '（一）学前教育和特殊教育普惠行动',
    ]);
    const anchors = entries.map((entry) => value(entry, 'w:hyperlink', 'w:anchor'));
    const marks = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(new Set(marks)).toEqual(new Set(anchors));
    const ids = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(body, 'w:fldChar').map(({ attributes }) => attributes)).toEqual(
      ['begin', 'separate', 'end'].map((type) => ({ 'w:fldCharType': type })),
    );
    expect(first(body, 'w:instrText').text).toBe(' TOC \\o "1-2" \\h \\z \\t "Attachment Title,1" ');
    expect(all(partIn(docx, 'word/settings.xml'), 'w:updateFields')).toEqual([]);
  });
});

describe('what is between headings', () => {
  test('text, answers, remarks and what is aligned have styles', () => {
    expect(texts(styled(body, 'Lead'))).toEqual(['2025年应判定目标15项，达到10项，未达到4项。']);
    expect(texts(styled(body, 'Remark'))).toEqual(['“*”表示套用省级目标。']);
    expect(texts(styled(body, 'Aligned'))).toEqual(['各州、市教育体育局：']);
    expect(texts(styled(body, 'BodyText'))[0]).toBe(
      '<script>alert(1)</script> @all #12 http://x.example $x$ {{year}} `code` [x](y) *强*',
    );
  });
  test('items of lists are lists', () => {
    const [item] = styled(body, 'ListItem');
    expect(item?.text).toBe('迪庆州：还差132名幼儿。');
    expect(item === undefined ? [] : all(item, 'w:b')).toHaveLength(1);
    const level = first(partIn(docx, 'word/numbering.xml'), 'w:lvl');
    expect(item === undefined ? [] : all(item, 'w:numPr')).toHaveLength(1);
    expect(level).toBeDefined();
    expect(
      all(partIn(docx, 'word/numbering.xml'), 'w:lvlText').map(({ attributes }) => attributes['w:val']),
    ).toContain('——');
  });
  test('captions stand above tables and below pictures', () => {
    expect(texts(styled(body, 'Caption'))).toEqual([
      '表1　主要指标完成情况',
      '表2　普惠性幼儿园覆盖率',
      '附表1　各县（市、区）达标情况',
    ]);
    expect(texts(styled(body, 'FigureCaption'))).toEqual([
      '图3　各州市达标项数',
      '图4　各县达标情况',
      '图1　普惠性幼儿园覆盖率已高于目标',
      '图2　迪庆州仍低于目标',
    ]);
    const order = first(body, 'w:body').children.map((each) =>
      each.name === 'w:tbl'
        ? 'table'
        : all(each, 'w:drawing').length > 0
          ? 'picture'
          : value(each, 'w:pStyle'),
    );
    expect(order[order.indexOf('Caption') + 1]).toBe('table');
    expect(order.slice(order.indexOf('picture'), order.indexOf('picture') + 3)).toEqual([
      'picture',
      'FigureCaption',
      'Source',
    ]);
    expect(all(style('Caption'), 'w:keepNext')).toHaveLength(1);
  });
  test('pictures are as wide as the text, fine enough for print, and told in words', () => {
    const extents = all(body, 'wp:extent').map(({ attributes }) => Number(attributes['cx']) / 36000);
    expect(extents).toHaveLength(4);
    for (const width of extents) expect(width).toBeLessThanOrEqual(156.1);
    expect(Math.max(...extents)).toBeGreaterThan(155);
    expect(all(body, 'wp:docPr').map(({ attributes }) => attributes['descr'])).toContain(
      '昆明市5/8，昭通市3/8，迪庆州2/8。',
    );
    const ids = all(body, 'wp:docPr').map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(4);
    const pictures = Object.entries(unzipSync(docx)).filter(([name]) => name.endsWith('.png'));
    expect(pictures).toHaveLength(4);
    for (const [, png] of pictures) {
      expect(strFromU8(png.slice(1, 4))).toBe('PNG');
      expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(1843);
    }
  });
});

describe('where it is signed', () => {
  test('the attachments, two characters in and without a full stop; office and date on the right', () => {
    expect(texts(styled(body, 'AttachmentList'))).toEqual(['附件：各县（市、区）达标情况']);
    expect(texts(styled(body, 'Signed'))).toEqual(['云南省教育厅', '2026年1月15日']);
    expect(value(style('Signed'), 'w:jc')).toBe('right');
    expect(value(style('Signed'), 'w:ind', 'w:rightChars')).toBe('400');
  });
  test('a place for each, with a line to sign on', () => {
    expect(texts(styled(body, 'Place')).filter((text) => text !== '')).toEqual([
      '统计人员：',
      '审核人：',
      '负责人：',
      '　　年　　月　　日',
    ]);
  });
  test('no red head, number or seal', () => {
    expect(all(body, 'w:color')).toEqual([]);
    expect(body.text).not.toContain('〔');
  });
});

describe('the file', () => {
  test('says what it is, in which language, of whom, and not when', () => {
    const core = partIn(docx, 'docProps/core.xml');
    expect(first(core, 'dc:title').text).toBe(SAMPLE_DOCUMENT.title);
    expect(first(core, 'dc:creator').text).toBe('云南省教育厅');
    expect(first(core, 'dc:language').text).toBe('zh-CN');
    expect(all(core, 'dcterms:created')).toEqual([]);
    expect(value(styles, 'w:lang', 'w:eastAsia')).toBe('zh-CN');
    const modes = all(partIn(docx, 'word/settings.xml'), 'w:compatSetting').map(
      ({ attributes }) => attributes,
    );
    expect(modes.find(({ 'w:name': name }) => name === 'compatibilityMode')?.['w:val']).toBe('15');
  });
  test('is the same, byte by byte, each time', async () => {
    expect(Buffer.compare(await writeDocx(SAMPLE_DOCUMENT, ASSETS), docx)).toBe(0);
    for (const name of Object.keys(unzipSync(docx))) expect(name).not.toMatch(/\/$/u);
    const stamps = [...partsIn(docx)].filter(([, part]) => /20\d\d-\d\d-\d\dT/u.test(part.text));
    expect(stamps.map(([name]) => name)).toEqual([]);
  });
  test('has a paragraph after each table, so that no two become one', () => {
    const blocks = first(body, 'w:body').children.map(({ name }) => name);
    blocks.forEach((name, i) => {
      if (name === 'w:tbl') expect(blocks[i + 1]).toBe('w:p');
    });
  });
});
