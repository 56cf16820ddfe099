import { textWidth } from './width.ts';
import type { Excerpt, Finding } from '../core/findings.ts';
import { messageOf } from '../locales/messages.ts';
import type { Names, Words } from '../locales/words.ts';
import { placeName } from '../core/origin.ts';
import { printable } from '../core/printable.ts';
import { headOf, wrap } from './wrap.ts';
import type { Style } from './style.ts';

/** The most findings of one kind that are shown; the rest are only counted. */
const MOST_OF_A_KIND = 10;

/** Findings as code frames: the place, the line with the cell marked, what is wrong, and the likely fix. */
export function findingFrames(
  findings: readonly Finding[],
  words: Words,
  names: Names,
  style: Style,
  width: number,
): string {
  const shown = new Map<string, number>();
  const frames: string[] = [];
  for (const finding of findings) {
    const { code } = finding.facts;
    const before = shown.get(code) ?? 0;
    shown.set(code, before + 1);
    if (before < MOST_OF_A_KIND) frames.push(frame(finding, words, names, style, width));
  }
  const more = [...shown]
    .filter(([, count]) => count > MOST_OF_A_KIND)
    .map(([code, count]) => words.table.moreFindings(count - MOST_OF_A_KIND, code));
  return [...frames, ...more].join('\n\n');
}

function frame(finding: Finding, words: Words, names: Names, style: Style, width: number): string {
  const { severity, facts, line, excerpt, known, explained } = finding;
  const paint = severity === 'error' ? style.error : style.warning;
  const place = printable(placeName(finding));
  const { message, hint } = messageOf(facts, words, names);
  const text = (part: string) => wrap(printable(part), width - 2).map((each) => `  ${each}`);
  return [
    `${paint(`${words.table.severities[severity]} ${facts.code}`)}  ${style.strong(place)}${known ? `  ${style.faint(words.gate.known)}` : ''}`,
    ...(excerpt === undefined || line === undefined ? [] : codeFrame(excerpt, line, paint, style, width)),
    ...text(message),
    ...(hint === undefined ? [] : text(words.table.hint + hint).map(style.faint)),
    ...(explained === undefined ? [] : text(words.waivers.explained(explained))),
  ].join('\n');
}

/** The line, cut to the width around the cell in question, which is underlined. */
function codeFrame(
  { text, offset, length, start }: Excerpt,
  line: number,
  paint: Style['error'],
  style: Style,
  width: number,
): string[] {
  const number = String(line);
  const room = width - number.length - 6;
  const marked = printable(text.slice(offset, offset + length));
  const before = tailOf(
    (start === undefined ? '' : '…') + printable(text.slice(0, offset)),
    Math.floor(room / 3),
  );
  const cell = headOf(marked, Math.max(1, room - textWidth(before)));
  const after = headWithin(printable(text.slice(offset + length)), room - textWidth(before + cell));
  const underline = paint('^'.repeat(Math.max(1, textWidth(cell))));
  return [
    `  ${style.faint(`${number} │`)} ${before}${cell}${after}`,
    `  ${style.faint(`${' '.repeat(number.length)} │`)} ${' '.repeat(textWidth(before))}${underline}`,
  ];
}

function tailOf(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let start = 0;
  while (textWidth(text.slice(start)) > width - 1) start += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
  return `…${text.slice(start)}`;
}

function headWithin(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return width < 2 ? '' : `${headOf(text, width - 1)}…`;
}
