import { UserError } from '../core/errors.ts';
import { readYaml } from '../yaml/read.ts';
import type { YamlProblem } from '../core/yaml-problems.ts';
import { inOrder } from '../core/yaml-problems.ts';
import type { YamlPlaces } from '../yaml/places.ts';
import type { BrokenRule } from './broken-rule.ts';
import type { DoubtFacts } from './doubt-facts.ts';
import { doubtsOf } from './doubts.ts';
import { brokenAllowances } from './allowance-rules.ts';
import { writtenAssessment } from './assessment/read-assessment.ts';
import { brokenAssessment } from './assessment/rules.ts';
import { writtenAllowances } from './read-allowances.ts';
import { normalise } from './normalise.ts';
import { placed } from './placed.ts';
import type { Plan } from './plan.ts';
import { brokenRules } from './rules.ts';
import type { PlanFile } from './schema.ts';
import { planFileSchema } from './schema.ts';

/** A doubt with its place in the file. */
export interface PlanDoubt {
  readonly facts: DoubtFacts;
  readonly line: number;
  readonly column: number;
  readonly keys: readonly string[];
}

/**
 * Reads the text of a targets.yaml: syntax, then shape, then rules, each only if the one before found
 * nothing.
 * @param path what to call the file in messages
 * @throws UserError `plan-invalid` with every problem found, each with its line and column
 */
export function readPlan(text: string, path: string): Plan {
  return soundFile(text, path).plan;
}

/**
 * Like `readPlan`, but also gives what is most likely a mistake.
 * @param isRole whether a name in a header means something else than a measure or indicator
 * @throws UserError `plan-invalid`
 */
export function lintPlan(
  text: string,
  path: string,
  isRole: (name: string) => boolean,
): { readonly plan: Plan; readonly doubts: readonly PlanDoubt[] } {
  const { data, places, plan } = soundFile(text, path);
  const doubts = doubtsOf(data, isRole).map(({ facts, path: keys }): PlanDoubt => ({
    facts,
    ...places.ofValue(keys),
    keys: [...keys],
  }));
  return { plan, doubts: doubts.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

interface Sound {
  readonly data: PlanFile;
  readonly places: YamlPlaces;
  readonly plan: Plan;
}

function soundFile(text: string, path: string): Sound {
  const read = readYaml(text, planFileSchema);
  if ('problems' in read) throw refused(path, read.problems);
  const { data, places } = read;
  const refuse = (broken: readonly BrokenRule[]) => {
    if (broken.length > 0)
      throw refused(
        path,
        broken.map((each) => placed(each, places)),
      );
  };
  refuse(brokenRules(data));
  const plan = normalise(data);
  refuse([...brokenAllowances(data, plan), ...brokenAssessment(data.assessment, plan)]);
  const { waivers, explanations, assessment } = data;
  const origin = { source: 'plan', path } as const;
  return {
    data,
    places,
    plan: {
      ...plan,
      ...(waivers === undefined && explanations === undefined
        ? {}
        : { allowances: writtenAllowances(data, places, plan, origin) }),
      ...(assessment === undefined
        ? {}
        : { assessment: writtenAssessment(assessment, places, plan, origin) }),
    },
  };
}

function refused(path: string, problems: readonly YamlProblem[]): UserError {
  return new UserError({ kind: 'plan-invalid', path, problems: inOrder(problems) });
}
