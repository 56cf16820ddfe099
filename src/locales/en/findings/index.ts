import type { Words } from '../../words.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { rows } from './rows.ts';
import { submission } from './submission.ts';
import { tables } from './tables.ts';
import { waivers } from './waivers.ts';

export const findings: Words['findings'] = {
  ...files,
  ...tables,
  ...rows,
  ...figures,
  ...submission,
  ...waivers,
};
