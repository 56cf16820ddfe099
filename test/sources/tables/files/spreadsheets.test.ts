import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readingContext } from '../../../../src/sources/tables/make-context.ts';
import { openFile } from '../../../../src/sources/tables/files/open.ts';
import { readSubmission } from '../../../../src/sources/tables/submission.ts';
import { cellName } from '../../../../src/core/origin.ts';
import { findingsWithTotals, PLAN, TREE } from '../../../support/judge.ts';
import { ROOT } from '../../../support/run.ts';
import { source } from '../../../support/source.ts';

const FOLDER = `${ROOT}fixtures/spreadsheets`;
const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected') && name !== 'README.md');

async function reading(name: string): Promise<string> {
  const context = readingContext(PLAN, TREE);
  const file = await openFile(source(readFileSync(`${FOLDER}/${name}`), name), context.settings);
  const submission = readSubmission([file], context);
  const figures = [...submission.observations].map(
    ({ subject, region, year, figure }) =>
      `${region} ${year} ${subject.id} ${'value' in figure ? String(figure.value) : ''}`,
  );
  const problems = findingsWithTotals(submission).map(({ facts, sheet, line, column }) => {
    const place =
      sheet === undefined
        ? [line, column].filter((part) => part !== undefined).join(':')
        : cellName(sheet, line, column);
    return `! ${facts.code} ${place}`;
  });
  return `${[...figures.toSorted((a, b) => (a < b ? -1 : 1)), ...problems].join('\n')}\n`;
}

describe('a file as a county office sends it is read as expected', () => {
  test.each(names)('%s', async (name) => {
    expect(await reading(name)).toBe(readFileSync(`${FOLDER}/${name}.expected`, 'utf8'));
  });
  test('of forty kinds at least', () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });
});
