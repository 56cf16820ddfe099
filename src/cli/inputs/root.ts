import { UserError } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';

/**
 * The folder that paths in reports are seen from: the one of `--root`, else the checkout a CI system tells
 * of, so that what it shows beside files finds them whatever folder the program runs in. Undefined is the
 * working folder.
 * @throws UserError `no-such-input` for a `--root` that is no folder
 */
export function rootOf(asked: string | undefined, { env, files }: Io): string | undefined {
  if (asked === undefined)
    return [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find(
      (path) => path && files.kind(path) === 'folder',
    );
  if (files.kind(asked) !== 'folder') throw new UserError({ kind: 'no-such-input', path: asked });
  return asked;
}
