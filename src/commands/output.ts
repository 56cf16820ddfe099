import { UserError } from '../errors.ts';
import type { Source } from '../intake/source.ts';
import type { Io, Output } from '../io.ts';
import { FileError } from '../io.ts';
import type { Language } from '../model.ts';
import type { Format, RenderOptions } from '../report/format.ts';
import type { Report } from '../report/report.ts';

export interface Destination {
  readonly output: string | undefined;
  readonly color: boolean | undefined;
}

const DEFAULT_WIDTH = 80;
const LEAST_WIDTH = 40;

/** Renders a report and writes it to a file or to standard output. */
export async function deliver(report: Report, format: Format, { output, color }: Destination, language: Language, io: Io): Promise<void> {
  const render = await format.load();
  const toTerminal = output === undefined;
  const text = render(report, {
    language,
    width: widthOf(io, toTerminal),
    colour: color ?? (toTerminal && usesColour(io.stdout, io.env)),
  } satisfies RenderOptions);
  io.mark('rendering');
  if (output === undefined) io.stdout.write(text);
  else writeFile(output, text, io);
}

function writeFile(path: string, text: string, { files }: Io): void {
  try {
    files.write(path, text);
  } catch (error) {
    if (error instanceof FileError) throw new UserError({ kind: 'cannot-write', path, reason: error.reason });
    throw error;
  }
}

/** What is read is never written to. @throws UserError `output-is-input` */
export function refuseToOverwrite(output: string, names: readonly string[], sources: readonly Source[], { files }: Io): void {
  const target = files.identity(output);
  const read = [...names, ...sources.map(({ path }) => path)].filter((path) => path !== '-');
  if (target !== null && read.some((path) => files.identity(path) === target)) throw new UserError({ kind: 'output-is-input', path: output });
}

/** NO_COLOR, then FORCE_COLOR, then whether the stream is a terminal that can. */
export function usesColour({ isTerminal }: Output, env: Io['env']): boolean {
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

export function widthOf({ stdout, env }: Io, toTerminal = true): number {
  const columns = (toTerminal && stdout.isTerminal ? stdout.columns : undefined) ?? Number(env['COLUMNS'] ?? '');
  return Math.max(LEAST_WIDTH, Number.isInteger(columns) && columns > 0 ? columns : DEFAULT_WIDTH);
}
