import type { Io } from '../../platform/io.ts';
import { formerRegions } from '../../regions/former.ts';
import { regionResolver } from '../../regions/names.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { yunnan } from '../../regions/yunnan.ts';
import { readText } from './read-text.ts';

/**
 * The regions that report, with the zones that a file declares beside those that ship with the program.
 * @throws UserError `cannot-read`, or `config-invalid` for what can't be such a file
 */
export async function loadRegions(path: string | undefined, io: Io): Promise<RegionTree> {
  const tree = yunnan();
  if (path === undefined) return tree;
  const { readZonesFile } = await import('../../regions/zones-file.ts');
  const resolve = regionResolver(tree, formerRegions());
  return yunnan(readZonesFile(await readText(path, io), path, tree, resolve));
}
