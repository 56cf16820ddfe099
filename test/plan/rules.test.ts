import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import type { YamlFacts } from '../../src/core/yaml-problems.ts';
import { readPlan } from '../../src/plan/read.ts';
import { smallPlan } from './small-plan.ts';

/** What is wrong with the small plan, and the keys that lead there; nothing if it can be used. */
function broken(
  parts: Parameters<typeof smallPlan>[0],
  ...changes: readonly (readonly [before: string, after: string])[]
): (readonly [YamlFacts, string])[] {
  const text = changes.reduce((before, [from, to]) => before.replace(from, to), smallPlan(parts));
  try {
    readPlan(text, 'small.yaml');
  } catch (error) {
    if (!(error instanceof UserError) || error.problem.kind !== 'plan-invalid') throw error;
    expect(error.problem.path).toBe('small.yaml');
    return error.problem.problems.map(({ facts, keys }) => [facts, keys.join(' › ')]);
  }
  return [];
}

const measure = (id: string, type: string, reportedBy: string) => `  ${id}:
    title: { zh: ${id}, en: The ${id} }
    type: ${type}
    unit: items
    reported-by: ${reportedBy}
    counted: { zh: 个, en: [one, many] }
`;
const MEASURES = [
  measure('answer', 'yes-no', 'county'),
  measure('marks', 'score', 'any'),
  measure('platforms', 'count', 'prefecture'),
  measure('laboratories', 'count', 'province'),
].join('');

/** What is wrong with an indicator that is added to the small plan. */
function brokenIn(lines: string): (readonly [YamlFacts, string])[] {
  const indicators = `  added:\n    title: { zh: 加, en: added }\n    source: 第二条\n    quote: 再办\n    ${lines.replaceAll('\n', '\n    ')}\n`;
  return broken({ indicators, measures: MEASURES });
}

const ratio = (lines: string) =>
  `kind: ratio\nnumerator: good-schools\ndenominator: schools\nlevels: [province, county]\n${lines}`;
const share = (lines: string) => `kind: share\nof: county\nlevels: [province]\n${lines}`;
/** A target of the indicator, which is a ratio. */
const target = (figures: string, year = 2025) =>
  brokenIn(ratio(`targets:\n  ${year}: { ${figures}, basis: stated }`));

test('the small plan breaks no rule', () => {
  expect(broken({})).toEqual([]);
  expect(broken({ measures: MEASURES })).toEqual([]);
});

describe('what is referred to exists', () => {
  const unknown = (what: string, found: string, candidates: readonly string[]) => ({
    kind: 'unknown-reference',
    what,
    found,
    candidates,
  });

  test('the unit of a measure', () => {
    expect(broken({}, ['unit: items', 'unit: item'])).toEqual([
      [unknown('units', 'item', ['items']), 'measures › good-schools › unit'],
    ]);
  });
  test('the action of an indicator, if it has one', () => {
    expect(brokenIn(ratio('action: deeds'))).toEqual([
      [unknown('actions', 'deeds', []), 'indicators › added › action'],
    ]);
  });
  test('the measures of a ratio, both of them', () => {
    expect(
      broken(
        {},
        ['numerator: good-schools', 'numerator: good-school'],
        ['denominator: schools', 'denominator: school'],
      ),
    ).toEqual([
      [unknown('measures', 'good-school', ['good-schools']), 'indicators › good-school-rate › numerator'],
      [
        unknown('measures', 'school', ['schools', 'good-schools']),
        'indicators › good-school-rate › denominator',
      ],
    ]);
  });
  test('the measure of a count, a score or a condition', () => {
    for (const [lines, keys] of [
      ['kind: count\nmeasure: nothing-like-it\nlevels: [county]', 'measure'],
      ['kind: score\nmeasure: nothing-like-it\nlevels: [county]', 'measure'],
      [share('having: { measure: nothing-like-it, is: yes }'), 'having › measure'],
      [
        share('where: { measure: nothing-like-it, above: 1 }\nhaving: { measure: answer, is: yes }'),
        'where › measure',
      ],
    ] as const)
      expect(brokenIn(lines)).toEqual([
        [unknown('measures', 'nothing-like-it', []), `indicators › added › ${keys}`],
      ]);
  });
  test('what a column means: a measure, an indicator or a role', () => {
    const columns = (means: string) => broken({ rest: `columns:\n  甲: ${means}\n` });
    for (const means of [
      'schools',
      'good-school-rate',
      'region',
      'year',
      'indicator',
      'value',
      'numerator',
      'denominator',
      'unit',
      'ignore',
    ])
      expect(columns(means), means).toEqual([]);
    expect(columns('ignored')).toEqual([
      [unknown('measures, indicators, roles', 'ignored', ['ignore']), 'columns › 甲'],
    ]);
    expect(columns('toString')).toMatchObject([[{ kind: 'unknown-reference' }, 'columns › 甲']]);
  });
});

