import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Document, Figure, Section } from '../../../content/document.ts';
import type { DocumentAssets } from '../writer.ts';
import { drawChart } from '../charts/draw.ts';
import { coverageOf, drawable } from './font-coverage.ts';

/** As many dots as 156 mm have in print, 300 to the inch. */
const WIDTH = 1843;
const FAMILY = 'Noto Sans SC';

export interface Picture {
  readonly png: Uint8Array;
  /** In dots. */
  readonly width: number;
  readonly height: number;
}

/** What draws is started once: it refuses to be started again. */
let drawing: Promise<void> | undefined;

/** Every figure of a document as a picture with the font that comes along, so that it is the same on any machine. */
export async function picturesOf(
  document: Document,
  { asset }: DocumentAssets,
): Promise<ReadonlyMap<string, Picture>> {
  const figures = [...document.sections, ...document.attachments].flatMap(figuresIn);
  if (figures.length === 0) return new Map();
  const font = await asset('chart-font.ttf');
  drawing ??= asset('resvg.wasm').then((bytes) => initWasm(bytes));
  await drawing;
  const coverage = coverageOf(font);
  const pictures = new Map<string, Picture>();
  for (const { id, chart } of figures) {
    pictures.set(id, pictureOf(drawable(drawChart(chart), coverage), font));
  }
  return pictures;
}

function figuresIn({ blocks, sections }: Section): readonly Figure[] {
  return [
    ...blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])),
    ...sections.flatMap(figuresIn),
  ];
}

function pictureOf(svg: string, font: Uint8Array): Picture {
  const drawn = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: WIDTH },
    font: { fontBuffers: [font], defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  const image = drawn.render();
  const picture = { png: image.asPng(), width: image.width, height: image.height };
  // Memory of WebAssembly is given back by hand.
  image.free();
  drawn.free();
  return picture;
}
