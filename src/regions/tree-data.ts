import type { Region } from '../core/model.ts';
import type { Zone } from './direct-members.ts';
import { zoneOf } from './direct-members.ts';
import type { RegionTree } from './tree.ts';
import { buildRegionTree } from './tree.ts';

/** A tree as plain data, for another thread to build it from. */
export interface RegionTreeData {
  readonly regions: readonly Region[];
  readonly zones: readonly Zone[];
}

export function dataOfTree({ all, zones }: RegionTree): RegionTreeData {
  return { regions: all, zones: zones.map(zoneOf) };
}

export function treeFromData({ regions, zones }: RegionTreeData): RegionTree {
  return buildRegionTree(regions, zones);
}
