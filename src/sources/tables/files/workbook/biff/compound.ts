import { damaged } from '../failure.ts';

const LAST_SECTOR = 0xfffffff9;
const NO_ENTRY = 0xffffffff;
const ENTRY = 128;

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/**
 * A compound file: a file system in a file, as .xls and .doc are. No chain of sectors is followed further
 * than the file is long, and no entry is looked at twice. Source: MS-CFB.
 */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #table: Uint32Array;
  readonly #streams = new Map<string, Entry>();
  readonly #root: Entry;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) throw damaged('compound');
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged('compound');
    this.#sectorSize = 2 ** shift;
    this.#table = this.#readTable();
    const directory = this.#chain(this.#view.getUint32(48, true), this.#table, (sector) =>
      this.#sector(sector),
    );
    const root = entryAt(directory, 0);
    if (root === null) throw damaged('compound');
    this.#root = root;
    this.#walk(directory);
  }

  /** The streams in the root, not those of documents within the document. */
  get names(): readonly string[] {
    return [...this.#streams.keys()];
  }

  stream(name: string): Uint8Array {
    const entry = this.#streams.get(name.toLowerCase());
    if (entry === undefined) throw damaged('compound');
    const found = entry.size < this.#view.getUint32(56, true) ? this.#short(entry) : this.#long(entry);
    if (found.length < entry.size) throw damaged('compound');
    return found.subarray(0, entry.size);
  }

  #long({ start }: Entry): Uint8Array {
    return this.#chain(start, this.#table, (sector) => this.#sector(sector));
  }

  /** Short streams share the stream of the root, in sectors of their own size. */
  #short({ start }: Entry): Uint8Array {
    const size = 2 ** Math.min(this.#view.getUint16(32, true), 12);
    const all = this.#long(this.#root);
    const table = asNumbers(
      this.#chain(this.#view.getUint32(60, true), this.#table, (sector) => this.#sector(sector)),
    );
    return this.#chain(start, table, (sector) => all.subarray(sector * size, (sector + 1) * size));
  }

  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#sectorSize;
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #chain(start: number, table: Uint32Array, sectorOf: (sector: number) => Uint8Array): Uint8Array {
    const sectors: Uint8Array[] = [];
    for (let at = start; at <= LAST_SECTOR; at = table[at] ?? NO_ENTRY) {
      const sector = sectorOf(at);
      if (sector.length === 0 || sectors.length > table.length) throw damaged('compound');
      sectors.push(sector);
    }
    return joined(sectors);
  }

  /**
   * The table of all sectors stands in sectors, which are listed in the header and, in a large file, in
   * sectors as well.
   */
  #readTable(): Uint32Array {
    const most = Math.ceil(this.#bytes.length / this.#sectorSize);
    const places = Array.from({ length: 109 }, (_, i) => this.#view.getUint32(76 + 4 * i, true));
    let next = this.#view.getUint32(68, true);
    for (let lists = 0; next <= LAST_SECTOR; lists += 1) {
      const list = asNumbers(this.#sector(next));
      if (list.length === 0 || lists > most) throw damaged('compound');
      places.push(...list.subarray(0, -1));
      next = list.at(-1) ?? NO_ENTRY;
    }
    const used = places.filter((place) => place <= LAST_SECTOR);
    if (used.length > most) throw damaged('compound');
    return asNumbers(joined(used.map((place) => this.#sector(place))));
  }

  /** From the root down the tree of its own entries; those of its storages are not looked at. */
  #walk(directory: Uint8Array): void {
    const seen = new Set<number>();
    const open = [this.#root.child];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === NO_ENTRY) continue;
      const entry = entryAt(directory, at);
      if (entry === null || seen.has(at)) throw damaged('compound');
      seen.add(at);
      this.#streams.set(entry.name.toLowerCase(), entry);
      open.push(entry.left, entry.right);
    }
  }
}

function entryAt(directory: Uint8Array, index: number): Entry | null {
  const at = index * ENTRY;
  if (at + ENTRY > directory.length) return null;
  const view = new DataView(directory.buffer, directory.byteOffset + at, ENTRY);
  const length = Math.max(0, Math.min(64, view.getUint16(64, true)) - 2);
  return {
    name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(4 * i, true));
}
