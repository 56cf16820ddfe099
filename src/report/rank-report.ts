import type { RankView } from '../core/grade-list.ts';
import type { Ranking } from '../core/scores.ts';
import type { Report } from './report.ts';

/** All that `dabiao rank` has to show: the ranking, and the run that it came of. */
export interface RankReport {
  /** Of the year ranked. */
  readonly report: Report;
  /** Of the regions that are shown. */
  readonly ranking: Ranking;
  /** Whether those are some of the regions alone; their ranks are those among all. */
  readonly isPart: boolean;
  readonly view: RankView;
}
