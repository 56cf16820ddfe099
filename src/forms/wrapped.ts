import { widthOf } from '../core/row-heights.ts';

/** Pieces that stay whole: what is in brackets with them, a word of letters with its space, else a character. */
const PIECES = /[（(][^（()）]{1,6}[）)]|(?:(?!\p{Script=Han})[\p{L}\p{N}])+[-,]?|\s|./gsu;

/** Narrower columns would break names into single characters. */
const NARROWEST = 12;
const MOST_LINES = 4;

/** The unit at the end of a heading, in brackets. */
const UNIT = /^(?<name>.+?) ?(?<unit>[（(][^（()）]+[）)])$/u;

/** How wide a column is that holds its heading in few lines, in characters of half width. */
export function headingWidth(heading: string): number {
  const longest = piecesOf(heading).reduce((most, piece) => Math.max(most, widthOf(piece)), 0);
  return Math.max(NARROWEST, longest + 2, Math.ceil(widthOf(heading) / MOST_LINES) + 3);
}

/** A heading on lines that are never broken inside brackets, with its unit on the last one. */
export function wrappedHeading(heading: string, width: number): string {
  const { name = heading, unit } = UNIT.exec(heading)?.groups ?? {};
  const lines = balanced(name, width - 2);
  return [...lines, ...(unit === undefined ? [] : [unit])].join('\n');
}

/** No more lines than fit, and none much shorter than the others. */
function balanced(text: string, room: number): string[] {
  const lines = linesOf(text, room);
  const rooms = Array.from({ length: room }, (_, i) => i + 1);
  const narrowest = rooms.find((each) => linesOf(text, each).length <= lines.length) ?? room;
  return linesOf(text, narrowest);
}

function linesOf(text: string, room: number): string[] {
  return piecesOf(text)
    .reduce<string[]>((lines, piece) => {
      const last = lines.at(-1) ?? '';
      const fits = widthOf(last + piece.trimEnd()) <= room;
      return fits ? [...lines.slice(0, -1), last + piece] : [...lines.map(trimmedEnd), piece.trimStart()];
    }, [])
    .map(trimmedEnd);
}

function trimmedEnd(line: string): string {
  return line.trimEnd();
}

function piecesOf(text: string): string[] {
  return text.match(PIECES) ?? [];
}
