import { describe, expect, test } from 'vitest';
import { indexObservations } from '../../src/assess/observation-index.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Observation } from '../../src/core/model.ts';
import { reported } from '../support/observed.ts';

describe('11. what was reported', () => {
  test('twice is what was reported first', () => {
    const [first, second] = [
      reported('530102', 2025, { schools: 7 }),
      reported('530102', 2025, { schools: 9 }),
    ];
    expect(indexObservations([...first, ...second]).number('schools', '530102', 2025)?.value).toBe('7');
    expect(indexObservations([...second, ...first]).number('schools', '530102', 2025)?.value).toBe('9');
  });

  test('in members has the place of the whole where that is a cell of its own', () => {
    const fraction = (others: Partial<Observation>): Observation => ({
      subject: { type: 'indicator', id: 'balanced-county-share' },
      region: '530100',
      year: 2025,
      figure: { kind: 'fraction', numerator: decimal(2), denominator: decimal(3) },
      place: { path: 't', line: 2, column: 1 },
      ...others,
    });
    const found = (others: Partial<Observation>) =>
      indexObservations([fraction(others)]).fraction('balanced-county-share', '530100', 2025)?.value;
    const denominatorPlace = { path: 't', line: 2, column: 2 };
    expect(found({})).toStrictEqual({ kind: 'fraction', numerator: '2', denominator: '3' });
    expect(found({ denominatorPlace })).toMatchObject({ numerator: '2', denominator: '3', denominatorPlace });
  });
});
