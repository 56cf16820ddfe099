import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectionDocument } from '../../../../src/report/inspection-document.ts';
import { PLAN, submit } from '../../../support/judge.ts';
import { yunnan } from '../../../../src/regions/yunnan.ts';
import { openText } from '../../../../src/sources/tables/files/open.ts';
import { readingContext } from '../../../../src/sources/tables/make-context.ts';
import { readSubmission } from '../../../../src/sources/tables/submission.ts';
import { source } from '../../../support/source.ts';
import { read, readSheet } from '../../../support/tables.ts';

const OWN = '530100-direct';
const HEADER = '地区,年份,大中小学总数';

/** The region of each figure in the rows of a table with a column for schools, and what was found. */
function rows(...lines: readonly string[]) {
  return table('', ...lines);
}

function table(title: string, ...lines: readonly string[]) {
  const { figures, codes } = read(
    [
      ...(title === '' ? [] : [`${title},,`]),
      HEADER,
      ...lines.map((name, i) => `${name},2025,${i + 1}`),
    ].join('\n'),
  );
  return { regions: [...new Set(figures.map((figure) => figure.split(' ')[0]))], codes };
}

describe('a row of what a prefecture or the province runs itself', () => {
  test.each([
    ['昆明市本级', OWN],
    ['大理州直属学校', '532900-direct'],
    ['省属', '530000-direct'],
    ['省属高校', '530000-direct'],
    ['滇中新区', '530100-dianzhong'],
  ])('%s', (name, region) => {
    expect(rows(name)).toEqual({ regions: [region], codes: [] });
  });
  test('may have a mark of a footnote, which is noted', () => {
    expect(rows('昆明市本级①')).toEqual({ regions: [OWN], codes: ['footnote-mark'] });
  });
  test('is data even if it holds no figure', () => {
    expect(read(`${HEADER}\n昆明市本级,2025,\n五华区,2025,5\n`)).toEqual({
      figures: ['530102 2025 schools 5'],
      codes: [],
    });
  });
  test('of a county is left out, as it is part of the county', () => {
    expect(rows('五华区', '五华区直属')).toEqual({ regions: ['530102'], codes: ['no-county'] });
  });
  test('named in two ways with different figures is a conflict, and never counted twice', () => {
    expect(rows('省属', '省属高校')).toEqual({
      regions: [],
      codes: ['conflicting-figures', 'conflicting-figures'],
    });
  });
  test('that is a zone nobody declared is left out', () => {
    expect(rows('五华区', '滇池度假区')).toEqual({ regions: ['530102'], codes: ['undeclared-zone'] });
  });
  test('is part of a total', () => {
    expect(rows('五华区', '昆明市本级', '合计').codes).toEqual([]);
    expect(rows('五华区', '市直属', '昆明市合计').codes).toEqual([]);
    expect(rows('五华区', '盘龙区', '昆明市本级', '合计').codes).toEqual(['total-differs']);
  });
});

