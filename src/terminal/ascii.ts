/**
 * The ASCII used for marks and lines if a console can't show them. The marks of statuses stay different
 * from each other; letters, Chinese ones too, stay as they are.
 */
const STAND_INS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '✓': '+',
    '✗': 'x',
    '⊘': '%',
    '≈': '~',
    '∅': 'o',
    '·': '.',
    '–': '-',
    '−': '-',
    '≥': '>=',
    '≤': '<=',
    '±': '+-',
    '×': 'x',
    '÷': '/',
    '↗': '^',
    '↑': '^',
    '↓': 'v',
    '→': '->',
    '›': '>',
    '…': '...',
    '│': '|',
    '─': '-',
    '┌': '+',
    '├': '+',
    '└': '+',
  }),
);

/**
 * A text for people in which every mark and line is ASCII. What grows by it takes from the gap behind it, so
 * that columns stay in line.
 */
export function asciiText(text: string): string {
  return text.split('\n').map(asciiLine).join('\n');
}

function asciiLine(line: string): string {
  let owed = 0;
  return (line.match(/ {2,}|[^ ]+| /gu) ?? [])
    .map((piece) => {
      if (piece.startsWith('  ')) {
        const taken = Math.min(owed, piece.length - 1);
        owed -= taken;
        return piece.slice(taken);
      }
      const written = Array.from(piece, (character) => STAND_INS.get(character) ?? character).join('');
      owed += written.length - piece.length;
      return written;
    })
    .join('');
}
