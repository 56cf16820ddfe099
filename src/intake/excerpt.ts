import type { Excerpt } from '../findings.ts';

/** Shows lines of a text; they are cut out when the first is asked for. */
export function excerpts(text: () => string, delimiter: string): (line: number, column?: number) => Excerpt | null {
  let lines: readonly string[] | undefined;
  return (line, column) => {
    lines ??= text().split(/\r\n|\n|\r/u);
    const whole = lines[line - 1];
    if (whole === undefined) return null;
    return { text: whole, ...(column === undefined ? { offset: 0, length: whole.length } : cellSpan(whole, column, delimiter)) };
  };
}

/** Where the cell of a column, from 1, stands in its line; the end of the line if there is none. */
function cellSpan(line: string, column: number, delimiter: string): { offset: number; length: number } {
  const mark = delimiter.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  const cells = [...line.matchAll(new RegExp(`(?:^|${mark})(?<cell>"(?:[^"]|"")*"?|[^${mark}]*)`, 'gu'))];
  const match = cells[column - 1];
  if (match === undefined) return { offset: line.length, length: 0 };
  const cell = match.groups?.['cell'] ?? '';
  return { offset: match.index + match[0].length - cell.length, length: cell.length };
}
