import { UserError } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';
import type { Words } from '../../locales/words.ts';
import type { DirectMember, Region } from '../../core/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { yunnan } from '../../regions/yunnan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { formCsv } from '../../forms/csv.ts';
import type { FormSheet } from '../../forms/sheets.ts';
import { formSheets } from '../../forms/sheets.ts';
import { chooseRegions, chooseYears } from '../options/choices.ts';
import type { OptionsOf } from '../options/registry.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import { isStandardOutput } from '../outputs/choose-outputs.ts';
import { writeFiles } from '../outputs/write-files.ts';

export type TemplateOptions = OptionsOf<'template'>;

/**
 * `dabiao template`: the sheet that regions have to fill in, as .xlsx or .csv; what is filled in is read back
 * by `check`.
 */
export async function template(options: TemplateOptions, words: Words, io: Io): Promise<ExitCode> {
  const { plan } = await loadPlan(options.targets, io);
  const tree = await loadRegions(options.zones, io);
  const regions = reporting(options.region, plan, tree);
  const chosen = chooseYears(options.year, [plan.baselineYear, ...plan.years]);
  const years = chosen === 'latest' ? plan.years.slice(-1) : chosen;
  const sheets = formSheets(plan, tree, regions, isAskedOf, years, words);
  const { output } = options;
  if (output === undefined || isStandardOutput(output)) io.stdout.write(formCsv(sheets));
  else writeNew(output, await contentFor(output, sheets, words), io);
  return 0;
}

/**
 * Whether a form has rows for a direct member: for what a region runs itself, and the zones that the user
 * declares. Counties may include one that ships with the program in their figures.
 */
function isAskedOf({ kind, code }: DirectMember): boolean {
  return kind === 'own-schools' || !yunnan().directMembers.some((shipped) => shipped.code === code);
}

/** All regions named, each once, in the order of their codes. @throws UserError, also if none is named */
function reporting(texts: readonly string[], plan: Plan, tree: RegionTree): Region[] {
  const codes = new Set(chooseRegions(texts, plan, tree));
  if (codes.size > 0) return [...codes].toSorted().map((code) => tree.get(code));
  throw new UserError({
    kind: 'unknown-name',
    what: 'region',
    text: texts.join(','),
    ambiguous: false,
    candidates: [],
  });
}

async function contentFor(
  path: string,
  sheets: readonly FormSheet[],
  words: Words,
): Promise<Uint8Array | string> {
  if (/\.csv$/iu.test(path)) return formCsv(sheets);
  if (!/\.xlsx$/iu.test(path))
    throw new UserError({
      kind: 'unknown-choice',
      option: '--output',
      text: path,
      allowed: ['*.xlsx', '*.csv'],
      candidates: [],
    });
  const { formXlsx } = await import('../../forms/xlsx.ts');
  return formXlsx(sheets, (level) => words.verdict.levels[level], words.language, words.template);
}

/** A sheet that somebody may have filled in already is not overwritten. */
function writeNew(path: string, content: Uint8Array | string, io: Io): void {
  if (io.files.kind(path) !== 'none') throw new UserError({ kind: 'file-exists', path });
  writeFiles([{ path, content }], io);
}
