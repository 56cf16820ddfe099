import type { Shown } from '../format/shown.ts';
import { TextStore } from '../text-store.ts';
import { readPart } from './parts.ts';
import { RichText } from './rich-text.ts';
import type { Zip } from './zip.ts';

/** The texts that cells refer to by number. */
export function readSharedStrings(zip: Zip, part: string): (index: number) => Shown | null {
  const store = new TextStore();
  const rich = new RichText();
  readPart(zip, part, {
    open: (name, attribute) => rich.open(name, attribute),
    text: (text) => rich.text(text),
    close: (name) => {
      rich.close(name);
      if (name === 'si') store.add(rich.take());
    },
  });
  return (index) => store.at(index);
}
