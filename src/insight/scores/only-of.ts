import type { RegionCode } from '../../core/model.ts';
import type { Ranking } from '../../core/scores.ts';

/** Some regions of a ranking, with the ranks they have among all. Classes without any of them are left out. */
export function onlyOf(ranking: Ranking, regions: ReadonlySet<RegionCode>): Ranking {
  return {
    ...ranking,
    classes: ranking.classes.flatMap((each) => {
      const standings = each.standings.filter(({ region }) => regions.has(region));
      return standings.length === 0 ? [] : [{ ...each, standings }];
    }),
    unclassed: ranking.unclassed.filter((code) => regions.has(code)),
  };
}
