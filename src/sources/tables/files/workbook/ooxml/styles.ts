import { notMoreThan } from '../failure.ts';
import { formatOf, GENERAL } from '../format/builtin.ts';
import { MOST_ENTRIES } from '../limits.ts';
import { readPart } from './parts.ts';
import { isTrue } from './values.ts';
import type { Zip } from './zip.ts';

/** How a cell looks, as far as it matters. */
export interface Look {
  readonly format: string;
  readonly struck: boolean;
}

export const PLAIN_LOOK: Look = { format: GENERAL, struck: false };

/** The looks that cells refer to by number. */
export function readStyles(zip: Zip, part: string): readonly Look[] {
  const own = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const uses: { readonly format: number; readonly font: number }[] = [];
  const path: string[] = [];
  readPart(zip, part, {
    open: (name, attribute) => {
      notMoreThan(MOST_ENTRIES, Math.max(own.size, struckFonts.length, uses.length), 'xml');
      const parent = path.at(-1);
      path.push(name);
      if (name === 'numFmt' && parent === 'numFmts')
        own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? GENERAL);
      if (name === 'font' && parent === 'fonts') struckFonts.push(false);
      if (name === 'strike' && path.at(-3) === 'fonts')
        struckFonts[struckFonts.length - 1] = isTrue(attribute('val') ?? '1');
      if (name === 'xf' && parent === 'cellXfs')
        uses.push({ format: Number(attribute('numFmtId') ?? 0), font: Number(attribute('fontId') ?? 0) });
    },
    close: () => void path.pop(),
  });
  return uses.map(({ format, font }) => ({
    format: formatOf(format, own),
    struck: struckFonts[font] ?? false,
  }));
}
