import { focusNamed, regionsOfGroup } from '../assess/focus-groups.ts';
import { UserError } from '../core/errors.ts';
import type { RegionCode } from '../core/model.ts';
import type { SettledAssessment } from '../core/scores.ts';
import type { YamlProblem } from '../core/yaml-problems.ts';
import { inOrder } from '../core/yaml-problems.ts';
import type { WrittenName } from '../plan/allowances.ts';
import type { WrittenAssessment, WrittenClass } from '../plan/assessment/assessment.ts';
import type { Plan } from '../plan/plan.ts';
import { formerRegions } from '../regions/former.ts';
import { regionResolver } from '../regions/names.ts';
import type { ResolveRegion } from '../regions/resolution.ts';
import type { RegionTree } from '../regions/tree.ts';
import { settleAdjustments } from './settle-adjustments.ts';
import { problemAt, regionOf } from './written-regions.ts';

/** A name in a class, and the regions of its level that it stands for. */
interface Named {
  readonly name: WrittenName;
  readonly codes: readonly RegionCode[];
}

/** A class with the regions that are named for it. */
interface NamedClass {
  readonly written: WrittenClass;
  readonly named: readonly Named[];
}

/** What regions are looked up in. */
interface Known {
  readonly plan: Pick<Plan, 'focus'>;
  readonly tree: RegionTree;
  readonly resolve: ResolveRegion;
}

/**
 * Looks up the regions of classes and adjustments.
 * @throws UserError `plan-invalid` or `config-invalid` for a name that means no region of the level, a region in two
 * classes, a class without regions, and an adjustment of a region that is in no class or that stands twice
 */
export function settleAssessment(
  written: WrittenAssessment,
  plan: Pick<Plan, 'focus'>,
  tree: RegionTree,
): SettledAssessment {
  const { title, attainment, appliedTargets, weights, grades, gradesSource } = written;
  const known = { plan, tree, resolve: regionResolver(tree, formerRegions()) };
  const classes = classesOf(written, known);
  const classed = new Set(classes.flatMap(({ regions }) => regions));
  const { adjustments, problems } = settleAdjustments(written.adjustments, known, classed);
  refuse(written, problems);
  const levels = new Set(classes.map(({ level }) => level));
  return {
    title,
    attainment,
    appliedTargets,
    weights,
    grades,
    gradesSource,
    classes,
    adjustments,
    unclassed: inOrderOfCodes(
      tree.all.filter(({ level, code }) => levels.has(level) && !classed.has(code)).map(({ code }) => code),
    ),
  };
}

function classesOf(written: WrittenAssessment, known: Known): SettledAssessment['classes'] {
  const problems: YamlProblem[] = [];
  const named = written.classes.map((each): NamedClass => ({
    written: each,
    named:
      each.regions === 'rest'
        ? []
        : each.regions.flatMap((name) => {
            const codes = meantBy(name, each, known);
            if (!('facts' in codes)) return [{ name, codes }];
            problems.push(codes);
            return [];
          }),
  }));
  refuse(written, problems);
  refuse(written, overlaps(named, known.tree));
  const taken = new Set(named.flatMap(codesIn));
  const classes = named.map((each) => {
    const { id, title, level, regions } = each.written;
    const codes =
      regions === 'rest'
        ? known.tree.all.filter((region) => region.level === level && !taken.has(region.code)).map(codeOf)
        : codesIn(each);
    return { id, title, level, regions: inOrderOfCodes(codes) };
  });
  refuse(
    written,
    classes.flatMap(({ regions, level }, i) => {
      const at = written.classes[i]?.at;
      return regions.length > 0 || at === undefined
        ? []
        : [problemAt({ kind: 'empty-rest', level }, at, 'assessment', 'classes', String(i))];
    }),
  );
  return classes;
}

function codeOf({ code }: { readonly code: RegionCode }): RegionCode {
  return code;
}

function codesIn({ named }: NamedClass): readonly RegionCode[] {
  return named.flatMap(({ codes }) => codes);
}

function inOrderOfCodes(codes: readonly RegionCode[]): RegionCode[] {
  return [...new Set(codes)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** The regions of the level of a class that a name in it stands for; a region goes before a group of the same name. */
function meantBy(
  name: WrittenName,
  { level }: WrittenClass,
  { plan, tree, resolve }: Known,
): readonly RegionCode[] | YamlProblem {
  const found = regionOf(name, resolve(name.text), tree, false);
  const group = 'facts' in found ? focusNamed(name.text, plan) : undefined;
  if ('facts' in found && group === undefined)
    return problemAt(found.facts, name, 'assessment', 'classes', 'regions');
  const tops = 'facts' in found ? (group === undefined ? [] : regionsOfGroup(group, tree)) : [found.code];
  const codes = tops.flatMap((code) => tree.members(code, level).map(codeOf));
  return codes.length > 0
    ? codes
    : problemAt({ kind: 'none-of-level', found: name.text, level }, name, 'assessment', 'classes', 'regions');
}

/** A region in two classes would be graded twice. Those of one level alone can share regions. */
function overlaps(classes: readonly NamedClass[], tree: RegionTree): YamlProblem[] {
  const first = new Map<RegionCode, WrittenClass>();
  return classes.flatMap(({ written, named }) =>
    named.flatMap(({ name, codes }) => {
      const twice = codes.filter((code) => (first.get(code) ?? written) !== written);
      for (const code of codes) if (!first.has(code)) first.set(code, written);
      return [...new Set(twice.map((code) => first.get(code)))].flatMap((other) => {
        if (other === undefined) return [];
        const regions = twice
          .filter((code) => first.get(code) === other)
          .map((code) => `${tree.get(code).name} ${code}`);
        const facts = { kind: 'class-overlap', regions, first: other.id, line: other.at.line } as const;
        return [problemAt(facts, name, 'assessment', 'classes', 'regions')];
      });
    }),
  );
}

function refuse({ source, path }: WrittenAssessment, problems: readonly YamlProblem[]): void {
  if (problems.length === 0) return;
  const kind = source === 'plan' ? 'plan-invalid' : 'config-invalid';
  throw new UserError({ kind, path, problems: inOrder(problems) });
}
