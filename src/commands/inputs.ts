import { UserError } from '../errors.ts';
import type { Finding } from '../findings.ts';
import { severityOf } from '../findings.ts';
import type { Source } from '../intake/source.ts';
import type { Files, Io } from '../io.ts';
import { FileError } from '../io.ts';

/** The files to read, and those that could not be. */
export interface Gathered {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
}

/** What holds data that is read, and what may hold data but is not read. */
const READ = /\.(?:csv|tsv|xlsx|xlsm|xls|et)$/iu;
const NOT_READ = /\.(?:xlsb|ods|numbers|wps|docx?|pdf)$/iu;
const PATTERN = /[*?[\]{}!]/u;

/**
 * Finds and reads what the command line names: files, all tables in folders, patterns, and `-` for standard input. A file named twice is
 * read once; a document that is not read is a finding, not silence.
 * @throws UserError `no-such-input` or `no-data-in-folder`, FileError for a folder that can't be read
 */
export async function gatherInputs(names: readonly string[], io: Io): Promise<Gathered> {
  const sources: Source[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  // In the order of their names, so that of one file under two names always the same is taken.
  for (const path of (await paths(names, io.files)).toSorted()) {
    const identity = path === '-' ? path : (io.files.identity(path) ?? path);
    if (seen.has(identity)) continue;
    seen.add(identity);
    if (path !== '-' && NOT_READ.test(path)) {
      findings.push(wholeFile(path, { code: 'unsupported-file', extension: /\.[^.]+$/u.exec(path)?.[0] ?? '' }));
      continue;
    }
    try {
      sources.push({ path, bytes: path === '-' ? await io.readStdin() : io.files.read(path) });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      findings.push(wholeFile(path, { code: 'unreadable-file', reason: error.reason }));
    }
  }
  return { sources, findings };
}

function wholeFile(path: string, facts: Finding['facts']): Finding {
  return { severity: severityOf(facts.code), facts, path };
}

async function paths(names: readonly string[], files: Files): Promise<string[]> {
  const found = await Promise.all(names.map((name) => pathsOf(name, files)));
  return found.flat().map((path) => (path === '-' ? path : files.shown(path)));
}

async function pathsOf(name: string, files: Files): Promise<readonly string[]> {
  if (name === '-') return [name];
  const kind = files.kind(name);
  if (kind === 'file') return [name];
  if (kind === 'folder') return filesIn(name, files);
  const matched = PATTERN.test(name) ? await files.match(name) : [];
  if (matched.length === 0) throw new UserError({ kind: 'no-such-input', path: name });
  return matched;
}

/** Hidden files and the lock files of office programs are nobody's data. */
function filesIn(folder: string, files: Files): string[] {
  const visible = files.list(folder).filter(
    (path) =>
      !path
        .slice(folder.length)
        .split(/[\\/]/u)
        .some((part) => /^(?:\.|~\$)/u.test(part)),
  );
  const read = visible.filter((path) => READ.test(path));
  const ignored = visible.filter((path) => NOT_READ.test(path));
  if (read.length === 0) throw new UserError({ kind: 'no-data-in-folder', path: folder, ignored });
  return [...read, ...ignored];
}
