import * as z from 'zod';
import { LEVELS } from '../core/model.ts';
import type { FindingCode } from '../core/findings.ts';
import { severityOf } from '../core/findings.ts';
import type { Language } from '../core/languages.ts';
import { VERSION } from '../core/version.ts';
import { wordsOf } from '../locales/index.ts';
import type { CheckRule } from '../plan/checks/declared-check.ts';
import { CHECK_COMPARISONS } from '../plan/checks/declared-check.ts';
import type { LoadedPlan } from '../plan/plan.ts';
import type { BuiltIn } from './checks-overview.ts';
import { titleOfCheck } from './checks-overview.ts';
import { SCHEMA_VERSION, schemaVersion, toolCodec } from './document/report.ts';
import { bilingual, list, number, text } from './document/values.ts';
import { writerOf } from './document/writer.ts';
import { expressionCodec, expressionOf } from './expression-document.ts';

const severity = z
  .enum(['error', 'warning'])
  .describe('error: it fails the run; warning: it asks for an explanation');
const runs = z
  .enum(['always', 'validating'])
  .describe('always: in check and validate; validating: in validate alone');

const rule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('comparison').describe('Two expressions are compared'),
    left: expressionCodec.describe('The expression on the left'),
    comparison: z.enum(CHECK_COMPARISONS).describe('How they are compared'),
    right: expressionCodec.describe('The expression on the right'),
    tolerance: number.nullable().describe('In percent of the right side; null: none'),
  }),
  z.object({
    kind: z.literal('both').describe('All of the measures are reported, or none'),
    measures: list(text).describe('Their ids'),
  }),
  z.object({
    kind: z.literal('bounds').describe('A measure has a lowest or a highest value'),
    measure: text.describe('Its id'),
    min: number.nullable().describe('The lowest value; null: none'),
    max: number.nullable().describe('The highest value; null: none'),
  }),
]);

/** The JSON document of `dabiao targets checks --format json`. */
export const checksCodec = z
  .object({
    schemaVersion,
    tool: toolCodec.describe('The program that wrote the document'),
    plan: z
      .object({
        id: text.describe('What the plan is called by programs'),
        title: bilingual.describe('What people call it'),
        sha256: text.describe('The SHA-256 digest of the file it was read from'),
      })
      .describe('The plan that declares the rules'),
    declared: list(
      z.object({
        id: text.describe('What findings call the rule'),
        title: bilingual.describe('What holds'),
        message: bilingual.describe('What is said where it does not hold'),
        severity,
        runs,
        levels: list(z.enum(LEVELS)).nullable().describe('The levels of regions it is for; null: all'),
        reason: bilingual.describe('Why it holds'),
        rule: rule.describe('What must be true of what a region reports'),
      }),
    ).describe('The rules of the data that the plan declares'),
    builtIn: list(
      z.object({
        code: text.describe('The code of what is found where it does not hold'),
        title: bilingual.describe('What holds'),
        severity,
        runs,
      }),
    ).describe('The checks of the program itself'),
  })
  .describe('The checks of the data: those that a plan declares, and those of the program');

/** The checks of a plan and those of the program, as schema/checks.schema.json describes them. */
export function checksDocument(
  { plan, sha256 }: Pick<LoadedPlan, 'plan' | 'sha256'>,
  builtIn: readonly BuiltIn[],
): z.input<typeof checksCodec> {
  return writerOf(checksCodec)({
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'dabiao', version: VERSION },
    plan: { id: plan.id, title: plan.title, sha256 },
    declared: plan.checks.map((check) => ({
      ...check,
      runs: check.severity === 'error' ? 'always' : 'validating',
      rule: written(check.rule),
    })),
    builtIn: builtIn.map((check) => ({
      code: check.code,
      title: { zh: titleIn('zh', check.code), en: titleIn('en', check.code) },
      severity: severityOf(check.code),
      runs: check.runs,
    })),
  });
}

function written(declared: CheckRule): z.output<typeof rule> {
  if (declared.kind !== 'comparison') return declared;
  const { left, right, ...others } = declared;
  return { ...others, left: expressionOf(left), right: expressionOf(right) };
}

function titleIn(language: Language, code: FindingCode): string {
  return titleOfCheck(code, wordsOf(language));
}
