/** No report is nested deeper, and what reads it calls itself for each level. */
export const MOST_LEVELS = 100;

/**
 * What a text in JSON says, where the parser of JavaScript keeps all of it: every digit of a number, and every
 * property, of which it would take the last of one name. Undefined if it does not, or if the text is no JSON or
 * nested too deeply.
 */
export function parseKept(text: string): unknown {
  const properties = propertiesIn(text);
  if (properties === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return propertiesOf(value) === properties ? value : undefined;
  } catch {
    return undefined;
  }
}

const [QUOTE, COLON, MINUS, ZERO, NINE] = [0x22, 0x3a, 0x2d, 0x30, 0x39];
const [OPENING_LIST, CLOSING_LIST, OPENING, CLOSING] = [0x5b, 0x5d, 0x7b, 0x7d];

/** How many properties a text gives its objects; null if it holds a number that would lose something. */
function propertiesIn(text: string): number | null {
  let [properties, level, at] = [0, 0, 0];
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = endOfText(text, at);
    else if (character === MINUS || (character >= ZERO && character <= NINE)) {
      const end = endOfNumber(text, at);
      if (!isKept(text, at, end)) return null;
      at = end;
    } else {
      if (character === COLON) properties += 1;
      else if (character === OPENING || character === OPENING_LIST) level += 1;
      else if (character === CLOSING || character === CLOSING_LIST) level -= 1;
      if (level > MOST_LEVELS) return null;
      at += 1;
    }
  }
  return properties;
}

/** After the mark that closes the text which begins there; the end if none does. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return text.length;
    let before = end;
    while (text[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end + 1;
    at = end + 1;
  }
}

/** Up to where its sign, digits, point and exponent go; the parser says whether that is a number. */
function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && IN_NUMBERS.has(text.charCodeAt(at))) at += 1;
  return at;
}

const IN_NUMBERS: ReadonlySet<number> = new Set(Array.from('0123456789+-.eE', (each) => each.charCodeAt(0)));

function isKept(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  return String(Number(written)) === written;
}

function propertiesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const values: readonly unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : values.length;
  for (const each of values) count += propertiesOf(each);
  return count;
}
