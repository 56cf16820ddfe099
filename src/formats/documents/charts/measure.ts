import { textWidth } from '../../../terminal/width.ts';

/** Of half of a full-width character: Latin letters and figures of most fonts are a little wider than that. */
const HALF = 0.56;

/**
 * How wide a text is drawn, in pixels; the same on every machine, whatever fonts it has. A full-width character
 * is as wide as it is high.
 */
export function widthOf(text: string, size: number): number {
  const columns = textWidth(text);
  const wide = Math.max(0, columns - Array.from(text).length);
  return size * (wide + (columns - 2 * wide) * HALF);
}

/** The size at which a text has room: as it is, or smaller down to a least one. */
export function sizeFor(text: string, width: number, size: number, least: number): number {
  const fitting = (size * width) / Math.max(1, widthOf(text, size));
  return Math.floor(Math.max(least, Math.min(size, fitting)) * 10) / 10;
}

/** The text, or as much of its beginning as there is room for, with an ellipsis. */
export function fitted(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('')}…`;
}
