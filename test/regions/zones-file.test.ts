import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { formerRegions } from '../../src/regions/former.ts';
import { regionResolver } from '../../src/regions/names.ts';
import { yunnan } from '../../src/regions/yunnan.ts';
import { readZonesFile } from '../../src/regions/zones-file.ts';

const TREE = yunnan();
const read = (text: string) => readZonesFile(text, 'zones.yaml', TREE, regionResolver(TREE, formerRegions()));

/** What is wrong, as `name-taken 3:11`. */
function refusal(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'config-invalid')
      return error.problem.problems.map(({ facts, line, column }) => `${facts.kind} ${line}:${column}`);
    throw error;
  }
  return [];
}

describe('a file of zones', () => {
  const zones = read(
    'zones:\n  dianchi: { name: 滇池度假区, parent: 昆明, aliases: [滇池旅游度假区], source: 某文件 }\n  mohan: { name: 磨憨合作区, parent: 532800 }\n',
  );
  test('says what they are called, and what they count for by code or name', () => {
    expect(zones).toEqual([
      { id: 'dianchi', name: '滇池度假区', parent: '530100', aliases: ['滇池旅游度假区'] },
      { id: 'mohan', name: '磨憨合作区', parent: '532800', aliases: [] },
    ]);
  });
  test('makes them members of their parents', () => {
    const tree = yunnan(zones);
    expect(tree.direct('530100').map(({ code }) => code)).toEqual([
      '530100-direct',
      '530100-dianzhong',
      '530100-dianchi',
    ]);
    const resolve = regionResolver(tree);
    for (const text of ['滇池度假区', '昆明市滇池度假区', '昆明滇池旅游度假区', '滇池度假区（小计）'])
      expect(resolve(text)).toMatchObject({ kind: 'direct', member: { code: '530100-dianchi' } });
  });
});

test('a zone is known however the strokes and brackets in its name are written', () => {
  const resolve = regionResolver(
    yunnan(read('zones:\n  a: { name: 磨憨—磨丁（跨境）合作区, parent: 西双版纳州 }\n')),
  );
  for (const text of ['磨憨—磨丁（跨境）合作区', '磨憨-磨丁跨境合作区', '西双版纳州磨憨磨丁跨境合作区'])
    expect(resolve(text)).toMatchObject({ kind: 'direct', member: { code: '532800-a' } });
});

test('a zone may have its name after that of its prefecture as an alias', () => {
  expect(
    read('zones:\n  a: { name: 甲新区, parent: 昆明市, aliases: [昆明市甲新区, 昆明甲新区] }\n'),
  ).toHaveLength(1);
});

describe('it is refused at its place', () => {
  test.each([
    ['without zones', 'a: 1\n', ['missing-key 1:1', 'unknown-key 1:1']],
    ['that is no YAML', 'zones: [\n', ['syntax 2:1']],
    ['without a parent', 'zones:\n  a: { name: 甲新区 }\n', ['missing-key 2:3']],
    ['with an id of capitals', 'zones:\n  A: { name: 甲新区, parent: 昆明市 }\n', ['pattern 2:3']],
    [
      'with a parent nobody knows',
      'zones:\n  a: { name: 甲新区, parent: 昆明是 }\n',
      ['unknown-reference 2:27'],
    ],
    [
      'with a county as parent',
      'zones:\n  a: { name: 甲新区, parent: 五华区 }\n',
      ['unknown-reference 2:27'],
    ],
    [
      'with the id of what a region runs itself',
      'zones:\n  direct: { name: 甲新区, parent: 昆明市 }\n',
      ['name-taken 2:3'],
    ],
    ['with the id of another', 'zones:\n  dianzhong: { name: 甲新区, parent: 昆明市 }\n', ['name-taken 2:3']],
    ['with the name of total rows', 'zones:\n  a: { name: 合 计, parent: 昆明市 }\n', ['name-taken 2:14']],
    [
      'with that of all',
      'zones:\n  a: { name: 甲新区, parent: 昆明市, aliases: [全市] }\n',
      ['name-taken 2:42'],
    ],
    ['with a name of spaces', 'zones:\n  a: { name: "  ", parent: 昆明市 }\n', ['name-taken 2:14']],
    ...['昆明市甲新区', '（甲新区）', '甲新区小计', '云南省昆明甲新区'].map(
      (name): [string, string, string[]] => [
        `with another spelling of one declared: ${name}`,
        `zones:\n  a: { name: 甲新区, parent: 昆明市 }\n  b: { name: ${name}, parent: 昆明市 }\n`,
        ['name-taken 3:14'],
      ],
    ),
    [
      'with one whose longer spelling is declared',
      'zones:\n  b: { name: 昆明市甲新区, parent: 昆明市 }\n  a: { name: 甲新区, parent: 昆明市 }\n',
      ['name-taken 3:14'],
    ],
    ['with the name of a region', 'zones:\n  a: { name: 五华区, parent: 昆明市 }\n', ['name-taken 2:14']],
    ['with a former name', 'zones:\n  a: { name: 潞西市, parent: 昆明市 }\n', ['name-taken 2:14']],
    [
      'with the name of another zone',
      'zones:\n  a: { name: 滇中新区, parent: 昆明市 }\n',
      ['name-taken 2:14'],
    ],
    [
      'with the name of own schools',
      'zones:\n  a: { name: 昆明市本级, parent: 昆明市 }\n',
      ['name-taken 2:14'],
    ],
    [
      'with a name that says not whose',
      'zones:\n  a: { name: 市直属, parent: 昆明市 }\n',
      ['name-taken 2:14'],
    ],
    [
      'with one name for two',
      'zones:\n  a: { name: 甲新区, parent: 昆明市 }\n  b: { name: 乙新区, parent: 昆明市, aliases: [甲新区] }\n',
      ['name-taken 3:42'],
    ],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });
});
