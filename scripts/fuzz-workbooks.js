/**
 * Reads thousands of mutated workbooks with the built program: none may crash it, take longer than seconds,
 * or take more memory than is allowed. Usage: node scripts/fuzz-workbooks.js [files of each kind] [seed]
 * [kinds]. What goes wrong is kept in node_modules/.cache, and the exit code is 1.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const kept = `${root}node_modules/.cache/fuzz-workbooks`;
const BATCH = 500;
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 600;
const KINDS = ['xlsx', 'xlsx-inside', 'xls', 'html', 'xml'];

async function all(files, seed, kinds) {
  console.log(`seed ${seed}, ${files} files of each kind`);
  mkdirSync(kept, { recursive: true });
  let wrong = 0;
  for (const kind of kinds) {
    const most = { seconds: 0, megabytes: 0 };
    for (let from = 0; from < files;) {
      const to = Math.min(files, from + BATCH);
      const result = await runBatch({ kind, seed, from, to });
      most.seconds = Math.max(most.seconds, result.seconds);
      most.megabytes = Math.max(most.megabytes, result.megabytes);
      if (result.trouble !== null) {
        wrong += 1;
        const path = `${kept}/${seed}-${result.at}.${kind}`;
        writeFileSync(path, mutated(kind, seed, result.at));
        console.log(`${kind} ${result.at}: ${result.trouble}\n  ${path}`);
      }
      if (result.megabytes > MOST_MEGABYTES) {
        wrong += 1;
        console.log(`${kind} ${from} to ${to}: ${result.megabytes} MB`);
      }
      from = result.trouble === null ? to : result.at + 1;
    }
    console.log(
      `${kind.padEnd(12)} ${files} files, at most ${most.seconds.toFixed(2)} s and ${most.megabytes} MB, ${wrong} wrong so far`,
    );
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}

/** In a process of its own, which is ended when it is silent for too long. */
function runBatch(task) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--batch', JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const result = { at: task.from, seconds: 0, megabytes: 0, trouble: null };
    let errors = '';
    let ended = false;
    let timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.stderr.on('data', (data) => (errors += data));
    child.stdout.on('data', (data) => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), MOST_SECONDS * 4000);
      for (const line of data.toString().split('\n').filter(Boolean)) {
        const [word, value] = line.split(' ');
        if (word === 'at') result.at = Number(value);
        else if (word === 'seconds') result.seconds = Number(value);
        else if (word === 'megabytes') result.megabytes = Number(value);
        else if (word === 'end') ended = true;
      }
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (!ended)
        result.trouble =
          signal === 'SIGKILL'
            ? 'never ends'
            : `exits ${code ?? signal}: ${errors.trim().split('\n').slice(-12).join('\n')}`;
      resolve(result);
    });
  });
}

async function batch({ kind, seed, from, to }) {
  const { openFile, readSubmission, readingContext, readPlan, sourceOf, yunnan } =
    await import('../dist/index.js');
  const context = readingContext(
    readPlan(readFileSync(`${root}targets.yaml`, 'utf8'), 'targets.yaml'),
    yunnan(),
  );
  let longest = 0;
  for (let at = from; at < to; at += 1) {
    process.stdout.write(`at ${at}\n`);
    const bytes = mutated(kind, seed, at);
    // Of the processor: the machine may be busy with other things.
    const start = process.cpuUsage();
    const { inputs, findings } = readSubmission(
      [await openFile(await sourceOf(`fuzz.${kind}`, bytes), context.settings)],
      context,
    );
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    longest = Math.max(longest, seconds);
    if (seconds > MOST_SECONDS) throw new Error(`${seconds} seconds`);
    if (inputs[0]?.layout === 'none' && findings.length === 0) throw new Error('not a word');
  }
  process.stdout.write(
    `seconds ${longest}\nmegabytes ${Math.round(process.resourceUsage().maxRSS / 1024)}\nend\n`,
  );
}

// ---------------------------------------------------------------- mutations

/** The same file for the same seed and number. */
function mutated(kind, seed, number) {
  const random = randomFrom(seed * 1_000_003 + number);
  const corpus = corpusOf(kind);
  const bytes = corpus[random(corpus.length)];
  if (kind !== 'xlsx-inside') return mutate(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let count = 1 + random(2); count > 0; count -= 1) {
    const name = names[random(names.length)];
    parts[name] = mutate(parts[name], random);
  }
  return zipSync(parts, { level: 1 });
}

const corpora = new Map();

