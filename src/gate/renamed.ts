import type { Input } from '../core/account.ts';

type File = Pick<Input, 'path' | 'sha256'>;

/**
 * What each file was called in the previous report. A file is the one of the same content, else the one of the
 * same name. Of several with one content each stands for one, so that a copy does not pass for what it was
 * copied from; and of a name whose content has moved elsewhere the file is a new one.
 */
export function formerNames(now: readonly File[], before: readonly File[]): (path: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const take = (path: string, former: string) => {
    names.set(path, former);
    taken.add(former);
  };
  for (const { path, sha256 } of now)
    if (before.some((each) => each.path === path && each.sha256 === sha256)) take(path, path);
  for (const { path, sha256 } of now) {
    const former = names.has(path)
      ? undefined
      : before.find((each) => each.sha256 === sha256 && !taken.has(each.path));
    if (former !== undefined) take(path, former.path);
  }
  const moved = new Set([...names].flatMap(([path, former]) => (path === former ? [] : [former])));
  for (const { path } of now) if (!names.has(path)) names.set(path, moved.has(path) ? `new ${path}` : path);
  return (path) => names.get(path) ?? path;
}
