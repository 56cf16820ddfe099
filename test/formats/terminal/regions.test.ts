import { describe, expect, test } from 'vitest';
import type { Region } from '../../../src/core/model.ts';
import { regionList, regionPage } from '../../../src/formats/terminal/regions.ts';
import { wordsOf } from '../../../src/locales/index.ts';

const words = wordsOf('en');
const regionOf = (code: string, name: string, level: Region['level'], parent: string | null): Region => ({
  code,
  name,
  short: name,
  level,
  parent,
  population: 1000,
  groups: [],
});
const PROVINCE = regionOf('530000', '云南省', 'province', null);
const PREFECTURE = regionOf('530100', '昆明市', 'prefecture', '530000');
const COUNTY = regionOf('530102', '五华区', 'county', '530100');

describe('a list of regions', () => {
  const namesIn = (indented: boolean) =>
    regionList([PROVINCE, PREFECTURE, COUNTY], indented, words, 80)
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => /^\d{6} {2}( *\S+)/u.exec(line)?.[1]);
  test('indents names by level if it is the tree', () => {
    expect(namesIn(true)).toEqual(['云南省', '  昆明市', '    五华区']);
  });
  test('and else does not', () => {
    expect(namesIn(false)).toEqual(['云南省', '昆明市', '五华区']);
  });
});

describe('the page of a region', () => {
  const { above, groups, direct } = words.regions;
  const OWN = { code: '530100-direct', name: '昆明市本级', kind: 'own-schools', parent: '530100' } as const;
  test('says what it is part of and what is part of it', () => {
    const title = { zh: '重点县', en: 'Key counties' };
    const members = [{ level: 'county', count: 14 }] as const;
    const page = regionPage(
      { region: PREFECTURE, above: [PROVINCE], groups: [title], members, direct: [OWN] },
      words,
      80,
    );
    expect(page).toMatch(new RegExp(`^${above} +云南省$`, 'mu'));
    expect(page).toMatch(new RegExp(`^${groups} +Key counties$`, 'mu'));
    expect(page).toContain(words.regions.members(members));
    expect(page).toMatch(new RegExp(`^${direct} +昆明市本级 {2}530100-direct$`, 'mu'));
  });
  test('leaves out what there is nothing of', () => {
    const page = regionPage({ region: COUNTY, above: [], groups: [], members: [], direct: [] }, words, 80);
    expect(page).not.toContain(above);
    expect(page).not.toContain(groups);
    expect(page.trimEnd().split('\n')).toHaveLength(4);
  });
});
