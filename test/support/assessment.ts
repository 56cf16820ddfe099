import type { AssessmentFactsByKind } from '../../src/core/assessment-problems.ts';
import { UserError } from '../../src/core/errors.ts';
import type { SettledAssessment } from '../../src/core/scores.ts';
import type { YamlProblem } from '../../src/core/yaml-problems.ts';
import { readAssessmentFile } from '../../src/plan/assessment/assessment-file.ts';
import type { WrittenAssessment } from '../../src/plan/assessment/assessment.ts';
import { settleAssessment } from '../../src/run/settle-assessment.ts';
import { PLAN, TREE } from './judge.ts';

/** The mistakes that only assessments can have. */
export type AssessmentKind = keyof AssessmentFactsByKind;

/** Sections of an assessment; each stands in for the usual one. */
export interface Sections {
  readonly head?: string;
  readonly weights?: string;
  readonly classes?: string;
  readonly grades?: string;
  readonly adjustments?: string;
  /** After the assessment. */
  readonly rest?: string;
}

/** An assessment as it stands in a file, with some of its sections changed; each section is a line in braces. */
export function assessmentText({
  head = 'attainment: proportional\n  applied-targets: counted',
  weights = '{ safe-campus-rate: 20, inclusive-kindergarten-coverage: 0.5 }',
  classes = `
    - { id: border, title: { zh: 边境县, en: Border }, level: county, regions: [border-counties] }
    - { id: inland, title: { zh: 内地县, en: Inland }, level: county, rest: true }`,
  grades = `
      - { id: excellent, title: { zh: 优秀, en: Excellent }, from: 90 }
      - { id: good, title: { zh: 良好, en: Good }, from: 80 }
      - { id: poor, title: { zh: 不合格, en: Poor }, from: 0 }`,
  adjustments = '[]',
  rest = '',
}: Sections = {}): string {
  return `assessment:
  title: { zh: 考评, en: Assessment }
  ${head}
  weights: ${weights}
  classes: ${classes}
  bands:
    source: 某办法
    grades: ${grades}
  adjustments: ${adjustments}
${rest}`;
}

/** An adjustment as it stands in a file, with some of its keys changed. */
export function adjustmentText(changes: Readonly<Record<string, string>> = {}): string {
  const keys: Readonly<Record<string, string>> = {
    region: '五华区',
    years: '[2025]',
    effect: 'lower-one-grade',
    reason: '某事',
    document: '某号',
    ...changes,
  };
  return `\n    - { ${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;
}

export function written(text: string): WrittenAssessment {
  const { assessment } = readAssessmentFile(text, 'assessment.yaml', PLAN);
  if (assessment === null) throw new Error('no assessment');
  return assessment;
}

export function settled(text: string): SettledAssessment {
  return settleAssessment(written(text), PLAN, TREE);
}

/** What is wrong with a file of an assessment. */
export function problemsOf(text: string): readonly YamlProblem[] {
  try {
    const { assessment } = readAssessmentFile(text, 'assessment.yaml', PLAN);
    if (assessment !== null) settleAssessment(assessment, PLAN, TREE);
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'config-invalid') return error.problem.problems;
    throw error;
  }
  return [];
}
