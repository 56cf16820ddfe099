import { LineCounter, parseDocument, visit } from 'yaml';
import { UserError } from '../errors.ts';
import { normalise } from './normalise.ts';
import type { Plan } from './plan.ts';
import type { PlanFacts, PlanProblem } from './problems.ts';
import { brokenRules } from './rules.ts';
import { planFileSchema } from './schema.ts';
import { YamlPlaces } from './yaml-places.ts';
import { shapeProblems } from './zod-issues.ts';

/** More uses of anchors than this and the file is refused: it may unpack to far more than it seems. */
const MOST_ALIASES = 100;

/**
 * Reads the text of a targets.yaml: syntax, then shape, then rules, each only if the one before found nothing.
 * @param path what to call the file in messages
 * @throws UserError `plan-invalid` with every problem found, each with its line and column
 */
export function readPlan(text: string, path: string): Plan {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const places = new YamlPlaces(text, doc, lines);

  const syntax = doc.errors.map(({ message, pos }): PlanProblem => {
    const { line, col } = lines.linePos(pos[0]);
    return { facts: { kind: 'syntax', reason: message }, line, column: col, keys: [] };
  });
  refuseIfAny(path, syntax);
  refuseIfAny(path, aliasBomb(doc, lines));

  const data: unknown = doc.toJS({ maxAliasCount: MOST_ALIASES });
  const parsed = planFileSchema.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => shapeProblems(issue, data, places));
    throw refused(
      path,
      problems.map(({ facts, path: keys, at }) => placed(facts, keys, at === 'key' ? places.ofKey(keys) : places.ofValue(keys))),
    );
  }
  refuseIfAny(
    path,
    brokenRules(parsed.data).map(({ facts, path: keys }) => placed(facts, keys, places.ofValue(keys))),
  );
  return normalise(parsed.data);
}

function placed(facts: PlanFacts, keys: readonly (string | number)[], { line, column }: { line: number; column: number }): PlanProblem {
  return { facts, line, column, keys: keys.map(String) };
}

function refuseIfAny(path: string, problems: readonly PlanProblem[]): void {
  if (problems.length > 0) throw refused(path, problems);
}

function refused(path: string, problems: readonly PlanProblem[]): UserError {
  return new UserError({ kind: 'plan-invalid', path, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) });
}

/** An alias that stands for something with aliases in it multiplies; so does a very long row of them. */
function aliasBomb(doc: ReturnType<typeof parseDocument>, lines: LineCounter): PlanProblem[] {
  const offsets: number[] = [];
  let nested: number | undefined;
  visit(doc, {
    Alias(_key, alias, ancestors) {
      const offset = alias.range?.[0] ?? 0;
      offsets.push(offset);
      if (ancestors.some((node) => typeof node === 'object' && node !== null && 'anchor' in node && node.anchor !== undefined)) nested ??= offset;
    },
  });
  const at = nested ?? offsets[MOST_ALIASES];
  if (at === undefined) return [];
  const { line, col } = lines.linePos(at);
  return [{ facts: { kind: 'too-many-aliases' }, line, column: col, keys: [] }];
}
