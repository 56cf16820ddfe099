import type { ReportTexts } from '../../content/texts.ts';
import type { Unit } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import { readText } from './read-text.ts';
import { rootOf } from './root.ts';

/**
 * What an office adds to its documents, as the file of `--texts` says it; nothing if none is named.
 * @throws UserError `cannot-read`, or `config-invalid` for what can't be such a file
 */
export async function loadTexts(
  { texts: path, root: folder }: { readonly texts?: string; readonly root?: string },
  plan: { readonly units: readonly Pick<Unit, 'id'>[] },
  io: Io,
): Promise<ReportTexts> {
  if (path === undefined) return {};
  const { readTexts } = await import('../../content/texts/read-texts.ts');
  const shown = path === '-' ? path : io.files.shown(path, rootOf(folder, io));
  return readTexts(await readText(path, io), shown, plan);
}
