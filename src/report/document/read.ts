import { LosslessNumber, parse } from 'lossless-json';
import type * as z from 'zod';
import { UserError } from '../../core/errors.ts';
import type { Region } from '../../core/model.ts';
import { summarise } from '../../core/summary.ts';
import { errorCodec } from '../error/document.ts';
import type { ErrorReport } from '../error/error-report.ts';
import type { Report } from '../report.ts';
import { reportIn } from './judged.ts';
import { withKnownRegions } from './known-regions.ts';
import { MOST_LEVELS } from './parse-kept.ts';
import { quickReport } from './quick.ts';
import { reportCodec } from './report.ts';
import { WORDLESS } from './wording.ts';
import { SCHEMA_VERSION } from './written-names.ts';

/**
 * Reads a report that `--format json` wrote, so that it can be compared with the next one.
 * @throws UserError `bad-report`, also if the run that wrote it could not judge
 */
export function readReport(text: string, path: string, regions: readonly Region[]): Report {
  return reportIn(readDocument(text, path, regions), path);
}

/**
 * Reads what `--format json` wrote, a report or why there is none, so that it can be rendered again.
 * @param path what to call the file in messages
 * @param regions all regions; one that is not among them can't be rendered
 * @throws UserError `bad-report`
 */
export function readDocument(text: string, path: string, regions: readonly Region[]): Report | ErrorReport {
  return quickReport(text, path, regions) ?? readClosely(text, path, regions);
}

/**
 * The same by the codecs, which say what is wrong and where, keep every digit, and know what was written before.
 * @throws UserError `bad-report`
 */
export function readClosely(text: string, path: string, regions: readonly Region[]): Report | ErrorReport {
  const written = parsed(text, path);
  const version = isRecord(written) && 'schemaVersion' in written ? written['schemaVersion'] : undefined;
  if (version === undefined)
    throw new UserError({ kind: 'bad-report', path, trouble: { code: 'no-report' } });
  if (version !== SCHEMA_VERSION && version !== '1')
    throw new UserError({
      kind: 'bad-report',
      path,
      trouble: { code: 'other-version', found: JSON.stringify(version) },
    });
  const data = version === '1' ? fromVersion1(written) : written;
  if (isRecord(data) && 'error' in data) return decoded(errorCodec, data, path);
  // A comparison, an explanation and gaps are documents too.
  if (isRecord(data) && !('verdicts' in data))
    throw new UserError({ kind: 'bad-report', path, trouble: { code: 'no-report' } });
  const report = withKnownRegions(decoded(reportCodec(WORDLESS, regions), data, path), path);
  return version === '1' ? withLevels(report) : report;
}

/** Version 1 did not count level by level, and had neither direct members nor applied targets. */
function fromVersion1(data: unknown): unknown {
  if (!isRecord(data)) return data;
  const { summary } = data;
  return {
    ...data,
    schemaVersion: SCHEMA_VERSION,
    ...(isRecord(summary) ? { summary: { ...summary, byLevel: {} } } : {}),
  };
}

function withLevels(report: Report): Report {
  const levels = new Map(report.regions.map(({ code, level }) => [code, level]));
  return { ...report, summary: summarise(report.verdicts, (code) => levels.get(code)) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function decoded<T>(codec: z.ZodType<T>, data: unknown, path: string): T {
  const result = codec.safeParse(data);
  if (!result.success) throw misshapen(path, result.error);
  return result.data;
}

function isTooDeep(text: string): boolean {
  let level = 0;
  let quoted = false;
  for (let i = 0; i < text.length && level <= MOST_LEVELS; i += 1) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    else if (quoted && character === '\\') i += 1;
    else if (!quoted && (character === '[' || character === '{')) level += 1;
    else if (!quoted && (character === ']' || character === '}')) level -= 1;
  }
  return level > MOST_LEVELS;
}

function parsed(text: string, path: string): unknown {
  if (isTooDeep(text)) throw new UserError({ kind: 'bad-report', path, trouble: { code: 'no-report' } });
  try {
    return parse(text, undefined, {
      parseNumber: (written) =>
        String(Number(written)) === written ? Number(written) : new LosslessNumber(written),
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError({
      kind: 'bad-report',
      path,
      trouble: { code: 'no-json', ...placeIn(text, error.message) },
    });
  }
}

/** The library says where it stopped in its message only; at the end if it doesn't. */
function placeIn(text: string, message: string): { readonly line: number; readonly column: number } {
  const position = /at position (?<position>\d+)/u.exec(message)?.groups?.['position'];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function misshapen(path: string, error: z.ZodError): UserError {
  const [issue] = error.issues;
  const at = (issue?.path ?? [])
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
  return new UserError({
    kind: 'bad-report',
    path,
    trouble: {
      code: 'misshapen',
      at: at.replace(/^\./u, ''),
      expected: issue?.code === 'invalid_type' ? issue.expected : '',
    },
  });
}
