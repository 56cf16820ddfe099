import type { Paragraph, Table } from 'docx';
import type { Document, Paragraph as Text } from '../../../content/document.ts';
import { wordsOf } from '../../../locales/index.ts';
import { closingBlocks } from './closing.ts';
import { figureBlocks } from './figures.ts';
import type { Item, Part } from './flow.ts';
import { headingBlocks } from './headings.ts';
import { areaOf } from './measures.ts';
import type { Picture } from './pictures.ts';
import { signatureBlocks } from './signatures.ts';
import { tableBlocks } from './tables.ts';
import { paragraph, textRuns } from './text.ts';
import { titleBlock, titleLinesIn } from './title.ts';

/** The reference of the list that `numbering.ts` declares. */
export const LIST = 'items';

const ROLES = { text: 'BodyText', lead: 'Lead', remark: 'Remark', aligned: 'Aligned' } as const;

const textBlock = ({ role, runs }: Text, keepNext: boolean) =>
  paragraph(ROLES[role], { ...(keepNext ? { keepNext } : {}), children: textRuns(runs) });

type Written = readonly (Paragraph | Table)[];

/** Numbers that must be unique in a file, in the order in which they are asked for. */
export interface Count {
  next: number;
}

export function blocksOf(
  { items, landscape }: Part,
  document: Document,
  pictures: ReadonlyMap<string, Picture>,
  count: Count,
): Written {
  const room = areaOf(landscape);
  const { language } = document;
  const words = wordsOf(language).documents;

  function written(item: Item, next: Item | undefined): Written {
    switch (item.kind) {
      case 'title':
        return [titleBlock('Title', titleLinesIn(item.title, language, room.width))];
      case 'heading':
      case 'attachment':
        return headingBlocks(item, count.next++, language, room.width, words);
      case 'closing':
        return closingBlocks(item.closing, language);
      case 'paragraph':
        // Where it is signed there is text, and a list has what leads to it: its last lines come along.
        return [textBlock(item, next?.kind === 'closing' || next?.kind === 'bullets')];
      case 'bullets':
        return item.items.map((runs) =>
          paragraph('ListItem', { numbering: { reference: LIST, level: 0 }, children: textRuns(runs) }),
        );
      case 'table':
        return tableBlocks(item, room.width, words, next?.kind === 'signatures');
      case 'figure': {
        const picture = pictures.get(item.id);
        const drawn = picture === undefined ? [] : figureBlocks(item, picture, count.next++, room, words);
        return [...drawn, ...(item.table === null ? [] : tableBlocks(item.table, room.width, words))];
      }
      case 'signatures':
        return signatureBlocks(item, language, room.width);
    }
  }
  return items.flatMap((item, i) => written(item, items[i + 1]));
}
