import { expect, test } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { carried, errorFrom } from '../../src/platform/carried-error.ts';
import { FileError } from '../../src/platform/io.ts';

/** As it arrives in another thread. */
const arrived = (error: unknown) => errorFrom(structuredClone(carried(error)));

test('what stops a run is the same in another thread', () => {
  const error = arrived(new UserError({ kind: 'report-not-data', path: 'a.json' }));
  expect(error).toBeInstanceOf(UserError);
  expect(error).toEqual(new UserError({ kind: 'report-not-data', path: 'a.json' }));
});

test('what the system refused is the same, with its code', () => {
  const error = arrived(new FileError('a.csv', 'EACCES', ['b.csv']));
  expect(error).toBeInstanceOf(FileError);
  expect(error).toMatchObject({
    path: 'a.csv',
    reason: 'EACCES',
    written: ['b.csv'],
    message: 'a.csv: EACCES',
  });
});

test('a defect keeps its name, its message and its stack', () => {
  const defect = new RangeError('too deep');
  const error = arrived(defect);
  expect(error).not.toBeInstanceOf(UserError);
  expect([error.name, error.message, error.stack]).toEqual(['RangeError', 'too deep', defect.stack]);
  expect(arrived('only words').message).toBe('only words');
});
