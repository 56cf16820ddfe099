/** What people wait for: help, a county's file, the demo submission, a report drawn once more, a workbook. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { COUNTIES } from './data.js';
import { median, medians, root, spawn } from './measure.js';

const program = (...args) => ({ args: ['bin/dabiao.js', ...args] });
const check = (input, ...more) => program('check', input, '--fail-on', 'never', '--lang', 'zh', ...more);

export async function small({ folder, line, runs }) {
  const at = (name) => join(folder, name);
  copyFileSync(join(root, 'targets.yaml'), at('copy.yaml'));
  const county = tenRows();
  writeFileSync(at('county.csv'), county);
  const demo = 'fixtures/demo';
  const report = at('report.json');
  const commands = {
    'node -e 0': { args: ['-e', '0'] },
    '--help': program('--help'),
    '--version': program('--version'),
    targets: program('targets'),
    county: check(at('county.csv')),
    demo: check(demo),
    'with NODE_OPTIONS': { ...check(demo), env: { NODE_OPTIONS: '--max-old-space-size=3000' } },
    'with -t': check(demo, '-t', at('copy.yaml')),
    'demo as JSON': check(demo, '-o', report),
    render: program('render', report),
  };
  const times = medians(Object.values(commands), runs);
  const took = Object.fromEntries(Object.keys(commands).map((name, i) => [name, times[i]]));
  console.log(`node -e 0: ${took['node -e 0'].toFixed(0)} ms, the demo: ${took.demo.toFixed(0)} ms`);
  const toNode = (name) => took[name] / took['node -e 0'];
  line('the demo submission, as a table', toNode('demo'), 2.5, '× node');
  line("a county's file of 10 rows", toNode('county'), 1.8, '× node');
  for (const name of ['--help', '--version', 'targets']) line(name, toNode(name), 1.45, '× node');
  line('render, to the check that made the report', took.render / took['demo as JSON'], 1, '×');
  line('the demo under NODE_OPTIONS', took['with NODE_OPTIONS'] / took.demo, 1.1, '× without');
  line('the demo with a copy of the plan by -t', took['with -t'] / took.demo, 1.1, '× without');
  stages(demo);
  await workbook({ at, line, runs });
}

/** Where the time of the demo goes. */
function stages(demo) {
  const phases = Array.from({ length: 9 }, () => {
    const { stderr } = spawn(['scripts/bench-phases.js', ...check(demo).args.slice(1)]);
    return JSON.parse(stderr.trim().split('\n').at(-1));
  });
  const parts = Object.keys(phases[0]).map(
    (name) => `${name} ${median(phases.map((each) => each[name])).toFixed(0)}`,
  );
  console.log(`        the demo in ms: ${parts.join(', ')}`);
}

/** The header of the demo submission and ten of its rows. */
function tenRows() {
  const [header, ...rows] = linesOf('530100-昆明市.csv');
  return `\uFEFF${[header, ...rows.slice(0, 10)].join('\r\n')}\r\n`;
}

function linesOf(name) {
  return readFileSync(join(root, 'fixtures/demo', name), 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n');
}

/** 129 counties of 20 columns: the county measures of the demo submission for 2025, and remarks. */
async function workbook({ at, line, runs }) {
  const fill = (row, text) => [
    ...row,
    ...Array.from({ length: 20 - row.length }, (_, i) => `${text}${i + 1}`),
  ];
  const [header] = linesOf('530100-昆明市.csv').map((each) => each.split(','));
  const rows = prefectures().flatMap((name) =>
    linesOf(name)
      .slice(1)
      .map((each) => each.split(','))
      .filter(([, year]) => year === '2025'),
  );
  const table = [fill(header, '备注'), ...rows.map((row) => fill(row, '无'))].map((row, r) =>
    row.map((cell, c) => (r > 0 && c > 0 && /^\d+$/u.test(cell) ? Number(cell) : cell)),
  );
  table[0] = table[0].map((cell) => (cell.startsWith('备注') ? '备注' : cell));
  writeFileSync(at('all.csv'), table.map((row) => row.join(',')).join('\n'));
  writeFileSync(at('all.xlsx'), await writeXlsx({ sheets: [{ name: '数据', rows: table }] }));
  const [csv, xlsx] = medians([check(at('all.csv')), check(at('all.xlsx'))], runs);
  line(`${rows.length} counties as a workbook`, xlsx / csv, 2.5, '× as CSV');
}

function prefectures() {
  const codes = new Set(COUNTIES.map(({ code }) => `${code.slice(0, 4)}00`));
  const regions = JSON.parse(readFileSync(join(root, 'src/regions/regions.json'), 'utf8'));
  return regions.filter(({ code }) => codes.has(code)).map(({ code, name }) => `${code}-${name}.csv`);
}
