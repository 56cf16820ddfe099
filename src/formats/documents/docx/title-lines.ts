import { widthOf } from './characters.ts';

const OPENING = /[（(《〈“‘【]/u;
const CLOSING = /[）)》〉”’】，。、；：！？]/u;
const WORD = /[A-Za-z0-9.%—–-]/u;

/**
 * A Chinese title in lines of about the same length, broken where it may be: not in brackets, in a number or before
 * a closing mark.
 *
 * @param room In full-width characters.
 */
export function titleLines(title: string, room: number): readonly string[] {
  const count = Math.ceil(widthOf(title) / room);
  if (count <= 1) return [title];
  const characters = [...title];
  const aim = widthOf(title) / count;
  const lines: string[] = [];
  let from = 0;
  while (lines.length < count - 1) {
    const end = bestBreak(characters, from, aim, room);
    lines.push(characters.slice(from, end).join(''));
    from = end;
  }
  lines.push(characters.slice(from).join(''));
  return lines.filter((line) => line !== '');
}

function bestBreak(characters: readonly string[], from: number, aim: number, room: number): number {
  let best = { at: characters.length, cost: Number.POSITIVE_INFINITY };
  let width = 0;
  let depth = 0;
  for (let at = from; at < characters.length - 1 && width < room; at++) {
    const [character, next] = [characters[at] ?? '', characters[at + 1] ?? ''];
    width += widthOf(character);
    depth += OPENING.test(character) ? 1 : /[）)》〉”’】]/u.test(character) ? -1 : 0;
    const forbidden =
      OPENING.test(character) || CLOSING.test(next) || (WORD.test(character) && WORD.test(next));
    const cost = Math.abs(width - aim) + (forbidden ? 100 : 0) + (depth > 0 ? 8 : 0) - bonus(character, next);
    if (width <= room && cost < best.cost) best = { at: at + 1, cost };
  }
  return best.at;
}

/** After a bracket, and before one, is where a reader would pause. */
function bonus(character: string, next: string): number {
  return /[）)》]/u.test(character) || OPENING.test(next) ? 4 : 0;
}
