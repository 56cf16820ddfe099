import { printable } from '../../core/printable.ts';
import { nearestText } from '../../core/suggest.ts';
import type { YamlFacts } from '../../core/yaml-problems.ts';
import type { Placeholder, TextParts } from '../texts.ts';
import { PLACEHOLDERS } from '../texts.ts';

/** A mistake in a text, and at which of its characters it begins, from 0. */
export interface TextMistake {
  readonly facts: YamlFacts;
  readonly at: number;
}

/** A brace written twice stands for itself; else a name between two of them, or one that is alone. */
const BRACES = /\{\{|\}\}|\{(?<name>[^{}\n]*)\}|[{}]/gu;

/** How much of a text is shown around a brace that is alone. */
const MOST_SHOWN = 20;

/** What is wrong with the placeholders of a text. */
export function textMistakes(text: string): TextMistake[] {
  return [...text.matchAll(BRACES)].flatMap(({ 0: found, index, groups }) => {
    if (found === '{{' || found === '}}') return [];
    const name = groups?.['name'];
    if (name === undefined) return [loneBrace(text, found === '{' ? '{' : '}', index)];
    return placeholderOf(name) === undefined ? [{ facts: unknownPlaceholder(name.trim()), at: index }] : [];
  });
}

function loneBrace(text: string, brace: '{' | '}', at: number): TextMistake {
  const around = brace === '{' ? text.slice(at) : text.slice(0, at + 1);
  const characters = Array.from(around.split('\n').at(brace === '{' ? 0 : -1) ?? '');
  const shown = brace === '{' ? characters.slice(0, MOST_SHOWN) : characters.slice(-MOST_SHOWN);
  return { facts: { kind: 'lone-brace', brace, found: shown.join('') }, at };
}

function unknownPlaceholder(found: string): YamlFacts {
  const candidates = nearestText(found, PLACEHOLDERS);
  return { kind: 'unknown-placeholder', found, allowed: PLACEHOLDERS, candidates };
}

function placeholderOf(name: string): Placeholder | undefined {
  return PLACEHOLDERS.find((each) => each === name.trim());
}

/** A text without mistakes as parts that are safe to print, and the placeholders between them. */
export function textParts(text: string): TextParts {
  const parts: (string | { readonly placeholder: Placeholder })[] = [];
  let at = 0;
  let plain = '';
  const flush = (): void => {
    if (plain !== '') parts.push(printable(plain));
    plain = '';
  };
  for (const { 0: found, index, groups } of text.matchAll(BRACES)) {
    plain += text.slice(at, index);
    at = index + found.length;
    const placeholder = placeholderOf(groups?.['name'] ?? '');
    if (placeholder === undefined) plain += found.slice(0, 1);
    else {
      flush();
      parts.push({ placeholder });
    }
  }
  plain += text.slice(at);
  flush();
  return parts;
}