describe('total rows around direct members', () => {
  const totals = (...lines: readonly string[]) =>
    read(['昆明市2025年,', '地区,大中小学总数', ...lines].join('\n')).codes;
  test.each([
    [
      'a 小计 of the counties, then what the city runs',
      ['五华区,1', '盘龙区,2', '小计,3', '市直属,4', '合计,7'],
    ],
    ['县区小计', ['五华区,1', '盘龙区,2', '县（市、区）小计,3', '市直属,4', '合计,7']],
    ['a 小计 without what stands above it', ['市直属,4', '五华区,1', '盘龙区,2', '小计,3', '合计,7']],
    ['a 小计 with it', ['市直属,4', '五华区,1', '盘龙区,2', '小计,7', '合计,7']],
    ['all of them above', ['合计,7', '市直属,4', '小计,3', '五华区,1', '盘龙区,2']],
    ['a prefecture with its members', ['昆明市,7', '市直属,4', '五华区,1', '盘龙区,2', '合计,7']],
  ])('%s', (_, lines) => {
    expect(totals(...lines)).toEqual([]);
    const wrong = lines.map((line) => line.replace(/^合计,7|(?<=小计),3/u, '$&0'));
    expect(new Set(totals(...wrong))).toEqual(new Set(['total-differs']));
  });
  test('a total of all is wrong without what the city runs', () => {
    expect(totals('市直属,4', '五华区,1', '盘龙区,2', '合计,3')).toEqual(['total-differs']);
    expect(totals('五华区,1', '小计,1', '市直属,4', '合计,1')).toEqual(['total-differs']);
  });
  test('in a long table those of other measures part nothing', () => {
    const long = (...lines: readonly string[]) => read(['地区,指标,年份,数值', ...lines].join('\n')).codes;
    const both = (name: string, schools: number, digital: number) => [
      `${name},大中小学总数,2025,${schools}`,
      `${name},数字校园数,2025,${digital}`,
    ];
    const counties = [...both('五华区', 1, 1), ...both('盘龙区', 1, 0), ...both('小计', 2, 1)];
    expect(long(...counties, ...both('市直属', 2, 2), ...both('合计', 4, 3))).toEqual([]);
    expect(long(...counties, ...both('市直属', 2, 2), ...both('合计', 2, 1))).toEqual([
      'total-differs',
      'total-differs',
    ]);
  });
  test('several prefectures with their members, added up once', () => {
    const of = (total: number) =>
      totals('昆明市,5', '市直属,4', '五华区,1', '曲靖市,4', '麒麟区,4', `合计,${total}`);
    expect([of(9), of(10)]).toEqual([['prefecture-not-told'], ['prefecture-not-told', 'total-differs']]);
  });
});

describe('市直属 is of the one prefecture that a table is about', () => {
  test('as all its regions lie in it', () => {
    expect(rows('五华区', '盘龙区', '市直属')).toEqual({ regions: ['530102', '530103', OWN], codes: [] });
    expect(rows('昆明市', '直属学校').regions).toEqual(['530100', OWN]);
    expect(rows('滇中新区', '市本级').regions).toEqual(['530100-dianzhong', OWN]);
    expect(rows('祥云县', '弥渡县', '州直').regions).toEqual(['532923', '532925', '532900-direct']);
  });
  test('as a title says, or the name of the file', () => {
    expect(table('昆明市2025年统计表', '市直属')).toEqual({ regions: [OWN], codes: [] });
    expect(read(`${HEADER}\n市直属,2025,5\n`, '昆明市.csv').figures).toEqual([`${OWN} 2025 schools 5`]);
    expect(table('云南省2025年统计表', '五华区', '盘龙区', '市直属').codes).toEqual([]);
    expect(table('昆明市2025年市直属学校统计表', '市直属')).toEqual({ regions: [OWN], codes: [] });
    expect(read(`市直属学校统计表,,\n${HEADER}\n市直属,2025,5\n`, '昆明市.csv').figures).toHaveLength(1);
  });
  test.each([
    ['of several prefectures', '', ['五华区', '麒麟区', '市直属']],
    ['of another prefecture than its title says', '曲靖市2025年', ['五华区', '盘龙区', '市直属']],
    ['of none', '', ['市直属']],
    ['of a prefecture of another kind', '', ['祥云县', '弥渡县', '市直属']],
    ['of a county that may be meant', '', ['安宁市', '市直属']],
    ['of a county that may run schools as well', '', ['五华区', '直属学校']],
    ['of a county, by its title', '安宁市2025年', ['市直属']],
  ])('and left out in one %s', (_, title, names) => {
    const { regions, codes } = table(title, ...names);
    expect(regions).not.toContain(OWN);
    expect(codes).toContain('prefecture-not-told');
  });
  test('as the prefecture says that it stands below, where each has its counties below it', () => {
    const { regions, codes } = rows('云南省', '昆明市', '五华区', '市直属', '大理州', '州本级', '祥云县');
    expect(regions).toEqual(['530000', '530100', '530102', OWN, '532900', '532900-direct', '532923']);
    expect(codes).toEqual([]);
  });
  test.each([
    ['counties that are mixed', ['昆明市', '五华区', '祥云县', '大理州', '市直属']],
    ['a list of prefectures', ['大理州', '曲靖市', '昆明市', '市直属']],
    ['a prefecture of another kind', ['昆明市', '五华区', '大理州', '祥云县', '市直属']],
    ['a name without its kind', ['大理州', '祥云县', '昆明市', '五华区', '直属学校']],
  ])('and not below %s', (_, names) => {
    expect(rows(...names).codes).toEqual(['prefecture-not-told']);
  });
  test('and not where it stands above its prefecture', () => {
    const { regions, codes } = rows('市直属', '昆明市', '五华区', '市直属', '曲靖市', '麒麟区');
    expect(regions).toEqual(['530100', '530102', '530300', '530302']);
    expect(codes).toEqual(['prefecture-not-told', 'prefecture-not-told']);
  });
  test('as the cell beside it says, in a table of several', () => {
    const beside = (...lines: readonly string[]) =>
      read(`州市,县区,年份,大中小学总数\n${lines.join('\n')}\n`);
    expect(
      beside(
        '昆明市,五华区,2025,1',
        '昆明市,市直属,2025,2',
        '大理州,州本级,2025,3',
        '大理州,本级,2025,3',
        '省属,,2025,4',
      ),
    ).toEqual({
      figures: [
        '530102 2025 schools 1',
        `${OWN} 2025 schools 2`,
        '532900-direct 2025 schools 3',
        '530000-direct 2025 schools 4',
      ],
      codes: ['duplicate-figure'],
    });
    expect(beside('大理州,市直属,2025,2').codes).toEqual(['regions-differ']);
    expect(beside('昆明市,大理州直,2025,2').codes).toEqual(['regions-differ']);
    expect(beside('五华区,市直属,2025,2').codes).toEqual(['regions-differ']);
    expect(beside('云南省,市直属,2025,2').codes).toEqual(['prefecture-not-told']);
  });
  test('as a code beside it says', () => {
    const coded = (line: string) => read(`代码,地区,年份,大中小学总数\n${line},2025,5\n`);
    expect(coded('530100,市直属').figures).toEqual([`${OWN} 2025 schools 5`]);
    expect(coded('530100,昆明市本级').figures).toEqual([`${OWN} 2025 schools 5`]);
    expect(coded('530300,昆明市本级').codes).toEqual(['regions-differ']);
    expect(coded('530102,市直属').codes).toEqual(['regions-differ']);
  });
});

