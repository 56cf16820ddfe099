import * as z from 'zod';
import type { SettingInput, SettingShape } from '../options/record.ts';
import type { SettingRecord } from '../options/registry.ts';
import { SETTINGS } from '../options/registry.ts';

/** One value, as behind a flag: `2025` is as good as `'2025'`. */
const one = z.union([z.string(), z.number()]);
/** One or several, as a flag that may be repeated. */
const some = z.union([z.string(), z.number(), z.array(one)]);

const ZOD = { record: z.record, string: z.string, union: z.union };

const SHAPES = { nothing: z.boolean(), one, several: some, list: some } as const;

function shapeOf({ takes, setting }: SettingRecord) {
  const { shape, examples, about } = setting;
  const ofFlag: SettingShape = SHAPES[takes];
  const plain = shape?.(ZOD, ofFlag) ?? ofFlag;
  const withExamples = examples === undefined ? plain : plain.meta({ examples: [...examples] });
  return withExamples.optional().describe(about);
}

/**
 * dabiao.config.yaml: the flags of a project, by their names without the dashes, with the values they have on
 * the command line.
 */
export const configSchema = z
  .strictObject(Object.fromEntries(SETTINGS.map((each) => [each.name, shapeOf(each)])))
  .describe('Settings of dabiao for a project');

/** What a dabiao.config.yaml says, setting by setting. */
export type ConfigFile = Readonly<Record<string, SettingInput | undefined>>;