describe('a measure is of the type that its use asks for', () => {
  const wrong = (found: string, expected: readonly string[]) => ({
    kind: 'wrong-measure-type',
    found,
    expected,
  });

  test.each([
    [
      'a count, of answers',
      'kind: count\nmeasure: answer\nlevels: [county]',
      wrong('answer', ['count']),
      'measure',
    ],
    [
      'a count, of scores',
      'kind: count\nmeasure: marks\nlevels: [county]',
      wrong('marks', ['count']),
      'measure',
    ],
    [
      'a score, of counts',
      'kind: score\nmeasure: schools\nlevels: [county]',
      wrong('schools', ['score']),
      'measure',
    ],
    [
      'a yes, of counts',
      share('having: { measure: schools, is: yes }'),
      wrong('schools', ['yes-no']),
      'having › measure',
    ],
    [
      'a number, of answers',
      share('having: { measure: answer, at-least: 1 }'),
      wrong('answer', ['count', 'score']),
      'having › measure',
    ],
    [
      'who is asked, by a number of answers',
      share('where: { measure: answer, above: 1 }\nhaving: { measure: answer, is: yes }'),
      wrong('answer', ['count', 'score']),
      'where › measure',
    ],
  ])('%s', (_, lines, facts, keys) => {
    expect(brokenIn(lines)).toEqual([[facts, `indicators › added › ${keys}`]]);
  });

  test('parts and wholes are counted', () => {
    expect(broken({ measures: MEASURES }, ['numerator: good-schools', 'numerator: answer'])).toEqual([
      [wrong('answer', ['count']), 'indicators › good-school-rate › numerator'],
    ]);
    expect(broken({ measures: MEASURES }, ['denominator: schools', 'denominator: marks'])).toEqual([
      [wrong('marks', ['count']), 'indicators › good-school-rate › denominator'],
    ]);
  });

  test('a condition may be one of numbers or of scores', () => {
    expect(brokenIn(share('having: { measure: marks, at-least: 60 }'))).toEqual([]);
    expect(brokenIn(share('having: { measure: schools, above: 1 }'))).toEqual([]);
    expect(brokenIn(share('having: { measure: answer, is: yes }'))).toEqual([]);
  });
});

describe('a level is judged by what it, or one below it, reports', () => {
  const above = (id: string, reportedBy: string, level: string) => ({
    kind: 'reported-above-level',
    measure: id,
    reportedBy,
    level,
  });
  const count = (id: string, levels: string) => brokenIn(`kind: count\nmeasure: ${id}\nlevels: [${levels}]`);

  test('a count', () => {
    expect(count('platforms', 'province, prefecture')).toEqual([]);
    expect(count('laboratories', 'province')).toEqual([]);
    expect(count('platforms', 'province, prefecture, county')).toEqual([
      [above('platforms', 'prefecture', 'county'), 'indicators › added › measure'],
    ]);
    expect(count('laboratories', 'prefecture, county')).toEqual([
      [above('laboratories', 'province', 'prefecture'), 'indicators › added › measure'],
      [above('laboratories', 'province', 'county'), 'indicators › added › measure'],
    ]);
  });
  test('a ratio', () => {
    expect(
      brokenIn('kind: ratio\nnumerator: platforms\ndenominator: schools\nlevels: [prefecture, county]'),
    ).toEqual([[above('platforms', 'prefecture', 'county'), 'indicators › added › numerator']]);
    expect(
      brokenIn('kind: ratio\nnumerator: schools\ndenominator: platforms\nlevels: [prefecture, county]'),
    ).toEqual([[above('platforms', 'prefecture', 'county'), 'indicators › added › denominator']]);
  });
  test('a condition, at the level of the members', () => {
    expect(brokenIn(share('having: { measure: platforms, above: 1 }'))).toEqual([
      [above('platforms', 'prefecture', 'county'), 'indicators › added › having › measure'],
    ]);
    expect(
      brokenIn('kind: share\nof: prefecture\nlevels: [province]\nhaving: { measure: platforms, above: 1 }'),
    ).toEqual([]);
  });
  test('what each reports of itself is reported at all', () => {
    expect(brokenIn('kind: score\nmeasure: marks\nlevels: [province, prefecture, county]')).toEqual([]);
    expect(brokenIn(share('having: { measure: marks, above: 1 }'))).toEqual([]);
  });
});

