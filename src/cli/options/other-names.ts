import type { Level } from '../../core/model.ts';

/** What people write for the words that options take. */

export type Aliases<T extends string> = Readonly<Partial<Record<T, RegExp>>>;

/** The word that a name, in half width and lower case, means. */
export function aliasOf<T extends string>(name: string, aliases: Aliases<T>): T | undefined {
  const known = Object.keys(aliases).filter((key): key is T & string => Object.hasOwn(aliases, key));
  return known.find((key) => aliases[key]?.test(name) === true);
}

/** 州市 is the level of prefectures; a 县级市 is a county. */
export const LEVEL_NAMES: Aliases<Level> = {
  province: /^(?:省|省级|全省|本省|provinces|provincial)$/u,
  prefecture:
    /^(?:州市级?|市州级?|州\(市\)级?|市\(州\)级?|州级?|市级?|地市级?|地级市?|地州市?级?|prefectures|prefectural|city|cities)$/u,
  county:
    /^(?:[县区]级?|区县级?|县区级?|县市级?|县市区级?|县\([市区、,]+\)级?|[市区]\(县\)级?|区\(县\)级?|县级市|counties|district|districts)$/u,
};

export const FORMAT_NAMES: Aliases<'markdown' | 'ndjson'> = { markdown: /^md$/u, ndjson: /^jsonl$/u };

export const TURN_NAMES: Aliases<'indicator' | 'region'> = {
  indicator: /^(?:indicators|指标|按指标)$/u,
  region: /^(?:regions|county|counties|地区|按地区|县|按县)$/u,
};

export const TODO_TURN_NAMES: Aliases<'unit' | 'region'> = {
  unit: /^(?:units|单位|责任单位|按单位|按责任单位)$/u,
  region: TURN_NAMES.region ?? /^regions$/u,
};

export const YEAR_WORDS: Aliases<'all' | 'latest'> = {
  all: /^(?:all|全部|所有|全部年份)$/u,
  latest: /^(?:latest|最新|最近|最近一年)$/u,
};