describe('a zone of a name that other prefectures may have as well', () => {
  const tree = yunnan([{ id: 'gaoxin', name: '高新区', parent: '530100', aliases: ['530171'] }]);
  const of = (text: string) => {
    const file = openText(source(text, 't.csv'), { encoding: null });
    const { observations, findings } = readSubmission([file], readingContext(PLAN, tree));
    return [...[...observations].map(({ region }) => region), ...findings.map(({ facts }) => facts.code)];
  };
  const named = (...names: readonly string[]) =>
    of([HEADER, ...names.map((name, i) => `${name},2025,${i + 1}`)].join('\n'));
  const ZONE = '530100-gaoxin';
  test('is that of the table', () => {
    expect(named('高新区')).toEqual([ZONE]);
    expect(named('五华区', '高新区')).toEqual(['530102', ZONE]);
    expect(named('麒麟区', '昆明市高新区')).toEqual(['530302', ZONE]);
    expect(named('麒麟区', '530171')).toEqual(['530302', ZONE]);
    expect(named('五华区', '麒麟区', '高新区')).toEqual(['530102', '530302', ZONE]);
  });
  test('is not counted for another prefecture', () => {
    expect(named('麒麟区', '高新区')).toEqual(['530302', 'prefecture-not-told']);
    expect(named('昆明市', '五华区', '高新区', '曲靖市', '麒麟区', '高新区').slice(-2)).toEqual([
      '530302',
      'prefecture-not-told',
    ]);
    expect(of(`曲靖市2025年,,\n${HEADER}\n高新区,2025,1\n`)).toEqual(['prefecture-not-told']);
    expect(of('2025年,,\n指标,麒麟区,高新区\n大中小学总数,1,2\n')).toEqual(['530302', 'prefecture-not-told']);
  });
});

describe('a long table', () => {
  test('has rows of direct members', () => {
    const text =
      '地区,指标,年份,数值\n五华区,大中小学总数,2025,1\n盘龙区,大中小学总数,2025,1\n市属,大中小学总数,2025,2\n';
    expect(read(text).figures).toContain(`${OWN} 2025 schools 2`);
  });
});

