import type { Region } from '../../core/model.ts';
import type { Report } from '../report.ts';
import { withKnownRegions } from './known-regions.ts';
import { parseKept } from './parse-kept.ts';
import { soundReport } from './sound/report.ts';

/**
 * The report in a text, read without what looks closely; undefined where that has to look, since something is wrong
 * or unusual.
 * @throws UserError `bad-report` for a region that is not among those given
 */
export function quickReport(text: string, path: string, regions: readonly Region[]): Report | undefined {
  const report = soundReport(parseKept(text), regions);
  return report === undefined ? undefined : withKnownRegions(report, path);
}
