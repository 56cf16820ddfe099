/** For what a font has no picture: a box, so that nothing vanishes without a trace. */
const MISSING = '□';

/** Marks that Chinese faces have only in another shape. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ['✓', '√'],
  ['✗', '×'],
  ['⊘', '○'],
]);

/** The characters a font has, from its table `cmap`: whole ranges of code points. */
export type Coverage = readonly (readonly [first: number, last: number])[];

/** A text that is to be drawn, with a box for each character that can't be. */
export function drawable(text: string, coverage: Coverage): string {
  let drawn = '';
  for (const character of text) drawn += character === '\n' ? character : inFont(character, coverage);
  return drawn;
}

function inFont(character: string, coverage: Coverage): string {
  const drawn = covers(coverage, character) ? character : (STAND_INS.get(character) ?? MISSING);
  return covers(coverage, drawn) ? drawn : MISSING;
}

export function covers(coverage: Coverage, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  let [low, high] = [0, coverage.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = coverage[middle] ?? [0, -1];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** @throws {RangeError} if it isn't a TrueType font with a table of Unicode characters. */
export function coverageOf(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    return { at, format: view.getUint16(at) };
  });
  const full = tables.find(({ format }) => format === 12);
  if (full !== undefined) return ranges(view, full.at);
  const basic = tables.find(({ format }) => format === 4);
  if (basic === undefined) throw new RangeError('a font without Unicode characters');
  return segments(view, basic.at);
}

function tableAt(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new RangeError(`a font without a table ${tag}`);
}

/** Format 12: groups of first, last and glyph. */
function ranges(view: DataView, at: number): Coverage {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** Format 4: the ends of segments, then their starts; the last is an empty one at U+FFFF. */
function segments(view: DataView, at: number): Coverage {
  const count = view.getUint16(at + 6) / 2;
  return Array.from({ length: count }, (_, i): readonly [number, number] => [
    view.getUint16(at + 16 + (count + i) * 2),
    view.getUint16(at + 14 + i * 2),
  ]).filter(([first]) => first !== 0xffff);
}
