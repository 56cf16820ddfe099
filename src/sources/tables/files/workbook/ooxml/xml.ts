import { SaxesParser } from 'saxes';
import { damaged, WorkbookFailure } from '../failure.ts';

/** Names without their prefix: which one a program uses is its own affair. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

export type Attributes = (name: string) => string | undefined;

/**
 * So much text, in bytes, between two tags is no work of a spreadsheet program, and would fill the memory.
 */
const LONGEST_TEXT = 4 * 1024 * 1024;
const DEEPEST = 256;

/** A reader of XML that comes piece by piece, in whatever encoding it says it has. */
export function xmlReader(handlers: XmlHandlers): {
  readonly take: (piece: Uint8Array) => void;
  readonly end: () => void;
} {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let sinceTag = 0;
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0;
    depth += 1;
    if (depth > DEEPEST) throw damaged('xml');
    handlers.open(local(name), (wanted) => attributes[wanted] ?? prefixed(attributes, wanted));
  });
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    depth -= 1;
    handlers.close?.(local(name));
  });
  if (handlers.text !== undefined) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  const guarded = (action: () => void) => {
    try {
      action();
    } catch (error) {
      throw error instanceof WorkbookFailure ? error : damaged('xml');
    }
  };
  return {
    take: (piece) =>
      guarded(() => {
        sinceTag += piece.length;
        if (decoder === null) {
          decoder = new TextDecoder(encodingOf(piece), { fatal: true });
          parser.write(decoder.decode(piece, { stream: true }).trimStart());
        } else parser.write(decoder.decode(piece, { stream: true }));
        if (sinceTag > LONGEST_TEXT) throw damaged('xml');
      }),
    end: () => guarded(() => void parser.write(decoder?.decode() ?? '').close()),
  };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function prefixed(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const name = Object.keys(attributes).find((each) => each.endsWith(`:${wanted}`));
  return name === undefined ? undefined : attributes[name];
}

/** By its first bytes, else by what it declares. Source: XML 1.0, appendix F. */
export function encodingOf(piece: Uint8Array): string {
  const [first, second] = piece;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(piece.subarray(0, 200));
  const declared =
    /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml[^>]*encoding\s*=\s*["'](?<name>[\w.:-]+)["']/u.exec(head)?.groups?.[
      'name'
    ] ?? 'utf-8';
  // Without zeros between its letters it is not in UTF-16, whatever it declares.
  return /^utf-?16/iu.test(declared) ? 'utf-8' : declared;
}
