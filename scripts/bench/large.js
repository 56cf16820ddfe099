/** What large hand-ins take: rows, files, mistakes, results, and what is refused. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipBomb } from '../zip-bomb.js';
import * as data from './data.js';
import { account, median, medians } from './measure.js';

const COUNTY_ROWS = 10;

export function large({ folder, line, quick }) {
  const at = (name) => join(folder, name);
  const run = (input, plan, ...more) =>
    account(['check', input, '-t', plan, '--fail-on', 'never', '--lang', 'zh', ...more]);
  const steps = [
    rows258k,
    badCells,
    totals,
    measures,
    bomb,
    ...(quick ? [] : [manyRows, files, results, foreign]),
  ];
  for (const step of steps) step({ at, line, run });
}

/** 258,000 rows against csv-parse, which does nothing with them, and against a file of ten by the same plan. */
function rows258k({ at, line, run }) {
  data.writePlan(at('258k.yaml'), 250);
  const count = data.writeLong(at('258k.csv'), 250);
  data.writeLong(at('few.csv'), 250, { most: COUNTY_ROWS });
  const check = ['bin/dabiao.js', 'check', at('258k.csv'), '-t', at('258k.yaml'), '--fail-on', 'never'];
  const [parse, all] = medians(
    [{ args: ['scripts/bench/csv-parse.js', at('258k.csv')] }, { args: check }],
    5,
  );
  line(`${count} rows of a long table`, all / parse, 2.5, '× csv-parse');
  const [many, few] = [at('258k.csv'), at('few.csv')].map((input) =>
    median([1, 2, 3].map(() => run(input, at('258k.yaml')).megabytes)),
  );
  line('their memory', ((many - few) * 1024) / count, 0.1, 'KB a row');
}

function badCells({ at, line }) {
  data.writePlan(at('bad.yaml'), 97);
  const count = data.writeLong(at('bad.csv'), 97, { cell: (value) => `${value}x?` });
  const { seconds, megabytes } = account(
    ['check', at('bad.csv'), '-t', at('bad.yaml'), '--fail-on', 'never', '-f', 'json'],
    { status: 3 },
  );
  line(`${count} bad cells as JSON`, seconds, 2.5, 's');
  line('their memory', megabytes, 300, 'MB');
}

/** Rows that alternate with totals: twice as many take twice as long, and no more. */
function totals({ at, line }) {
  const [half, whole] = [20_000, 40_000].map((rows) => {
    data.writeTotals(at('totals.csv'), rows);
    return account(['check', at('totals.csv'), '--fail-on', 'never']).cpu;
  });
  line('40,000 rows alternating with totals', whole / half, 2.4, '× of half');
}

/** Beside the start of Node. */
function measures({ at, line, run }) {
  data.writePlan(at('measures.yaml'), 3000);
  data.writeLong(at('measures.csv'), 3000, { most: 10_000 });
  const [node] = medians([{ args: ['-e', '0'] }], 5);
  const seconds = median([1, 2, 3].map(() => run(at('measures.csv'), at('measures.yaml')).seconds));
  line('6,000 measures and 10,000 rows', seconds - node / 1000, 1, 's');
}

/** A file of 50 MB that would unpack to 50 GB. */
function bomb({ at, line }) {
  writeFileSync(at('bomb.xlsx'), zipBomb(3200, 0xffffffff));
  const { seconds, megabytes, stderr } = account(['check', at('bomb.xlsx')], { status: 2 });
  if (!stderr.includes('too-large')) throw new Error(`the bomb was not refused: ${stderr}`);
  line('a 50 MB workbook that would unpack to 50 GB', seconds, 1, 's');
  line('its memory', megabytes, 300, 'MB');
}

function manyRows({ at, line, run }) {
  for (const [pairs, years, seconds, megabytes] of [
    [300, 13, 6, 400],
    [468, 25, 18, 500],
  ]) {
    data.writePlan(at('many.yaml'), pairs, { last: 2021 + years });
    const count = data.writeLong(at('many.csv'), pairs, { years });
    const took = run(at('many.csv'), at('many.yaml'), '--year', '2025');
    line(`${(count / 1e6).toFixed(1)} M rows, of all processors`, took.cpu, seconds, 's');
    line('their memory', took.megabytes, megabytes, 'MB');
  }
}

function files({ at, line }) {
  const took = [2000, 10_000].map((count) => {
    data.writeCountyFiles(at(`files-${count}`), count);
    return account(['check', at(`files-${count}`), '--fail-on', 'never']);
  });
  const [fewer, more] = took;
  line('10,000 county files', more.seconds, 25, 's');
  line('their memory', more.megabytes, 500, 'MB');
  line('against 2,000 of them', more.cpu / fewer.cpu, 5.5, '×');
}

function results({ at, line, run }) {
  data.writePlan(at('results.yaml'), 250, { judged: 250 });
  const { megabytes } = run(at('258k.csv'), at('results.yaml'), '-o', at('results.json'));
  line('258,000 rows × 250 indicators as JSON', megabytes, 700, 'MB');
}

/** What is not ours, or no text that anybody reads. */
function foreign({ at, line }) {
  data.writeForeign(at('foreign.csv'), 506);
  const others = account(['check', at('foreign.csv')], { status: 2 });
  line("506 MB of somebody else's columns", others.seconds, 1, 's');
  line('its memory', others.megabytes, 150, 'MB');
  data.writeOneLine(at('line.csv'), 620);
  const endless = account(['check', at('line.csv')], { status: 2 });
  line('one line of 620 MB', endless.seconds, 2, 's');
  line('its memory', endless.megabytes, 150, 'MB');
}
