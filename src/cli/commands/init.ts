import { UserError } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';
import type { Words } from '../../locales/words.ts';
import { starterFiles } from '../starter.ts';
import type { ExitCode } from '../exit-codes.ts';
import { writeFiles } from '../outputs/write-files.ts';

/**
 * `dabiao init`: a configuration with comments and an example submission, in a folder that is empty or new.
 */
export async function init(folder: string | undefined, words: Words, io: Io): Promise<ExitCode> {
  const target = folder ?? '.';
  const kind = io.files.kind(target);
  if (kind === 'file' || (kind === 'folder' && io.files.list(target, () => false).length > 0))
    throw new UserError({ kind: 'folder-not-empty', path: target });
  const files = starterFiles(words.starter);
  for (const { path } of files) io.files.makeFolder(`${target}/${path}`.replace(/\/[^/]*$/u, ''));
  writeFiles(
    files.map(({ path, content }) => ({ path: `${target}/${path}`, content })),
    io,
  );
  io.stdout.write(
    words.starter.next(
      io.files.shown(target),
      files.map(({ path }) => path),
    ),
  );
  return 0;
}
