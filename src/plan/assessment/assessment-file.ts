import { UserError } from '../../core/errors.ts';
import type { IndicatorId } from '../../core/model.ts';
import type { YamlProblem } from '../../core/yaml-problems.ts';
import { inOrder } from '../../core/yaml-problems.ts';
import { readYaml } from '../../yaml/read.ts';
import type { BrokenRule } from '../broken-rule.ts';
import { namedExactly, nearestIds } from '../names.ts';
import { placed } from '../placed.ts';
import type { Indicator, Plan } from '../plan.ts';
import type { WrittenAssessment } from './assessment.ts';
import { writtenAssessment } from './read-assessment.ts';
import { responsibleOf, responsibleRules } from './responsible.ts';
import { brokenAssessment } from './rules.ts';
import type { AssessmentFileSections } from './schema.ts';
import { assessmentFileSchema } from './schema.ts';

/** What a file for `--assessment` says. */
export interface ReadAssessment {
  /** Null if the file only says who answers for what. */
  readonly assessment: WrittenAssessment | null;
  readonly responsible: ReadonlyMap<IndicatorId, NonNullable<Indicator['responsible']>>;
}

/**
 * Reads a file that says how regions are scored, who answers for what, or both: syntax, then shape, then rules.
 * Regions are left as they are written. A file without either section is a mistake.
 * @param path what to call the file in messages
 * @throws UserError `config-invalid`
 */
export function readAssessmentFile(text: string, path: string, plan: Plan): ReadAssessment {
  const read = readYaml(text, assessmentFileSchema);
  if ('problems' in read) throw refused(path, isEmpty(read.problems) ? [NO_SECTION] : read.problems);
  const { data, places } = read;
  const { assessment, responsible } = data;
  if (assessment === undefined && responsible === undefined) throw refused(path, [NO_SECTION]);
  const broken = [...brokenAssessment(assessment, plan), ...sectionRules(responsible ?? {}, plan)];
  if (broken.length > 0)
    throw refused(
      path,
      broken.map((each) => placed(each, places)),
    );
  return {
    assessment:
      assessment === undefined ? null : writtenAssessment(assessment, places, plan, { source: 'file', path }),
    responsible: new Map(
      Object.entries(responsible ?? {}).flatMap(([key, units]) => {
        const indicator = namedExactly(key, plan.indicators);
        return indicator === undefined ? [] : [[indicator.id, responsibleOf(units)] as const];
      }),
    ),
  };
}

function sectionRules(
  responsible: NonNullable<AssessmentFileSections['responsible']>,
  { indicators }: Plan,
): BrokenRule[] {
  const first = new Map<IndicatorId, string>();
  return Object.entries(responsible).flatMap(([key, units]): BrokenRule[] => {
    const path = ['responsible', key];
    const indicator = namedExactly(key, indicators);
    if (indicator === undefined) {
      const candidates = nearestIds(key, indicators);
      const facts = { kind: 'unknown-reference', what: 'indicators', found: key, candidates } as const;
      return [{ facts, path, ofKey: true }];
    }
    const before = first.get(indicator.id);
    if (before !== undefined)
      return [{ facts: { kind: 'answered-twice', found: key, first: before }, path, ofKey: true }];
    first.set(indicator.id, key);
    return responsibleRules(units, indicator.levels, path);
  });
}

const NO_SECTION: YamlProblem = {
  facts: { kind: 'no-section', expected: ['assessment', 'responsible'], none: 'responsible: {}' },
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
