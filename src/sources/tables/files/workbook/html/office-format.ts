import type { Shown } from '../format/shown.ts';
import { shownNumber } from '../format/shown.ts';
import { NAMED_FORMATS } from '../format/named.ts';

const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const FORMAT =
  /mso-number-format\s*:\s*(?:"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|(?<bare>[^;"']+))/iu;

/**
 * The number format that a web page gives a cell for the spreadsheet program it is opened with; null if it
 * gives none.
 */
export function officeFormat(style: string): string | null {
  const found = FORMAT.exec(style)?.groups;
  if (found === undefined) return null;
  const text = (found['double'] ?? found['single'] ?? found['bare'] ?? '').trim();
  const format = text
    .replaceAll(/\\(?<code>[\dA-F]{4}) ?/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\\(?<character>.)/gsu, '$<character>');
  return NAMED_FORMATS[format] ?? format;
}

/** A bare number as that program shows it; other words are shown as they are. */
export function inOfficeFormat(shown: Shown, format: string | null): Shown {
  if (format === null || shown.doubt !== undefined || !NUMBER.test(shown.text)) return shown;
  const number = shownNumber(Number(shown.text), format);
  return number.doubt === undefined && number.text === String(Number(shown.text)) ? shown : number;
}
