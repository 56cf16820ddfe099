import { UserError } from '../core/errors.ts';
import type { YamlProblem } from '../core/yaml-problems.ts';
import { inOrder } from '../core/yaml-problems.ts';
import { readYaml } from '../yaml/read.ts';
import { brokenAllowances } from './allowance-rules.ts';
import type { WrittenAllowances } from './allowances.ts';
import { allowanceSections, waiversFileSchema } from './allowances-schema.ts';
import { placed } from './placed.ts';
import type { Plan } from './plan.ts';
import { writtenAllowances } from './read-allowances.ts';

/**
 * Reads a file of waivers and explanations: syntax, then shape, then rules. Regions are left as they are
 * written. A file without either section is a mistake.
 * @param path what to call the file in messages and findings
 * @throws UserError `config-invalid`
 */
export function readWaiversFile(text: string, path: string, plan: Plan): WrittenAllowances {
  const read = readYaml(text, waiversFileSchema);
  if ('problems' in read) throw refused(path, isEmpty(read.problems) ? [NO_SECTION] : read.problems);
  const { data, places } = read;
  if (data.waivers === undefined && data.explanations === undefined) throw refused(path, [NO_SECTION]);
  const broken = brokenAllowances(data, plan).map((each) => placed(each, places));
  if (broken.length > 0) throw refused(path, broken);
  return writtenAllowances(data, places, plan, { source: 'file', path });
}

const NO_SECTION: YamlProblem = {
  facts: { kind: 'no-section', expected: Object.keys(allowanceSections), none: '[]' },
  line: 1,
  column: 1,
  keys: [],
};

/** Nothing in it but comments. */
function isEmpty([first]: readonly YamlProblem[]): boolean {
  return first?.facts.kind === 'wrong-type' && first.keys.length === 0 && first.facts.found === '';
}

function refused(path: string, problems: readonly YamlProblem[]): UserError {
  return new UserError({ kind: 'config-invalid', path, problems: inOrder(problems) });
}
