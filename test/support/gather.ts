import { findSources } from '../../src/cli/inputs/find-sources.ts';
import { notReadOf } from '../../src/cli/inputs/not-read.ts';
import { bytesOf } from '../../src/cli/inputs/read-bytes.ts';
import type { PlacedFacts } from '../../src/core/findings.ts';
import type { Io } from '../../src/platform/io.ts';
import type { Source } from '../../src/sources/tables/files/source.ts';
import { source } from './source.ts';

/** The bytes of all that names lead to, and what was found about files that were not read. */
export async function gatherSources(names: readonly string[], io: Pick<Io, 'files' | 'readStdin'>) {
  const sources: Source[] = [];
  const unopened: PlacedFacts[] = [];
  const found = (await findSources(names, io.files)).map((each) => ({ ...each, name: each.shown }));
  for (const { path, named, shown, obstacle } of found) {
    if (obstacle === 'not-data') continue;
    if (obstacle !== null) unopened.push({ path: shown, facts: obstacle });
    else {
      const bounds = { most: Infinity, look: () => Promise.resolve([]) };
      const read = await bytesOf({ path, named, name: shown }, bounds, io);
      if (read instanceof Uint8Array) sources.push(source(read, shown));
      else unopened.push(...read);
    }
  }
  return { sources, unopened, notRead: notReadOf(found, unopened) };
}
