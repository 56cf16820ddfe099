/**
 * Writes fixtures/demo: a complete submission of made-up figures for every region, measure and year. The
 * figures come from a generator with a fixed seed for each region, so the files are the same wherever and
 * whenever this runs.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? `${root}fixtures/demo`;
const regions = JSON.parse(readFileSync(`${root}src/regions/regions.json`, 'utf8'));
const counties = regions.filter(({ level }) => level === 'county');
const prefectures = regions.filter(({ level }) => level === 'prefecture');
const YEARS = [2022, 2023, 2024, 2025];
const NOTE = '合成数据';

/** Counties recognised as quality-balanced, and not under trusteeship, by year. */
const BALANCED = { 2022: 0, 2023: 1, 2024: 12, 2025: 38 };
const WITHOUT_TRUSTEESHIP = { 2022: 60, 2023: 2, 2024: 0, 2025: 0 };
const GROUP_SCHOOLING = { 2022: 20, 2023: 55, 2024: 90, 2025: 118 };

/**
 * What sets the counties in focus (怒江州, 迪庆州, the border) apart, by year. Their kindergartens catch up; with
 * digital campuses the rest falls in the last year while they stand still.
 */
const FOCUS_PREFECTURES = new Set(['533300', '533400']);
const KINDERGARTENS_BEHIND = { 2022: 0.084, 2023: 0.078, 2024: 0.07, 2025: 0.055 };
const DIGITAL_CAMPUSES = {
  focus: { 2022: 0, 2023: 0.14, 2024: 0.37, 2025: 0.37 },
  rest: { 2022: 0, 2023: 0.14, 2024: 0.41, 2025: 0.39 },
};

/** Cells that were not reported: region, year and measure. A whole row if no measure is named. */
const GAPS = [
  ['530629', 2022, 'digital-campuses'],
  ['532625', 2023, 'digital-campuses'],
  ['533324', 2024, 'shortage-teachers'],
  ['533324', 2024, 'shortage-teacher-posts'],
  ['533423', 2025, 'group-schooling'],
  ['530828', 2024, 'resident-population'],
  ['530828', 2025, 'resident-population'],
];

/**
 * What prefectures and the province run themselves, beside the counties: how many schools of every kind, how
 * many of them are no kindergartens, children in kindergartens, posts of shortage subjects. One of them did
 * not report its teachers in one year, so that its prefecture is undetermined there.
 */
const OWN_SCHOOLS = {
  530100: { name: '昆明市本级', campuses: 46, schools: 38, children: 2600, posts: 210, special: 1 },
  530300: { name: '曲靖市直属', campuses: 18, schools: 15, children: 900, posts: 88, special: 0 },
  532900: {
    name: '大理州直',
    campuses: 14,
    schools: 11,
    children: 760,
    posts: 64,
    special: 1,
    withoutTeachers: 2024,
  },
};
/** The universities and schools of the province itself. */
const PROVINCE_SCHOOLS = { name: '云南省属', campuses: 71, schools: 71, posts: 0 };

const COUNTY_COLUMNS = [
  ['safe-campuses', '平安校园数（所）'],
  ['campuses', '各级各类学校（园）总数（所）'],
  ['inclusive-kindergarten-children', '普惠性幼儿园在园幼儿数（人）'],
  ['kindergarten-children', '在园幼儿总数（人）'],
  ['special-schools', '特殊教育学校数（所）'],
  ['resident-population', '常住人口（人）'],
  ['shortage-teachers', '紧缺学科在岗教师数（人）'],
  ['shortage-teacher-posts', '紧缺学科应配教师数（人）'],
  ['quality-balanced', '义务教育优质均衡县认定'],
  ['high-school-trusteeship', '普通高中托管帮扶'],
  ['digital-campuses', '数字校园数（所）'],
  ['schools', '大中小学总数（所）'],
  ['group-schooling', '集团化办学'],
];

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder).filter((each) => each.endsWith('.csv'))) rmSync(`${folder}/${name}`);
for (const prefecture of prefectures) writePrefecture(prefecture);
write('州市.csv', prefectureTable());
write('省级.csv', provinceTable());
write('省属.csv', provinceSchoolsTable());
write('补报.csv', [
  ['地区', '指标', '年份', '数值', '备注'],
  ['贡山', '紧缺学科教师配齐率', '2024', '91.5%', `${NOTE}：只报送了百分数`],
]);

function writePrefecture({ code, name }) {
  const rows = counties
    .filter(({ parent }) => parent === code)
    .flatMap((county) =>
      YEARS.map((year) => [county.name, year, ...COUNTY_COLUMNS.map(([id]) => cell(county, year, id)), NOTE]),
    );
  write(`${code}-${name}.csv`, [
    ['地区', '年份', ...COUNTY_COLUMNS.map(([, title]) => title), '备注'],
    ...rows,
    ...ownSchoolsRows(code),
  ]);
}

/** No county reports these schools, and none of these figures is about counties: no yes or no, no population. */
function ownSchoolsRows(code) {
  const own = OWN_SCHOOLS[code];
  if (own === undefined) return [];
  return YEARS.map((year) => {
    const figures = ownFigures(own, year);
    return [own.name, year, ...COUNTY_COLUMNS.map(([id]) => figures[id] ?? ''), NOTE];
  });
}

function ownFigures({ campuses, schools, children, posts, special, withoutTeachers }, year) {
  const step = year - 2022;
  const reportsTeachers = posts > 0 && year !== withoutTeachers;
  return {
    'safe-campuses': portion(campuses, [0.6, 0.8, 1, 1][step]),
    campuses,
    'inclusive-kindergarten-children': children,
    'kindergarten-children': children,
    'special-schools': special,
    'shortage-teachers': reportsTeachers ? portion(posts, 0.9 + 0.03 * step) : undefined,
    'shortage-teacher-posts': reportsTeachers ? posts : undefined,
    'digital-campuses': portion(schools, 0.7 + 0.1 * step),
    schools,
  };
}

