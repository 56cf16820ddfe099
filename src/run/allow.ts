import { isAskedFor, scopeRegions } from '../assess/scope.ts';
import type { Selection } from '../assess/scope.ts';
import { CHECKS } from '../checks/index.ts';
import { dayInShanghai } from '../core/days.ts';
import type { Finding, FindingCode } from '../core/findings.ts';
import type { RegionCode, Summary, Verdict } from '../core/model.ts';
import type { Observations } from '../core/observations.ts';
import { summarise } from '../core/summary.ts';
import type { EnteredExplanation } from '../gate/explain-findings.ts';
import { explainFindings } from '../gate/explain-findings.ts';
import { waive } from '../gate/waive.ts';
import type { RegionTree } from '../regions/tree.ts';
import { findingsOf, sortFindings } from '../sources/tables/findings.ts';
import type { Allowances } from './settle-allowances.ts';

/** What was judged and found, before or after waivers and explanations are applied to it. */
interface Judged {
  readonly verdicts: readonly Verdict[];
  readonly summary: Summary;
  readonly findings: readonly Finding[];
}

/** What a run was asked for, and what it looked at. */
interface Asked {
  readonly regions: RegionTree;
  /** Null if nothing is judged. */
  readonly selection: Selection | null;
  /** The topmost regions judged. */
  readonly scope: readonly RegionCode[];
  readonly observations: Observations;
  /** The files that were read, or could not be. */
  readonly paths: readonly string[];
  readonly submissionName: string;
  readonly skipped: ReadonlySet<FindingCode>;
  readonly asOf: string | null;
}

/**
 * Applies waivers to verdicts and explanations to findings, and counts what comes of it. Those that are about
 * nothing are findings, but not where the run was not asked for what they are about.
 */
export function allow(judged: Judged, allowances: Allowances | null, asked: Asked): Judged {
  if (allowances === null) return judged;
  const { regions, skipped } = asked;
  const waived = waiveAsked(judged.verdicts, allowances.waivers, asked);
  const explained = explainFindings(judged.findings, allowances.explanations, isLookedFor(asked));
  const found = findingsOf([...waived.found, ...explained.found], []);
  return {
    verdicts: waived.verdicts,
    summary: summarise(waived.verdicts, (code) => regions.get(code).level),
    findings: sortFindings([...explained.findings, ...found.filter(({ facts }) => !skipped.has(facts.code))]),
  };
}

function waiveAsked(
  verdicts: readonly Verdict[],
  waivers: Allowances['waivers'],
  { selection, scope, regions, asOf }: Asked,
): ReturnType<typeof waive> {
  if (selection === null || waivers.length === 0) return { verdicts, found: [] };
  if (asOf === null) throw new Error('waivers count on a day: a run with waivers needs asOf');
  const isAsked = isAskedFor(selection, selection.years, regions);
  const isInScope = (code: RegionCode) => isBelow(code, scope, regions);
  return waive(verdicts, waivers, dayInShanghai(asOf), (about) => isInScope(about.region) && isAsked(about));
}

function isBelow(code: RegionCode, tops: readonly RegionCode[], regions: RegionTree): boolean {
  return regions.lineage(code).some((region) => tops.includes(region.code));
}

/** Whether the run would have found what an explanation names, if it were there. */
function isLookedFor(asked: Asked): (entry: EnteredExplanation) => boolean {
  const { regions, selection, observations, paths, submissionName, skipped } = asked;
  const ofCloseLook = new Set(
    CHECKS.filter(({ runs }) => selection !== null && runs === 'validating').flatMap(({ finds }) => finds),
  );
  const scope = scopeRegions(regions, observations).map(({ code }) => code);
  const isIn = (path: string) =>
    paths.includes(path) || submissionName === '.' || path.startsWith(`${submissionName}/`);
  return ({ finding, region, path }) =>
    !ofCloseLook.has(finding) &&
    !skipped.has(finding) &&
    (path === undefined || isIn(path)) &&
    (region === undefined || isBelow(region, scope, regions));
}
