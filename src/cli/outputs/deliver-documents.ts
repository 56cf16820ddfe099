import type { DocumentAsked } from '../../content/make-document.ts';
import { documentOf } from '../../content/make-document.ts';
import type { DocumentAssets } from '../../formats/document-formats.ts';
import type { Io, NewFile } from '../../platform/io.ts';
import type { Report } from '../../report/report.ts';
import type { DocumentOutput } from './choose-documents.ts';
import { writePieces } from './write-files.ts';

/**
 * Makes the document of a report, and writes it, and the report itself where that is asked for, as every output
 * says: all files, or none, and last what goes to standard output.
 */
export async function deliverDocuments(
  report: Report,
  asked: DocumentAsked,
  outputs: readonly DocumentOutput[],
  io: Io,
): Promise<void> {
  const made = outputs.some(({ format }) => !('isReport' in format)) ? documentOf(report, asked) : null;
  const written: { readonly path: string | null; readonly content: NewFile['content'] }[] = [];
  for (const { path, format } of outputs) {
    if ('isReport' in format) {
      const render = await format.load();
      written.push({ path, content: render(report) });
    } else if (made !== null) {
      const write = await format.load();
      written.push({ path, content: await write(made, assetsOf(io)) });
    }
  }
  io.mark('documents');
  await writePieces(
    written.flatMap(({ path, content }) => (path === null ? [] : [{ path, content }])),
    io,
  );
  for (const { path, content } of written) {
    if (path !== null) continue;
    if (content instanceof Uint8Array) throw new Error('what is no text is for files alone');
    if (typeof content === 'string') io.stdout.write(content);
    else await io.stdout.writePieces(content);
  }
}

/** The files beside the code of writers: the build puts them into dist/. */
export function assetsOf({ files, home }: Pick<Io, 'files' | 'home'>): DocumentAssets {
  return { asset: async (name) => files.read(`${home}/dist/${name}`) };
}
