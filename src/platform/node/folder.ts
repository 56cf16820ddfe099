import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry } from '../io.ts';
import { guarded, systemReason } from './guarded.ts';
import { identityOf } from './identity.ts';

/**
 * The files in a folder and the folders below it, in the order of names. A link to a folder is followed if
 * nothing else leads there; what can't be read is listed with the reason.
 * @param skip whether a name below the folder is of no interest, a folder with all it holds
 * @throws FileError if the folder itself can't be read
 */
export function listFolder(folder: string, skip: (name: string) => boolean): readonly Entry[] {
  const walk = new Walk(folder, skip);
  walk.follow();
  return walk.found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

type Kind = 'file' | 'folder' | 'other';

class Walk {
  readonly found: Entry[] = [];
  readonly #folder: string;
  readonly #skip: (name: string) => boolean;
  readonly #visited = new Set<string>();
  readonly #folders: string[] = [];
  readonly #links: string[] = [];
  readonly #above: ReadonlySet<string>;

  constructor(folder: string, skip: (name: string) => boolean) {
    this.#folder = folder;
    this.#skip = skip;
    this.#above = identitiesAbove(folder);
    this.#enter(
      '',
      guarded(folder, () => readdirSync(folder, { withFileTypes: true })),
    );
  }

  /** Real folders before links, so that what a link leads to has the name it has without it. */
  follow(): void {
    for (;;) {
      const name = this.#folders.pop() ?? this.#links.shift();
      if (name === undefined) return;
      this.#attempt(name, true, () => {
        if (!this.#visited.has(this.#identity(name)))
          this.#enter(name, readdirSync(join(this.#folder, name), { withFileTypes: true }));
      });
    }
  }

  #enter(name: string, entries: readonly Dirent[]): void {
    this.#visited.add(this.#identity(name));
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = name === '' ? entry.name : `${name}/${entry.name}`;
      if (this.#skip(below)) continue;
      if (entry.isSymbolicLink()) this.#attempt(below, false, () => this.#addLink(below));
      else this.#add(below, kindOf(entry));
    }
  }

  #addLink(name: string): void {
    const kind = kindOf(statSync(join(this.#folder, name)));
    if (kind !== 'folder') this.#add(name, kind);
    else if (this.#above.has(this.#identity(name)))
      this.found.push({ name, trouble: 'ELOOP', isFolder: false });
    else this.#links.push(name);
  }

  #add(name: string, kind: Kind): void {
    if (kind === 'folder') this.#folders.push(name);
    else this.found.push({ name, trouble: kind === 'file' ? null : NO_FILE, isFolder: false });
  }

  #attempt(name: string, isFolder: boolean, action: () => void): void {
    try {
      action();
    } catch (error) {
      const trouble = systemReason(error);
      if (trouble === null) throw error;
      this.found.push({ name, trouble, isFolder });
    }
  }

  #identity(name: string): string {
    return identityOf(join(this.#folder, name)) ?? '';
  }
}

const NO_FILE = 'not-a-file';

function kindOf(entry: { readonly isFile: () => boolean; readonly isDirectory: () => boolean }): Kind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** The folders that contain this one: a link to one of them forms a loop. */
function identitiesAbove(folder: string): ReadonlySet<string> {
  const found = new Set<string>();
  let at = guarded(folder, () => realpathSync(folder));
  while (at !== dirname(at)) {
    at = dirname(at);
    found.add(identityOf(at) ?? '');
  }
  return found;
}
