import type { Bilingual, Language, Level, Region } from '../model.ts';
import type { Measure, Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import { LEVELS } from '../regions/tree.ts';

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

/** The sheets a region has to hand in for some years, itself and what is below it; with the headings that `check` reads. */
export function templateSheets(plan: Plan, tree: RegionTree, region: Region, years: readonly number[], language: Language): TemplateSheet[] {
  return LEVELS.flatMap((level) => {
    const regions = tree.members(region.code, level);
    const measures = plan.measures.filter(({ reportedBy }) => reportedBy === level || (reportedBy === 'any' && level !== 'county'));
    if (regions.length === 0 || measures.length === 0) return [];
    return [
      {
        level,
        title: titleOf(region, years, language),
        columns: columnsOf(plan, measures, language),
        rows: regions.flatMap(({ name }) => years.map((year): [string, number] => [name, year])),
      },
    ];
  });
}

function titleOf({ name }: Region, years: readonly number[], language: Language): string {
  return language === 'zh' ? `${name} ${years.join('、')} 年${TITLES.zh}` : `${name}, ${TITLES.en} for ${years.join(', ')}`;
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
