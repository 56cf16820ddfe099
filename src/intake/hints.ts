import type { Region } from '../model.ts';
import { plainName } from '../naming.ts';
import type { Match } from './dictionary.ts';
import type { IntakeContext } from './context.ts';

/** What stands in for a column a table does not have; null where it has the column, or nothing says it. */
export interface Defaults {
  readonly region: Region | null;
  readonly year: number | null;
  /** What a table without a word about it is about, and its unit. */
  readonly match: Match | null;
}

/** Texts that may name what a table is about, the nearest first: its titles, the sheet, the file. */
export type Surroundings = readonly string[];

/** The year given on the command line, or else that of the first of the surroundings that names exactly one. */
export function defaultYear(surroundings: Surroundings, { plan, settings }: IntakeContext): number | null {
  const years = [plan.baselineYear, ...plan.years];
  return settings.year ?? first(surroundings, (text) => onlyYear(text, years));
}

/** The region of the first of the surroundings that names exactly one. */
export function defaultRegion(surroundings: Surroundings, context: IntakeContext): Region | null {
  return first(surroundings, (text) => onlyRegion(text, context));
}

/** The measure or indicator that the first of the surroundings names: as all of a text, behind 指标：, or somewhere in it. */
export function defaultMatch(surroundings: Surroundings, { dictionary, settings }: IntakeContext): Match | null {
  const asked = settings.indicator === null ? null : dictionary.find(settings.indicator);
  const unit = first(surroundings, (text) => /单位\s*[:：]\s*(?<unit>[^\s)）,，]+)/u.exec(text)?.groups?.['unit'] ?? null);
  const found = asked ?? first(surroundings, (text) => dictionary.find(text.replace(/^\s*指标\s*[:：]/u, '')) ?? dictionary.within(text));
  return found === null ? null : { topic: found.topic, unit: found.unit ?? unit };
}

/** The name of a file without folders and ending: 昆明市_2024. */
export function nameOfFile(path: string): string {
  return (path.split(/[\\/]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '');
}

function first<T>(texts: Surroundings, read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

function onlyYear(text: string, allowed: readonly number[]): number | null {
  const years = new Set(
    [...text.normalize('NFKC').matchAll(/(?<!\d)(\d{4})(?!\d)/gu)].map((match) => Number(match[1])).filter((year) => allowed.includes(year)),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** The one region a text names; of a region and those above it, the lowest. */
function onlyRegion(text: string, { tree, resolveRegion }: IntakeContext): Region | null {
  const whole = resolveRegion(text);
  if (whole.kind === 'found') return whole.region;
  const words = plainName(text);
  const named = tree.all.filter(({ name, code }) => words.includes(name) || new RegExp(`(?<!\\d)${code}(?!\\d)`, 'u').test(words));
  const lowest = named.filter((region) => !named.some((other) => other !== region && tree.lineage(other.code).includes(region)));
  const [only] = lowest;
  return lowest.length === 1 && only !== undefined ? only : null;
}
