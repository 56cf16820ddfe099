import type { Gaps } from '../core/gaps.ts';
import type { GapsAsked, GapsInput } from '../insight/gaps/gaps.ts';
import type { ReportScope } from '../report/report.ts';
import type { RunOptions } from './options.ts';

type Focus = Pick<Required<RunOptions>, 'groups' | 'gaps'>;

/**
 * The gaps of a run, where they are asked for. A focus group that is named is held against all the rest of the
 * data, which is not judged.
 */
export function gapsWithin({ groups, gaps }: Focus, input: GapsInput, asked: GapsAsked): Gaps | null {
  if (gaps === null) return null;
  const whole = input.regions.all.filter(({ parent }) => parent === null).map(({ code }) => code);
  return gaps(input, groups.length === 0 ? asked : { ...asked, within: whole });
}

export function scopeOf({ groups }: Focus, judged: ReportScope): ReportScope {
  return groups.length === 0 ? judged : { ...judged, groups };
}