describe('a matrix', () => {
  test('has them down', () => {
    expect(
      read('大中小学总数,,\n地区,2024年,2025年\n五华区,1,2\n盘龙区,1,2\n市直属,3,4\n').figures,
    ).toContain(`${OWN} 2025 schools 4`);
  });
  test.each(['昆明市本级', '市直属', '直属学校'])('has %s across', (name) => {
    const { figures, codes } = read(`2025年,,,\n指标,五华区,盘龙区,${name}\n大中小学总数,1,2,3\n`);
    expect(figures).toContain(`${OWN} 2025 schools 3`);
    expect(codes).toEqual([]);
  });
  test('has it first, of the prefecture in the title', () => {
    const { figures } = read('昆明市2025年,,\n指标,市直属,五华区\n大中小学总数,3,1\n');
    expect(figures).toEqual([`${OWN} 2025 schools 3`, '530102 2025 schools 1']);
  });
  test('leaves out a column of which nothing says whose it is', () => {
    expect(read('2025年,,,\n指标,五华区,麒麟区,市直属\n大中小学总数,1,2,3\n')).toEqual({
      figures: ['530102 2025 schools 1', '530302 2025 schools 2'],
      codes: ['prefecture-not-told'],
    });
  });
  test('leaves out a zone nobody declared', () => {
    expect(read('2025年,,,\n指标,五华区,盘龙区,滇池度假区\n大中小学总数,1,2,3\n').codes).toEqual([
      'undeclared-zone',
    ]);
  });
});

describe('a table without a column for regions', () => {
  const one = (title: string, path = 't.csv') => read(`${title},\n年份,大中小学总数\n2025,5\n`, path).figures;
  test.each([
    ['昆明市本级', OWN],
    ['昆明市本级2025年统计表', OWN],
    ['昆明市直属学校统计表', OWN],
    ['大理州本级统计表', '532900-direct'],
    ['滇中新区统计表', '530100-dianzhong'],
    ['昆明市滇中新区统计表', '530100-dianzhong'],
    ['昆明市及滇中新区统计表', '530100'],
    ['昆明市本级及各县区统计表', '530100'],
    ['昆明市（含市直属）统计表', '530100'],
    ['昆明市2025年市直属学校统计表', OWN],
    ['昆明市（本级）统计表', OWN],
    ['昆明市直统计表', OWN],
    ['填报单位：昆明市教育和体育局（本级）', OWN],
    ['填报单位：昆明市教育体育局', '530100'],
    ['昆明市校园区域统计表', '530100'],
  ])('%s', (title, region) => {
    expect(one(title)).toEqual([`${region} 2025 schools 5`]);
  });
  test.each([
    '昆明市高新区统计表',
    '嵩明县杨林经济技术开发区统计表',
    '昆明市五华区直属学校统计表',
    '楚雄市直属学校统计表',
    '昆明市市辖区',
    '五华区、昆明市本级统计表',
  ])('is not of the region of which its title names a part: %s', (title) => {
    expect(one(title)).toEqual([]);
  });
  test('is of the county whose title says that a zone is included', () => {
    expect(one('五华区（含高新区）统计表')).toEqual(one('五华区统计表'));
  });
  test.each(['高新区', '市直属', '市直属学校统计表', '昆明市高新区'])(
    'on a sheet named %s is not of the prefecture that its title names',
    (name) => {
      const cells = [['昆明市统计表'], ['年份', '大中小学总数'], ['2025', '5']];
      expect(readSheet(cells, [], name)).toEqual({ figures: [], codes: ['missing-column'] });
      expect(readSheet(cells, [], '五华区').figures).toEqual(['530102 2025 schools 5']);
    },
  );
  test('below a heading of a part is of nobody', () => {
    const { figures } = read('昆明市统计表,\n年份,大中小学总数\n2025,9\n高新区学校,\n2025,5\n');
    expect(figures).toEqual(['530100 2025 schools 9']);
  });
  test('is of what its file is named after', () => {
    expect(one('统计表', '昆明市本级.csv')).toEqual([`${OWN} 2025 schools 5`]);
  });
  test('is not of the prefecture below a heading of what it runs', () => {
    const { figures } = read('昆明市统计表,\n年份,大中小学总数\n2025,9\n市直属,\n2025,5\n');
    expect(figures).toEqual(['530100 2025 schools 9']);
  });
});

