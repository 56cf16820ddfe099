import { stringify } from 'lossless-json';
import { printableJson } from '../../core/printable.ts';

/** A document as JSON that is safe to print. */
export function jsonText(document: unknown, indent?: number): string {
  const text = JSON.stringify(document, undefined, indent);
  // The writer that keeps more digits than a JavaScript number has is slow, and seldom needed.
  return printableJson(
    text.includes('"isLosslessNumber":') ? (stringify(document, undefined, indent) ?? '') : text,
  );
}

const INDENT = 2;
/** Values of a list that are written at once. */
const AT_ONCE = 100;

/**
 * An object as indented JSON that is safe to print, property by property.
 * @param lists what is written, value by value, in place of the property of that name
 */
export function* objectPieces(
  object: Readonly<Record<string, unknown>>,
  lists: Readonly<Partial<Record<string, Iterable<unknown>>>>,
): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(object)) {
    const list = lists[key];
    yield before;
    if (list === undefined) yield within(jsonText({ [key]: value }, INDENT));
    else {
      yield `${' '.repeat(INDENT)}${JSON.stringify(key)}: `;
      yield* listPieces(list, 1);
    }
    before = ',\n';
  }
  yield '\n}';
}

/**
 * A list as indented JSON that is safe to print, a hundred values at a time.
 * @param level how many brackets are around it
 */
export function* listPieces(list: Iterable<unknown>, level: 0 | 1 = 0): Generator<string> {
  const texts = (values: readonly unknown[]) =>
    level === 0 ? within(jsonText(values, INDENT)) : within(within(jsonText([values], INDENT)));
  let before = '[\n';
  let values: unknown[] = [];
  for (const value of list) {
    values.push(value);
    if (values.length < AT_ONCE) continue;
    yield before + texts(values);
    before = ',\n';
    values = [];
  }
  if (values.length > 0) yield before + texts(values);
  yield values.length === 0 && before === '[\n' ? '[]' : `\n${' '.repeat(INDENT * level)}]`;
}

/** The lines between the first and the last, which are those of the brackets. */
function within(text: string): string {
  return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n'));
}
