import { UserError } from '../../src/core/errors.ts';
import type { YamlFacts, YamlProblem } from '../../src/core/yaml-problems.ts';
import type { WrittenAllowances } from '../../src/plan/allowances.ts';
import { readWaiversFile } from '../../src/plan/waivers-file.ts';
import type { Allowances } from '../../src/run/settle-allowances.ts';
import { settleAllowances } from '../../src/run/settle-allowances.ts';
import { PLAN, TREE } from './judge.ts';

/** The mistakes that only waivers and explanations can have. */
export type AllowanceKind = Extract<
  YamlFacts['kind'],
  | 'no-section'
  | 'ambiguous-name'
  | 'not-judged-itself'
  | 'dates-reversed'
  | 'waived-twice'
  | 'explained-twice'
  | 'error-explained'
  | 'explains-too-much'
  | 'explains-nothing'
>;

/** A waiver as it stands in a file, with some of its keys changed. */
export function waiverText(changes: Readonly<Record<string, string>> = {}): string {
  const keys: Readonly<Record<string, string>> = {
    indicator: 'special-school-coverage',
    region: '石林县',
    years: '[2025]',
    reason: '校舍重建',
    'approved-by': '昆明市教育体育局',
    document: '昆教函〔2025〕12号',
    'approved-on': '2025-03-01',
    'expires-on': '2025-12-31',
    ...changes,
  };
  return `  - ${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\n`;
}

/** A file of waivers, each the usual one with some of its keys changed. */
export function waiversText(...waivers: readonly Readonly<Record<string, string>>[]): string {
  return `waivers:\n${waivers.map((each) => waiverText(each)).join('')}`;
}

export function written(text: string): WrittenAllowances {
  return readWaiversFile(text, 'waivers.yaml', PLAN);
}

export function settled(text: string): Allowances {
  const allowances = settleAllowances([written(text)], TREE);
  if (allowances === null) throw new Error('nothing to settle');
  return allowances;
}

/** What is wrong with a file of waivers and explanations. */
export function problemsOf(text: string): readonly YamlProblem[] {
  try {
    settled(text);
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'config-invalid') return error.problem.problems;
    throw error;
  }
  return [];
}
