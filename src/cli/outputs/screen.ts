import type { Io, Output } from '../../platform/io.ts';
import type { OptionsOf } from '../options/registry.ts';
import { asciiText } from '../../terminal/ascii.ts';

/** How text for a person is shown. */
export type ShowOptions = Pick<OptionsOf<'regions'>, 'ascii' | 'color' | 'pager'>;

const DEFAULT_WIDTH = 80;
const LEAST_WIDTH = 40;

/** Text for a person: what is longer than the terminal goes to a pager. */
export async function show(text: string, io: Io, { pager = true, ascii }: ShowOptions = {}): Promise<void> {
  const { isTerminal, rows } = io.stdout;
  const shown = (ascii ?? needsAscii(io.stdout, io.env)) ? asciiText(text) : text;
  const long = isTerminal && rows !== undefined && shown.split('\n').length > rows;
  if (!pager || !long || !(await io.page(shown))) io.stdout.write(shown);
}

/**
 * Whether a terminal can't show marks such as ✓ and lines: one of the Linux kernel, an old window of Windows,
 * or a locale without Unicode.
 */
export function needsAscii({ isTerminal }: Output, env: Io['env']): boolean {
  if (!isTerminal) return false;
  if (env['OS'] === 'Windows_NT')
    return !WINDOWS_UNICODE.some((name) => env[name]) && !env['TERM']?.startsWith('xterm');
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return env['TERM'] === 'linux' || (locale !== undefined && !/\.utf-?8/iu.test(locale));
}

/** Windows Terminal, ConEmu, and the terminals of editors show what the old window can't. */
const WINDOWS_UNICODE = ['WT_SESSION', 'ConEmuANSI', 'TERM_PROGRAM', 'TERMINAL_EMULATOR'];

/** NO_COLOR, then FORCE_COLOR, then whether the stream is a terminal that can. */
export function usesColour({ isTerminal }: Output, env: Io['env']): boolean {
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

export function widthOf({ stdout, env }: Io, toTerminal = true): number {
  const columns =
    (toTerminal && stdout.isTerminal ? stdout.columns : undefined) ?? Number(env['COLUMNS'] ?? '');
  return Math.max(LEAST_WIDTH, Number.isInteger(columns) && columns > 0 ? columns : DEFAULT_WIDTH);
}
