import { LosslessNumber } from 'lossless-json';
import type { Finding } from '../../core/findings.ts';
import type { Gate } from '../../gate/gate.ts';
import { wordsOf } from '../../locales/index.ts';
import { messageOf } from '../../locales/messages.ts';
import type { Names } from '../../locales/words.ts';
import type { Decimal, Members, Region, Shortfall, Summary, Target, Verdict } from '../../core/model.ts';
import type { Condition, Formula, PlannedTarget, Requirement } from '../../plan/plan.ts';
import { namesOf } from '../names.ts';
import type { Report, ReportIndicator } from '../report.ts';

/** The parts of a report as plain records, in the order in which they are written. */
export interface ReportDocument {
  readonly head: Readonly<Record<string, unknown>>;
  readonly summary: Readonly<Record<string, number>>;
  readonly verdicts: readonly object[];
  /** Null where there was no last report to compare with. */
  readonly vanished: readonly object[] | null;
  readonly findings: readonly object[];
  /** Whether some number has more digits than a JavaScript number keeps. */
  readonly lossless: boolean;
}

/** A report as schema/report.schema.json describes it; decimals keep every digit, messages are English. */
export function documentOf(report: Report): ReportDocument {
  const { tool, asOf, plan, sha256, inputs } = report;
  const regions = new Map(report.regions.map((region) => [region.code, region]));
  const names = namesOf(plan, report.regions, 'en');
  const numbers = exactNumbers();
  const head = {
    schemaVersion: '1',
    tool,
    ...(asOf === null ? {} : { asOf }),
    plan: {
      id: plan.id,
      title: plan.title.zh,
      titles: plan.title,
      sha256,
      units: plan.units.map(({ id, name }) => ({ id, name })),
      indicators: plan.indicators.map((indicator) => indicatorJson(indicator, numbers)),
      measures: plan.measures.map(({ id, title, unit, counted }) => ({ id, title, unit, counted })),
    },
    scope: report.scope,
    gate: gateJson(report.gate),
    inputs,
  };
  const verdicts = report.verdicts.map((verdict) => verdictJson(verdict, regions, numbers));
  const findings = report.findings.map((finding) => findingJson(finding, names));
  const vanished =
    report.vanished?.map(({ region, ...rest }) => ({ ...rest, region: regionJson(region, regions) })) ?? null;
  return {
    head,
    summary: summaryJson(report.summary),
    verdicts,
    vanished,
    findings,
    lossless: numbers.lossless(),
  };
}

type Numbers = ReturnType<typeof exactNumbers>;

/**
 * Decimals as numbers of a JSON text. Where one would lose digits as a JavaScript number, the slower writer
 * that keeps them is needed.
 */
function exactNumbers() {
  let lossless = false;
  return {
    of: (decimal: Decimal): number | LosslessNumber => {
      const inexact = Number(decimal);
      if (String(inexact) === decimal) return inexact;
      lossless = true;
      return new LosslessNumber(decimal);
    },
    lossless: () => lossless,
  };
}

function indicatorJson(
  { id, title, unit, action, formula, definition, targets }: ReportIndicator,
  numbers: Numbers,
): object {
  return {
    id,
    title,
    unit,
    action,
    formula: formulaJson(formula, numbers),
    definition,
    targets: targets.map((target) => plannedTargetJson(target, numbers)),
  };
}

function formulaJson(formula: Formula, numbers: Numbers): object {
  if (formula.kind !== 'share') return formula;
  const { kind, of, where, having } = formula;
  return { kind, of, where: where && conditionJson(where, numbers), having: conditionJson(having, numbers) };
}

function conditionJson(condition: Condition, numbers: Numbers): object {
  return 'value' in condition ? { ...condition, value: numbers.of(condition.value) } : condition;
}

function plannedTargetJson(
  { year, levels, requirement, basis, source, quote, reading }: PlannedTarget,
  numbers: Numbers,
): object {
  return { year, levels, requirement: requirementJson(requirement, numbers), basis, source, quote, reading };
}

function requirementJson(requirement: Requirement, numbers: Numbers): object {
  return present({
    comparison: requirement.comparison,
    value: 'value' in requirement ? numbers.of(requirement.value) : undefined,
    upper: 'upper' in requirement ? numbers.of(requirement.upper) : undefined,
    tolerance: 'tolerance' in requirement ? numbers.of(requirement.tolerance) : undefined,
  });
}

function gateJson({ failOn, maxFindings, baseline, reasons, exitCode }: Gate): object {
  return { failOn, maxFindings, baseline, reasons, exitCode };
}

function summaryJson(summary: Summary): Readonly<Record<string, number>> {
  return {
    pass: summary.pass,
    fail: summary.fail,
    undetermined: summary.undetermined,
    noData: summary['no-data'],
    notApplicable: summary['not-applicable'],
    noTarget: summary['no-target'],
  };
}

/** What is not there is left out, not null. */
function verdictJson(verdict: Verdict, regions: ReadonlyMap<string, Region>, numbers: Numbers): object {
  const {
    indicator,
    region,
    year,
    status,
    unit,
    value,
    numerator,
    denominator,
    bounds,
    target,
    margin,
    approximate,
    shortfall,
    members,
  } = verdict;
  return present({
    indicator,
    region: regionJson(region, regions),
    year,
    status,
    value: value && numbers.of(value),
    unit,
    numerator: numerator && numbers.of(numerator),
    denominator: denominator && numbers.of(denominator),
    bounds:
      bounds &&
      present({
        low: numbers.of(bounds.low),
        high: bounds.high && numbers.of(bounds.high),
        exclusive: bounds.exclusive,
        lowExclusive: bounds.lowExclusive,
      }),
    target: target && targetJson(target, numbers),
    margin: margin && numbers.of(margin),
    approximate,
    shortfall: shortfall && shortfallJson(shortfall, numbers),
    members: membersJson(members),
    notes: filled(
      verdict.notes.map((note) =>
        'baseline' in note ? { ...note, baseline: numbers.of(note.baseline) } : note,
      ),
    ),
    observations: filled(verdict.observations),
    change: verdict.change,
  });
}

function regionJson(code: string, regions: ReadonlyMap<string, Region>): object {
  const region = regions.get(code);
  return { code, name: region?.name, level: region?.level };
}

function targetJson(
  { comparison, value, upper, tolerance, basis, baseline }: Target,
  numbers: Numbers,
): object {
  return present({
    comparison,
    value: numbers.of(value),
    upper: upper && numbers.of(upper),
    tolerance: tolerance && numbers.of(tolerance),
    basis,
    baseline: baseline && numbers.of(baseline),
  });
}

function shortfallJson({ amount, of, exclusive, surplus }: Shortfall, numbers: Numbers): object {
  return present({ amount: numbers.of(amount), of, exclusive, surplus });
}

function membersJson({ reported, expected, missing, lacking }: Members): object {
  return present({ reported, expected, missing: filled(missing), lacking: filled(lacking) });
}

function findingJson(
  { severity, facts, path, sheet, line, column, excerpt, known }: Finding,
  names: Names,
): object {
  const { message, hint } = messageOf(facts, wordsOf('en'), names);
  const { code, ...rest } = facts;
  return present({ severity, code, message, hint, path, sheet, line, column, excerpt, facts: rest, known });
}

function filled<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function present(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
