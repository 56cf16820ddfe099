import type { Bilingual, Language, Level, Region } from '../core/model.ts';
import { LEVELS } from '../core/model.ts';
import type { Measure, Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';

/** A column to be filled in. */
export interface TemplateColumn {
  readonly heading: string;
  readonly type: Measure['type'] | 'region' | 'year' | 'note';
}

/** A sheet to be filled in: the regions of one level, and what that level reports. */
export interface TemplateSheet {
  readonly level: Level;
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
  /** Region and year of each row; the other cells are empty. */
  readonly rows: readonly (readonly [region: string, year: number])[];
}

const TITLES: Bilingual = { zh: '报送表', en: 'return' };

/**
 * The sheets that regions have to hand in for some years, themselves and what is below them; with the
 * headings that `check` reads.
 */
export function templateSheets(
  plan: Plan,
  tree: RegionTree,
  reporting: readonly Region[],
  years: readonly number[],
  language: Language,
): TemplateSheet[] {
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
        title: titleOf(reporting, years, language),
        columns: columnsOf(plan, measures, language),
        rows: regions.flatMap(({ name }) => years.map((year): [string, number] => [name, year])),
      },
    ];
  });
}

/** So many regions are named in a title. */
const MOST_NAMES = 3;

function titleOf(reporting: readonly Region[], years: readonly number[], language: Language): string {
  const names = reporting.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = reporting.length > MOST_NAMES;
  return language === 'zh'
    ? `${names.join('、')}${more ? `等 ${reporting.length} 个地区` : ''} ${years.join('、')} 年${TITLES.zh}`
    : `${names.join(', ')}${more ? ` and ${reporting.length - MOST_NAMES} more` : ''}, ${TITLES.en} for ${years.join(', ')}`;
}

function columnsOf(plan: Plan, measures: readonly Measure[], language: Language): TemplateColumn[] {
  const [region, year, note] = language === 'zh' ? ['地区', '年份', '备注'] : ['region', 'year', 'note'];
  return [
    { heading: region, type: 'region' },
    { heading: year, type: 'year' },
    ...measures.map(({ title, unit, type }): TemplateColumn => {
      const name = plan.units.find(({ id }) => id === unit)?.name[language] ?? unit;
      const brackets = language === 'zh' ? `（${name}）` : ` (${name})`;
      return { heading: type === 'yes-no' ? title[language] : title[language] + brackets, type };
    }),
    { heading: note, type: 'note' },
  ];
}
