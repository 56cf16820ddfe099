import { textWidth } from './width.ts';

// A word, or one character of a script that writes no spaces, with the punctuation that must stay with
// it; an option keeps its hyphens.
const WIDE = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF·—…';
const PIECE = new RegExp(
  `[（《〔“‘「('-]*(?:[${WIDE}]|[^\\s${WIDE}“‘(-]+-?|-)[）》〕”’」)'、，。；：？！%]*|\\s+|[^]`,
  'g',
);

/**
 * Breaks text into lines of at most `width` columns, between words or Chinese characters; what fits nowhere
 * is broken anywhere. Indents stay.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    if (textWidth(line) <= width) return [line];
    const indent = line.slice(0, line.length - line.trimStart().length);
    return wrapLine(line.trimStart(), width - indent.length).map((part) => indent + part);
  });
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    if (line !== '' && textWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
    while (textWidth(line.trimEnd()) > width) {
      const head = headOf(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** As many characters from the beginning as fit. */
export function headOf(text: string, width: number): string {
  let head = '';
  for (const character of text) {
    if (head !== '' && textWidth(head + character) > width) break;
    head += character;
  }
  return head;
}