describe('a share', () => {
  const of = (level: string, levels: string) =>
    brokenIn(
      `kind: share\nof: ${level}\nlevels: [${levels}]\nhaving: { measure: ${level === 'county' ? 'answer, is: yes' : 'platforms, above: 0'} }`,
    );

  test('is judged at the level of its members, and above', () => {
    expect(of('county', 'province, prefecture, county')).toEqual([]);
    expect(of('prefecture', 'province, prefecture')).toEqual([]);
    expect(of('prefecture', 'province, county')).toEqual([
      [{ kind: 'share-levels', level: 'county', of: 'prefecture' }, 'indicators › added › levels'],
    ]);
  });

  test('asks one thing of a member', () => {
    const one = (found: readonly string[]) => ({
      kind: 'one-of-keys',
      found,
      allowed: ['above', 'at-least', 'is'],
    });
    expect(brokenIn(share('having: { measure: schools }'))).toEqual([
      [one([]), 'indicators › added › having'],
    ]);
    expect(brokenIn(share('having: { measure: schools, above: 1, at-least: 2 }'))).toEqual([
      [one(['above', 'at-least']), 'indicators › added › having'],
    ]);
    expect(brokenIn(share('where: { measure: schools }\nhaving: { measure: answer, is: yes }'))).toEqual([
      [one([]), 'indicators › added › where'],
    ]);
  });
});

test('a focus group has its regions or its name in the region data, not both', () => {
  const focus = (lines: string) =>
    broken({}, ['focus: {}', `focus: { border: { title: { zh: 边, en: border }, ${lines}expected: 25 } }`]);
  const one = (found: readonly string[]) => [
    [{ kind: 'one-of-keys', found, allowed: ['regions', 'group'] }, 'focus › border'],
  ];
  expect(focus('group: border, ')).toEqual([]);
  expect(focus('regions: ["533300"], ')).toEqual([]);
  expect(focus('')).toEqual(one([]));
  expect(focus('regions: ["533300"], group: border, ')).toEqual(one(['regions', 'group']));
});

