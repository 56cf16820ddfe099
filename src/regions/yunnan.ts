import type { Level, Region } from '../core/model.ts';
import { LEVELS } from '../core/model.ts';
import rows from './regions.json' with { type: 'json' };
import type { RegionTree } from './tree.ts';
import { buildRegionTree } from './tree.ts';

/**
 * The province, its 16 prefectures and 129 counties: codes of GB/T 2260, 2020 census populations
 * (《2020中国人口普查分县资料》), and the 25 counties on the border. The data is made by scripts/make-regions.js.
 */
export function yunnan(): RegionTree {
  return buildRegionTree(rows.map((row): Region => ({ ...row, level: asLevel(row.level) })));
}

function asLevel(text: string): Level {
  const level = LEVELS.find((known) => known === text);
  if (level === undefined) throw new Error(`no level ${text}`);
  return level;
}
