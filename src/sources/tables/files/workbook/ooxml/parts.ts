import { notMoreThan, WorkbookFailure } from '../failure.ts';
import { MOST_ENTRIES } from '../limits.ts';
import type { XmlHandlers } from './xml.ts';
import { xmlReader } from './xml.ts';
import type { Zip } from './zip.ts';

/** What a part refers to, by the id it uses for it. */
export type Relations = ReadonlyMap<string, { readonly type: string; readonly target: string }>;

/** Reads a part of the package. */
export function readPart(zip: Zip, name: string, handlers: XmlHandlers): void {
  const reader = xmlReader(handlers);
  zip.unpack(name, reader.take);
  reader.end();
}

/**
 * What a part refers to; nothing if it has no list of that. The type is the last word of its address, which
 * is the same in both standards.
 */
export function relationsOf(zip: Zip, part: string): Relations {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, { type: string; target: string }>();
  if (!zip.has(list)) return found;
  readPart(zip, list, {
    open: (name, attribute) => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map(attribute);
      if (
        name !== 'Relationship' ||
        id === undefined ||
        target === undefined ||
        attribute('TargetMode') === 'External'
      )
        return;
      notMoreThan(MOST_ENTRIES, found.size, 'xml');
      found.set(id, { type: (type ?? '').split('/').at(-1) ?? '', target: resolved(folder, target) });
    },
  });
  return found;
}

/** The path of a target, which is absolute or seen from the part that names it. */
function resolved(folder: string, target: string): string {
  const path = decoded(target).replaceAll('\\', '/');
  const done: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') done.pop();
    else if (step !== '' && step !== '.') done.push(step);
  }
  return done.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The part that lists the sheets: by the relations of the package, or where it always stands. */
export function workbookPart(zip: Zip): string | null {
  const named = [...relationsOf(zip, '').values()]
    .filter(({ type }) => type === 'officeDocument')
    .map(({ target }) => target);
  return [...named, 'xl/workbook.xml'].find((part) => zip.has(part)) ?? null;
}

/** What an archive is that holds no workbook of XML. */
export function foreignArchive(zip: Zip): WorkbookFailure {
  const names = zip.names();
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/u)) return new WorkbookFailure({ code: 'unsupported-content', kind: 'xlsb' });
  if (zip.has('mimetype') && zip.has('content.xml')) {
    let type = '';
    zip.unpack('mimetype', (piece) => (type = (type + new TextDecoder().decode(piece)).slice(0, 200)));
    return new WorkbookFailure({
      code: 'unsupported-content',
      kind: type.includes('spreadsheet') ? 'ods' : 'document',
    });
  }
  if (has(/^(?:word|ppt|visio)\//u))
    return new WorkbookFailure({ code: 'unsupported-content', kind: 'document' });
  // Everything of a workbook but the list of its sheets.
  if (has(/^xl\//u)) return new WorkbookFailure({ code: 'corrupt-file', reason: 'missing-part' });
  return new WorkbookFailure({ code: 'unsupported-content', kind: 'zip' });
}
