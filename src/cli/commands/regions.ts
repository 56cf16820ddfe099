import { inLanguage } from '../../core/languages.ts';
import { UserError } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';
import type { Words } from '../../locales/words.ts';
import type { Region } from '../../core/model.ts';
import { LEVELS } from '../../core/model.ts';
import { plainName } from '../../core/naming.ts';
import type { Plan } from '../../plan/plan.ts';
import { formerRegions } from '../../regions/former.ts';
import { regionResolver } from '../../regions/names.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { yunnan } from '../../regions/yunnan.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { grid } from '../../terminal/grid.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import type { ShowOptions } from '../outputs/screen.ts';
import { show, widthOf } from '../outputs/screen.ts';

/** `dabiao regions`: all regions, or those a text may mean; one that means exactly one is shown in full. */
export async function regions(
  text: string | undefined,
  options: ShowOptions,
  words: Words,
  io: Io,
): Promise<ExitCode> {
  const tree = yunnan();
  const found = text === undefined ? tree.all : search(text, tree);
  const [only] = found;
  const { plan } = await loadPlan(undefined, io);
  const shown =
    found.length === 1 && only
      ? details(only, tree, plan, words, io)
      : list(found, text === undefined, words, io);
  await show(`${shown}\n`, io, options);
  return 0;
}

/** The region of that name; several that share it; or all whose names contain it. */
function search(text: string, tree: RegionTree): readonly Region[] {
  const resolved = regionResolver(tree, formerRegions())(text);
  if ('region' in resolved) return [resolved.region];
  if (resolved.kind === 'ambiguous') return resolved.regions;
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

function list(found: readonly Region[], indented: boolean, words: Words, io: Io): string {
  const { code, name, level, population } = words.regions;
  const header: GridCell[] = [
    { text: code },
    { text: name },
    { text: level },
    { text: population, align: 'right' },
  ];
  const rows = found.map((region): GridCell[] => [
    { text: region.code },
    { text: `${indented ? '  '.repeat(LEVELS.indexOf(region.level)) : ''}${region.name}` },
    { text: words.verdict.levels[region.level] },
    { text: String(region.population), align: 'right' },
  ]);
  return grid(rows, { header, width: widthOf(io), wrapping: 1 });
}

function details(region: Region, tree: RegionTree, plan: Plan, words: Words, io: Io): string {
  const label = words.regions;
  const above = tree.lineage(region.code).slice(1);
  const groups = plan.focus.filter(
    ({ regions: codes, group }) =>
      codes.includes(region.code) || (group !== null && region.groups.includes(group)),
  );
  const counts = LEVELS.filter((level) => LEVELS.indexOf(level) > LEVELS.indexOf(region.level)).map(
    (level) => ({
      level,
      count: tree.members(region.code, level).length,
    }),
  );
  const rows: [string, string][] = [
    [label.code, region.code],
    [label.name, `${region.name}  ${region.short}`],
    [label.level, words.verdict.levels[region.level]],
    ...(above.length > 0
      ? [[label.above, words.list(above.map(({ name }) => name))] as [string, string]]
      : []),
    [label.population, String(region.population)],
    ...(groups.length > 0
      ? [
          [label.groups, words.list(groups.map(({ title }) => inLanguage(title, words.language)))] as [
            string,
            string,
          ],
        ]
      : []),
    ...(counts.length > 0 ? [['', label.members(counts)] as [string, string]] : []),
  ];
  return grid(
    rows.map(([name, value]) => [{ text: name }, { text: value }]),
    { width: widthOf(io), wrapping: 1 },
  );
}
