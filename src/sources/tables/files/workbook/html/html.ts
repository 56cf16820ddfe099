import { Parser } from 'htmlparser2';
import { damaged, guarded, WorkbookFailure } from '../failure.ts';
import { MOST_TEXT, MOST_UNPACKED } from '../limits.ts';
import type { WorkbookReading } from '../sheet.ts';
import { HtmlTables } from './tables.ts';

/** Nobody reads a page that is nested deeper. */
const DEEPEST = 1000;
const PIECE = 1024 * 1024;

/** Reads the tables of a web page as one sheet, one below the other, with the words between them. */
export function readHtmlTables(text: string): WorkbookReading {
  return guarded(() => {
    if (text.length > MOST_UNPACKED)
      throw new WorkbookFailure({ code: 'too-large', what: 'bytes', most: MOST_UNPACKED });
    const tables = new HtmlTables();
    let depth = 0;
    let length = 0;
    const parser = new Parser({
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST) throw foreign();
        tables.open(name, attributes);
      },
      ontext: (words) => {
        length += words.length;
        if (length > MOST_TEXT)
          throw new WorkbookFailure({ code: 'too-large', what: 'text', most: MOST_TEXT });
        tables.text(words);
      },
      onclosetag: (name) => {
        depth -= 1;
        tables.close(name);
      },
    });
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
    // Nobody knows what is missing after a table that never ends.
    if (tables.within) throw damaged('html');
    parser.end();
    const sheet = tables.sheet();
    if (sheet === null) throw foreign();
    return { sheets: [sheet], missing: [] };
  });
}

function foreign(): WorkbookFailure {
  return new WorkbookFailure({ code: 'unsupported-content', kind: 'html' });
}
