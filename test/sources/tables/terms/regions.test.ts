import { describe, expect, test } from 'vitest';
import { read } from '../../../support/tables.ts';

const ZHAOYANG = { figures: ['530602 2025 schools 5'], codes: [] };

describe('a header of regions', () => {
  test.each([
    '县（区）',
    '县区名称',
    '区县名称',
    '县（市）',
    '县(市、区)名称',
    '填报单位',
    '填报单位（盖章）',
    '单位名称',
    '所属县区',
    '地区名称',
    '县市',
    '区县',
    '县',
    '县名',
    '县（市、区）',
    '行政区划名称',
    '行政区划代码',
    '县级行政区名称',
    '区划代码',
    'County',
    'Region name',
  ])('%s', (header) => {
    expect(read(`昭通市2025年统计表,\n${header},大中小学总数\n昭阳区,5\n`)).toEqual(ZHAOYANG);
  });
  test.each(['州（市）', '州市', '市州', '地市', '所属州市', '州市名称', '市（州）'])(
    '%s of prefectures',
    (header) => {
      expect(read(`${header},年份,大中小学总数\n昭通市,2025,5\n`)).toEqual({
        figures: ['530600 2025 schools 5'],
        codes: [],
      });
    },
  );
  test('省份', () => {
    expect(read('省份,年份,大中小学总数\n云南省,2025,5\n').figures).toEqual(['530000 2025 schools 5']);
  });
  test('that is empty, or 单位, above nothing but regions', () => {
    expect(read('昭通市2025年统计表,\n,大中小学总数\n昭阳区,5\n')).toEqual(ZHAOYANG);
    expect(read('昭通市2025年统计表,\n单位,大中小学总数\n昭阳区,5\n')).toEqual(ZHAOYANG);
  });
});

describe('figures of a column that holds regions are never those of the region in the title', () => {
  test.each(['名称', '机构', '填报机构名', '备注'])('%s', (header) => {
    const { figures, codes } = read(`昭通市2025年统计表,\n${header},大中小学总数\n昭阳区,5\n`);
    expect(figures).toEqual([]);
    expect(codes).toContain('missing-column');
  });
  test('not even if some of its cells are something else', () => {
    expect(read('昭通市2025年统计表,\n,大中小学总数\n昭阳区,5\n昭阳,6\n巧家分局,7\n').figures).toEqual([]);
  });
  test('not even if they are the names of offices', () => {
    expect(read('昆明市2025年,,\n责任单位,大中小学总数\n盘龙区教育体育局,3\n').figures).toEqual([]);
  });
  test('nor those of one region where the name of the file is another', () => {
    expect(read('五华区2025年,\n在园幼儿总数,大中小学总数\n5,6\n', '盘龙区.csv')).toEqual({
      figures: [],
      codes: ['hints-differ', 'missing-column'],
    });
  });
  test('of a prefecture and its county the county is meant', () => {
    const rows = '大中小学总数,在园幼儿总数\n5,\n';
    for (const [title, path] of [
      ['昆明市2025年', '五华区.csv'],
      ['五华区2025年', '昆明市.csv'],
    ]) {
      expect(read(`${title},\n${rows}`, path)).toEqual({ figures: ['530102 2025 schools 5'], codes: [] });
    }
  });
});

describe('a county under its prefecture', () => {
  const table = (...rows: readonly string[]) => read(`州市,县区,年份,大中小学总数\n${rows.join('\n')}\n`);
  test('is the region of the row', () => {
    expect(table('昆明市,五华区,2025,5', '大理州,大理,2025,6', '大理州,祥云,2025,7')).toEqual({
      figures: ['530102 2025 schools 5', '532901 2025 schools 6', '532923 2025 schools 7'],
      codes: [],
    });
  });
  test('needs no prefecture in every row', () => {
    expect(table('昆明市,五华区,2025,5', ',盘龙区,2025,6').codes).toEqual([]);
  });
  test('that lies in another is a finding', () => {
    expect(table('昭通市,五华区,2025,5')).toEqual({ figures: [], codes: ['regions-differ'] });
  });
  test('that is not named is a finding, and the figure not the prefecture’s', () => {
    expect(table('昆明市,,2025,5')).toEqual({ figures: [], codes: ['missing-region'] });
  });
  test('the prefecture itself is named twice, or adds up as a total', () => {
    expect(table('昆明市,昆明市,2025,5').figures).toEqual(['530100 2025 schools 5']);
    expect(table('昆明市,五华区,2025,5', '昆明市,小计,2025,5')).toEqual({
      figures: ['530102 2025 schools 5'],
      codes: [],
    });
  });
  test('a code beside a name must be of the same region', () => {
    const coded = (code: string, name: string) =>
      read(`代码,地区,年份,大中小学总数\n${code},${name},2025,5\n`);
    expect(coded('530102', '五华区').codes).toEqual([]);
    expect(coded('', '五华区').codes).toEqual([]);
    expect(coded('532901', '大理').figures).toEqual(['532901 2025 schools 5']);
    expect(coded('532900', '大理').figures).toEqual(['532900 2025 schools 5']);
    expect(coded('530100', '五华区').codes).toEqual(['regions-differ']);
  });
  test('a name that two share stays in doubt where nothing tells them apart', () => {
    expect(read('地区,年份,大中小学总数\n大理,2025,5\n').codes).toEqual(['ambiguous-region']);
    expect(read('省份,地区,年份,大中小学总数\n云南省,大理,2025,5\n').codes).toEqual(['ambiguous-region']);
  });
});
