import { expect, test } from 'vitest';
import { buildRegionTree, isWithin } from '../../src/regions/tree.ts';
import { yunnan } from '../../src/regions/yunnan.ts';

const PLATEAU = { id: 'plateau', name: '高原湖泊度假区', aliases: ['度假区'] };
const TREE = yunnan([{ ...PLATEAU, parent: '530100' }]);

test('a prefecture runs schools of its own and has zones; a county has neither', () => {
  expect(TREE.direct('530100').map(({ code }) => code)).toEqual([
    '530100-direct',
    '530100-dianzhong',
    '530100-plateau',
  ]);
  expect(TREE.ownSchools('530100')).toBe(TREE.member('530100-direct'));
  expect(TREE.ownSchools('530102')).toBeNull();
  expect(TREE.direct('530102')).toEqual([]);
});

test('a zone is one member under all its names', () => {
  expect(TREE.zones.at(-1)).toEqual({
    member: { code: '530100-plateau', name: '高原湖泊度假区', kind: 'zone', parent: '530100' },
    names: ['高原湖泊度假区', '度假区'],
  });
  expect(TREE.zones.at(-1)?.member).toBe(TREE.member('530100-plateau'));
});

test.each(['530102', '990000'])('a zone below %s, which has none, is refused', (parent) => {
  expect(() => buildRegionTree(yunnan().all, [{ ...PLATEAU, parent }])).toThrow(
    `plateau is below ${parent}, which has no zones`,
  );
});

test('a direct member is within itself and what is above it, and nothing is within it', () => {
  const [zone, kunming, county] = ['530100-plateau', '530100', '530102'].map((code) => TREE.member(code));
  if (zone === undefined || kunming === undefined || county === undefined) throw new Error('not there');
  expect(isWithin(zone, zone, TREE)).toBe(true);
  expect(isWithin(zone, kunming, TREE)).toBe(true);
  expect(isWithin(kunming, zone, TREE)).toBe(false);
  expect(isWithin(county, zone, TREE)).toBe(false);
});
