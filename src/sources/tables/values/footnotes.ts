/**
 * Marks that lead to a note: raised and lowered digits and letters; digits and letters in circles, in
 * brackets or with a dot, ① to ⓿, ❶ to ➓, ㈠ to ㈩, ㊀ to ㊉, up to ㊿; and the signs that are used for them.
 */
const MARK =
  /^[*＊﹡†‡※¹²³ªº\u2070-\u2071\u2074-\u208E\u2090-\u209C\u1D2C-\u1D6A\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u3251-\u325F\u3280-\u3289\u32B1-\u32BF\u{1F100}-\u{1F10C}]$/u;

/** A text and the footnote marks after it. */
interface Marked {
  readonly rest: string;
  readonly mark: string;
}

/** Longer rows of marks than this are something else. */
const MOST_MARKS = 8;

/**
 * Parts a text from the footnote marks at its end: 22350 ① is 22350 and ①, 22350注② is 22350 and 注②. Null if
 * there is none, or nothing else.
 */
export function withoutMark(text: string): Marked | null {
  const written = text.trimEnd();
  let rest = written;
  for (let marks = 0; marks <= MOST_MARKS; marks += 1) {
    const last = String.fromCodePoint(
      rest.codePointAt(rest.length - (/[\uDC00-\uDFFF]$/.test(rest) ? 2 : 1)) ?? 0,
    );
    if (!MARK.test(last)) break;
    rest = rest.slice(0, -last.length);
  }
  if (rest !== written) rest = rest.replace(/注$/u, '');
  const mark = written.slice(rest.length);
  return mark === '' || mark.length > MOST_MARKS || rest.trim() === '' ? null : { rest: rest.trim(), mark };
}
