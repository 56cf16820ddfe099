import { FIGURES } from './figures.ts';
import { FILES } from './files.ts';
import { ROWS } from './rows.ts';
import { SUBMISSION } from './submission.ts';
import { TABLES } from './tables.ts';
import { WAIVERS } from './waivers.ts';

/** Every kind of finding, by the stage that finds it, in the order of the stages. */
export const FINDING_STAGES = {
  files: FILES,
  tables: TABLES,
  rows: ROWS,
  figures: FIGURES,
  submission: SUBMISSION,
  waivers: WAIVERS,
} as const;

/** Every kind of finding, by its code. */
export const FINDING_KINDS = { ...FILES, ...TABLES, ...ROWS, ...FIGURES, ...SUBMISSION, ...WAIVERS } as const;
