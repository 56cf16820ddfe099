import { describe, expect, test } from 'vitest';
import { FINDING_KINDS, FINDING_STAGES } from '../../../src/core/finding-kinds/index.ts';
import type { FactTypes, Shape, Shapes } from '../../../src/core/finding-kinds/shapes.ts';
import { decimal } from '../../../src/core/decimal.ts';
import { FINDING_CODES } from '../../../src/core/findings.ts';
import { factsSchema } from '../../../src/report/document/facts.ts';

const EXAMPLES: FactTypes = {
  text: '五华区',
  count: 3,
  year: 2025,
  number: 89.9,
  flag: true,
  region: '530102',
  level: 'county',
  decimal: decimal(89.9),
  place: { path: '昆明市.xlsx', sheet: '表1', line: 7, column: 3 },
};

/** Facts of a shape: with what is optional, or without. */
function exampleOf(shapes: Shapes, whole: boolean): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(shapes).flatMap(([name, shape]) => {
      if (typeof shape !== 'object' || !('optional' in shape)) return [[name, valueOf(shape, whole)]];
      return whole ? [[name, valueOf(shape.optional, whole)]] : [];
    }),
  );
}

function valueOf(shape: Shape, whole: boolean): unknown {
  if (typeof shape === 'string') return EXAMPLES[shape];
  if ('oneOf' in shape) return shape.oneOf[0];
  if ('list' in shape) return whole ? [valueOf(shape.list, whole)] : [];
  if ('record' in shape) return exampleOf(shape.record, whole);
  return whole ? valueOf(shape.orNull, whole) : null;
}

describe('the facts of a saved finding', () => {
  test.each(FINDING_CODES)('of %s are read as they were written', (code) => {
    for (const whole of [true, false]) {
      const facts = { code, ...exampleOf(FINDING_KINDS[code].facts, whole) };
      expect(factsSchema.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
    }
  });

  test.each(FINDING_CODES.filter((code) => Object.keys(FINDING_KINDS[code].facts).length > 0))(
    'of %s are not read if they are of another kind',
    (code) => {
      for (const name of Object.keys(FINDING_KINDS[code].facts)) {
        const facts = { code, ...exampleOf(FINDING_KINDS[code].facts, true), [name]: { other: 1 } };
        const issues = factsSchema.safeParse(facts).error?.issues ?? [];
        expect(issues.map(({ path }) => path[0])).toContain(name);
      }
    },
  );

  test('say null for what older reports left out', () => {
    expect(factsSchema.parse({ code: 'missing-column', missing: ['year'] })).toEqual({
      code: 'missing-column',
      missing: ['year'],
      like: null,
    });
  });

  test('are of a kind that is known', () => {
    expect(factsSchema.safeParse({ code: 'no-such-code' }).success).toBe(false);
  });
});

test('no kind of finding is found by two stages', () => {
  const codes = Object.values(FINDING_STAGES).flatMap((kinds) => Object.keys(kinds));
  expect(codes).toEqual(FINDING_CODES);
});
