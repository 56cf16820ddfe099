import { LosslessNumber, stringify } from 'lossless-json';
import type { Finding } from '../findings.ts';
import { wordsOf } from '../locales/index.ts';
import { messageOf } from '../locales/messages.ts';
import type { Names } from '../locales/words.ts';
import type { Decimal, Members, Region, Shortfall, Target, Verdict } from '../model.ts';
import { namesOf } from './names.ts';
import type { Report } from './report.ts';

/** The report as the JSON document of schema/report.schema.json; decimals keep every digit, messages are English. */
export function renderJson(report: Report): string {
  const { tool, plan, sha256, inputs, summary } = report;
  const regions = new Map(report.regions.map((region) => [region.code, region]));
  const names = namesOf(plan, report.regions, 'en');
  const numbers = exactNumbers();
  const document = {
    schemaVersion: '1',
    tool,
    plan: {
      id: plan.id,
      title: plan.title.zh,
      sha256,
      indicators: plan.indicators.map(({ id, title, unit, action }) => ({ id, title, unit, action })),
      measures: plan.measures.map(({ id, title, unit }) => ({ id, title, unit })),
    },
    scope: report.scope,
    inputs,
    summary: {
      pass: summary.pass,
      fail: summary.fail,
      undetermined: summary.undetermined,
      noData: summary['no-data'],
      notApplicable: summary['not-applicable'],
      noTarget: summary['no-target'],
    },
    verdicts: report.verdicts.map((verdict) => verdictJson(verdict, regions, numbers)),
    findings: report.findings.map((finding) => findingJson(finding, names)),
  };
  return `${(numbers.lossless() ? stringify : JSON.stringify)(document, undefined, 2)}\n`;
}

type Numbers = ReturnType<typeof exactNumbers>;

/** Decimals as numbers of a JSON text. Where one would lose digits as a JavaScript number, the slower writer that keeps them is needed. */
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

/** What is not there is left out, not null. */
function verdictJson(verdict: Verdict, regions: ReadonlyMap<string, Region>, numbers: Numbers): object {
  const { indicator, region, year, status, unit, value, numerator, denominator, bounds, target, margin, approximate, shortfall, members } = verdict;
  return present({
    indicator,
    region: regionJson(region, regions),
    year,
    status,
    value: value && numbers.of(value),
    unit,
    numerator: numerator && numbers.of(numerator),
    denominator: denominator && numbers.of(denominator),
    bounds: bounds && present({ low: numbers.of(bounds.low), high: bounds.high && numbers.of(bounds.high) }),
    target: target && targetJson(target, numbers),
    margin: margin && numbers.of(margin),
    approximate,
    shortfall: shortfall && shortfallJson(shortfall, numbers),
    members: membersJson(members),
    notes: filled(verdict.notes.map((note) => ('baseline' in note ? { ...note, baseline: numbers.of(note.baseline) } : note))),
    observations: filled(verdict.observations),
  });
}

function regionJson(code: string, regions: ReadonlyMap<string, Region>): object {
  const region = regions.get(code);
  return { code, name: region?.name, level: region?.level };
}

function targetJson({ comparison, value, tolerance, basis, baseline }: Target, numbers: Numbers): object {
  return present({
    comparison,
    value: numbers.of(value),
    tolerance: tolerance && numbers.of(tolerance),
    basis,
    baseline: baseline && numbers.of(baseline),
  });
}

function shortfallJson({ amount, of, exclusive }: Shortfall, numbers: Numbers): object {
  return present({ amount: numbers.of(amount), of, exclusive });
}

function membersJson({ reported, expected, missing, lacking }: Members): object {
  return present({ reported, expected, missing: filled(missing), lacking: filled(lacking) });
}

function findingJson({ severity, facts, path, sheet, line, column, excerpt }: Finding, names: Names): object {
  const { message, hint } = messageOf(facts, wordsOf('en'), names);
  const { code, ...rest } = facts;
  return present({ severity, code, message, hint, path, sheet, line, column, excerpt, facts: rest });
}

function filled<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function present(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
