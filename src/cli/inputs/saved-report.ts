import { UserError } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';

/** As much of a file as shows what it is, after a byte order mark and a few empty lines. */
const LOOKED_AT = 256;

/** Byte order marks, the zeros of UTF-16, and white space. */
const PASSED_OVER: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff, 0, 0x20, 0x09, 0x0a, 0x0d]);
const [BRACE, CLOSING, QUOTE] = [0x7b, 0x7d, 0x22];

/** Whether bytes are the beginning of an object in JSON, as a saved report is; tables and workbooks never are. */
export function isJsonObject(bytes: Uint8Array): boolean {
  const [first, second] = bytes.subarray(0, LOOKED_AT).filter((byte) => !PASSED_OVER.has(byte));
  return first === BRACE && (second === QUOTE || second === CLOSING);
}

/**
 * The saved report among inputs, told from data by what it holds and not by its name; null if all are data. What
 * is in a folder is data.
 * @throws UserError `mixed-inputs` for a report beside data, or for several
 */
export async function savedReportAmong(inputs: readonly string[], io: Io): Promise<string | null> {
  const reports: string[] = [];
  const data: string[] = [];
  for (const input of new Set(inputs)) ((await isSavedReport(input, io)) ? reports : data).push(input);
  const [only, ...others] = reports;
  if (only === undefined) return null;
  if (others.length === 0 && data.length === 0) return only;
  throw new UserError({ kind: 'mixed-inputs', reports, data });
}

/**
 * Whether a file, or standard input, is a saved report by how it begins.
 * @param io with its input kept, as that is read again
 */
export async function isSavedReport(input: string, io: Io): Promise<boolean> {
  if (input === '-') return isJsonObject(await io.readStdin());
  return io.files.kind(input) === 'file' && isJsonObject(io.files.head(input, LOOKED_AT));
}

/** The same outside, whose standard input can be read more than once. */
export function withInputKept(io: Io): Io {
  let read: Promise<Uint8Array> | undefined;
  return {
    // The streams are opened when they are used.
    get stdout() {
      return io.stdout;
    },
    get stderr() {
      return io.stderr;
    },
    readStdin: (most) => (read ??= io.readStdin(most)),
    env: io.env,
    locale: io.locale,
    files: io.files,
    workers: io.workers,
    home: io.home,
    page: io.page,
    mark: io.mark,
    now: io.now,
    elapsed: io.elapsed,
  };
}
