import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { ROOT } from './run.ts';

/** What a file of `src/` names in its imports, of types and of values, whenever they are loaded. */
export interface ImportingFile {
  /** From the repository on: `src/core/model.ts`. */
  readonly path: string;
  readonly text: string;
  /** Each import as the file it leads to, or as the name of a package. */
  readonly imports: readonly string[];
  /** Those without which the file does not run. */
  readonly ofValues: readonly string[];
  /** Those of them that are loaded together with the file, and not when it asks for them. */
  readonly atOnce: readonly string[];
}

export const SOURCES: readonly ImportingFile[] = readdirSync(`${ROOT}src`, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => importingFile(posix.join('src', ...name.split(/[/\\]/u))))
  .toSorted((a, b) => (a.path < b.path ? -1 : 1));

function importingFile(path: string): ImportingFile {
  const text = readFileSync(`${ROOT}${path}`, 'utf8');
  const resolved = (name: string) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name);
  return {
    path,
    text,
    imports: importsOf(text).map(resolved),
    ofValues: importsOf(withoutTypes(text)).map(resolved),
    atOnce: importsOf(withoutTypes(text).replaceAll(/\bimport\(/gu, 'later(')).map(resolved),
  };
}

function withoutTypes(text: string): string {
  return text.replaceAll(/^(?:import|export) type\b[^;]*;|\btypeof import\(/gmu, '');
}

/** Static imports and exports end a line with what they are from; the others look like calls. */
export function importsOf(text: string): string[] {
  const code = text.replaceAll(/^\s*(?:\/\*\*.*?\*\/|\/\/[^\n]*)$/gmsu, '');
  return [
    ...code.matchAll(/^(?:import|export)\b[^;']*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'/gmu),
    ...code.matchAll(/\b(?:import|require)\(\s*'([^']+)'/gu),
  ].flatMap(([, from, bare]) => from ?? bare ?? []);
}

/** All that is loaded with some files: what they import at once, what that does, and so on. */
export function loadedWith(files: readonly string[]): ReadonlySet<string> {
  const atOnce = new Map(SOURCES.map((each) => [each.path, each.atOnce]));
  const loaded = new Set(files);
  // A set that grows while it is walked through is walked to its end.
  for (const file of loaded) for (const next of atOnce.get(file) ?? []) loaded.add(next);
  return loaded;
}

/** A path along imports that ends where it began; null if there is none. */
export function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const clear = new Set<string>();
  const circleFrom = (node: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (clear.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const circle = circleFrom(next, [...trail, node]);
      if (circle !== null) return circle;
    }
    clear.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const circle = circleFrom(node, []);
    if (circle !== null) return circle;
  }
  return null;
}
