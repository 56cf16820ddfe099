import * as z from 'zod';
import { WARNINGS } from '../findings.ts';
import { FORMATS } from '../report/formats.ts';

const text = z.string().min(1);
const texts = z.array(text);
const file = text.describe('Relative to the folder of this file');

/** dabiao.config.yaml: the flags of a project, by their names without the dashes. */
export const configSchema = z
  .strictObject({
    inputs: texts.optional().describe('Files, folders and patterns to read, where the command line names none'),
    targets: file.optional().describe('The plan to judge by'),
    root: file.optional().describe('The folder that paths in reports are relative to'),
    columns: file.optional().describe('A YAML file whose section columns: says what columns mean'),
    map: z.record(text, text).optional().describe('What columns mean: name in the header: id'),
    encoding: z.enum(['utf-8', 'gb18030', 'gbk', 'gb2312', 'utf-16le', 'utf-16be']).optional(),
    sheet: texts.optional().describe('Only these sheets of a workbook'),
    year: z.union([z.string(), z.int()]).optional().describe('2025, 2023,2025, 2023-2025, latest or all'),
    region: texts.optional().describe('Only these regions and what is below them'),
    level: z.array(z.enum(['province', 'prefecture', 'county'])).optional(),
    indicator: texts.optional().describe('Only these indicators'),
    format: z.array(z.enum(FORMATS.map(({ name }) => name))).optional(),
    output: texts.optional().describe('Files to write, or - for standard output'),
    'fail-on': z.array(z.enum(['pass', 'fail', 'undetermined', 'no-data', 'not-applicable', 'no-target', 'never'])).optional(),
    'max-findings': z.int().min(0).optional(),
    baseline: file.optional().describe('The last report: only what is worse fails the run'),
    expect: texts.optional().describe('Regions of which every county must have reported, where the inputs are those of this file'),
    skip: z
      .array(z.enum([...WARNINGS]))
      .optional()
      .describe('Warnings of dabiao validate that are not wanted'),
    quiet: z.boolean().optional(),
    color: z.boolean().optional(),
    pager: z.boolean().optional(),
    lang: z.enum(['zh', 'en']).optional(),
  })
  .describe('Settings of dabiao for a project');

export type ConfigFile = z.output<typeof configSchema>;
