import type { Finding, FindingCode, FindingFacts, PlacedFacts } from '../core/findings.ts';
import type { RegionCode } from '../core/model.ts';
import type { Explanation } from '../core/waivers.ts';

/** An explanation of warnings: what it names of them, and where it is written. */
export interface EnteredExplanation {
  readonly finding: FindingCode;
  readonly region?: RegionCode;
  readonly subject?: string;
  readonly year?: number;
  readonly path?: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly explanation: Explanation;
  readonly place: { readonly path: string; readonly line: number; readonly column: number };
}

/**
 * Marks the warnings that are explained; they stay findings. An explanation of nothing that was found is a
 * finding.
 * @param asked whether this run looked for what an explanation names
 */
export function explainFindings(
  findings: readonly Finding[],
  explanations: readonly EnteredExplanation[],
  asked: (entry: EnteredExplanation) => boolean,
): { readonly findings: readonly Finding[]; readonly found: readonly PlacedFacts[] } {
  const ordered = explanations.toSorted((a, b) => narrowness(b) - narrowness(a) || byText(a, b));
  const used = new Set<EnteredExplanation>();
  const explained = findings.map((finding) => {
    if (finding.severity !== 'warning') return finding;
    const own = ordered.filter((entry) => isAbout(entry, finding));
    for (const entry of own) used.add(entry);
    const [first] = own;
    return first === undefined ? finding : { ...finding, explained: first.explanation };
  });
  const idle = explanations.filter((entry) => !used.has(entry) && asked(entry));
  return { findings: explained, found: idle.map((entry) => ({ facts: namedBy(entry), ...entry.place })) };
}

/** Of several explanations the one that names most is taken, whatever their order in the file. */
function narrowness({ region, subject, year, path, sheet, line }: EnteredExplanation): number {
  return [region, subject, year, path, sheet, line].filter((each) => each !== undefined).length;
}

function byText(a: EnteredExplanation, b: EnteredExplanation): number {
  return textOf(a) < textOf(b) ? -1 : 1;
}

function textOf({ region, subject, year, path, sheet, line, explanation }: EnteredExplanation): string {
  return JSON.stringify([region, subject, year, path, sheet, line, explanation.text, explanation.by]);
}

function isAbout(
  { finding, region, subject, year, path, sheet, line }: EnteredExplanation,
  { facts, ...place }: Finding,
): boolean {
  return (
    facts.code === finding &&
    (region === undefined || ('region' in facts && facts.region === region)) &&
    (subject === undefined || subjectOf(facts) === subject) &&
    (year === undefined || ('year' in facts && facts.year === year)) &&
    (path === undefined || place.path === path) &&
    (sheet === undefined || place.sheet === sheet) &&
    (line === undefined || place.line === line)
  );
}

function subjectOf(facts: FindingFacts): string | null {
  if ('subject' in facts) return facts.subject;
  return 'indicator' in facts ? facts.indicator : null;
}

function namedBy({ finding, region, subject, year, path, line }: EnteredExplanation): FindingFacts {
  return {
    code: 'explanation-unmatched',
    finding,
    ...(region === undefined ? {} : { region }),
    ...(subject === undefined ? {} : { subject }),
    ...(year === undefined ? {} : { year }),
    ...(path === undefined ? {} : { file: path }),
    ...(line === undefined ? {} : { row: line }),
  };
}
