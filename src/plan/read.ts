import { UserError } from '../errors.ts';
import { readYaml } from '../yaml/read.ts';
import type { YamlProblem } from '../yaml/problems.ts';
import { inOrder } from '../yaml/problems.ts';
import { normalise } from './normalise.ts';
import type { Plan } from './plan.ts';
import { brokenRules } from './rules.ts';
import { planFileSchema } from './schema.ts';

/**
 * Reads the text of a targets.yaml: syntax, then shape, then rules, each only if the one before found nothing.
 * @param path what to call the file in messages
 * @throws UserError `plan-invalid` with every problem found, each with its line and column
 */
export function readPlan(text: string, path: string): Plan {
  const read = readYaml(text, planFileSchema);
  if ('problems' in read) throw refused(path, read.problems);
  const { data, places } = read;
  const broken = brokenRules(data).map(({ facts, path: keys }): YamlProblem => ({ facts, ...places.ofValue(keys), keys: keys.map(String) }));
  if (broken.length > 0) throw refused(path, broken);
  return normalise(data);
}

function refused(path: string, problems: readonly YamlProblem[]): UserError {
  return new UserError({ kind: 'plan-invalid', path, problems: inOrder(problems) });
}
