import type { FindingCode } from '../core/findings.ts';
import { FINDING_CODES, WARNINGS } from '../core/findings.ts';
import { FINDING_KINDS, FINDING_STAGES } from '../core/finding-kinds/index.ts';
import { nearestText } from '../core/suggest.ts';
import type { YamlFacts } from '../core/yaml-problems.ts';
import type { AllowancesFile, ExplanationFile, WaiverFile } from './allowances-schema.ts';
import type { BrokenRule } from './broken-rule.ts';
import { namedExactly, nearestIds } from './names.ts';
import type { Plan } from './plan.ts';

/**
 * What waivers and explanations must satisfy beyond their shape, as far as the plan can tell: regions are looked
 * up when the tree of regions is known.
 */
export function brokenAllowances(
  { waivers = [], explanations = [] }: AllowancesFile,
  plan: Plan,
): BrokenRule[] {
  return [
    ...waivers.flatMap((waiver, i) => waiverRules(waiver, ['waivers', String(i)], plan)),
    ...explanations.flatMap((each, i) => explanationRules(each, ['explanations', String(i)], plan)),
  ];
}

function waiverRules(file: WaiverFile, path: readonly string[], plan: Plan): BrokenRule[] {
  const { indicator, years, 'approved-on': first, 'expires-on': last } = file;
  return [
    ...(namedExactly(indicator, plan.indicators) === undefined
      ? [unknown('indicators', indicator, nearestIds(indicator, plan.indicators), [...path, 'indicator'])]
      : []),
    ...years.flatMap((year, i): BrokenRule[] =>
      plan.years.includes(year)
        ? []
        : [
            {
              facts: { kind: 'year-outside-plan', found: year, allowed: plan.years },
              path: [...path, 'years', String(i)],
            },
          ],
    ),
    ...(last < first
      ? [{ facts: { kind: 'dates-reversed', found: last, first } as const, path: [...path, 'expires-on'] }]
      : []),
  ];
}

function unknown(
  what: string,
  found: string,
  candidates: readonly string[],
  path: readonly string[],
): BrokenRule {
  return { facts: { kind: 'unknown-reference', what, found, candidates }, path };
}

function explanationRules(file: ExplanationFile, path: readonly string[], plan: Plan): BrokenRule[] {
  const { finding, measure, year, sheet, line } = file;
  const topics = [...plan.measures, ...plan.indicators];
  const years = [plan.baselineYear, ...plan.years];
  const code = WARNINGS.find((each) => each === finding);
  return [
    ...(code === undefined ? [notExplainable(finding, [...path, 'finding'])] : namingRules(code, file, path)),
    ...(measure !== undefined && namedExactly(measure, topics) === undefined
      ? [unknown('measures, indicators', measure, nearestIds(measure, topics), [...path, 'measure'])]
      : []),
    ...(year !== undefined && !years.includes(year)
      ? [
          {
            facts: { kind: 'year-outside-plan', found: year, allowed: years } as const,
            path: [...path, 'year'],
          },
        ]
      : []),
    ...((line !== undefined || sheet !== undefined) && file.path === undefined
      ? [{ facts: { kind: 'missing-key', key: 'path' } as const, path }]
      : []),
  ];
}

function notExplainable(found: string, path: readonly string[]): BrokenRule {
  // What is found is an error or a warning.
  const facts: YamlFacts = FINDING_CODES.some((each) => each === found)
    ? { kind: 'error-explained', found }
    : { kind: 'unknown-reference', what: 'findings', found, candidates: nearestText(found, WARNINGS) };
  return { facts, path };
}

const NAMING = ['region', 'measure', 'year'] as const;
type Naming = (typeof NAMING)[number];

/** The facts in which a finding says what the keys of an explanation name. */
const FACTS_NAMED: Readonly<Record<Naming, readonly string[]>> = {
  region: ['region'],
  measure: ['subject', 'indicator'],
  year: ['year'],
};

/** Without a path an explanation names all that such a warning is about, so that it never covers others. */
function namingRules(finding: FindingCode, file: ExplanationFile, path: readonly string[]): BrokenRule[] {
  const named = namedBy(finding);
  const missing = named.filter((key) => file[key] === undefined);
  const idle = NAMING.filter((key) => file[key] !== undefined && !named.includes(key));
  const needsPath = file.path === undefined && (named.length === 0 || missing.length > 0);
  return [
    ...(needsPath
      ? [
          {
            facts: {
              kind: 'explains-too-much',
              finding,
              missing: named.length === 0 ? ['path'] : missing,
            } as const,
            path,
          },
        ]
      : []),
    ...idle.map((key): BrokenRule => ({
      facts: { kind: 'explains-nothing', finding, key, allowed: [...named, 'path', 'sheet', 'line'] },
      path: [...path, key],
    })),
  ];
}

/** What of a warning can be named: all that its facts have. What is found about waivers is in their own file. */
function namedBy(finding: FindingCode): readonly Naming[] {
  if (Object.hasOwn(FINDING_STAGES.waivers, finding)) return [];
  const facts = Object.keys(FINDING_KINDS[finding].facts);
  return NAMING.filter((key) => FACTS_NAMED[key].some((fact) => facts.includes(fact)));
}
