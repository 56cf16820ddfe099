import { inLanguage } from '../core/languages.ts';
import type { Level, Region } from '../core/model.ts';
import { LEVELS } from '../core/model.ts';
import type { Words } from '../locales/words.ts';
import type { Measure, Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';

/** A column to be filled in. */
export interface FormColumn {
  readonly heading: string;
  readonly type: Measure['type'] | 'region' | 'year' | 'note';
}

/** A sheet to be filled in: the regions of one level, and what that level reports. */
export interface FormSheet {
  readonly level: Level;
  readonly title: string;
  readonly columns: readonly FormColumn[];
  /** Region and year of each row; the other cells are empty. */
  readonly rows: readonly (readonly [region: string, year: number])[];
}

/**
 * The blank forms of regions for some years, for themselves and the regions below them; with the
 * headings that `check` reads.
 */
export function formSheets(
  plan: Plan,
  tree: RegionTree,
  reporting: readonly Region[],
  years: readonly number[],
  words: Words,
): FormSheet[] {
  return LEVELS.flatMap((level) => {
    const below = new Map(
      reporting.flatMap(({ code }) => tree.members(code, level)).map((each) => [each.code, each]),
    );
    const regions = [...below.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const measures = plan.measures.filter(
      ({ reportedBy }) => reportedBy === level || (reportedBy === 'any' && level !== 'county'),
    );
    if (regions.length === 0 || measures.length === 0) return [];
    return [
      {
        level,
        title: titleOf(reporting, years, words),
        columns: columnsOf(plan, measures, words),
        rows: regions.flatMap(({ name }) => years.map((year): [string, number] => [name, year])),
      },
    ];
  });
}

/** The most regions named in a title. */
const MOST_NAMES = 3;

function titleOf(reporting: readonly Region[], years: readonly number[], { template }: Words): string {
  const names = reporting.slice(0, MOST_NAMES).map(({ name }) => name);
  return template.title({ names, more: reporting.length - names.length, years });
}

function columnsOf(plan: Plan, measures: readonly Measure[], words: Words): FormColumn[] {
  const { language } = words;
  const { region, year, note } = words.template.columns;
  return [
    { heading: region, type: 'region' },
    { heading: year, type: 'year' },
    ...measures.map(({ title, unit, type }): FormColumn => {
      const named = plan.units.find(({ id }) => id === unit)?.name;
      const name = named === undefined ? unit : inLanguage(named, language);
      return {
        heading:
          type === 'yes-no'
            ? inLanguage(title, language)
            : inLanguage(title, language) + words.brackets(name),
        type,
      };
    }),
    { heading: note, type: 'note' },
  ];
}
