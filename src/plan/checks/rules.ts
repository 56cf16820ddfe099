import { nearestText } from '../../core/suggest.ts';
import type { BrokenRule } from '../broken-rule.ts';
import type { PlanFile } from '../schema.ts';
import { CHECK_COMPARISONS, TOLERANT } from './declared-check.ts';
import { readExpression } from './parse.ts';
import { RULE_KEYS } from './schema.ts';
import type { CheckFile } from './schema.ts';

type Path = readonly string[];
type Measures = PlanFile['measures'];

const DEPTH = { province: 0, prefecture: 1, county: 2, any: 2 } as const;

/** The keys that go with each kind of rule, and with no other. */
const GOES_WITH: Readonly<Record<(typeof RULE_KEYS)[number], readonly (keyof CheckFile)[]>> = {
  left: [...CHECK_COMPARISONS, 'tolerance-percent'],
  both: [],
  measure: ['min', 'max'],
};

/** What the rules of the data in a plan must satisfy beyond their shape: they can be read and worked out. */
export function brokenChecks({ checks = {}, measures }: PlanFile): BrokenRule[] {
  return Object.entries(checks).flatMap(([id, check]) => brokenCheck(check, measures, ['checks', id]));
}

function brokenCheck(check: CheckFile, measures: Measures, path: Path): BrokenRule[] {
  const kinds = RULE_KEYS.filter((key) => check[key] !== undefined);
  if (kinds.length !== 1) return [{ facts: { kind: 'one-of-keys', found: kinds, allowed: RULE_KEYS }, path }];
  return [
    ...RULE_KEYS.filter((key) => !kinds.includes(key)).flatMap((key) => astray(check, key, path)),
    ...comparisonRules(check, path),
    ...boundsRules(check, path),
    ...(['left', ...CHECK_COMPARISONS] as const).flatMap((key) =>
      expressionRules(check[key], check, measures, [...path, key]),
    ),
    ...(check.both ?? []).flatMap((id, i) =>
      measureRules(id, check, measures, ['count', 'score', 'yes-no'], [...path, 'both', String(i)]),
    ),
    ...(check.measure === undefined
      ? []
      : measureRules(check.measure, check, measures, NUMBERS, [...path, 'measure'])),
  ];
}

/** Keys that only mean something beside another one. */
function astray(check: CheckFile, missing: (typeof RULE_KEYS)[number], path: Path): BrokenRule[] {
  return GOES_WITH[missing]
    .filter((key) => check[key] !== undefined)
    .map((key) => ({ facts: { kind: 'key-needs-key', found: key, needs: missing }, path: [...path, key] }));
}

function comparisonRules(check: CheckFile, path: Path): BrokenRule[] {
  if (check.left === undefined) return [];
  const found = CHECK_COMPARISONS.filter((key) => check[key] !== undefined);
  const [comparison] = found;
  if (comparison === undefined || found.length > 1)
    return [{ facts: { kind: 'one-of-keys', found, allowed: CHECK_COMPARISONS }, path }];
  const tolerance = 'tolerance-percent';
  if (check[tolerance] === undefined)
    return comparison === 'about' ? [{ facts: { kind: 'missing-key', key: tolerance }, path }] : [];
  if (TOLERANT.includes(comparison)) return [];
  const needs = TOLERANT.join(' / ');
  return [{ facts: { kind: 'key-needs-key', found: tolerance, needs }, path: [...path, tolerance] }];
}

function boundsRules({ measure, min, max }: CheckFile, path: Path): BrokenRule[] {
  if (measure === undefined) return [];
  if (min === undefined && max === undefined)
    return [{ facts: { kind: 'one-of-keys', found: [], allowed: ['min', 'max'] }, path }];
  if (min === undefined || max === undefined || min <= max) return [];
  return [{ facts: { kind: 'out-of-range', found: String(min), limit: `≤ ${max}` }, path: [...path, 'min'] }];
}

function expressionRules(
  written: string | number | undefined,
  check: CheckFile,
  measures: Measures,
  path: Path,
): BrokenRule[] {
  if (written === undefined) return [];
  const read = readExpression(written);
  if ('mistake' in read) {
    const { mistake, found, at } = read.mistake;
    return [{ facts: { kind: 'expression', mistake, found, at: at + 1 }, path, at }];
  }
  const named = read.tokens.filter(({ kind }) => kind === 'measure');
  if (named.length === 0 && path.at(-1) === 'left')
    return [
      { facts: { kind: 'expression', mistake: 'no-measure', found: String(written), at: 1 }, path, at: 0 },
    ];
  return named.flatMap(({ text, at }) =>
    measureRules(text, check, measures, NUMBERS, path).map((rule) => ({ ...rule, at })),
  );
}

const NUMBERS: readonly Measures[string]['type'][] = ['count', 'score'];

/** A measure must be there, of a type that fits, and reported at the levels the rule is for. */
function measureRules(
  id: string,
  { levels = [] }: CheckFile,
  measures: Measures,
  types: readonly Measures[string]['type'][],
  path: Path,
): BrokenRule[] {
  const measure = Object.hasOwn(measures, id) ? measures[id] : undefined;
  if (measure === undefined) {
    const candidates = nearestText(id, Object.keys(measures));
    return [{ facts: { kind: 'unknown-reference', what: 'measures', found: id, candidates }, path }];
  }
  const { type, 'reported-by': reportedBy } = measure;
  return [
    ...(types.includes(type)
      ? []
      : [{ facts: { kind: 'wrong-measure-type', found: id, expected: types }, path } as const]),
    ...levels
      .filter((level) => DEPTH[level] > DEPTH[reportedBy])
      .map((level): BrokenRule => ({
        facts: { kind: 'reported-above-level', measure: id, reportedBy, level },
        path,
      })),
  ];
}
