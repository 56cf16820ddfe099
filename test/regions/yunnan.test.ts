import { areaList } from '@vant/area-data';
import { describe, expect, test } from 'vitest';
import { regionResolver } from '../../src/regions/names.ts';
import { yunnan } from '../../src/regions/yunnan.ts';

const tree = yunnan();
const of = (level: string) => tree.all.filter((region) => region.level === level);

describe('the regions are', () => {
  test('one province, 16 prefectures and 129 counties, 25 of them on the border', () => {
    expect([of('province').length, of('prefecture').length, of('county').length]).toEqual([1, 16, 129]);
    expect(of('county').filter(({ groups }) => groups.includes('border-counties'))).toHaveLength(25);
  });

  test('those of a public list of administrative areas', () => {
    const within = (list: Readonly<Record<string, string>>) =>
      Object.entries(list).filter(([code]) => code.startsWith('53'));
    const named = (level: string) => of(level).map(({ code, name }) => [code, name]);
    expect(named('province')).toEqual(within(areaList.province_list));
    expect(named('prefecture')).toEqual(within(areaList.city_list));
    expect(named('county')).toEqual(within(areaList.county_list));
  });

  test('as many people as the census counted, at every level', () => {
    for (const region of tree.all.filter(({ level }) => level !== 'county')) {
      expect(tree.children(region.code).reduce((sum, { population }) => sum + population, 0)).toBe(
        region.population,
      );
    }
    expect(tree.get('530000').population).toBe(47_209_277);
  });

  test('above 200,000 people in 92 of 129 counties, with those close to the line on their side of it', () => {
    const above = of('county').filter(({ population }) => population > 200_000);
    expect(above).toHaveLength(92);
    const population = (short: string) => of('county').find((region) => region.short === short)?.population;
    expect(['泸水', '西畴', '南华', '元谋', '兰坪', '元江', '马龙', '南涧'].map(population)).toEqual([
      203977, 203630, 203704, 201510, 195874, 195647, 193137, 192942,
    ]);
  });
});

describe('a name leads to', () => {
  const resolve = regionResolver(tree);
  const found = (text: string) => {
    const result = resolve(text);
    return result.kind === 'found' ? result.region.code : result.kind;
  };

  test.each([
    ['530000', '530000'],
    ['云南省', '530000'],
    ['云南', '530000'],
    ['530426', '530426'],
    ['峨山彝族自治县', '530426'],
    ['峨山', '530426'],
    ['峨山县', '530426'],
    ['楚雄州', '532300'],
    ['楚雄市', '532301'],
    ['大理州大理市', '532901'],
    ['红河哈尼族彝族自治州', '532500'],
    ['红河县', '532529'],
    ['　五华区 ', '530102'],
    ['５３０１０２', '530102'],
  ])('%s: %s', (text, code) => {
    expect(found(text)).toBe(code);
  });

  test('several regions, none of which is guessed', () => {
    expect(resolve('楚雄')).toMatchObject({
      kind: 'ambiguous',
      regions: [{ code: '532300' }, { code: '532301' }],
    });
    expect(found('大理')).toBe('ambiguous');
  });

  test('none, with the nearest', () => {
    const nearest = (text: string) => {
      const found = resolve(text);
      return found.kind === 'unknown' ? found.nearest().map(({ name }) => name) : found.kind;
    };
    expect(nearest('峨三县')).toContain('峨山彝族自治县');
    expect(nearest('530199')).toContain('昆明市');
    expect(nearest('北京市')).toEqual([]);
  });

  test('every region, by code and full name, and by short name unless others share it', () => {
    for (const region of tree.all) {
      expect(found(region.code)).toBe(region.code);
      expect(found(region.name)).toBe(region.code);
      expect([region.code, 'ambiguous']).toContain(found(region.short));
    }
  });
});
