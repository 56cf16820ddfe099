import { ImageRun } from 'docx';
import type { Paragraph } from 'docx';
import type { Figure } from '../../../content/document.ts';
import type { DocumentsWords } from '../../../locales/words/documents.ts';
import { writable } from './characters.ts';
import type { Picture } from './pictures.ts';
import { line, paragraph } from './text.ts';

/** Room, in twentieths of a point. */
interface Room {
  readonly width: number;
  readonly height: number;
}

const TWIPS_A_PIXEL = 15;
/** Of the line in its style, three times: caption, source and what is above. */
const BESIDE = 1400;

/** A picture, its caption and its source, which stay together. */
export function figureBlocks(
  { caption, alternative, source }: Omit<Figure, 'table'>,
  picture: Picture,
  number: number,
  room: Room,
  words: DocumentsWords,
): readonly Paragraph[] {
  const titled = words.caption(caption.number, caption.text);
  const image = new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: fitted(picture, room),
    altText: {
      id: String(number),
      name: writable(caption.number),
      title: writable(titled),
      description: writable(alternative),
    },
  });
  return [paragraph('Picture', { children: [image] }), line('FigureCaption', titled), line('Source', source)];
}

/** As wide as the type area, unless it would be higher than that: in pixels, 96 to the inch. */
function fitted({ width, height }: Picture, room: Room): { readonly width: number; readonly height: number } {
  const scale = Math.min(room.width / width, (room.height - BESIDE) / height) / TWIPS_A_PIXEL;
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}
