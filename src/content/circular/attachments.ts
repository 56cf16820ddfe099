import { section } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Section } from '../document.ts';
import { countyGroups, tallyTable } from '../parts/maps.ts';
import { matrixTable } from '../parts/tables.ts';
import { missedBlocks } from '../monitor/annexes.ts';
import { indicatorTables } from '../monitor/overview.ts';

export function indicatorsAttachment(context: Context): Section {
  const { content } = context;
  const name = content.sections['indicators-attachment'];
  return section('indicators-attachment', name, {
    sheet: name,
    startsPage: true,
    blocks: indicatorTables(context),
  });
}

/** None where no prefecture was judged below the whole. */
export function prefecturesAttachment(context: Context): Section[] {
  const { annual, content } = context;
  const { prefecture } = annual.below;
  if (prefecture.length === 0) return [];
  const name = content.sections['prefectures-attachment'];
  return [
    section('prefectures-attachment', name, {
      sheet: name,
      startsPage: true,
      blocks: [
        tallyTable('prefectures-tally', content.tables.tally(annual.year, 'prefecture'), prefecture, context),
        matrixTable('prefectures-matrix', name, [{ name: null, regions: prefecture }], context),
      ],
    }),
  ];
}

/** What is missed or open at every level; counties are not named in public. */
export function problemsAttachment(context: Context): Section {
  const { annual, content, audience } = context;
  const name = content.sections['problems-attachment'];
  const { prefecture } = annual.below;
  const groups = [
    { name: null, regions: annual.tops },
    ...(prefecture.length === 0 ? [] : [{ name: content.levels.prefecture, regions: prefecture }]),
    ...(audience === 'public' ? [] : countyGroups(context)),
  ];
  return section('problems-attachment', name, {
    sheet: name,
    startsPage: true,
    blocks: missedBlocks('problems', groups, context),
  });
}
