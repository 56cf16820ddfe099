import * as z from 'zod';
import type { ChangedGoals, ComparedYears, Correction, DiffClass, Figures } from '../../insight/diff/diff.ts';
import { classCounts } from '../../insight/diff/compare-reports.ts';
import { DIFF_CLASSES } from '../../insight/diff/diff.ts';
import type { Renamed } from '../document/held.ts';
import { holding } from '../document/held.ts';
import { plannedTargetCodec } from '../document/plan.ts';
import { regionCodec } from '../document/region.ts';
import { SCHEMA_VERSION, schemaVersion, toolCodec } from '../document/report.ts';
import { targetCodec } from '../document/target.ts';
import { bilingual, count, list, place, text, unlessEmpty, year } from '../document/values.ts';
import type { Wording } from '../document/wording.ts';
import { WORDLESS, wordingOf } from '../document/wording.ts';
import { writerOf } from '../document/writer.ts';
import { denominator, entryCodec, indicator, numerator, unit, value } from './entry-document.ts';
import type { DiffReport, DiffSource } from './diff-report.ts';

function goalsCodec(wording: Wording) {
  return holding<ChangedGoals>()(
    z.object({
      plan: z
        .enum(['same', 'other-file', 'other-plan'])
        .describe(
          'Whether both were judged by the same file, another file of the same plan, or another plan',
        ),
      added: list(indicator).describe('Indicators that only the second plan has'),
      dropped: list(indicator).describe('Indicators that only the first plan has'),
      recounted: list(indicator).describe('Indicators with another formula or unit'),
      requirements: list(
        z.object({
          indicator,
          year: year.describe('The year it is asked for'),
          before: list(plannedTargetCodec).describe('What the first plan asks for; empty for nothing'),
          after: list(plannedTargetCodec).describe('What the second plan asks for; empty for nothing'),
        }),
      ).describe('What the plans ask for where that differs'),
      targets: list(
        z.object({
          indicator,
          years: z
            .object({ before: year.describe('In the first report'), after: year.describe('In the second') })
            .describe('The years the targets are of'),
          before: targetCodec.describe('In the first report'),
          after: targetCodec.describe('In the second report'),
          regions: list(regionCodec(wording)).describe('The regions held against it'),
        }),
      ).describe('Targets that differ although the plans ask for the same: another baseline value'),
    }),
  );
}

const figures = holding<Renamed<Figures, 'places', 'observations'>>()(
  z.object({
    value,
    numerator,
    denominator,
    unit,
    observations: unlessEmpty(place).describe('The cells, as far as the report names them'),
  }),
);
const figuresCodec = z.codec(figures, z.custom<Figures>(), {
  decode: ({ observations, ...rest }) => ({ ...rest, places: observations }),
  encode: (each) => ({ ...each, observations: each.places }),
});

function correctionCodec(wording: Wording) {
  return holding<Correction>()(
    z.object({
      indicator,
      region: regionCodec(wording).describe('The region the figures are of'),
      year: year.describe('The year they are of'),
      before: figuresCodec.describe('In the first report'),
      after: figuresCodec.describe('In the second report'),
      rolledUp: z.boolean().describe('Made up of the figures of several members, and so follows theirs'),
    }),
  );
}

const comparedYears = holding<ComparedYears>()(
  z.object({
    pairing: z
      .discriminatedUnion('kind', [
        z.object({
          kind: z.literal('same-years').describe('Each year is compared with itself'),
          years: list(year).describe('The years'),
        }),
        z.object({
          kind: z.literal('year-to-year').describe('A year of the first report with one of the second'),
          before: year.describe('Of the first report'),
          after: year.describe('Of the second report'),
        }),
      ])
      .describe('Which years stand side by side'),
    leftOut: z
      .object({
        before: list(year).describe('Of the first report'),
        after: list(year).describe('Of the second report'),
      })
      .describe('Years with figures that are not compared'),
  }),
);

function sourceCodec(wording: Wording) {
  return holding<DiffSource>()(
    z.object({
      name: text.describe('What the command line calls it'),
      from: z.enum(['report', 'inputs']).describe('A saved report, or data read and judged for this'),
      asOf: text.nullable().describe('The moment the report is about, if one was named'),
      plan: z
        .object({
          id: text.describe('What the plan is called by programs'),
          title: bilingual.describe('What people call it'),
          sha256: text.describe('The SHA-256 digest of the file the plan was read from'),
        })
        .describe('The plan it was judged by'),
      years: list(year).describe('The years judged'),
      regions: list(regionCodec(wording)).describe('The topmost regions judged'),
      rejected: count.describe('How many errors left rows or files out'),
    }),
  );
}

const counts = Object.fromEntries(
  DIFF_CLASSES.map((each) => [keyOf(each), count.describe(`How many judgements are of the class ${each}`)]),
);

/** `newlyMet`: a key that programs can use as a name. */
function keyOf(each: DiffClass): string {
  return each.replaceAll(/-[a-z]/gu, ([, letter = '']) => letter.toUpperCase());
}

function documentCodec(wording: Wording) {
  return z
    .object({
      $schema: text.exactOptional().describe('The schema of the document, for editors'),
      schemaVersion,
      tool: toolCodec.describe('The program that wrote the document'),
      before: sourceCodec(wording).describe('The first of the two'),
      after: sourceCodec(wording).describe('The second of the two'),
      compared: comparedYears.describe('What is compared'),
      summary: z
        .object({
          ...counts,
          lost: count.describe('How many passed and do not pass, or are not known to, now'),
        })
        .describe('How many judgements are of each class'),
      goals: goalsCodec(wording).describe('What is asked for now and was not then: no progress comes of it'),
      changes: list(entryCodec(wording)).describe('Each judgement that is not the same, or was never one'),
      corrections: list(correctionCodec(wording)).describe(
        'Other figures for the same indicator, region and year, in every year that both judge',
      ),
      exitCode: z
        .literal([0, 1, 3])
        .describe('1: something that passed no longer does; 3: rows of what was read were left out'),
    })
    .describe('Two reports compared: dabiao diff');
}

/** What `dabiao diff --format json` prints, if it could compare. */
export const diffCodec = documentCodec(WORDLESS);

/** A comparison as schema/diff.schema.json describes it. */
export function diffDocumentOf(report: DiffReport): z.input<typeof diffCodec> {
  const { tool, before, after, exitCode } = report;
  const { pairing, leftOut, goals, entries, corrections } = report.diff;
  const found = classCounts(entries);
  const summary = {
    ...Object.fromEntries(DIFF_CLASSES.map((each) => [keyOf(each), found[each]])),
    lost: entries.filter(({ lost }) => lost).length,
  };
  return writerOf(documentCodec(wordingOf(report)))({
    schemaVersion: SCHEMA_VERSION,
    tool,
    before,
    after,
    compared: { pairing, leftOut },
    summary,
    goals,
    changes: entries.filter((entry) => entry.class !== 'same' && entry.class !== 'not-judged'),
    corrections,
    exitCode,
  });
}
