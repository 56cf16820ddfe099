/** A pattern as the folder it begins in, and what must match the names below that folder. */
export interface SplitPattern {
  /** Empty for the working folder. */
  readonly folder: string;
  /** With forward slashes. */
  readonly below: string;
}

/** What the text of a path says on one kind of system, without asking the machine. */
export interface PathRules {
  /**
   * A path as seen from a folder, with forward slashes; what is on another drive stays whole. Both are
   * absolute.
   */
  readonly seenFrom: (folder: string, path: string) => string;
  /** Whether a path as seen from a folder lies in it. */
  readonly isBelow: (seen: string) => boolean;
  /**
   * What a name of the command line may mean beside itself: without the quotation marks that `cmd.exe` leaves
   * around it.
   */
  readonly unquoted: (name: string) => string;
  /** Parts a pattern where its first part is no folder; a folder really named so is one. */
  readonly split: (pattern: string, isFolder: (path: string) => boolean) => SplitPattern;
}

/** What is needed of `path.posix` or `path.win32`. */
export interface PathFunctions {
  readonly sep: string;
  readonly isAbsolute: (path: string) => boolean;
  readonly parse: (path: string) => { readonly root: string };
  readonly relative: (from: string, to: string) => string;
}

/** The rules of one kind of system. */
export function pathRules(path: PathFunctions): PathRules {
  const windows = path.sep === '\\';
  const forward = (text: string) => (windows ? text.replaceAll('\\', '/') : text);
  return {
    seenFrom: (folder, to) => forward(path.relative(folder, to)) || '.',
    isBelow: (seen) => seen.split('/')[0] !== '..' && !path.isAbsolute(seen),
    unquoted: (name) =>
      windows ? (/^(?<mark>['"])(?<inside>.+)\k<mark>$/su.exec(name)?.groups?.['inside'] ?? name) : name,
    split: (pattern, isFolder) => {
      const { root } = path.parse(pattern);
      const parts = forward(pattern.slice(root.length))
        .split('/')
        .filter((part) => part !== '' && part !== '.');
      let folder = root;
      while (parts.length > 1) {
        const next = `${folder}${folder === '' || /[/\\:]$/u.test(folder) ? '' : '/'}${parts[0] ?? ''}`;
        if (!isFolder(next)) break;
        folder = next;
        parts.shift();
      }
      return { folder, below: parts.join('/') };
    },
  };
}

/**
 * Whether part of a name below a folder begins with a dot, or is the lock file of an office program: nobody's
 * data.
 */
export function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part.startsWith('~$'));
}
