import type { YamlProblem } from '../../core/yaml-problems.ts';

/** What stands behind a key or at the beginning of a list's entry, and can only be meant as a placeholder. */
const BEGINS = /^(?<before>\s*(?:(?:-|[\w-]+:)\s+)+)(?<found>\{[^{}:,]*\})/u;

/** Problems, with the likely reason where YAML has taken a text that begins with a placeholder for keys. */
export function unquotedBraces(problems: readonly YamlProblem[], text: string): YamlProblem[] {
  const lines = text.split('\n');
  return problems.map((problem) => {
    const { before = '', found } = BEGINS.exec(lines[problem.line - 1] ?? '')?.groups ?? {};
    return found === undefined
      ? problem
      : { ...problem, facts: { kind: 'unquoted-brace', found }, column: before.length + 1 };
  });
}
