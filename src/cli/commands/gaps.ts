import { UserError } from '../../core/errors.ts';
import type { Language } from '../../core/languages.ts';
import { plainName } from '../../core/naming.ts';
import type { GapsFormat } from '../../formats/gaps.ts';
import { GAPS_FORMATS, GAPS_TABLE } from '../../formats/gaps.ts';
import { gapsOf } from '../../insight/gaps/gaps.ts';
import type { Io } from '../../platform/io.ts';
import type { Report } from '../../report/report.ts';
import { run } from '../../run/run.ts';
import { asciiText } from '../../terminal/ascii.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import { openInputs } from '../inputs/open-inputs.ts';
import { choose, chooseFocus } from '../options/choices.ts';
import { aliasOf, FORMAT_NAMES } from '../options/other-names.ts';
import type { OptionsOf } from '../options/registry.ts';
import { isStandardOutput, writeFiles } from '../outputs/outputs.ts';
import { needsAscii, show, usesColour, widthOf } from '../outputs/screen.ts';
import { stageTeller } from '../outputs/verbose.ts';
import { judgingOf, yearOfTables } from './check.ts';

export type GapsOptions = OptionsOf<'gaps'>;

/**
 * `dabiao gaps`: how the focus groups of the plan stand against the rest of the counties. Nothing is judged, and
 * it exits 3 only if rows or files had to be left out.
 */
export async function gaps(
  inputs: readonly string[],
  options: GapsOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const path = options.output === undefined || isStandardOutput(options.output) ? null : options.output;
  const format = chooseGapsFormat(options.format, path);
  const loaded = await loadPlan(options.targets, io);
  const { sha256 } = loaded;
  // Where nothing is judged there is nothing to waive.
  const { allowances: _allowances, ...plan } = loaded.plan;
  const regions = await loadRegions(options.zones, io);
  const judging = judgingOf(options, plan, regions);
  const groups = chooseFocus(options.region ?? [], plan, regions);

  const asked = { plan, year: yearOfTables(judging, options), outputs: path === null ? [] : [path] };
  const opened = await openInputs(inputs, options, asked, io);
  const onStage = stageTeller({ plan, regions, ...opened }, options, language, io);
  const rules = { failOn: [], maxFindings: null };
  const report = run(
    { plan, sha256, regions, ...opened },
    { ...opened, rules, judging, groups, gaps: gapsOf, onStage },
  );

  await write(report, format, path, options, language, io);
  return report.gate.exitCode;
}

/** The format that is named, else that of the file. @throws UserError for one there is not */
function chooseGapsFormat(text: string | undefined, path: string | null): GapsFormat {
  const names = GAPS_FORMATS.map(({ name }) => name);
  if (text !== undefined) {
    const name = choose('--format', aliasOf(plainName(text), FORMAT_NAMES) ?? text, names);
    return GAPS_FORMATS.find((format) => format.name === name) ?? GAPS_TABLE;
  }
  if (path === null || !/\.[^./\\]*$/u.test(path)) return GAPS_TABLE;
  const found = GAPS_FORMATS.find(({ files }) => files.test(path));
  if (found !== undefined) return found;
  throw new UserError({ kind: 'unknown-format-of-file', path, allowed: names });
}

async function write(
  report: Report,
  format: GapsFormat,
  path: string | null,
  options: GapsOptions,
  language: Language,
  io: Io,
): Promise<void> {
  const render = await format.load();
  const toTerminal = path === null;
  const ascii =
    format.forTerminals === true && (options.ascii ?? (toTerminal && needsAscii(io.stdout, io.env)));
  const colour = options.color ?? (toTerminal && usesColour(io.stdout, io.env));
  const written = render(report, { language, width: widthOf(io, toTerminal), colour });
  const text = ascii ? asciiText(written) : written;
  if (path !== null) writeFiles([{ path, content: text }], io);
  else if (format.forTerminals) await show(text, io, { ...options, ascii: false });
  else io.stdout.write(text);
}
