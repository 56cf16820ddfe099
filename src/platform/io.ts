import type { Pieces } from '../core/pieces.ts';
import type { PathRules } from './paths.ts';
import type { Workers } from './workers.ts';

/**
 * Everything outside the program: streams, environment, files. `main` is handed one, so a test can hand it
 * another.
 */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** @param most bytes; if there are more, a FileError `EFBIG` is thrown */
  readonly readStdin: (most?: number) => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The locale of the system, as the machine says it: `zh-CN`. */
  readonly locale: () => string;
  /** The present moment: asked only where something holds on a day and none is named. */
  readonly now: () => Date;
  /** How long the process has been running, in milliseconds. */
  readonly elapsed: () => number;
  readonly files: Files;
  /** Null where there is no thread but this one. */
  readonly workers: Workers | null;
  /** The program's own folder, with targets.yaml and dist/. */
  readonly home: string;
  /**
   * Lets the reader of a terminal page through a long text; false if there is nothing to page with, and
   * nothing was shown.
   */
  readonly page: (text: string) => Promise<boolean>;
  /** Notes how far the program has come, for measuring. */
  readonly mark: (phase: string) => void;
}

export interface Output {
  readonly write: (text: string) => void;
  /**
   * Writes a long text as it is made: the next piece is asked for when the last has been taken, and none where
   * nobody reads any more.
   */
  readonly writePieces: (pieces: Pieces) => Promise<void>;
  /**
   * Waits until all is written. Why it could not be, as the system says it; null if it could, or if its
   * reader has gone away.
   */
  readonly finish: () => Promise<string | null>;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
}

export interface NewFile {
  readonly path: string;
  /** Pieces are made as they are written. */
  readonly content: string | Uint8Array | Pieces;
}

/** Whether all of a content is there. */
export function isWhole(content: NewFile['content']): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array;
}

/** Files on their way; `abandon` leaves everything as it was before. Each may throw a FileError. */
export interface Writing {
  /** Writes one beside its place and lets go of it. Whoever waits for it lets signals through, between pieces too. */
  readonly add: (file: NewFile) => Promise<void>;
  /** Puts all of them into their places. */
  readonly finish: () => void;
  readonly abandon: () => void;
}

/** What a folder contains: a file, or something that can't be opened. */
export interface Entry {
  /** Its name from the folder on, with forward slashes. */
  readonly name: string;
  /** Why it can't be read; null if nothing speaks against it. */
  readonly trouble: string | null;
  readonly isFolder: boolean;
}

/** Each may throw a FileError. */
export interface Files {
  readonly rules: PathRules;
  /** Whether names that differ in capitals only are of one file. */
  readonly ignoresCase: boolean;
  readonly kind: (path: string) => 'file' | 'folder' | 'none';
  /** @param most bytes of what has no size before it is read, such as a pipe; EFBIG if there are more */
  readonly read: (path: string, most?: number) => Uint8Array;
  /** The first bytes of a file. */
  readonly head: (path: string, most: number) => Uint8Array;
  /** Its bytes; 0 for what has no size before it is read. */
  readonly size: (path: string) => number;
  /** All of a file, part by part; a part is good until the next is asked for. */
  readonly parts: (path: string) => Iterable<Uint8Array>;
  /** The files in a folder and the folders below it, in the order of names, without what is skipped. */
  readonly list: (folder: string, skip: (name: string) => boolean) => readonly Entry[];
  /**
   * A path that leads nowhere, as it is where characters may be composed otherwise; null if there is nothing.
   */
  readonly respelled: (path: string) => string | null;
  /** The same for two paths if they lead to one file; null if there is none. */
  readonly identity: (path: string) => string | null;
  /**
   * The path as seen from a folder, links to folders followed, with forward slashes: the same however it is
   * written. From the working folder if none is named, or if the path does not lie in the one that is.
   */
  readonly shown: (path: string, root?: string) => string;
  /** Writes all of the files whole, or none of them; folders that are missing are made. */
  readonly write: (files: readonly NewFile[]) => void;
  /** Begins to write files that come one after the other: all of them in the end, or none, also if interrupted. */
  readonly begin: () => Writing;
  /** Adds to the end of a file. */
  readonly append: (path: string, content: string) => void;
  readonly makeFolder: (path: string) => void;
}

/** The system refused to read or write a file. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly path: string;
  /** The code of the system, `EACCES`; the words are in locales/. */
  readonly reason: string;
  /** Files that were written before, and could not be put back. */
  readonly written: readonly string[];

  constructor(path: string, reason: string, written: readonly string[] = []) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
    this.written = written;
  }
}