describe('what a direct member may report', () => {
  const codes = (name: string, header: string, cell: string) =>
    read(`地区,年份,${header},大中小学总数\n${name},2025,${cell},5\n`);
  const SCHOOLS = `${OWN} 2025 schools 5`;
  test('is what counties report, of a prefecture', () => {
    expect(codes('昆明市本级', '在园幼儿总数', '7').codes).toEqual([]);
    expect(codes('昆明市本级', '普惠性幼儿园覆盖率', '90%').codes).toEqual([]);
    expect(codes('昆明市本级', '教育满意度得分', '88').codes).toEqual([]);
    expect(codes('昆明市本级', '张桂梅思政大讲堂分课堂数', '1')).toEqual({
      figures: [],
      codes: ['wrong-level'],
    });
  });
  test('is what prefectures or counties report, of the province', () => {
    expect(codes('省属', '在园幼儿总数', '7').codes).toEqual([]);
    expect(codes('省属', '张桂梅思政大讲堂分课堂数', '1').codes).toEqual([]);
    expect(codes('省属', '高校总数', '1')).toEqual({ figures: [], codes: ['wrong-level'] });
  });
  test.each([
    ['义务教育优质均衡县认定', '是'],
    ['普通高中托管帮扶', '否'],
    ['普通高中托管帮扶县域覆盖率', '100%'],
  ])('is no %s: the cell is not used, and the others are', (header, cell) => {
    expect(codes('昆明市本级', header, cell)).toEqual({
      figures: [SCHOOLS],
      codes: ['not-counted-in-share'],
    });
  });
  test('is nothing where it reported nothing', () => {
    expect(codes('昆明市本级', '义务教育优质均衡县认定', '—')).toEqual({ figures: [SCHOOLS], codes: [] });
  });
  test('is no fraction of a share', () => {
    const text = '地区,指标,年份,分子,分母\n昆明市本级,普通高中托管帮扶县域覆盖率,2025,1,1\n';
    expect(read(text)).toEqual({ figures: [], codes: ['not-counted-in-share'] });
  });
});

test('an inspection names the direct members of each table, with their lines', () => {
  const { inputs, tables } = submit({
    't.csv': `${HEADER}\n五华区,2024,1\n盘龙区,2024,1\n市直属,2024,1\n市直属,2025,2\n`,
  });
  const [table] = inspectionDocument(inputs, tables, []).tables;
  expect(table?.direct).toEqual([{ region: OWN, lines: [4, 5] }]);
});

describe('any name of a direct member reads as a county’s would', () => {
  const parents = [
    { names: ['昆明市', '昆明'], unit: '市', code: OWN },
    { names: ['大理州', '大理白族自治州'], unit: '州', code: '532900-direct' },
    { names: ['云南省', '云南', '省'], unit: '省', code: '530000-direct' },
  ];
  const words = ['本级', '直属', '教育局直属', '级直属', '直管'];
  const kinds = ['', '学校', '单位', '学校（园）', '院校', '高校', '小计', '（合计）'];
  const name = fc
    .record({
      parent: fc.constantFrom(...parents),
      word: fc.constantFrom(...words),
      kind: fc.constantFrom(...kinds),
    })
    .chain(({ parent, word, kind }) =>
      fc.record({
        text: fc.constantFrom(...parent.names.map((each) => `${each}${word}${kind}`)),
        code: fc.constant(parent.code),
      }),
    );
  test('figure by figure', () => {
    fc.assert(
      fc.property(
        name,
        fc.array(fc.nat({ max: 999 }), { minLength: 2, maxLength: 2 }),
        ({ text, code }, figures) => {
          const of = (who: string) =>
            read(`地区,年份,在园幼儿总数,大中小学总数\n${who},2025,${figures.join(',')}\n`);
          const { figures: expected, codes } = of('五华区');
          expect(of(text)).toEqual({ figures: expected.map((each) => each.replace('530102', code)), codes });
        },
      ),
      { numRuns: 150 },
    );
  });
});
