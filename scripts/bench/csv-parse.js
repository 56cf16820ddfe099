/** Reads a CSV file with csv-parse and does nothing with it. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

parse(readFileSync(process.argv[2]), { bom: true, relax_column_count: true });
