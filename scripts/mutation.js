/**
 * Runs Stryker, and holds the mutants that no test killed against the list of those that may live: npm run
 * mutation [-- options of `stryker run`, such as --mutate src/assess/judge.ts or --incremental] Prints what
 * is not in test/survivors.md, as it is to stand there, and what is there and was killed; fails if there is
 * either, or if the score is too low. Of files that were not changed in that run it says nothing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REPORT = 'coverage/mutation/mutation.json';
const LIST = 'test/survivors.md';
const ALIVE = new Set(['Survived', 'NoCoverage']);

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync(REPORT, { force: true });
const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, stryker, { stdio: 'inherit' });

const { files } = JSON.parse(readFileSync(REPORT, 'utf8'));
const alive = mutantsThat((status) => ALIVE.has(status));
// What lives and is slow, as work done twice is, may run out of time on a busy machine.
const late = mutantsThat((status) => status === 'Timeout');
const listed = readFileSync(LIST, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('- src/') && Object.hasOwn(files, fileOf(line)));

const unlisted = without(alive, listed);
const killed = without(listed, [...alive, ...late]);
print('alive and not in the list', unlisted);
print('in the list and killed', killed);
console.log(`${alive.length} mutants are alive, ${alive.length - unlisted.length} of them in ${LIST}`);
process.exitCode = status === 0 && unlisted.length + killed.length === 0 ? 0 : 1;

function mutantsThat(are) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.filter(({ status }) => are(status)).map((mutant) => shown(file, source, mutant)),
  );
}

/** The same wherever the line stands in its file. */
function shown(file, source, { location: { start, end }, replacement }) {
  const lines = source.split('\n');
  const text = lines.slice(start.line - 1, end.line);
  const from = start.column - 1;
  const to = text.slice(0, -1).reduce((length, line) => length + line.length + 1, end.column - 1);
  const original = text.join('\n').slice(from, to);
  return `- ${file} ${code(text[0] ?? '')} ${code(original)} → ${code(replacement)}`;
}

/** On one line, and short enough to read. */
function code(text) {
  const line = text.trim().replaceAll(/\s+/gu, ' ');
  const short = line.length > 90 ? `${line.slice(0, 89)}…` : line;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
}

function fileOf(line) {
  return line.split(' ')[1] ?? '';
}

/** What is in the one list and not in the other, as often as it is there. */
function without(lines, others) {
  const left = new Map();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function print(title, lines) {
  if (lines.length > 0) console.log(`${title}:\n${lines.join('\n')}\n`);
}
