import * as z from 'zod';
import { WARNINGS } from '../core/findings.ts';
import { name, words } from './shapes.ts';

/** The shape of `waivers:` and `explanations:`, in a file of their own or in a plan. */

const day = z.iso.date().meta({ example: '2025-12-31' });

const waiver = z.strictObject({
  indicator: words('special-school-coverage').describe('The indicator: its id, name or alias'),
  region: name.describe('The region: its code or name'),
  years: z.array(z.int()).min(1).describe('The years of the plan it holds for'),
  reason: words('校舍重建，学校年底前投入使用').describe('Why the target need not be met'),
  'approved-by': words('云南省教育厅').describe('Who approved that'),
  document: words('云教函〔2025〕12号').describe('The document that says so'),
  'approved-on': day.describe('The day it was approved; before, it has no effect'),
  'expires-on': day.describe('The last day on which it counts, of the time of Shanghai'),
});

const explanation = z.strictObject({
  finding: words('jump')
    .meta({ examples: [...WARNINGS] })
    .describe('The code of the warning'),
  region: name.optional().describe('The region, or what reports beside regions: its code or name'),
  measure: words('schools').optional().describe('The measure or indicator: its id, name or alias'),
  year: z.int().optional().describe('The year the warning is about'),
  path: words('报送/昆明市.csv')
    .optional()
    .describe('The file, as reports name it; all its warnings of that kind, unless `line` names one'),
  sheet: words('表1').optional().describe('The sheet, if the file is a workbook'),
  line: z.int().min(1).optional().describe('The line or row of the warning'),
  text: words('新建学校两所').describe('The explanation'),
  by: words('昆明市教育体育局').describe('Who gives it'),
});

export const allowanceSections = {
  waivers: z.array(waiver).optional().describe('Failures that are approved'),
  explanations: z.array(explanation).optional().describe('What was written about doubtful figures'),
};

/** A file for `--waivers`. */
export const waiversFileSchema = z
  .strictObject(allowanceSections)
  .describe('Waivers of failures, and explanations of doubtful figures')
  .meta({ anyOf: [{ required: ['waivers'] }, { required: ['explanations'] }] });

export type AllowancesFile = z.output<typeof waiversFileSchema>;
export type WaiverFile = z.output<typeof waiver>;
export type ExplanationFile = z.output<typeof explanation>;
