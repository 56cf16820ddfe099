/** Characters that stand beside each other without a space, over the end of a line too. */
const UNSPACED = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF—…‘’“”]/u;

/** YAML has made spaces of the ends of lines already, where it folds them. */
const FOLDED = new RegExp(`(?<=${UNSPACED.source}) (?=${UNSPACED.source})`, 'gu');

/** The paragraphs of a text: an empty line parts them, other ends of lines are where an editor broke them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n/u)
    .map((paragraph) => joined(paragraph).replaceAll(FOLDED, ''))
    .filter((paragraph) => paragraph !== '');
}

/** A text on one line: between two Chinese characters the end of a line is nothing, elsewhere a space. */
export function joined(text: string): string {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((whole, line) => whole + between(whole, line) + line, '');
}

function between(before: string, after: string): string {
  if (before === '') return '';
  const isUnspaced = UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1));
  return isUnspaced ? '' : ' ';
}
