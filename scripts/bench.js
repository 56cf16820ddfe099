/**
 * Measures what people wait for and what large hand-ins take, and says which bars hold; what each is about stands in
 * docs/performance.md. Times are medians of runs in turn and bars are ratios where they can be, because machines are
 * noisy; memory is what the system says. Exits 1 if a bar does not hold. `--quick` leaves out the largest.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { large } from './bench/large.js';
import { small } from './bench/small.js';

const quick = process.argv.includes('--quick');
const folder = mkdtempSync(join(tmpdir(), 'dabiao-bench-'));
const missed = [];

/** Prints a line of the table. @param most the bar */
function line(work, value, most, unit) {
  const holds = value <= most;
  if (!holds) missed.push(work);
  const figures = `${value.toFixed(2).padStart(8)} ${unit.padEnd(10)} bar ${String(most).padStart(5)}`;
  console.log(`${holds ? 'holds ' : 'MISSED'}  ${figures}  ${work}`);
}

try {
  await small({ folder, line, runs: quick ? 5 : 21 });
  large({ folder, line, quick });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(missed.length === 0 ? '\nevery bar holds' : `\n${missed.length} missed: ${missed.join('; ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
