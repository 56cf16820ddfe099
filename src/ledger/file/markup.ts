/** XML as text that is changed in places: what is not changed stays as it is, character by character. */

/** A tag, comment or other markup; attributes may hold `>`. */
const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[?!][^>]*>|<(?:[^"'>]|"[^"]*"|'[^']*')+>/gu;

export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Where its `<` is, and where what follows its `>` begins. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The tags of a text of well-formed XML, in order. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const { 0: text, index } of xml.matchAll(MARKUP)) {
    if (text.startsWith('<!') || text.startsWith('<?')) continue;
    const [, slash = '', prefix = '', name = ''] = /^<(\/?)(?:([^\s:/>]+):)?([^\s/>]+)/u.exec(text) ?? [];
    const kind = slash === '/' ? 'close' : text.endsWith('/>') ? 'empty' : 'open';
    yield { name, prefix, kind, start: index, end: index + text.length, text };
  }
}

const ATTRIBUTE = /(?<=\s)(?<name>[^\s=/>]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;

/** The attributes of a tag as they are written, by their names with prefixes. */
export function attributesOf({ text }: Pick<Tag, 'text'>): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(({ groups = {} }) => [
      groups['name'] ?? '',
      groups['double'] ?? groups['single'] ?? '',
    ]),
  );
}

/** A tag without some of its attributes, and with others. */
export function withAttributes(
  { text }: Pick<Tag, 'text'>,
  changes: Readonly<Record<string, string | null>>,
): string {
  const kept = text.replaceAll(/\s+(?<name>[^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/gu, (whole, name: string) =>
    name in changes ? '' : whole,
  );
  const added = Object.entries(changes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escaped(value)}"`))
    .join('');
  return kept.replace(/\s*\/?>$/u, (end) => added + end.trimStart());
}

/** Text as XML writes it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A text with parts of it exchanged. @param changes in the order of the text, none within another */
export function spliced(
  text: string,
  changes: readonly { readonly start: number; readonly end: number; readonly by: string }[],
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, by } of changes) {
    pieces.push(text.slice(at, start), by);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}
