import {
  appendFileSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import nodePath, { basename, dirname, join, resolve, sep } from 'node:path';
import type { Files } from '../io.ts';
import { pathRules } from '../paths.ts';
import { listFolder } from './folder.ts';
import { guarded } from './guarded.ts';
import { identityOf } from './identity.ts';
import { partsOf, readBounded } from './parts.ts';

/**
 * The file system of this machine, except for writing.
 * @param alsoRead is told of everything that is read, in bytes
 */
export function nodeFiles(alsoRead: (bytes: number) => void): Omit<Files, 'write' | 'begin'> {
  const rules = pathRules(nodePath);
  const folders = new Map<string, string>();
  const realFolder = (path: string) => {
    const known = folders.get(path) ?? real(path);
    folders.set(path, known);
    return known;
  };
  return {
    rules,
    ignoresCase: sep === '\\',
    kind: (path) => {
      const stats = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
      if (stats === undefined) return 'none';
      return stats.isDirectory() ? 'folder' : 'file';
    },
    read: (path, most) => {
      const bytes = most === undefined ? guarded(path, () => readFileSync(path)) : readBounded(path, most);
      alsoRead(bytes.length);
      return bytes;
    },
    head: (path, most) => guarded(path, () => head(path, most)),
    size: (path) => guarded(path, () => statSync(path).size),
    parts: (path) => {
      alsoRead(statSync(path, { throwIfNoEntry: false })?.size ?? 0);
      return partsOf(path);
    },
    list: listFolder,
    respelled: (path) => respelled(path),
    identity: (path) => identityOf(path),
    shown: (path, root) => {
      const whole = resolve(path);
      // What the shell makes of <(…) has no place.
      if (OF_SYSTEM.test(whole)) return whole;
      const place = isFolder(whole) ? realFolder(whole) : join(realFolder(dirname(whole)), basename(whole));
      const below = root === undefined ? null : rules.seenFrom(realFolder(resolve(root)), place);
      return below !== null && rules.isBelow(below) ? below : rules.seenFrom(realFolder(resolve()), place);
    },
    append: (path, content) => guarded(path, () => appendFileSync(path, content)),
    makeFolder: (path) => guarded(path, () => void mkdirSync(path, { recursive: true })),
  };
}

const OF_SYSTEM = /^\/(?:dev|proc)\//u;

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false; // a name too long, a folder that may not be looked into: no folder to look at
  }
}

/**
 * Where links lead to, as the machine spells it; the path itself if there is nothing. Drives stay as they are
 * named.
 */
function real(path: string): string {
  try {
    const plain = realpathSync(path);
    const spelled = realpathSync.native(path);
    return folded(plain) === folded(spelled) ? spelled : plain;
  } catch {
    return path;
  }
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/**
 * The path by the names that stand in the folders, where only the composition of characters differs (é of one
 * or of two); null if there is none.
 */
function respelled(path: string): string | null {
  const { root } = nodePath.parse(path);
  let at = root;
  for (const part of nodePath.normalize(path).slice(root.length).split(sep)) {
    const next = at === '' ? part : join(at, part);
    const there = part === '' || isThere(next);
    const name = there ? part : namesIn(at).find((each) => each.normalize('NFC') === part.normalize('NFC'));
    if (name === undefined) return null;
    at = at === '' ? name : join(at, name);
  }
  return at;
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder === '' ? '.' : folder);
  } catch {
    return [];
  }
}

function head(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(file, bytes, 0, most, 0));
  } finally {
    closeSync(file);
  }
}
