/**
 * Writes src/regions/former.json from a table former_code,former_name,last_seen,code,name. Usage: node
 * scripts/make-former-regions.js <former_regions.csv>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const rows = parse(readFileSync(process.argv[2] ?? '', 'utf8'), { columns: true, bom: true });
const lines = rows.map(({ former_code: code, former_name: name, code: now }) =>
  JSON.stringify({ code, name, now }),
);
writeFileSync(
  fileURLToPath(new URL('../src/regions/former.json', import.meta.url)),
  `[\n${lines.map((line) => `  ${line}`).join(',\n')}\n]\n`,
);
