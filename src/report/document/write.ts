import type * as z from 'zod';
import { mapped } from '../../core/pieces.ts';
import type { Report } from '../report.ts';
import { baselineCodec } from './baseline.ts';
import { findingCodec } from './finding.ts';
import { vanishedCodec } from './gate.ts';
import { reportCodec } from './report.ts';
import { verdictCodec } from './verdict.ts';
import type { Wording } from './wording.ts';
import { wordingOf } from './wording.ts';
import { writerOf } from './writer.ts';

/** A report as schema/report.schema.json describes it. */
export type ReportDocument = z.input<ReturnType<typeof reportCodec>>;

/** The properties of a report that may be long. */
const LISTS = ['verdicts', 'vanished', 'baselines', 'findings'] as const;

/** A document whose long lists are made as they are read; each can be read once. */
export interface DocumentInParts {
  /** In its order, with the lists empty. */
  readonly head: ReportDocument;
  readonly lists: Readonly<Record<(typeof LISTS)[number], Iterable<object>>>;
}

/** A report as it is written: decimals keep every digit, messages are English, what is not there is left out. */
export function documentInParts(report: Report): DocumentInParts {
  const wording = wordingOf(report);
  const empty = Object.fromEntries(
    LISTS.flatMap((name): [string, []][] => (report[name] === undefined ? [] : [[name, []]])),
  );
  return {
    head: writerOf(reportCodec(wording, report.regions))({ ...report, ...empty }),
    lists: listsOf(report, wording),
  };
}

function listsOf(
  { verdicts, vanished = [], baselines = [], findings }: Report,
  wording: Wording,
): DocumentInParts['lists'] {
  return {
    verdicts: mapped(verdicts, writerOf(verdictCodec(wording))),
    vanished: mapped(vanished, writerOf(vanishedCodec(wording))),
    baselines: mapped(baselines, writerOf(baselineCodec(wording))),
    findings: mapped(findings, writerOf(findingCodec(wording))),
  };
}

/** The same as a whole. */
export function documentOf(report: Report): ReportDocument {
  return writerOf(reportCodec(wordingOf(report), report.regions))(report);
}
