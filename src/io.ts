/** Everything outside the program: streams, environment, files. `main` is handed one, so a test can hand it another. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  /** The program's own folder, with targets.yaml and dist/. */
  readonly home: string;
  /** Lets the reader of a terminal page through a long text; false if there is nothing to page with, and nothing was shown. */
  readonly page: (text: string) => Promise<boolean>;
  /** Notes how far the program has come, for measuring. */
  readonly mark: (phase: string) => void;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
}

export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Each may throw a FileError. */
export interface Files {
  readonly kind: (path: string) => 'file' | 'folder' | 'none';
  readonly read: (path: string) => Uint8Array;
  /** All files in a folder and the folders below it, by path, in the order of their names. */
  readonly list: (folder: string) => readonly string[];
  /** The files a pattern matches, in the order of their names. */
  readonly match: (pattern: string) => Promise<readonly string[]>;
  /** The same for two paths if they lead to one file; null if there is none. */
  readonly identity: (path: string) => string | null;
  /**
   * The path as seen from a folder, with forward slashes: the same on every machine. From the working folder if none is named, or if the path
   * does not lie in the one that is.
   */
  readonly shown: (path: string, root?: string) => string;
  /** Writes all of the files whole, or none of them. */
  readonly write: (files: readonly NewFile[]) => void;
  /** Adds to the end of a file. */
  readonly append: (path: string, content: string) => void;
  readonly makeFolder: (path: string) => void;
}

/** The machine did not let a file be read or written. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly path: string;
  /** As the system says it: `permission denied`. */
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}
