import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/content/document.ts';
import { document, jsonOn, reportOn, sectionsOf, sentencesOf } from '../support/documents.ts';

/**
 * Every figure that a sentence of a document names is found in the JSON of the report: as it is there, rounded half
 * up as it is printed, as the difference of two years, or as the number of verdicts, regions or findings of a kind.
 * All of it is worked out here from the JSON alone.
 */
interface Json {
  readonly verdicts: readonly {
    readonly indicator: string;
    readonly region: { readonly code: string; readonly level: string };
    readonly year: number;
    readonly status: string;
    readonly approximate?: boolean;
    readonly value?: number;
    readonly target?: { readonly appliedFrom?: string };
    readonly progress?: { readonly ratio?: number; readonly yearsToGo?: number };
  }[];
  readonly baselines: readonly {
    readonly indicator: string;
    readonly region: { readonly code: string };
    readonly value?: number;
  }[];
  readonly findings: readonly unknown[];
  readonly inputs: readonly { readonly rows: number }[];
  readonly plan: {
    readonly indicators: readonly {
      readonly id: string;
      readonly title: { readonly zh: string; readonly en: string };
    }[];
  };
}

/** Medians and quartiles of the regions of a level, interpolated linearly. */
const quartiles = ({ verdicts }: Json): number[] => {
  const last = Math.max(...verdicts.map(({ year }) => year));
  const groups = new Map<string, number[]>();
  for (const { indicator, region, year, value } of verdicts) {
    if (year !== last || value === undefined) continue;
    const key = `${indicator} ${region.level}`;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()].flatMap((values) => {
    const sorted = values.toSorted((a, b) => a - b);
    return [1, 2, 3].map((quarter) => {
      const at = ((sorted.length - 1) * quarter) / 4;
      const [below = 0, above = below] = sorted.slice(Math.floor(at));
      return below + (above - below) * (at - Math.floor(at));
    });
  });
};

const figuresOf = (json: Json): ReadonlySet<string> => {
  const known = new Set<string>();
  const printed = (value: number) => {
    for (const places of [0, 1, 2, 3, 4, 5, 6]) {
      known.add(
        String(Number((Math.round((Math.abs(value) + 1e-9) * 10 ** places) / 10 ** places).toFixed(places))),
      );
      known.add(String(Math.floor(Math.abs(value) * 10 ** places + 1e-9) / 10 ** places));
      known.add(String(Math.ceil(Math.abs(value) * 10 ** places - 1e-9) / 10 ** places));
    }
  };
  const everything = (part: unknown): void => {
    if (typeof part === 'number') printed(part);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(everything);
  };
  everything(json);
  for (const { year, progress } of json.verdicts) {
    if (progress?.ratio !== undefined) printed(progress.ratio * 100);
    if (progress?.yearsToGo !== undefined) known.add(String(year + Math.ceil(progress.yearsToGo)));
  }
  [...differences(json), ...quartiles(json)].forEach(printed);
  // The census that stands in for a population that was not reported.
  known.add('2020');
  counts(json).forEach((count) => known.add(String(count)));
  return known;
};

const differences = ({ verdicts, baselines }: Json): number[] => {
  const series = new Map<string, number[]>();
  const add = (key: string, value: number | undefined) => {
    if (value !== undefined) series.set(key, [...(series.get(key) ?? []), value]);
  };
  for (const { indicator, region, value } of [...baselines, ...verdicts])
    add(`${indicator} ${region.code}`, value);
  return [...series.values()].flatMap((values) => values.flatMap((a) => values.map((b) => a - b)));
};

