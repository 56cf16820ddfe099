// Makes src/regions/regions.json from a table of counties (code, name, prefecture, 2020 census population,
// border county). Usage: node scripts/make-regions.js <counties.csv>
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const PROVINCE = { code: '530000', name: '云南省', short: '云南' };

/** The ethnic groups that occur in the names of Yunnan's autonomous prefectures and counties. */
const ETHNIC_GROUPS = [
  '苗族',
  '彝族',
  '壮族',
  '瑶族',
  '白族',
  '傣族',
  '藏族',
  '哈尼族',
  '傈僳族',
  '拉祜族',
  '佤族',
  '纳西族',
  '景颇族',
  '布朗族',
  '普米族',
  '怒族',
  '独龙族',
  '回族',
];

const ethnic = new RegExp(`(${ETHNIC_GROUPS.join('|')}|各族)+(?=自治)`, 'u');

/** 峨山彝族自治县 → 峨山, 楚雄彝族自治州 → 楚雄州, 昆明市 → 昆明, 云县 stays 云县. */
function shortName(name) {
  const plain = name.replace(ethnic, '');
  if (plain.endsWith('自治州')) return `${plain.slice(0, -3)}州`;
  const stem = plain.replace(/(自治县|县|市|区)$/u, '');
  return stem.length > 1 ? stem : plain;
}

const counties = parse(readFileSync(process.argv[2]), { columns: true, bom: true });
const sum = (rows) => rows.reduce((total, row) => total + Number(row.population_2020), 0);

const regions = [{ ...PROVINCE, level: 'province', parent: null, population: sum(counties), groups: [] }];
for (const code of [...new Set(counties.map((row) => row.prefecture_code))].toSorted((a, b) => a - b)) {
  const members = counties.filter((row) => row.prefecture_code === code);
  const name = members[0].prefecture;
  regions.push({
    code,
    name,
    short: shortName(name),
    level: 'prefecture',
    parent: PROVINCE.code,
    population: sum(members),
    groups: [],
  });
  for (const row of members) {
    regions.push({
      code: row.code,
      name: row.name,
      short: shortName(row.name),
      level: 'county',
      parent: code,
      population: Number(row.population_2020),
      groups: row.border_county === '1' ? ['border-counties'] : [],
    });
  }
}

const target = new URL('../src/regions/regions.json', import.meta.url);
writeFileSync(target, `[\n${regions.map((region) => `  ${JSON.stringify(region)}`).join(',\n')}\n]\n`);
