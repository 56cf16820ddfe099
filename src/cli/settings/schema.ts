import * as z from 'zod';
import { WARNINGS } from '../../core/findings.ts';
import { LEVELS } from '../../core/model.ts';
import { FAIL_ON } from '../options/choices.ts';
import { FORMATS } from '../../formats/index.ts';

/** One value, as behind a flag: `2025` is as good as `'2025'`. */
const one = z.union([z.string(), z.number()]);
/** One or several, as a flag that may be repeated. */
const some = z.union([z.string(), z.number(), z.array(one)]);
const flag = z.boolean();
const file = one.describe('Relative to the folder of this file');
const words = (allowed: readonly string[]) => some.meta({ examples: [...allowed] });

/**
 * dabiao.config.yaml: the flags of a project, by their names without the dashes, with the values they have on
 * the command line.
 */
export const configSchema = z
  .strictObject({
    inputs: some
      .optional()
      .describe('Files, folders and patterns to read, where the command line names none'),
    targets: file.optional().describe('The plan to judge by'),
    root: file.optional().describe('The folder that paths in reports are relative to'),
    columns: file.optional().describe('A YAML file whose section columns: says what columns mean'),
    map: z
      .union([z.record(z.string(), z.string()), some])
      .optional()
      .describe('What columns mean: name in the header: id'),
    encoding: one
      .optional()
      .describe('The encoding of text files, where it is not to be detected')
      .meta({ examples: ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] }),
    sheet: some.optional().describe('Only these sheets of a workbook'),
    year: some.optional().describe('2025, [2023, 2025], 2023-2025, latest or all'),
    region: some.optional().describe('Only these regions and what is below them'),
    level: words(LEVELS).optional().describe('Only regions of these levels'),
    indicator: some.optional().describe('Only these indicators'),
    format: words(FORMATS.map(({ name }) => name))
      .optional()
      .describe('How reports are written; default: by the name of the file'),
    output: some.optional().describe('Files to write, or - for standard output'),
    'fail-on': words(FAIL_ON).optional().describe('The statuses that fail the run, or never'),
    'max-findings': one.optional().describe('More findings than this fail the run'),
    baseline: file.optional().describe('The last report: only what is worse fails the run'),
    expect: some
      .optional()
      .describe('Regions of which every county must have reported, where the inputs are those of this file'),
    'as-of': one.optional().describe('The date or moment the report bears'),
    skip: words([...WARNINGS])
      .optional()
      .describe('Warnings of dabiao validate that are not wanted'),
    quiet: flag.optional().describe('Only what fails the run'),
    verbose: flag.optional().describe('Say on standard error what is read, and how long it takes'),
    color: flag.optional().describe('Whether the terminal is written to in colour'),
    ascii: flag.optional().describe('Draw tables with ASCII characters only'),
    pager: flag.optional().describe('Whether long tables are shown page by page'),
    lang: one
      .optional()
      .describe('The language of what people read')
      .meta({ examples: ['zh', 'en'] }),
  })
  .describe('Settings of dabiao for a project');

export type ConfigFile = z.output<typeof configSchema>;
export type SettingName = keyof ConfigFile;
