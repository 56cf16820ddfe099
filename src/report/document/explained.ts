import * as z from 'zod';
import type { Region } from '../../core/model.ts';
import { measuresOf } from '../../plan/measures-of.ts';
import { inputCodec } from './input.ts';
import type { Explained } from '../explained.ts';
import { LACKING } from '../../insight/explain/explanation.ts';
import type { ReportPlan } from '../report.ts';
import { directMemberCodec } from './direct-member.ts';
import { comparisonAccountCodec, targetAccountCodec } from './explained-target.ts';
import { figureCodec } from './explained-figure.ts';
import { findingCodec } from './finding.ts';
import { holding } from './held.ts';
import { planCodec } from './plan.ts';
import { SCHEMA_VERSION, schemaVersion, toolCodec } from './report.ts';
import { list, text, unlessEmpty } from './values.ts';
import { verdictCodec } from './verdict.ts';
import type { Wording } from './wording.ts';
import { wordingOf } from './wording.ts';
import { writerOf } from './writer.ts';

type Written = Omit<Explained, 'regions' | 'plan' | 'sha256' | 'asOf' | 'explanation' | 'savedReport'> &
  Explained['explanation'] & {
    readonly $schema: string;
    readonly schemaVersion: typeof SCHEMA_VERSION;
    readonly asOf: string;
    readonly plan: Pick<Explained, 'plan' | 'sha256'>;
    readonly savedReport: string;
  };

/** The JSON document of `dabiao explain --format json`, as a codec. */
export function explainedCodec(wording: Wording, regions: readonly Region[]) {
  const written = holding<Written>()(
    z.object({
      $schema: text.exactOptional().describe('The schema of the document, for editors'),
      schemaVersion,
      tool: toolCodec.describe('The program that wrote the document'),
      asOf: text.exactOptional().describe('The moment the report is about, if one was named'),
      savedReport: text
        .exactOptional()
        .describe('The saved report it was made from; absent if it was made from the data'),
      lacking: unlessEmpty(z.enum(LACKING)).describe('What a saved report does not hold'),
      plan: planCodec.describe('The plan that was judged by, as far as it is about the indicator'),
      verdict: verdictCodec(wording).describe('What is explained'),
      figure: figureCodec(wording)
        .nullable()
        .describe('How the value came about; null where a saved report does not hold it'),
      target: targetAccountCodec(wording).describe('What is asked for, and where that comes from'),
      comparison: comparisonAccountCodec
        .nullable()
        .describe('How one was held against the other; null if nothing was compared, or it is not known'),
      findings: list(findingCodec(wording)).describe(
        'What was found about the cells, and about data that would have belonged to them',
      ),
      inputs: list(inputCodec).describe('The files with the cells'),
      directMembers: unlessEmpty(directMemberCodec).describe('The direct members that reported'),
    }),
  ).describe('How a verdict of dabiao came about');
  return z.codec(written, z.custom<Explained>(), {
    decode: ({
      $schema: _schema,
      schemaVersion: _version,
      plan,
      asOf = null,
      savedReport = null,
      ...rest
    }) => {
      const { verdict, figure, target, comparison, findings, ...others } = rest;
      const explanation = { verdict, figure, target, comparison, findings };
      return { ...others, ...plan, asOf, savedReport, regions, explanation };
    },
    encode: ({ regions: _regions, plan, sha256, asOf, savedReport, explanation, ...rest }) => ({
      ...rest,
      ...explanation,
      schemaVersion: SCHEMA_VERSION,
      plan: { plan: aboutOne(plan, explanation.verdict.indicator), sha256 },
      ...(asOf === null ? {} : { asOf }),
      ...(savedReport === null ? {} : { savedReport }),
    }),
  });
}

/** What a plan says of one indicator. */
function aboutOne(plan: ReportPlan, id: string): ReportPlan {
  const indicators = plan.indicators.filter((each) => each.id === id);
  const used = new Set(indicators.flatMap(({ formula }) => measuresOf(formula)));
  const measures = plan.measures.filter((measure) => used.has(measure.id));
  const named = new Set([...indicators, ...measures].map(({ unit }) => unit));
  const units = plan.units.filter((unit) => named.has(unit.id));
  return { id: plan.id, title: plan.title, units, measures, indicators, actions: [], goals: [] };
}

/** An explanation as schema/explanation.schema.json describes it. */
export type ExplainedDocument = z.input<ReturnType<typeof explainedCodec>>;

export function explainedDocument(explained: Explained): ExplainedDocument {
  const { regions } = explained;
  return writerOf(explainedCodec(wordingOf(explained), regions))(explained);
}
