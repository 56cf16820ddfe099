import { UserError } from '../core/errors.ts';
import type { Member } from '../core/model.ts';
import type { YamlProblem } from '../core/yaml-problems.ts';
import { inOrder } from '../core/yaml-problems.ts';
import type { EnteredExplanation } from '../gate/explain-findings.ts';
import { verdictKey } from '../gate/identity.ts';
import type { EnteredWaiver } from '../gate/waive.ts';
import type { Spot, WrittenAllowances, WrittenName, WrittenWaiver } from '../plan/allowances.ts';
import { formerRegions } from '../regions/former.ts';
import { regionResolver } from '../regions/names.ts';
import type { ResolveRegion } from '../regions/resolution.ts';
import type { RegionTree } from '../regions/tree.ts';
import { problemAt, regionOf } from './written-regions.ts';

/** Waivers and explanations with the regions that are meant. */
export interface Allowances {
  readonly waivers: readonly EnteredWaiver[];
  readonly explanations: readonly EnteredExplanation[];
}

/** Of one source, each waiver beside what is written. */
interface Settled {
  readonly source: WrittenAllowances;
  readonly waivers: readonly { readonly entered: EnteredWaiver; readonly written: WrittenWaiver }[];
  readonly explanations: readonly EnteredExplanation[];
}

/**
 * Looks up the regions that waivers and explanations name; null if there is nothing to apply.
 * @param sources the plan's own first
 * @throws UserError `plan-invalid` or `config-invalid` for a region that is none, or can't be judged, for a verdict
 * that is waived twice, and for two explanations that name the same
 */
export function settleAllowances(
  sources: readonly (WrittenAllowances | null | undefined)[],
  tree: RegionTree,
): Allowances | null {
  const written = sources.filter((source) => source !== null && source !== undefined);
  if (written.length === 0) return null;
  const resolve = regionResolver(tree, formerRegions());
  const all = written.map((source) => settle(source, tree, resolve));
  refuseTwice(all);
  refuseSameNamed(all);
  return {
    waivers: all.flatMap(({ waivers }) => waivers.map(({ entered }) => entered)),
    explanations: all.flatMap(({ explanations }) => explanations),
  };
}

function settle(source: WrittenAllowances, tree: RegionTree, resolve: ResolveRegion): Settled {
  const problems: YamlProblem[] = [];
  const meant = (name: WrittenName, list: 'waivers' | 'explanations'): Pick<Member, 'code'>[] => {
    const found = regionOf(name, resolve(name.text), tree, list === 'explanations');
    if (!('facts' in found)) return [found];
    problems.push(problemAt(found.facts, name, list));
    return [];
  };
  const placeOf = ({ line, column }: Spot) => ({ path: source.path, line, column });
  const waivers = source.waivers.flatMap((written) =>
    meant(written.region, 'waivers').map(({ code }) => {
      const { indicator, waiver, at } = written;
      const years = written.years.map(({ year }) => year);
      return { written, entered: { indicator, region: code, years, waiver, place: placeOf(at) } };
    }),
  );
  const explanations = source.explanations.flatMap(({ region, at, ...entry }): EnteredExplanation[] => {
    const place = placeOf(at);
    if (region === undefined) return [{ ...entry, place }];
    return meant(region, 'explanations').map(({ code }) => ({ ...entry, region: code, place }));
  });
  if (problems.length > 0) throw refused(source, problems);
  return { source, waivers, explanations };
}

function refused({ source, path }: WrittenAllowances, problems: readonly YamlProblem[]): UserError {
  return new UserError({
    kind: source === 'plan' ? 'plan-invalid' : 'config-invalid',
    path,
    problems: inOrder(problems),
  });
}

/** Of two approvals of one failure nobody could say which one counts. */
function refuseTwice(all: readonly Settled[]): void {
  const first = new Map<string, EnteredWaiver['place']>();
  for (const { source, waivers } of all) {
    const problems = waivers.flatMap(({ entered, written }) =>
      written.years.flatMap(({ year, ...spot }): YamlProblem[] => {
        const key = verdictKey({ ...entered, year });
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, { ...entered.place, ...spot });
          return [];
        }
        const { path, line } = before;
        return [problemAt({ kind: 'waived-twice', year, path, line }, spot, 'waivers')];
      }),
    );
    if (problems.length > 0) throw refused(source, problems);
  }
}

/** Of two that name the same, however they write it, nobody could say which one holds. */
function refuseSameNamed(all: readonly Settled[]): void {
  const first = new Map<string, EnteredExplanation['place']>();
  for (const { source, explanations } of all) {
    const problems = explanations.flatMap(({ place, ...named }): YamlProblem[] => {
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
  }
}
