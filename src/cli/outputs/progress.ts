import type { Io } from '../../platform/io.ts';
import { printable } from '../../core/printable.ts';
import { asciiText } from '../../terminal/ascii.ts';
import { textWidth } from '../../terminal/width.ts';
import { needsAscii } from './screen.ts';

/** One line on standard error that is written over; nothing where that is no terminal. */
export interface Progress {
  readonly show: (text: string) => void;
  /** Leaves no trace of it. */
  readonly end: () => void;
}

const START_AND_CLEAR = '\r\u001B[K';
/** Of terminals that don't say theirs. */
const USUAL_WIDTH = 80;

export function progressLine({ stderr, env }: Pick<Io, 'stderr' | 'env'>, ascii?: boolean): Progress {
  if (!stderr.isTerminal || env['TERM'] === 'dumb') return { show: () => {}, end: () => {} };
  const shown = (text: string) => ((ascii ?? needsAscii(stderr, env)) ? asciiText(text) : text);
  return {
    show: (text) => stderr.write(START_AND_CLEAR + cut(shown(printable(text)), stderr.columns)),
    end: () => stderr.write(START_AND_CLEAR),
  };
}

/** What would not fit in its line could not be written over. */
function cut(text: string, columns: number | undefined): string {
  const room = columns === undefined || columns === 0 ? USUAL_WIDTH : columns;
  let width = 0;
  const fitting = Array.from(text).filter((character) => (width += textWidth(character)) < room);
  return fitting.join('');
}
