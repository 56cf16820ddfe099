import type { Level, Region } from '../core/model.ts';
import { LEVELS } from '../core/model.ts';
import rows from './regions.json' with { type: 'json' };
import type { Zone } from './direct-members.ts';
import type { RegionTree } from './tree.ts';
import { buildRegionTree } from './tree.ts';
import known from './zones.json' with { type: 'json' };

/**
 * The province, its 16 prefectures and 129 counties: codes of GB/T 2260, 2020 census populations
 * (《2020中国人口普查分县资料》), and the 25 counties on the border. The data is made by scripts/make-regions.js.
 * Zones that are no county are listed in zones.json, each with its source.
 * @param zones declared beside them
 */
export function yunnan(zones: readonly Zone[] = []): RegionTree {
  return buildRegionTree(
    rows.map((row): Region => ({ ...row, level: asLevel(row.level) })),
    [...known.map(({ id, name, parent, aliases }): Zone => ({ id, name, parent, aliases })), ...zones],
  );
}

function asLevel(text: string): Level {
  const level = LEVELS.find((known) => known === text);
  if (level === undefined) throw new Error(`no level ${text}`);
  return level;
}
