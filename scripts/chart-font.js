import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const FONT = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
/** Where texts come from that a chart may show. */
const TEXTS = ['targets.yaml', 'src/locales', 'src/regions'];

/**
 * The font of charts in documents for print, cut down to what a Chinese report is written with: its pictures are
 * to look the same on every machine, whatever fonts that has. What else a user writes is drawn as a box.
 */
export function chartFont() {
  const characters = new Set([...latin(), ...gb2312(), ...TEXTS.flatMap(filesIn).flatMap(charactersOf)]);
  return subsetFont(readFileSync(FONT), [...characters].toSorted().join(''), {
    targetFormat: 'truetype',
    noHinting: true,
  });
}

/** ASCII, Latin letters with accents, and the punctuation of print. */
function latin() {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x2010, 0x2027],
    [0x2030, 0x203f],
  ];
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  );
}

/** The 6763 Chinese characters of everyday use, and the signs that come with them. */
function gb2312() {
  const decoder = new TextDecoder('gbk');
  const bytes = Array.from({ length: 0xf7 - 0xa1 + 1 }, (_, high) =>
    Array.from({ length: 94 }, (_, low) => [0xa1 + high, 0xa1 + low]),
  );
  return bytes
    .flat()
    .map((pair) => decoder.decode(Uint8Array.from(pair)))
    .filter((character) => /^.$/u.test(character) && !/[\uFFFD\p{Co}\p{Cn}]/u.test(character));
}

function filesIn(path) {
  if (/\.\w+$/u.test(path)) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)],
  );
}

const charactersOf = (file) => Array.from(readFileSync(file, 'utf8'));
