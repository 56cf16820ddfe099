/** Where the lines of a text begin and end, without cutting it into pieces. */
export interface TextLines {
  readonly count: number;
  /** Of a line, from 1; its end is that of its text, before the line break. */
  readonly startOf: (line: number) => number;
  readonly endOf: (line: number) => number;
}

/** Finds the lines of a text, which end at \r\n, \n or \r; the last need not. */
export function linesOf(text: string): TextLines {
  let ends = new Uint32Array(FIRST_ROOM);
  let count = 0;
  const add = (end: number) => {
    if (count === ends.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(ends);
      ends = larger;
    }
    ends[count] = end;
    count += 1;
  };
  let [start, feed, carriage] = [0, -1, -1];
  for (;;) {
    if (feed < start) feed = placeOf(text, '\n', start);
    if (carriage < start) carriage = placeOf(text, '\r', start);
    const end = Math.min(feed, carriage);
    add(end);
    if (end === text.length) break;
    start = end + breakAt(text, end);
  }
  return {
    count,
    endOf: (line) => ends[line - 1] ?? text.length,
    startOf: (line) => {
      const before = ends[line - 2];
      return before === undefined ? 0 : before + breakAt(text, before);
    },
  };
}

const FIRST_ROOM = 32;

function placeOf(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

/** The length of the line break at a place. */
function breakAt(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
}