/** How many verdicts, and regions, there are of every kind that documents count. */
const counts = ({ verdicts, findings, inputs }: Json): number[] => {
  const last = Math.max(...verdicts.map(({ year }) => year));
  const groups = new Map<string, number>();
  const count = (...key: readonly (string | boolean | undefined)[]) =>
    groups.set(JSON.stringify(key), (groups.get(JSON.stringify(key)) ?? 0) + 1);
  const regions = new Map<string, Set<string>>();
  const was = new Map(
    verdicts
      .filter(({ year }) => year === last - 1)
      .map((each) => [`${each.indicator} ${each.region.code}`, each.status]),
  );
  for (const { indicator, region, year, status, approximate, target } of verdicts.filter(
    (each) => each.year === last,
  )) {
    const applied = target?.appliedFrom !== undefined;
    const open = status === 'undetermined' || status === 'no-data';
    const judged = open || ['pass', 'fail', 'waived'].includes(status);
    const kind = open ? 'open' : approximate ? 'approximate' : status;
    for (const scope of [region.level, region.code])
      for (const which of [undefined, applied])
        for (const what of [kind, judged && 'judged', status]) count('verdicts', scope, which, what);
    for (const what of [kind, status, judged && 'judged']) count('on', indicator, region.level, what);
    count('since', region.code, was.get(`${indicator} ${region.code}`), status);
    const answered = (each: string | undefined) => each === 'pass' || each === 'fail' || each === 'waived';
    if (answered(status)) count('first', region.code, was.get(`${indicator} ${region.code}`) === 'no-target');
    if (answered(status) && answered(was.get(`${indicator} ${region.code}`))) count('both', region.code);
    for (const of of [region.level, `${region.code.slice(0, 4)} ${region.level}`])
      regions.set(of, (regions.get(of) ?? new Set()).add(region.code));
    void year;
  }
  const all = [
    ...groups.values(),
    ...[...regions.values()].map(({ size }) => size),
    findings.length,
    inputs.length,
  ];
  const rows = inputs.reduce((sum, each) => sum + each.rows, 0);
  // What is left of a list after the first five, ten or twelve of it.
  return [
    0,
    ...all,
    rows,
    ...all.flatMap((each) => [5, 10, 12].map((shown) => each - shown)).filter((each) => each > 0),
  ];
};

/** Figures in sentences; not those of titles, numbers of documents, days, and words of the plan. */
const figuresIn = (
  whole: Document,
  { plan }: Json,
): { readonly figure: string; readonly sentence: string }[] => {
  const titles = plan.indicators
    .map(({ title }) => title[whole.language])
    .toSorted((a, b) => b.length - a.length);
  const opening = sentencesOf(whole.opening);
  const said = sectionsOf(whole).flatMap(({ blocks, id }) =>
    id === 'method-annex'
      ? []
      : sentencesOf(blocks.filter((block) => block.kind !== 'paragraph' || block.role !== 'remark')),
  );
  return [...opening, ...said].flatMap((sentence) => {
    const plain = titles
      .reduce((text, title) => text.replaceAll(title, ''), sentence)
      .replaceAll(/“[^”]*”|《[^》]*》|〔\d+〕\d+号|附件\d|Annex \d|\d+ 万|\(\d{4}–\d{4}\)/gu, '');
    return [...plain.matchAll(/\d+(?:\.\d+)?/gu)].map(([figure]) => ({ figure, sentence }));
  });
};

describe.each([
  ['the demo', ['fixtures/demo', '--as-of', '2026-01-15']],
  ['the demo of 2024', ['fixtures/demo', '-y', '2024']],
  ['the results that were published', ['fixtures/published']],
  ['a prefecture', ['fixtures/demo', '-r', '怒江州']],
] as const)('in documents on %s', (_, args) => {
  const report = reportOn(...args);
  const year = args.some((each) => each === '2024') ? 2024 : null;
  const json: Json = JSON.parse(jsonOn(...args));
  const shown =
    year === null ? json : { ...json, verdicts: json.verdicts.filter((each) => each.year <= year) };
  const known = figuresOf(shown);

  test.each([
    ['monitor', 'zh', 'office'],
    ['monitor', 'en', 'office'],
    ['monitor', 'zh', 'public'],
    ['circular', 'zh', 'office'],
    ['circular', 'en', 'office'],
  ] as const)('every figure of the %s in %s for the %s is one of the JSON', (kind, language, audience) => {
    const found = figuresIn(document(report, { kind, language, audience, year }), shown);
    expect(found.length).toBeGreaterThan(kind === 'monitor' ? 30 : 15);
    expect(found.filter(({ figure }) => !known.has(String(Number(figure))))).toEqual([]);
  });
});
