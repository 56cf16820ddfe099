import { inLanguage } from '../core/languages.ts';
import type { RegionCode } from '../core/model.ts';
import { printable } from '../core/printable.ts';
import type { Names, Words } from '../locales/words.ts';
import type { ReportScope } from './report.ts';

/** What was judged, in names: focus groups that were named stand for their counties. */
export function scopeNames(
  { groups = [] }: Pick<ReportScope, 'groups'>,
  regions: readonly RegionCode[],
  words: Words,
  names: Names,
): string {
  const grouped = new Set(groups.flatMap(({ counties }) => counties));
  return words.list([
    ...groups.map(({ title }) => printable(inLanguage(title, words.language))),
    ...regions.filter((code) => !grouped.has(code)).map((code) => names.region(code)),
  ]);
}
