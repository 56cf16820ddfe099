import type { Finding } from '../../core/findings.ts';
import type { Io } from '../../platform/io.ts';
import { messageOf } from '../../locales/messages.ts';
import type { Names, Words } from '../../locales/words.ts';
import type { Input } from '../../core/account.ts';
import { placeName } from '../../core/origin.ts';
import { printable } from '../../report/printable.ts';

/** What `--verbose` says on standard error, a line each. */
export function tell(line: string, { stderr }: Io): void {
  stderr.write(`dabiao: ${printable(line)}\n`);
}

/** Each file that was read, how, and each that was not, why. */
export function tellInputs(
  inputs: readonly Input[],
  findings: readonly Finding[],
  words: Words,
  names: Names,
  io: Io,
): void {
  const { settings } = words;
  for (const { path, encoding, layouts, rows, rejected } of inputs) {
    if (layouts.length > 0) tell(settings.read(path, encoding, layouts.join('+'), rows, rejected), io);
  }
  const unread = new Set(inputs.filter(({ layouts }) => layouts.length === 0).map(({ path }) => path));
  const read = new Set(inputs.map(({ path }) => path));
  for (const finding of findings) {
    if (read.has(finding.path) && !unread.has(finding.path)) continue;
    tell(settings.notRead(placeName(finding), messageOf(finding.facts, words, names).message), io);
  }
}

export interface Stopwatch {
  /** The same outside, with every phase noted. */
  readonly io: Io;
  /** How long each phase took, in whole milliseconds. */
  readonly times: () => { readonly name: string; readonly milliseconds: number }[];
}

/** Notes when each phase of a run is over; the first begins with the process. */
export function stopwatch(io: Io): Stopwatch {
  const marks: { readonly name: string; readonly at: number }[] = [];
  return {
    // The streams are opened when they are used.
    io: {
      get stdout() {
        return io.stdout;
      },
      get stderr() {
        return io.stderr;
      },
      readStdin: io.readStdin,
      env: io.env,
      locale: io.locale,
      files: io.files,
      home: io.home,
      page: io.page,
      mark: (name) => {
        marks.push({ name, at: performance.now() });
        io.mark(name);
      },
    },
    times: () =>
      marks.map(({ name, at }, i) => ({ name, milliseconds: Math.round(at - (marks[i - 1]?.at ?? 0)) })),
  };
}