function corpusOf(kind) {
  const ending = kind.replace('-inside', '');
  const endings = { html: ['html.xls', 'html'], xml: ['xml.xls', 'xml'], xls: ['xls'], xlsx: ['xlsx'] }[
    ending
  ];
  if (!corpora.has(ending)) {
    const files = ['fixtures/spreadsheets', 'fixtures/bad'].flatMap((folder) =>
      readdirSync(root + folder).map((name) => `${root}${folder}/${name}`),
    );
    const wanted = files.filter(
      (name) =>
        endings.some((end) => name.endsWith(`.${end}`)) &&
        (ending !== 'xls' || !/\.(?:html|xml)\.xls$/u.test(name)),
    );
    const sound = wanted.filter((name) => !/corrupt-file|encrypted-file|too-large|unsupported/u.test(name));
    corpora.set(
      ending,
      sound.map((name) => new Uint8Array(readFileSync(name))),
    );
  }
  return corpora.get(ending);
}

const WORDS = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe,
  0xffffffff,
];
const TEXTS = [
  '1e999',
  '-1',
  '0',
  '99999999999',
  'XFD1048576',
  'A1:XFD1048576',
  '../..',
  '&#0;',
  '<',
  '>',
  '"',
  '',
  '<row>',
  '</c>',
  '<v>1</v>',
  ' hidden="1"',
  '0;0',
  '[h]',
  '%',
];

function mutate(original, random) {
  let bytes = original;
  for (let count = 1 + random(8); count > 0; count -= 1)
    bytes = MUTATIONS[random(MUTATIONS.length)](bytes, random);
  return bytes;
}

const MUTATIONS = [
  (bytes, random) => changed(bytes, (copy) => (copy[random(copy.length)] ^= 1 << random(8))),
  (bytes, random) => changed(bytes, (copy) => (copy[random(copy.length)] = random(256))),
  (bytes, random) =>
    changed(bytes, (copy) => word(copy, random(copy.length), WORDS[random(WORDS.length)], 4)),
  (bytes, random) =>
    changed(bytes, (copy) => word(copy, random(copy.length), WORDS[random(WORDS.length)], 2)),
  (bytes, random) => changed(bytes, (copy) => word(copy, random(copy.length) & ~3, random(64), 4)),
  (bytes, random) =>
    changed(bytes, (copy) => copy.copyWithin(random(copy.length), random(copy.length), random(copy.length))),
  (bytes, random) => spliced(bytes, random(bytes.length), random(64), new Uint8Array()),
  (bytes, random) => bytes.subarray(0, Math.max(1, random(bytes.length))),
  (bytes, random) =>
    spliced(bytes, random(bytes.length), random(8), new TextEncoder().encode(TEXTS[random(TEXTS.length)])),
  (bytes, random) => repeated(bytes, random),
  (bytes, random) => number(bytes, random),
];

function changed(bytes, change) {
  const copy = new Uint8Array(bytes);
  if (copy.length > 0) change(copy);
  return copy;
}

function word(bytes, at, value, length) {
  for (let i = 0; i < length && at + i < bytes.length; i += 1)
    bytes[at + i] = Math.floor(value / 256 ** i) % 256;
}

function spliced(bytes, at, removed, inserted) {
  const result = new Uint8Array(bytes.length - Math.min(removed, bytes.length - at) + inserted.length);
  result.set(bytes.subarray(0, at));
  result.set(inserted, at);
  result.set(bytes.subarray(Math.min(bytes.length, at + removed)), at + inserted.length);
  return result;
}

/** A stretch of it many times over. */
function repeated(bytes, random) {
  const at = random(bytes.length);
  const piece = bytes.subarray(at, at + 1 + random(200));
  const times = 1 + random(random(10) === 0 ? 2000 : 5);
  const pieces = new Uint8Array(piece.length * times);
  for (let i = 0; i < times; i += 1) pieces.set(piece, i * piece.length);
  return spliced(bytes, at, 0, pieces);
}

/** Another number where digits stand. */
function number(bytes, random) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const numbers = [...text.matchAll(/\d+/gu)];
  if (numbers.length === 0) return bytes;
  const { index, 0: digits } = numbers[random(numbers.length)];
  return spliced(bytes, index, digits.length, new TextEncoder().encode(String(WORDS[random(WORDS.length)])));
}

/** Mulberry32. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * Math.max(1, below));
  };
}

if (process.argv[2] === '--batch') await batch(JSON.parse(process.argv[3]));
else
  await all(
    Number(process.argv[2] ?? 20_000),
    Number(process.argv[3] ?? Date.now() % 1_000_000_000),
    process.argv[4]?.split(',') ?? KINDS,
  );
