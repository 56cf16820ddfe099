import type { OpenedFile } from '../../src/sources/tables/files/open.ts';
import { openFile } from '../../src/sources/tables/files/open.ts';
import { source } from './source.ts';

export const open = (bytes: Uint8Array, path = 'a.xlsx'): Promise<OpenedFile> =>
  openFile(source(bytes, path), { encoding: null });

/** The cells of each sheet, or what keeps the file from being read; a doubtful cell as `text?why`. */
export async function cellsOf(bytes: Uint8Array): Promise<unknown> {
  const { unreadable, sheets } = await open(bytes);
  if (unreadable !== null) return unreadable;
  const [only, ...others] = sheets.map(({ table }) =>
    [...table.rows].map(({ cells, doubts }) =>
      cells.map((text, i) => {
        const doubt = doubts?.get(i);
        return doubt?.code === 'doubtful-cell' ? `${text}?${doubt.why}` : text;
      }),
    ),
  );
  return others.length === 0 ? only : [only, ...others];
}
