import type { Bilingual } from '../../core/languages.ts';
import { inLanguage } from '../../core/languages.ts';
import type { DirectMember, Level, Region } from '../../core/model.ts';
import { LEVELS } from '../../core/model.ts';
import type { Words } from '../../locales/words.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { grid } from '../../terminal/grid.ts';
import { labelledRows } from './labelled.ts';

/** A region with what it is part of and what is part of it. */
export interface RegionProfile {
  readonly region: Region;
  /** The regions above it, the topmost last. */
  readonly above: readonly Region[];
  /** The titles of the groups the plan counts it in. */
  readonly groups: readonly Bilingual[];
  /** How many regions of each lower level are in it. */
  readonly members: readonly { readonly level: Level; readonly count: number }[];
  /** What may report beside them. */
  readonly direct: readonly DirectMember[];
}

/**
 * Regions, one a line.
 * @param indented whether names are indented by level, which shows a tree if the regions are in its order
 */
export function regionList(
  regions: readonly Region[],
  indented: boolean,
  words: Words,
  width: number,
): string {
  const { code, name, level, population } = words.regions;
  const header: GridCell[] = [
    { text: code },
    { text: name },
    { text: level },
    { text: population, align: 'right' },
  ];
  const rows = regions.map((region): GridCell[] => [
    { text: region.code },
    { text: `${indented ? '  '.repeat(LEVELS.indexOf(region.level)) : ''}${region.name}` },
    { text: words.verdict.levels[region.level] },
    { text: String(region.population), align: 'right' },
  ]);
  return `${grid(rows, { header, width, wrapping: 1 })}\n`;
}

/** All there is to say of one region. */
export function regionPage(
  { region, above, groups, members, direct }: RegionProfile,
  words: Words,
  width: number,
): string {
  const label = words.regions;
  const names = above.map(({ name }) => name);
  const titles = groups.map((title) => inLanguage(title, words.language));
  const rows = [
    [label.code, region.code],
    [label.name, `${region.name}  ${region.short}`],
    [label.level, words.verdict.levels[region.level]],
    ...(names.length > 0 ? [[label.above, words.list(names)] as const] : []),
    [label.population, String(region.population)],
    ...(titles.length > 0 ? [[label.groups, words.list(titles)] as const] : []),
    ...(members.length > 0 ? [['', label.members(members)] as const] : []),
    ...direct.map(({ code, name }, i) => [i === 0 ? label.direct : '', `${name}  ${code}`] as const),
  ] as const;
  return `${labelledRows(rows, width)}\n`;
}
