import { damaged } from '../failure.ts';
import type { Shown } from '../format/shown.ts';
import { shownRuns } from '../raised.ts';
import type { Run } from '../raised.ts';

export interface Font {
  readonly struck: boolean;
  readonly raised: Run['raised'];
}

/** How texts stand in a workbook: in UTF-16 with their fonts, or, before 1997, in bytes of a code page. */
export interface TextForm {
  readonly codePage: string | null;
  readonly fontAt: (index: number) => Font | undefined;
}

const WIDE = 1;
const SPOKEN = 4;
const RICH = 8;

/** Reads on through a record and those that continue it. Source: MS-XLS, sections 2.5.293 to 2.5.296. */
export class TextReader {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at: number;

  constructor(parts: readonly Uint8Array[], start: number) {
    this.#parts = parts;
    this.#at = start;
  }

  byte(): number {
    while (this.#at >= (this.#parts[this.#part]?.length ?? 0)) this.#nextPart();
    const byte = this.#parts[this.#part]?.[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  number(bytes: 2 | 4): number {
    const low = this.byte() + this.byte() * 256;
    return bytes === 2 ? low : low + this.number(2) * 65_536;
  }

  /** A text after its length. */
  text({ codePage, fontAt }: TextForm, lengthBytes: 1 | 2): Shown {
    const length = lengthBytes === 1 ? this.byte() : this.number(2);
    if (codePage !== null) return { text: this.#bytes(length, codePage) };
    const flags = this.byte();
    const runs = (flags & RICH) === 0 ? 0 : this.number(2);
    const aside = (flags & SPOKEN) === 0 ? 0 : this.number(4);
    const text = this.#characters(length, (flags & WIDE) !== 0);
    const starts = Array.from({ length: runs }, () => ({ at: this.number(2), font: this.number(2) }));
    this.#skip(aside);
    return withFonts(text, starts, fontAt);
  }

  /** A text of bytes with its fonts after it, as in a record before 1997. */
  richBytes({ codePage, fontAt }: TextForm): Shown {
    const text = this.#bytes(this.number(2), codePage ?? 'windows-1252');
    const starts = Array.from({ length: this.byte() }, () => ({ at: this.byte(), font: this.byte() }));
    return withFonts(text, starts, fontAt);
  }

  #bytes(length: number, codePage: string): string {
    return new TextDecoder(codePage).decode(Uint8Array.from({ length }, () => this.byte()));
  }

  /** Where a record ends amid the characters, the next begins with whether they are wide from there on. */
  #characters(length: number, wide: boolean): string {
    let text = '';
    let left = length;
    let isWide = wide;
    while (left > 0) {
      const part = this.#parts[this.#part] ?? new Uint8Array();
      const count = Math.min(left, Math.floor((part.length - this.#at) / (isWide ? 2 : 1)));
      text += decoded(part.subarray(this.#at, this.#at + count * (isWide ? 2 : 1)), isWide);
      this.#at += count * (isWide ? 2 : 1);
      left -= count;
      if (left === 0) break;
      this.#nextPart();
      isWide = (this.byte() & WIDE) !== 0;
    }
    return text;
  }

  #skip(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      const there = Math.min(left, (this.#parts[this.#part]?.length ?? 0) - this.#at);
      this.#at += there;
      left -= there;
      if (left > 0) this.#nextPart();
    }
  }

  #nextPart(): void {
    this.#part += 1;
    this.#at = 0;
    if (this.#part >= this.#parts.length) throw damaged('records');
  }
}

const UTF_16 = new TextDecoder('utf-16le');
/** Unlike `latin1`, which stands for windows-1252, it leaves each byte as it is. */
const BYTES = { decode: (bytes: Uint8Array) => String.fromCharCode(...bytes) };

function decoded(bytes: Uint8Array, wide: boolean): string {
  return wide ? UTF_16.decode(bytes) : BYTES.decode(bytes);
}

function withFonts(
  text: string,
  starts: readonly { readonly at: number; readonly font: number }[],
  fontAt: TextForm['fontAt'],
): Shown {
  if (starts.length === 0) return { text };
  const first: Run = { text: text.slice(0, starts[0]?.at ?? 0), raised: null, struck: false };
  const runs = starts.map(({ at, font }, index): Run => ({
    raised: fontAt(font)?.raised ?? null,
    struck: fontAt(font)?.struck ?? false,
    text: text.slice(at, starts[index + 1]?.at ?? text.length),
  }));
  return shownRuns([first, ...runs]);
}
