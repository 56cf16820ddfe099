import * as z from 'zod';
import { UserError } from '../core/errors.ts';
import { plainName } from '../core/naming.ts';
import { nearestText } from '../core/suggest.ts';
import type { YamlFacts, YamlProblem } from '../core/yaml-problems.ts';
import { inOrder } from '../core/yaml-problems.ts';
import { readYaml } from '../yaml/read.ts';
import { qualifiedNames, zoneName } from './names.ts';
import type { Resolution, ResolveRegion } from './resolution.ts';
import type { Zone } from './direct-members.ts';
import type { RegionTree } from './tree.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .meta({ example: 'dianchi' });
const text = z.string().min(1);

const zone = z.strictObject({
  name: text,
  parent: z.union([text, z.int().transform(String)]),
  aliases: z.array(text).optional(),
  source: text.optional(),
});
type ZoneFile = z.output<typeof zone>;

const schema = z.strictObject({ zones: z.record(id, zone) });

/** A broken rule, and the keys that lead to it; `key`: the last of them is what is wrong. */
interface Broken {
  readonly facts: YamlFacts;
  readonly path: readonly (string | number)[];
  readonly at: 'key' | 'value';
}

/**
 * Reads the section `zones:` of a YAML file: zones that report beside the counties of a prefecture, or beside
 * the prefectures.
 * @param tree the regions and zones there are already
 * @param resolve what a name leads to among these
 * @throws UserError `config-invalid`
 */
export function readZonesFile(
  content: string,
  path: string,
  tree: RegionTree,
  resolve: ResolveRegion,
): readonly Zone[] {
  const read = readYaml(content, schema);
  if ('problems' in read) throw refused(path, read.problems);
  const { data, places } = read;
  const zones = Object.entries(data.zones);
  const broken = [
    ...zones.flatMap(([key, file]) => idRules(key, file, tree, resolve)),
    ...zones.flatMap(([key, file]) => parentRules(key, file, tree, resolve)),
    ...nameRules(zones, tree, resolve),
  ];
  if (broken.length > 0)
    throw refused(
      path,
      broken.map(({ facts, path: keys, at }): YamlProblem => ({
        facts,
        ...(at === 'key' ? places.ofKey(keys) : places.ofValue(keys)),
        keys: keys.map(String),
      })),
    );
  return zones.flatMap(([key, file]): Zone[] => {
    const parent = resolve(file.parent);
    return 'region' in parent
      ? [{ id: key, name: file.name, parent: parent.region.code, aliases: file.aliases ?? [] }]
      : [];
  });
}

function refused(path: string, problems: readonly YamlProblem[]): UserError {
  return new UserError({ kind: 'config-invalid', path, problems: inOrder(problems) });
}

/** What a region runs itself has the id `direct`, and the zones that ship with the program have theirs. */
function idRules(key: string, { parent }: ZoneFile, tree: RegionTree, resolve: ResolveRegion): Broken[] {
  const above = resolve(parent);
  const code = 'region' in above ? `${above.region.code}-${key}` : '';
  const taken = tree.directMembers.find((member) => member.code === code);
  const by = key === 'direct' ? '本级' : taken?.name;
  return by === undefined
    ? []
    : [{ facts: { kind: 'name-taken', found: key, by }, path: ['zones', key], at: 'key' }];
}

/** A prefecture or the province has zones. */
function parentRules(key: string, { parent }: ZoneFile, tree: RegionTree, resolve: ResolveRegion): Broken[] {
  const found = resolve(parent);
  if ('region' in found && found.region.level !== 'county') return [];
  const names = tree.all.filter(({ level }) => level !== 'county').map(({ name }) => name);
  const facts: YamlFacts = {
    kind: 'unknown-reference',
    what: 'prefectures, province',
    found: parent,
    candidates: nearestText(parent, names),
  };
  return [{ facts, path: ['zones', key, 'parent'], at: 'value' }];
}

/** A name that leads to anything else already, or to two zones, or that total rows have, is refused. */
function nameRules(
  zones: readonly (readonly [string, ZoneFile])[],
  tree: RegionTree,
  resolve: ResolveRegion,
): Broken[] {
  const used = new Map<string, { readonly key: string; readonly name: string }>();
  return zones.flatMap(([key, { name, parent, aliases = [] }]) => {
    const above = resolve(parent);
    const prefixes = 'region' in above ? qualifiedNames(tree, above.region) : [];
    const own = new Set<string>();
    return [name, ...aliases].flatMap((each, i): Broken[] => {
      const spellings = [each, ...prefixes.map((prefix) => `${prefix}${each}`)].map(zoneName);
      const other = spellings.flatMap((known) => used.get(known) ?? []).find((known) => known.key !== key);
      const again = own.has(plainName(each)) ? name : null;
      const by = other?.name ?? again ?? (isOfTotal(each) ? '合计' : takenBy(resolve(each)));
      own.add(plainName(each));
      for (const known of spellings) if (!used.has(known)) used.set(known, { key, name });
      if (by === null) return [];
      const path = ['zones', key, ...(i === 0 ? ['name'] : ['aliases', i - 1])];
      return [{ facts: { kind: 'name-taken', found: each, by }, path, at: 'value' }];
    });
  });
}

/** 合计, 全市, and a name with nothing in it, which 合计 would be read as. */
function isOfTotal(name: string): boolean {
  return zoneName(name) === '' || /^(?:总计|共计|累计|全[省市州县区国])$/u.test(zoneName(name));
}

function takenBy(found: Resolution): string | null {
  switch (found.kind) {
    case 'found':
    case 'former':
      return found.region.name;
    case 'direct':
      return found.member.name;
    case 'ambiguous':
      return found.regions.map(({ name }) => name).join(', ');
    case 'own-schools':
      return '本级';
    case 'no-county':
      return '市辖区, 本级';
    case 'zone':
    case 'unknown':
      return null;
  }
}
