/** What no name of a sheet may hold. Source: the limits of Excel, which LibreOffice keeps too. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;
const LONGEST = 31;

/** Names that a spreadsheet program keeps for itself. */
const RESERVED: ReadonlySet<string> = new Set(['history']);

/** Names of sheets made from titles: legal, none empty, each another. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>(RESERVED);
  return titles.map((title, i) => {
    const legal = shortened(title.replaceAll(FORBIDDEN, '-'), LONGEST);
    const wanted = legal === '' ? String(i + 1) : legal;
    const name = [wanted, ...titles.map((_, n) => numbered(wanted, n + 2)), numbered(wanted, 1)].find(
      (each) => !taken.has(keyOf(each)),
    );
    if (name === undefined) throw new Error(`no name is left for the sheet ${title}`);
    taken.add(keyOf(name));
    return name;
  });
}

function numbered(name: string, number: number): string {
  const end = ` (${number})`;
  return shortened(name, LONGEST - end.length) + end;
}

/** Without an apostrophe or blank at either end, and never half a character. */
function shortened(name: string, most: number): string {
  const cut = trimmed(name)
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/u, '');
  return trimmed(cut);
}

function trimmed(name: string): string {
  return name.replace(/^['\s]+|['\s]+$/gu, '');
}

/** Programs take names for the same that differ in case, or in the width of letters. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** A name as references to cells write it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
