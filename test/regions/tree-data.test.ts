import { expect, test } from 'vitest';
import { dataOfTree, treeFromData } from '../../src/regions/tree-data.ts';
import { yunnan } from '../../src/regions/yunnan.ts';

test('a tree built from the data of another has its regions and zones, with their names', () => {
  const parent = yunnan().all.find(({ level }) => level === 'prefecture')?.code ?? '';
  const tree = yunnan([{ id: 'new', name: '新区', parent, aliases: ['昆明新区'] }]);
  const again = treeFromData(structuredClone(dataOfTree(tree)));
  expect(again.all).toEqual(tree.all);
  expect(again.zones).toEqual(tree.zones);
  expect(again.directMembers).toEqual(tree.directMembers);
  expect(again.zones.at(-1)).toMatchObject({
    names: ['新区', '昆明新区'],
    member: { code: `${parent}-new` },
  });
});
