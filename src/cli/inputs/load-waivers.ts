import type { Io } from '../../platform/io.ts';
import { dayInShanghai } from '../../core/days.ts';
import type { WrittenAllowances } from '../../plan/allowances.ts';
import type { Plan } from '../../plan/plan.ts';
import { moment } from '../options/counts-and-dates.ts';
import { readText } from './read-text.ts';
import { rootOf } from './root.ts';

/** The plan with its own waivers and explanations, those of a file, and the day on which they count. */
export interface LoadedWaivers {
  readonly plan: Plan;
  readonly waivers: WrittenAllowances | null;
  /** The day of today in Shanghai where waivers need one and none is named. */
  readonly asOf: string | null;
}

/**
 * Reads what `--waivers` names. Files are called as reports name them.
 * @param asOf the moment the report is about, if one was named
 * @throws UserError `cannot-read`, or `config-invalid` for what can't be such a file
 */
export async function loadWaivers(
  { waivers: path, root: folder }: { readonly waivers?: string; readonly root?: string },
  plan: Plan,
  asOf: string | null,
  io: Io,
): Promise<LoadedWaivers> {
  if (path === undefined && plan.allowances === undefined) return { plan, waivers: null, asOf };
  const root = rootOf(folder, io);
  const own = plan.allowances && { ...plan.allowances, path: io.files.shown(plan.allowances.path, root) };
  const waivers = path === undefined ? null : await readFile(path, plan, root, io);
  const needsDay = [own, waivers].some((each) => (each?.waivers.length ?? 0) > 0);
  return {
    plan: own === undefined ? plan : { ...plan, allowances: own },
    waivers,
    asOf: asOf ?? (needsDay ? moment(dayInShanghai(io.now().toISOString()), undefined) : null),
  };
}

async function readFile(
  path: string,
  plan: Plan,
  root: string | undefined,
  io: Io,
): Promise<WrittenAllowances> {
  const { readWaiversFile } = await import('../../plan/waivers-file.ts');
  const shown = path === '-' ? path : io.files.shown(path, root);
  return readWaiversFile(await readText(path, io), shown, plan);
}
