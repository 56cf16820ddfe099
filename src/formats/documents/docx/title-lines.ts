import { widthOf } from './characters.ts';

const OPENING = /[（(《〈“‘【]/u;
const CLOSING = /[）)》〉”’】]/u;
const NEVER_FIRST = /[）)》〉”’】，。、；：！？的]/u;
const WORD = /[A-Za-z0-9.%—–-]/u;

/** How much worse a break is, beside lines that differ in length by so many characters, squared. */
const IN_BRACKETS = 20;
const FORBIDDEN = 10_000;
/** And better, where a reader would pause. */
const PAUSE = 12;

/** What is longer is no title, and trying all breaks would take long: it is broken like any text. */
const LONGEST = 150;

interface Lines {
  readonly cost: number;
  readonly lines: readonly string[];
}

/**
 * A Chinese title in as few lines as it needs, of about the same length, broken where it may be: not in a number,
 * not before a closing mark, and not in brackets if there is another place.
 *
 * @param room In full-width characters.
 */
export function titleLines(title: string, room: number): readonly string[] {
  const characters = Array.from(title);
  const count = Math.ceil(widthOf(title) / room);
  if (count <= 1 || characters.length > LONGEST) return [title];
  const costs = breakCosts(characters);
  for (let tried = count; tried < characters.length; tried++) {
    const best = split(characters, costs, tried, widthOf(title) / tried, room);
    if (best !== null && best.cost < FORBIDDEN) return best.lines;
  }
  return [title];
}

/** Of a break after each character. */
function breakCosts(characters: readonly string[]): readonly number[] {
  let depth = 0;
  return characters.map((character, i) => {
    const next = characters[i + 1] ?? '';
    depth += OPENING.test(character) ? 1 : CLOSING.test(character) ? -1 : 0;
    if (OPENING.test(character) || NEVER_FIRST.test(next)) return FORBIDDEN;
    if (WORD.test(character) && WORD.test(next)) return FORBIDDEN;
    return (depth > 0 ? IN_BRACKETS : 0) - (CLOSING.test(character) || OPENING.test(next) ? PAUSE : 0);
  });
}

/** The best of all ways to make so many lines, each within the room; null if there is none. */
function split(
  characters: readonly string[],
  costs: readonly number[],
  count: number,
  aim: number,
  room: number,
): Lines | null {
  const known = new Map<string, Lines | null>();
  function from(start: number, left: number): Lines | null {
    const key = `${start} ${left}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const best = left === 1 ? last(start) : cheapest(start, left);
    known.set(key, best);
    return best;
  }
  function last(start: number): Lines | null {
    const line = characters.slice(start).join('');
    const width = widthOf(line);
    return line === '' || width > room ? null : { cost: (width - aim) ** 2, lines: [line] };
  }
  function cheapest(start: number, left: number): Lines | null {
    let best: Lines | null = null;
    let [line, width] = ['', 0];
    for (let end = start; end < characters.length - 1; end++) {
      line += characters[end] ?? '';
      width = widthOf(line);
      if (width > room) break;
      const rest = from(end + 1, left - 1);
      if (rest === null) continue;
      const cost = (width - aim) ** 2 + (costs[end] ?? 0) + rest.cost;
      if (best === null || cost < best.cost) best = { cost, lines: [line, ...rest.lines] };
    }
    return best;
  }
  return from(0, count);
}
