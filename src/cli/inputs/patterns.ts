import { isHidden } from '../../platform/paths.ts';

/** What a pattern says of names below the folder it begins in. */
export interface NameMatcher {
  readonly matches: (name: string) => boolean;
  /** What can't match, and can't hold anything that does. */
  readonly skip: (name: string) => boolean;
}

const MAGIC = /[*?[\]{}!]/u;

/** Whether a name may be meant as a pattern. */
export function isPattern(name: string): boolean {
  return MAGIC.test(name);
}

/**
 * What a pattern matches, as in a shell: a folder it matches stands for all that is in it. Hidden files are
 * matched by a pattern that says their dot, lock files of office programs by none.
 * @param pattern with forward slashes
 */
export async function nameMatcher(pattern: string, ignoresCase: boolean): Promise<NameMatcher> {
  const { default: picomatch } = await import('picomatch');
  const options = { nocase: ignoresCase, windows: false };
  const isMatch = picomatch([...new Set([pattern, pattern.normalize('NFC')])], options);
  const matched = (name: string) => isMatch(name) || isMatch(name.normalize('NFC'));
  const parts = pattern.split('/');
  // How deep a pattern looks can be said of one without ** and without braces around slashes.
  const depth = parts.some((part) => part.includes('**') || /^[^{]*\}|\{[^}]*$/u.test(part))
    ? Number.POSITIVE_INFINITY
    : parts.length;
  const saysDot = /(?:^|[/{,(|])\./u.test(pattern);
  const hidden = (name: string) =>
    isHidden(
      saysDot
        ? name
            .split('/')
            .map((part) => part.replace(/^\./u, ''))
            .join('/')
        : name,
    );

  /**
   * The shortest beginning of the name that the pattern matches, a folder or the file itself; what is hidden
   * below it stays so.
   */
  const matches = (name: string) => {
    const names = name.split('/');
    for (let count = 1; count <= names.length; count += 1) {
      if (matched(names.slice(0, count).join('/')))
        return !isHidden(names.slice(count).join('/')) && !names.some((part) => part.startsWith('~$'));
    }
    return false;
  };
  return {
    matches,
    skip: (name) => hidden(name) || (!matches(name) && name.split('/').length >= depth),
  };
}
