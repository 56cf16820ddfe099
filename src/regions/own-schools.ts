import type { Region } from '../core/model.ts';
import type { Resolution, UnitWord } from './resolution.ts';
import { LONGEST, withoutStrokes } from './spellings.ts';
import type { RegionTree } from './tree.ts';

const KIND = '(?:(?:高等)?学校|(?:高等)?院校|学校园|学校幼儿园|高校|单位)?(?:合计|小计)?';
const BUREAU = '(?:教育局|教育厅|教体局|教育体育局|教育和体育局)';
/** 昆明市直, 云南省属: said only of a unit. */
const OF_UNIT = new RegExp(`^(?<owner>.*[省市州])(?:直|属)${KIND}$`, 'u');
/** 昆明本级, 昆明市直属, 昆明市教育局直属. */
const OF_OWNER = new RegExp(`^(?<owner>.*?)(?:级?${BUREAU}?(?:直属|直管)|本级)${KIND}$`, 'u');
/** 昆明市本级2025年统计表, 昆明市2025年市直属学校, 昆明市直统计表. */
const IN_TITLE =
  /直属|直管(?![区县])|(?<!基)本级|[省市州][直属](?=学校|院校|高校|单位|机关|幼儿园|中小学|统计|汇总|情况|报表|[\d()]|$)/u;
const UNIT = /[省市州]$/u;

/** Whose own schools a name means, in the words of the name: 昆明市, or 市 of 市直属; null if it means none. */
function ownerIn(name: string): string | null {
  if (name.length > LONGEST) return null;
  const words = withoutStrokes(name);
  return (OF_OWNER.exec(words) ?? OF_UNIT.exec(words))?.groups?.['owner'] ?? null;
}

/**
 * What the name of schools that a region runs itself leads to: those of a prefecture or the province, as it
 * is named in front (昆明市本级, 大理州直, 省属高校), or those of the prefecture that a table is about (市直属).
 * What a county runs itself is part of its figures. Null for any other name.
 * @param lookUp what the name of a region leads to
 */
export function resolveOwnSchools(
  name: string,
  tree: RegionTree,
  lookUp: (name: string) => Resolution | null,
): Resolution | null {
  const owner = ownerIn(name);
  if (owner === null) return null;
  if (owner === '' || owner === '市' || owner === '州')
    return { kind: 'own-schools', unit: owner === '' ? null : owner };
  if (owner === '省') return ofProvince(tree);
  const found = lookUp(owner) ?? ofDoubledUnit(owner, lookUp);
  if (found === null) return /[县区旗]$/u.test(owner) ? { kind: 'no-county' } : null;
  if (!('region' in found)) return found;
  return ofRegion(found.region, tree);
}

/** Whether a title speaks of what is run by whom it names, and not by the counties. */
export function isAboutOwnSchools(title: string): boolean {
  return IN_TITLE.test(title);
}

/** Whether a text that is no name speaks of them: 昆明市直属及度假区 is not 昆明市. */
export function speaksOfOwnSchools(name: string): boolean {
  return /直属|直管|本级|[省市州]直/u.test(name);
}

/** Whether a region is of that kind of unit. */
export function isOfUnit({ level, name }: Region, unit: UnitWord | null): boolean {
  if (level === 'county') return false;
  return unit === null || name.endsWith(unit);
}

/** 昆明市市属, 云南省省直: the unit said once more. */
function ofDoubledUnit(owner: string, lookUp: (name: string) => Resolution | null): Resolution | null {
  const found = UNIT.test(owner) ? lookUp(owner.slice(0, -1)) : null;
  if (found === null || !('region' in found)) return null;
  return found.region.name.endsWith(owner.slice(-1)) ? found : null;
}

function ofProvince(tree: RegionTree): Resolution {
  const [province, ...others] = tree.all.filter(({ level }) => level === 'province');
  return province === undefined || others.length > 0 ? { kind: 'no-county' } : ofRegion(province, tree);
}

function ofRegion({ code }: Region, tree: RegionTree): Resolution {
  const member = tree.ownSchools(code);
  return member === null ? { kind: 'no-county' } : { kind: 'direct', member };
}