function provinceSchoolsTable() {
  const columns = COUNTY_COLUMNS.filter(([id]) => ownFigures(PROVINCE_SCHOOLS, 2022)[id] !== undefined);
  return [
    ['地区', '年份', ...columns.map(([, title]) => title), '备注'],
    ...YEARS.map((year) => {
      const figures = ownFigures(PROVINCE_SCHOOLS, year);
      return [PROVINCE_SCHOOLS.name, year, ...columns.map(([id]) => figures[id]), NOTE];
    }),
  ];
}

function cell(county, year, id) {
  if (GAPS.some(([code, when, what]) => code === county.code && when === year && what === id)) return '';
  return countyFigures(county, year)[id];
}

function countyFigures(county, year) {
  const { code, population } = county;
  const step = year - 2022;
  const random = generator(Number(code));
  const [size, start, pace, teachers, screens] = Array.from({ length: 5 }, random);
  const residents = Math.round(population * (1 - 0.003 * step * size));
  const children = Math.round(population * (0.028 + 0.012 * size) * (1 - 0.05 * step));
  const campuses = Math.max(12, Math.round(population / (1800 + 1500 * size)));
  const schools = Math.max(8, Math.round(campuses * 0.6));
  const posts = Math.round(population / (450 + 300 * size));
  const order = rank(code);
  const inFocus = isInFocus(county);
  return {
    'safe-campuses': portion(
      campuses,
      [0.4, 0.64, 0.985, 1][step] + 0.06 * (start - 0.5) + (order % 40 === 7 ? -0.02 : 0),
    ),
    campuses,
    'inclusive-kindergarten-children': portion(
      children,
      0.8 + 0.06 * start + (0.03 + 0.025 * pace) * step - (inFocus ? KINDERGARTENS_BEHIND[year] : 0),
    ),
    'kindergarten-children': children,
    'special-schools':
      residents > 200000
        ? order % 23 === 5 && step < 3
          ? 0
          : order % 46 === 5
            ? 0
            : 1
        : order % 5 === 0
          ? 1
          : 0,
    'resident-population': residents,
    'shortage-teachers': portion(posts, 0.79 + 0.06 * teachers + (0.035 + 0.02 * pace) * step),
    'shortage-teacher-posts': posts,
    'quality-balanced': yes(order < BALANCED[year]),
    'high-school-trusteeship': yes(order >= WITHOUT_TRUSTEESHIP[year]),
    'digital-campuses': portion(
      schools,
      0.58 + 0.04 * screens + DIGITAL_CAMPUSES[inFocus ? 'focus' : 'rest'][year],
    ),
    schools,
    'group-schooling': yes(order < GROUP_SCHOOLING[year]),
  };
}

function prefectureTable() {
  const header = [
    '地区',
    '年份',
    '张桂梅思政大讲堂分课堂数（个）',
    '区域产教联合体数（个）',
    '职业本科学校数（所）',
    '中外合作办学机构数（个）',
  ];
  const more = [
    '行业产教融合共同体数（个）',
    '高水平科技创新平台数（个）',
    '留滇就业人数（人）',
    '教育满意度得分（分）',
    '备注',
  ];
  const rows = prefectures.flatMap(({ code, name, population }, index) =>
    YEARS.map((year) => {
      const step = year - 2022;
      const random = generator(Number(code))();
      return [
        name,
        year,
        index < [3, 9, 14, 16][step] ? 1 + (index % 3) : 0,
        index < [0, 1, 2, 4][step] ? 1 : 0,
        0,
        index === 0 ? [0, 1, 3, 6][step] : 0,
        index < [1, 3, 6, 9][step] ? 1 : 0,
        Math.round(random * (2 + step)),
        Math.round(population * (0.004 + 0.0006 * step)),
        (82 + 6 * random + 0.9 * step).toFixed(2),
        NOTE,
      ];
    }),
  );
  return [[...header, ...more], ...rows];
}

function provinceTable() {
  const header = [
    '地区',
    '年份',
    '设分课堂的高校数（所）',
    '高校总数（所）',
    '达到全国平均及以上水平的本科专业数（个）',
    '本科专业总数（个）',
    '办学条件达标的职业学校数（所）',
    '职业学校总数（所）',
    '教育满意度得分（分）',
    '备注',
  ];
  const figures = {
    2022: [20, 80, 1210, 1600, 262, 400, '84.20'],
    2023: [41, 80, 1330, 1610, 312, 400, '85.10'],
    2024: [66, 80, 1490, 1620, 345, 396, '86.35'],
    2025: [80, 80, 1588, 1620, 371, 394, '86.35'],
  };
  return [header, ...YEARS.map((year) => ['云南省', year, ...figures[year], NOTE])];
}

function isInFocus({ parent, groups }) {
  return FOCUS_PREFECTURES.has(parent) || groups.includes('border-counties');
}

/** A fixed order of the counties that has nothing to do with their codes. */
function rank(code) {
  const order = counties
    .map((county) => ({ code: county.code, key: generator(Number(county.code) * 7)() }))
    .toSorted((a, b) => a.key - b.key);
  return order.findIndex((each) => each.code === code);
}

function portion(whole, part) {
  return Math.min(whole, Math.max(0, Math.round(whole * part)));
}

function yes(answer) {
  return answer ? '是' : '否';
}

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function write(name, rows) {
  writeFileSync(`${folder}/${name}`, `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
}
