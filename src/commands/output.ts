import type { Io, Output } from '../io.ts';

/** How text for a person is shown. */
export interface ShowOptions {
  readonly color?: boolean;
  readonly pager?: boolean;
}

const DEFAULT_WIDTH = 80;
const LEAST_WIDTH = 40;

/** Text for a person: what is longer than the terminal goes to a pager. */
export async function show(text: string, io: Io, pager = true): Promise<void> {
  const { isTerminal, rows } = io.stdout;
  const long = isTerminal && rows !== undefined && text.split('\n').length > rows;
  if (!pager || !long || !(await io.page(text))) io.stdout.write(text);
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
