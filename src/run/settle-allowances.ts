import { UserError } from '../core/errors.ts';
import type { Member } from '../core/model.ts';
import { isRegion } from '../core/model.ts';
import type { YamlFacts, YamlProblem } from '../core/yaml-problems.ts';
import { inOrder } from '../core/yaml-problems.ts';
import type { EnteredExplanation } from '../gate/explain-findings.ts';
import { verdictKey } from '../gate/identity.ts';
import type { EnteredWaiver } from '../gate/waive.ts';
import type { Spot, WrittenAllowances, WrittenName } from '../plan/allowances.ts';
import { formerRegions } from '../regions/former.ts';
import { regionResolver } from '../regions/names.ts';
import type { Resolution } from '../regions/resolution.ts';
import { memberMeant } from '../regions/resolution.ts';
import type { RegionTree } from '../regions/tree.ts';

/** Waivers and explanations with the regions that are meant. */
export interface Allowances {
  readonly waivers: readonly EnteredWaiver[];
  readonly explanations: readonly EnteredExplanation[];
}

type Settled<T> = { readonly entries: readonly T[] } | { readonly problem: YamlProblem };

/**
 * Looks up the regions that waivers and explanations name; null if there is nothing to apply.
 * @param sources the plan's own first
 * @throws UserError `plan-invalid` or `config-invalid` for a region that is none, or can't be judged, for a verdict
 * that is waived twice, and for two explanations that name the same
 */
export function settleAllowances(sources: readonly WrittenAllowances[], tree: RegionTree): Allowances | null {
  if (sources.length === 0) return null;
  const resolve = regionResolver(tree, formerRegions());
  const all = sources.map((source) => {
    const waivers = source.waivers.map((entry): Settled<EnteredWaiver> => {
      const meant = regionOf(entry.region, resolve(entry.region.text), tree, false);
      if ('facts' in meant) return { problem: problemAt(meant.facts, entry.region, 'waivers') };
      const { indicator, waiver, at } = entry;
      const years = entry.years.map(({ year }) => year);
      return {
        entries: [{ indicator, region: meant.code, years, waiver, place: { path: source.path, ...at } }],
      };
    });
    const explanations = source.explanations.map(({ region, at, ...entry }): Settled<EnteredExplanation> => {
      const place = { path: source.path, ...at };
      if (region === undefined) return { entries: [{ ...entry, place }] };
      const meant = regionOf(region, resolve(region.text), tree, true);
      if ('facts' in meant) return { problem: problemAt(meant.facts, region, 'explanations') };
      return { entries: [{ ...entry, region: meant.code, place }] };
    });
    refuse(source, [...waivers, ...explanations]);
    return { waivers: waivers.flatMap(entriesOf), explanations: explanations.flatMap(entriesOf) };
  });
  refuseTwice(
    sources,
    all.map(({ waivers }) => waivers),
  );
  refuseSameNamed(
    sources,
    all.map(({ explanations }) => explanations),
  );
  return {
    waivers: all.flatMap(({ waivers }) => waivers),
    explanations: all.flatMap(({ explanations }) => explanations),
  };
}

function entriesOf<T>(settled: Settled<T>): readonly T[] {
  return 'entries' in settled ? settled.entries : [];
}

function refuse(source: WrittenAllowances, settled: readonly Settled<unknown>[]): void {
  const problems = settled.flatMap((each) => ('problem' in each ? [each.problem] : []));
  if (problems.length > 0) throw refused(source, problems);
}

function refused({ source, path }: WrittenAllowances, problems: readonly YamlProblem[]): UserError {
  return new UserError({
    kind: source === 'plan' ? 'plan-invalid' : 'config-invalid',
    path,
    problems: inOrder(problems),
  });
}

function problemAt(facts: YamlFacts, { line, column }: Spot, ...keys: readonly string[]): YamlProblem {
  return { facts, line, column, keys };
}

/** @param direct whether what reports beside regions may be named: it is never judged */
function regionOf(
  { text }: WrittenName,
  found: Resolution,
  tree: RegionTree,
  direct: boolean,
): Pick<Member, 'code'> | { readonly facts: YamlFacts } {
  const member = memberMeant(found);
  if (member !== null && (direct || isRegion(member))) return member;
  if (member?.parent !== undefined && member.parent !== null)
    return { facts: { kind: 'not-judged-itself', found: text, parent: tree.get(member.parent).name } };
  if (found.kind === 'ambiguous')
    return {
      facts: {
        kind: 'ambiguous-name',
        found: text,
        candidates: found.regions.map(({ name, code }) => `${name} ${code}`),
      },
    };
  const candidates = found.kind === 'unknown' ? found.nearest().map(({ name }) => name) : [];
  return { facts: { kind: 'unknown-reference', what: 'regions', found: text, candidates } };
}

/** Of two approvals of one failure nobody could say which one counts. */
function refuseTwice(
  sources: readonly WrittenAllowances[],
  all: readonly (readonly EnteredWaiver[])[],
): void {
  const first = new Map<string, EnteredWaiver['place']>();
  sources.forEach((source, i) => {
    const problems = source.waivers.flatMap(({ years }, j) => {
      const entry = all[i]?.[j];
      return years.flatMap(({ year, ...spot }): YamlProblem[] => {
        if (entry === undefined) return [];
        const key = verdictKey({ ...entry, year });
        const before = first.get(key);
        if (before === undefined) first.set(key, { ...entry.place, ...spot });
        return before === undefined
          ? []
          : [
              problemAt(
                { kind: 'waived-twice', year, path: before.path, line: before.line },
                spot,
                'waivers',
              ),
            ];
      });
    });
    if (problems.length > 0) throw refused(source, problems);
  });
}

/** Of two that name the same, however they write it, nobody could say which one holds. */
function refuseSameNamed(
  sources: readonly WrittenAllowances[],
  all: readonly (readonly EnteredExplanation[])[],
): void {
  const first = new Map<string, EnteredExplanation['place']>();
  sources.forEach((source, i) => {
    const problems = (all[i] ?? []).flatMap(({ place, ...named }): YamlProblem[] => {
      const { finding, region, subject, year, path, sheet, line } = named;
      const key = JSON.stringify([finding, region, subject, year, path, sheet, line]);
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, place);
        return [];
      }
      const facts = { kind: 'explained-twice', path: before.path, line: before.line } as const;
      return [problemAt(facts, place, 'explanations')];
    });
    if (problems.length > 0) throw refused(source, problems);
  });
}
