import * as z from 'zod';
import { readYaml } from '../../yaml/read.ts';
import type { Config } from './config.ts';
import { fromFolderOf } from './paths.ts';

const texts = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));

/** As much of a dabiao.config.yaml as says where reports go; the rest may be anything. */
const outputsSchema = z.object({
  output: texts.optional(),
  format: texts.optional(),
  root: z.string().optional(),
});

/**
 * Where reports go by settings in which something is wrong; nothing if that can't be told. Files are found
 * from the folder of the settings.
 */
export function outputsOf(text: string, path: string): Config {
  const read = readYaml(text, outputsSchema);
  if ('problems' in read) return { settings: {} };
  const from = fromFolderOf(path);
  const { output, format, root } = read.data;
  return {
    settings: {
      ...(output === undefined ? {} : { output: output.map(from) }),
      ...(format === undefined ? {} : { format }),
      ...(root === undefined ? {} : { root: from(root) }),
    },
  };
}
