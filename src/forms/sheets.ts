import { inLanguage } from '../core/languages.ts';
import type { DirectMember, Level, Member, Region } from '../core/model.ts';
import { isRegion, LEVELS } from '../core/model.ts';
import type { Words } from '../locales/words.ts';
import type { Measure, Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import { definitionsOf } from './definitions.ts';

/** A column to be filled in. */
export interface FormColumn {
  readonly heading: string;
  readonly type: Measure['type'] | 'region' | 'year' | 'note';
}

/** A sheet to be filled in: the regions of one level with the direct members beside them, and what these report. */
export interface FormSheet {
  readonly level: Level;
  readonly title: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** What its measures mean, a line each. */
  readonly definitions: readonly string[];
}

export interface FormRow {
  readonly name: string;
  readonly year: number;
  /** The cells after these two: empty, or what says that nothing is to be filled in. */
  readonly cells: readonly string[];
}

/** Read as "not reported". */
const NOT_ASKED = '—';

/**
 * The blank forms of regions for some years, for themselves and the regions below them; with the
 * headings that `check` reads.
 * @param isAsked whether there are rows for a direct member
 */
export function formSheets(
  plan: Plan,
  tree: RegionTree,
  reporting: readonly Region[],
  isAsked: (member: DirectMember) => boolean,
  years: readonly number[],
  words: Words,
): FormSheet[] {
  return LEVELS.flatMap((level) => {
    const members = new Map(
      reporting.flatMap((region) => membersAt(level, region, isAsked, tree)).map((each) => [each.code, each]),
    );
    const measures = plan.measures.filter(
      ({ reportedBy }) => reportedBy === level || (reportedBy === 'any' && level !== 'county'),
    );
    if (members.size === 0 || measures.length === 0) return [];
    const columns = columnsOf(plan, measures, words);
    return [
      {
        level,
        title: titleOf(reporting, years, words),
        columns,
        rows: [...members.values()].flatMap((member) => years.map((year) => rowOf(member, year, columns))),
        definitions: definitionsOf(measures, plan, words),
      },
    ];
  });
}

/** The regions of a level at or below a region, and after those of each larger one what it runs itself. */
function membersAt(
  level: Level,
  region: Region,
  isAsked: (member: DirectMember) => boolean,
  tree: RegionTree,
): readonly Member[] {
  if (region.level === level) return [region];
  if (LEVELS.indexOf(region.level) > LEVELS.indexOf(level)) return [];
  const below = tree.children(region.code).flatMap((each) => membersAt(level, each, isAsked, tree));
  return [...below, ...tree.direct(region.code).filter(isAsked)];
}

/** A direct member is none of the regions that yes or no is said of (docs/rules.md, 12). */
function rowOf(member: Member, year: number, columns: readonly FormColumn[]): FormRow {
  const cells = columns.slice(2).map(({ type }) => (type === 'yes-no' && !isRegion(member) ? NOT_ASKED : ''));
  return { name: member.name, year, cells };
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
