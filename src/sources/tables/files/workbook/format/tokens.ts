/** A piece of a number format. */
export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly text: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'exponent' | 'slash' | 'general' | 'text' | 'padding' }
  /** A part of a date or time, in small letters: `yyyy`; in brackets if it counts on: `[h]`. */
  | { readonly kind: 'date'; readonly text: string };

export interface Condition {
  readonly operator: string;
  readonly operand: number;
}

/** One of the up to four parts of a number format, which semicolons part. */
export interface SectionTokens {
  readonly tokens: readonly Token[];
  readonly condition: Condition | null;
}

/** Each begins where the one before ended; the first that fits is taken. */
const PIECES: readonly (readonly [
  pattern: RegExp,
  make: (match: RegExpExecArray) => Token | Condition | null,
])[] = [
  [/"(?<text>[^"]*)"?/uy, ({ groups }) => ({ kind: 'literal', text: groups?.['text'] ?? '' })],
  [/[\\!](?<text>.?)/suy, ({ groups }) => ({ kind: 'literal', text: groups?.['text'] ?? '' })],
  [/_.?|\*.?/suy, () => ({ kind: 'padding' })],
  [
    /\[(?<unit>h+|m+|s+)\]/iuy,
    ({ groups }) => ({ kind: 'date', text: `[${(groups?.['unit'] ?? 'h').charAt(0).toLowerCase()}]` }),
  ],
  [
    /\[(?<operator><=|>=|<>|<|>|=)(?<operand>[^\]]*)\]/uy,
    ({ groups }) => ({ operator: groups?.['operator'] ?? '=', operand: Number(groups?.['operand']) }),
  ],
  [
    /\[\$(?<currency>[^\]-]*)[^\]]*\]/uy,
    ({ groups }) => ({ kind: 'literal', text: groups?.['currency'] ?? '' }),
  ],
  // Colours, and in which digits: what they say is the same.
  [/\[[^\]]*\]/uy, () => null],
  [/General|G\/通用格式|Standard/iuy, () => ({ kind: 'general' })],
  [/AM\/PM|A\/P|上午\/下午/iuy, () => ({ kind: 'date', text: 'am/pm' })],
  [/E[+-]/iuy, () => ({ kind: 'exponent' })],
  [/y+|m+|d+|h+|s+|e+|b+|g+|a{3,}/iuy, ([text]) => ({ kind: 'date', text: text.toLowerCase() })],
  [/0|#|\?/uy, ([text]) => ({ kind: 'digit', text: text === '0' || text === '#' ? text : '?' })],
  [/\./uy, () => ({ kind: 'point' })],
  [/,/uy, () => ({ kind: 'comma' })],
  [/%/uy, () => ({ kind: 'percent' })],
  [/\//uy, () => ({ kind: 'slash' })],
  [/@/uy, () => ({ kind: 'text' })],
  [/./suy, ([text]) => ({ kind: 'literal', text })],
];

/** The sections of a number format. */
export function tokenise(format: string): SectionTokens[] {
  const sections: { tokens: Token[]; condition: Condition | null }[] = [{ tokens: [], condition: null }];
  let at = 0;
  while (at < format.length) {
    const section = sections.at(-1);
    if (format[at] === ';') {
      sections.push({ tokens: [], condition: null });
      at += 1;
      continue;
    }
    const { piece, length } = nextPiece(format, at);
    at += length;
    if (piece === null || section === undefined) continue;
    if ('kind' in piece) section.tokens.push(piece);
    else section.condition = piece;
  }
  return sections;
}

function nextPiece(
  format: string,
  at: number,
): { readonly piece: Token | Condition | null; readonly length: number } {
  for (const [pattern, make] of PIECES) {
    pattern.lastIndex = at;
    const match = pattern.exec(format);
    if (match !== null) return { piece: make(match), length: match[0].length };
  }
  return { piece: null, length: 1 };
}
