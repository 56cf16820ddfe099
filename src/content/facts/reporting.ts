import type { IndicatorId, Level, Region, RegionCode } from '../../core/model.ts';
import { hasFigure } from '../../core/reported.ts';
import type { Annual } from './annual.ts';

/** How completely the regions of a level reported in the year. */
export interface Reporting {
  readonly level: Level;
  readonly regions: number;
  readonly complete: number;
  /** In the order of the report, with what they lack. */
  readonly partial: readonly Lacking[];
  readonly none: readonly RegionCode[];
}

export interface Lacking {
  readonly region: RegionCode;
  readonly indicators: readonly IndicatorId[];
}

/** What the whole lacks: what no region reported, and what direct members did not. */
export interface Silence {
  readonly nowhere: readonly IndicatorId[];
  readonly members: readonly Lacking[];
}

/**
 * Who reported: a region that its whole counts among the missing ones of an indicator did not report that; an
 * indicator that nobody reported is held against nobody.
 */
export function reportingOf(annual: Annual, level: Level): Reporting | null {
  const regions = annual.judged[level];
  if (regions.length === 0) return null;
  const lacking = lackingOf(annual);
  const states = regions.map((region) => ({ region, indicators: lacking.get(region.code) ?? [] }));
  const isSilent = ({ code }: Region) => !annual.verdictsOf(code, annual.year).some(hasFigure);
  const none = states.filter(({ region, indicators }) => indicators.length > 0 && isSilent(region));
  const partial = states.filter((each) => each.indicators.length > 0 && !none.includes(each));
  return {
    level,
    regions: regions.length,
    complete: regions.length - none.length - partial.length,
    partial: partial.map(({ region, indicators }) => ({ region: region.code, indicators })),
    none: none.map(({ region }) => region.code),
  };
}

export function silenceOf(annual: Annual): Silence {
  const regions = new Set(annual.report.regions.map(({ code }) => code));
  const tops = topVerdicts(annual);
  return {
    nowhere: [
      ...new Set(tops.filter(({ status }) => status === 'no-data').map(({ indicator }) => indicator)),
    ],
    members: [...lackingOf(annual)].flatMap(([region, indicators]) =>
      regions.has(region) ? [] : [{ region, indicators }],
    ),
  };
}

/** By member, the indicators it is missing of; its own percentage alone is no data for its whole. */
function lackingOf(annual: Annual): ReadonlyMap<RegionCode, readonly IndicatorId[]> {
  const lacking = new Map<RegionCode, IndicatorId[]>();
  for (const { status, indicator, members } of topVerdicts(annual)) {
    if (status === 'no-data' || members.expected <= 1) continue;
    for (const code of members.missing) {
      const own = lacking.get(code);
      if (own === undefined) lacking.set(code, [indicator]);
      else own.push(indicator);
    }
  }
  return lacking;
}

function topVerdicts(annual: Annual) {
  return annual.tops.flatMap(({ code }) => annual.verdictsOf(code, annual.year));
}