describe('a target', () => {
  const at = 'indicators › added › targets › 2025';

  test('asks for one thing', () => {
    expect(target('at-least: 90, at-most: 95')).toMatchObject([
      [{ kind: 'one-of-keys', found: ['at-least', 'at-most'] }, at],
    ]);
    expect(
      brokenIn(ratio('targets:\n  2025: { basis: stated }')).map(([{ kind }, keys]) => [kind, keys]),
    ).toEqual([['one-of-keys', at]]);
  });

  test('is for a year of the plan', () => {
    expect(target('at-least: 90', 2023)).toEqual([]);
    expect(target('at-least: 90', 2026)).toEqual([
      [
        { kind: 'year-outside-plan', found: 2026, allowed: [2023, 2024, 2025] },
        'indicators › added › targets › 2026',
      ],
    ]);
  });

  test('that is interpreted says how', () => {
    expect(brokenIn(ratio('targets:\n  2025: { at-least: 90, basis: interpreted }'))).toEqual([
      [{ kind: 'reading-missing' }, at],
    ]);
    expect(
      brokenIn(ratio('targets:\n  2025: { at-least: 90, basis: interpreted, reading: { zh: 读, en: r } }')),
    ).toEqual([]);
  });

  test('that is approximate has a tolerance, and no other has', () => {
    expect(target('about: 30, tolerance: 1')).toEqual([]);
    expect(target('about: 30')).toEqual([[{ kind: 'missing-key', key: 'tolerance' }, at]]);
    expect(target('at-least: 30, tolerance: 1')).toEqual([[{ kind: 'missing-key', key: 'about' }, at]]);
    expect(target('at-least: 30, tolerance-basis: stated')).toEqual([
      [{ kind: 'missing-key', key: 'tolerance' }, at],
    ]);
    expect(target('about: 30, tolerance: 1, tolerance-basis: stated')).toEqual([]);
  });

  test('is stated for levels that the indicator is judged at', () => {
    expect(target('at-least: 90, levels: [county]')).toEqual([]);
    expect(target('at-least: 90, levels: [county, prefecture]')).toEqual([
      [{ kind: 'level-not-judged', found: 'prefecture', allowed: ['province', 'county'] }, `${at} › levels`],
    ]);
  });

  test('in percent is 100 at most', () => {
    expect(target('at-least: 100')).toEqual([]);
    expect(target('at-least: 100.5')).toEqual([
      [{ kind: 'out-of-range', found: '100.5', limit: '≤ 100' }, `${at} › at-least`],
    ]);
    const shareTarget = (figures: string) =>
      brokenIn(
        share(`having: { measure: answer, is: yes }\ntargets:\n  2025: { ${figures}, basis: stated }`),
      );
    expect(shareTarget('at-least: 101')).toEqual([
      [{ kind: 'out-of-range', found: '101', limit: '≤ 100' }, `${at} › at-least`],
    ]);
    expect(shareTarget('members-at-least: 101')).toEqual([]);
  });

  test('of things may be any number', () => {
    expect(
      brokenIn(
        'kind: count\nmeasure: schools\nlevels: [county]\ntargets:\n  2025: { at-least: 101, basis: stated }',
      ),
    ).toEqual([]);
    expect(
      brokenIn(
        'kind: score\nmeasure: marks\nlevels: [county]\ntargets:\n  2025: { at-least: 101, basis: stated }',
      ),
    ).toEqual([]);
  });

  test('in members is one of a share', () => {
    expect(target('members-at-least: 3')).toEqual([
      [
        { kind: 'target-needs-kind', comparison: 'members-at-least', allowed: ['share'] },
        `${at} › members-at-least`,
      ],
    ]);
  });
});

describe('a name leads to one thing', () => {
  const taken = (found: string, by: string) => ({ kind: 'name-taken', found, by });
  const named = (id: string, zh: string, en: string, others = '') =>
    `  ${id}:\n    title: { zh: ${zh}, en: ${en} }\n    kind: count\n    measure: schools\n    levels: [county]\n    source: x\n    quote: x\n${others}`;

  test('an id, a title in either language, another name: of measures and of indicators', () => {
    expect(broken({ indicators: named('number', '好学校数', 'number') })).toEqual([
      [taken('好学校数', 'good-schools'), 'indicators › number'],
    ]);
    expect(broken({ indicators: named('number', '数', 'Good schools') })).toMatchObject([
      [{ kind: 'name-taken', by: 'good-schools' }, 'indicators › number'],
    ]);
    expect(broken({ indicators: named('number', '数', 'n', '    aliases: [好学校占比]\n') })).toEqual([
      [taken('好学校占比', 'indicators › good-school-rate'), 'indicators › number'],
    ]);
  });

  test('of the first that has it, however many want it', () => {
    const twice = named('number', '好学校占比', 'n') + named('other', '好学校占比', 'o');
    expect(broken({ indicators: twice })).toEqual([
      [taken('好学校占比', 'indicators › good-school-rate'), 'indicators › number'],
      [taken('好学校占比', 'indicators › good-school-rate'), 'indicators › other'],
    ]);
    expect(broken({}, ['zh: 学校数, en: Schools', 'zh: 好学校数, en: Schools'])).toEqual([
      [taken('好学校数', 'good-schools'), 'measures › schools'],
    ]);
  });

  test('but an indicator may be called as the measure that it shows', () => {
    expect(broken({ indicators: named('number', '学校数', 'Schools') })).toEqual([]);
    const score = `  points:\n    title: { zh: marks, en: The marks }\n    kind: score\n    measure: marks\n    levels: [county]\n    source: x\n    quote: x\n`;
    expect(broken({ measures: MEASURES, indicators: score })).toEqual([]);
  });

  test('and a name twice at one thing is one', () => {
    expect(broken({ indicators: named('number', '数', 'number', '    aliases: [数, number]\n') })).toEqual(
      [],
    );
  });
});
