import { readingContext } from '../../src/sources/tables/make-context.ts';
import type { Submission } from '../../src/sources/tables/submission.ts';
import { readSubmission } from '../../src/sources/tables/submission.ts';
import type { Merge } from '../../src/sources/tables/sheets/table.ts';
import { findingsWithTotals, PLAN, submit, TREE } from './judge.ts';

/** What was read of a text: each figure as `530102 2025 schools 10`, and each finding by its code. */
export interface Read {
  readonly figures: readonly string[];
  readonly codes: readonly string[];
}

export function read(text: string, path = 't.csv', year: number | null = null): Read {
  return told(submit({ [path]: text }, year));
}

/** The lines left out, each with the reason. */
export function leftOut(text: string): string[] {
  return submit({ 't.csv': text }).tables.flatMap((table) =>
    table.leftOut.map(({ line, reason }) => `${line} ${reason}`),
  );
}

/** Reads one sheet of a workbook, as cells and the ranges merged in it, each as `B2:B3`. */
export function readSheet(
  cells: readonly (readonly string[])[],
  merged: readonly string[],
  name = '表1',
): Read {
  return told(submitSheet(cells, merged.map(mergeOf), name));
}

/** Reads one sheet of a workbook as a submission. */
export function submitSheet(
  cells: readonly (readonly string[])[],
  merges: readonly Merge[],
  name = '表1',
): Submission {
  const rows = cells
    .map((row, i) => ({ line: i + 1, cells: row }))
    .filter(({ cells: row }) => row.some((cell) => cell !== ''));
  const sheet = {
    name,
    hidden: false,
    hiddenRows: 0,
    hiddenColumns: 0,
    table: { rows, problems: [], merges },
    text: null,
  };
  const file = {
    path: 't.xlsx',
    sha256: '',
    encoding: 'xlsx',
    delimiter: null,
    sheets: [sheet],
    unreadable: null,
    problems: [],
  };
  return readSubmission([file], readingContext(PLAN, TREE));
}

function told(submission: Submission): Read {
  return {
    figures: [...submission.observations].map(({ subject, region, year, figure }) => {
      const text = 'value' in figure ? String(figure.value) : `${figure.numerator}/${figure.denominator}`;
      return `${region} ${year} ${subject.id} ${text}`;
    }),
    codes: findingsWithTotals(submission).map(({ facts }) => facts.code),
  };
}

function mergeOf(range: string): Merge {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(range) ?? [];
  return {
    top: Number(top),
    bottom: Number(bottom),
    left: left.charCodeAt(0) - 65,
    right: right.charCodeAt(0) - 65,
  };
}
