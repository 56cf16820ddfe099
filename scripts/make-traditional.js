/**
 * Writes src/core/traditional.json: the Traditional characters for those that stand in the names of regions,
 * measures, indicators, units and columns, from a table of OpenCC (Apache-2.0). Usage: node
 * scripts/make-traditional.js <TSCharacters.txt>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const read = (path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const { units, measures, indicators } = parse(read('targets.yaml'));
const named = [units, measures, indicators]
  .flatMap(Object.values)
  .map(({ title, name, aliases }) => JSON.stringify([title, name, aliases]));
const needed = new Set(
  [
    ...named,
    read('src/regions/regions.json'),
    read('src/regions/former.json'),
    read('src/sources/tables/terms/roles.ts'),
    '万亿合计总',
  ].join(''),
);

const pairs = readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [traditional, simplified] = line.split(/[\t ]/u);
    const wanted =
      traditional !== simplified &&
      !needed.has(traditional) &&
      needed.has(simplified) &&
      traditional.length === 1;
    return wanted ? [[traditional, simplified]] : [];
  });
const [traditional, simplified] = [0, 1].map((i) => pairs.map((pair) => pair[i]).join(''));
writeFileSync(
  fileURLToPath(new URL('../src/core/traditional.json', import.meta.url)),
  `${JSON.stringify({ traditional, simplified }, null, 2)}\n`,
);
