import { UserError } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';
import type { Words } from '../../locales/words.ts';
import type { Region } from '../../core/model.ts';
import { LEVELS } from '../../core/model.ts';
import { plainName } from '../../core/naming.ts';
import type { RegionProfile } from '../../formats/terminal/regions.ts';
import { regionList, regionPage } from '../../formats/terminal/regions.ts';
import type { Plan } from '../../plan/plan.ts';
import { formerRegions } from '../../regions/former.ts';
import { regionResolver } from '../../regions/names.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { ExitCode } from '../exit-codes.ts';
import { directMemberProblem } from '../options/direct-member.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import type { OptionsOf } from '../options/registry.ts';
import { show, widthOf } from '../outputs/screen.ts';

/** `dabiao regions`: all regions, or those a text may mean; one that means exactly one is shown in full. */
export async function regions(
  text: string | undefined,
  options: OptionsOf<'regions'>,
  words: Words,
  io: Io,
): Promise<ExitCode> {
  const tree = await loadRegions(options.zones, io);
  const found = text === undefined ? tree.all : search(text, tree);
  const [only] = found;
  const { plan } = await loadPlan(undefined, io);
  const shown =
    found.length === 1 && only
      ? regionPage(profileOf(only, tree, plan), words, widthOf(io))
      : regionList(found, text === undefined, words, widthOf(io));
  await show(shown, io, options);
  return 0;
}

/** The region of that name; several that share it; or all whose names contain it. */
function search(text: string, tree: RegionTree): readonly Region[] {
  const resolved = regionResolver(tree, formerRegions())(text);
  if ('region' in resolved) return [resolved.region];
  if (resolved.kind === 'ambiguous') return resolved.regions;
  if (resolved.kind === 'direct') throw new UserError(directMemberProblem(text, resolved.member, tree));
  const wanted = plainName(text);
  const containing = tree.all.filter(
    ({ code, name, short }) =>
      code.startsWith(wanted) || plainName(name).includes(wanted) || plainName(short).includes(wanted),
  );
  if (containing.length > 0 && wanted !== '') return containing;
  const candidates = (resolved.kind === 'unknown' ? resolved.nearest() : []).map(({ code, name }) => ({
    id: code,
    name,
  }));
  throw new UserError({ kind: 'unknown-name', what: 'region', text, ambiguous: false, candidates });
}

function profileOf(region: Region, tree: RegionTree, { focus }: Plan): RegionProfile {
  const lower = LEVELS.slice(LEVELS.indexOf(region.level) + 1);
  return {
    region,
    above: tree.lineage(region.code).slice(1),
    groups: focus
      .filter(({ regions: codes, group }) => codes.includes(region.code) || isIn(region, group))
      .map(({ title }) => title),
    members: lower.map((level) => ({ level, count: tree.members(region.code, level).length })),
    direct: tree.direct(region.code),
  };
}

function isIn({ groups }: Region, group: string | null): boolean {
  return group !== null && groups.includes(group);
}
