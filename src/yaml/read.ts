import type { Document, YAMLError } from 'yaml';
import { LineCounter, visit } from 'yaml';
import type * as z from 'zod';
import { documentOf } from './document.ts';
import { YamlPlaces } from './places.ts';
import type { YamlProblem } from '../core/yaml-problems.ts';
import { lossy } from './lossy.ts';
import { shapeProblems } from './shape-problems.ts';

/** A file with more aliases than this is refused: it may expand far beyond its size. */
const MOST_ALIASES = 100;

/** The most characters of a mistake that are shown. */
const MOST_SHOWN = 40;

type Read<T> =
  | { readonly data: T; readonly places: YamlPlaces }
  | { readonly problems: readonly YamlProblem[] };

/**
 * Reads YAML of a known shape: syntax, then shape, the second only if the first found nothing. Every problem
 * has its line and column.
 */
export function readYaml<S extends z.ZodType>(text: string, schema: S): Read<z.output<S>> {
  const lines = new LineCounter();
  const parsed = documentOf(text, lines);
  if ('problems' in parsed) return parsed;
  const { doc, aliases } = parsed;
  const places = new YamlPlaces(text, doc, lines);

  const syntax = syntaxProblems(doc.errors, text, lines);
  if (syntax.length > 0) return { problems: syntax };
  const bomb = aliases ? aliasBomb(doc, lines) : [];
  if (bomb.length > 0) return { problems: bomb };

  const lost = lossy(doc, lines);
  if (lost.length > 0) return { problems: lost };

  const data: unknown = doc.toJS({ maxAliasCount: MOST_ALIASES });
  const checked = schema.safeParse(data);
  if (checked.success) return { data: checked.data, places };
  const problems = checked.error.issues.flatMap((issue) => shapeProblems(issue, data, places, schema));
  return {
    problems: problems.map(({ facts, path: keys, at }) => ({
      facts,
      ...(at === 'key' ? places.ofKey(keys) : places.ofValue(keys)),
      keys: keys.map(String),
    })),
  };
}

/**
 * Keys that stand twice are so many mistakes; any other makes what is below it look wrong too, which is only
 * counted.
 */
function syntaxProblems(errors: readonly YAMLError[], text: string, lines: LineCounter): YamlProblem[] {
  const inOrder = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = inOrder.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  const told = first < 0 ? inOrder : inOrder.slice(0, first + 1);
  return told.map(({ code, pos: [offset] }, i): YamlProblem => {
    const { line, col } = lines.linePos(offset);
    const found = /^[^\r\n:#]*/u.exec(text.slice(offset, offset + MOST_SHOWN))?.[0].trim() ?? '';
    return {
      facts: { kind: 'syntax', reason: code, found, more: i === first ? inOrder.length - told.length : 0 },
      line,
      column: col,
      keys: [],
    };
  });
}

/** An alias of something that contains aliases multiplies; so does a very long list of them. */
function aliasBomb(doc: Document.Parsed, lines: LineCounter): YamlProblem[] {
  const offsets: number[] = [];
  const unknown: YamlProblem[] = [];
  let nested: number | undefined;
  visit(doc, {
    Alias(_key, alias, ancestors) {
      const offset = alias.range?.[0] ?? 0;
      offsets.push(offset);
      if (alias.resolve(doc) === undefined) unknown.push(unknownAlias(alias.source, lines.linePos(offset)));
      if (
        ancestors.some(
          (node) =>
            typeof node === 'object' && node !== null && 'anchor' in node && node.anchor !== undefined,
        )
      )
        nested ??= offset;
    },
  });
  const at = nested ?? offsets[MOST_ALIASES];
  if (at === undefined) return unknown;
  const { line, col } = lines.linePos(at);
  return [{ facts: { kind: 'too-many-aliases' }, line, column: col, keys: [] }];
}

function unknownAlias(
  name: string,
  { line, col }: { readonly line: number; readonly col: number },
): YamlProblem {
  return {
    facts: { kind: 'syntax', reason: 'UNKNOWN_ALIAS', found: `*${name}`, more: 0 },
    line,
    column: col,
    keys: [],
  };
}
