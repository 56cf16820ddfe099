import type { ComparedVerdict, Correction, DiffEntry } from '../../insight/diff/diff.ts';
import type { DiffColumn } from '../../locales/diff-columns.ts';
import { DIFF_COLUMNS } from '../../locales/diff-columns.ts';
import { LISTED_CLASSES } from '../../report/diff/class-lines.ts';
import { cellsText } from '../../report/diff/correction-text.ts';
import type { DiffReport } from '../../report/diff/diff-report.ts';
import type { DiffText } from '../../report/diff/diff-text.ts';
import { diffTextOf } from '../../report/diff/diff-text.ts';
import { goalLines, planLine } from '../../report/diff/goal-lines.ts';
import type { RenderOptions } from '../format.ts';
import { csvText } from './csv-text.ts';

type Row = Readonly<Partial<Record<DiffColumn, string | number | undefined>>>;

/**
 * A comparison as one table: what is asked for otherwise, each judgement that is not the same, and corrected
 * data. Types and ids are English, header and texts in the language asked for.
 */
export function renderDiffCsv(report: DiffReport, { language }: RenderOptions): string {
  const text = diffTextOf(report, language);
  const plan = planLine(text);
  const rows: Row[] = [
    ...(plan === null ? [] : [{ type: 'changed-plan', message: plan }]),
    ...goalLines(text).map(({ title, text: message }) => ({ type: 'changed-target', name: title, message })),
    ...LISTED_CLASSES.flatMap((each) => text.entriesOf(each)).map((entry) => entryRow(text, entry)),
    ...text.corrections.map((each) => correctionRow(text, each)),
  ];
  return csvText(DIFF_COLUMNS, text.words.diff.csv, rows);
}

function entryRow(text: DiffText, entry: DiffEntry): Row {
  const { before, after, change, goalpost, lost } = entry;
  return {
    ...topicColumns(text, entry),
    type: entry.class,
    'applied-from': (after?.target ?? before?.target)?.appliedFrom,
    'year-before': before?.year,
    'year-after': after?.year,
    'status-before': before?.status,
    'status-after': after?.status,
    'value-before': before?.value,
    'value-after': after?.value,
    change,
    unit: after?.unit ?? before?.unit,
    'numerator-before': before?.numerator,
    'denominator-before': before?.denominator,
    'numerator-after': after?.numerator,
    'denominator-after': after?.denominator,
    'target-before': targetFigures(before),
    'target-after': targetFigures(after),
    goalpost,
    lost: lost ? 'yes' : 'no',
    message: [text.statusesOf(entry), text.remarkOf(entry)]
      .filter((part) => part !== '')
      .join(text.words.separator),
  };
}

function targetFigures(verdict: ComparedVerdict | null): string | undefined {
  const target = verdict?.target;
  return target?.upper === undefined ? target?.value : `${target.value}–${target.upper}`;
}

function correctionRow(text: DiffText, each: Correction): Row {
  const { year, before, after } = each;
  return {
    ...topicColumns(text, each),
    type: 'corrected-data',
    'year-before': year,
    'year-after': year,
    'value-before': before.value,
    'value-after': after.value,
    unit: after.unit,
    'numerator-before': before.numerator,
    'denominator-before': before.denominator,
    'numerator-after': after.numerator,
    'denominator-after': after.denominator,
    'cells-before': cellsText(before, text.words),
    'cells-after': cellsText(after, text.words),
  };
}

function topicColumns(
  { names, levelOf }: DiffText,
  { indicator, region }: Pick<DiffEntry, 'indicator' | 'region'>,
): Row {
  return {
    code: indicator,
    name: names.topic(indicator),
    region,
    'region-name': names.region(region),
    level: levelOf(region),
  };
}
