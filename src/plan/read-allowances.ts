import type { YamlPlaces } from '../yaml/places.ts';
import type { Waiver } from '../core/waivers.ts';
import { WARNINGS } from '../core/findings.ts';
import type { AllowancesFile, ExplanationFile, WaiverFile } from './allowances-schema.ts';
import type { WrittenAllowances, WrittenExplanation, WrittenWaiver } from './allowances.ts';
import { namedExactly } from './names.ts';
import { oneLine } from './one-line.ts';
import type { Plan } from './plan.ts';

/** The sections of a file that satisfies the rules, with the places of what may still turn out wrong. */
export function writtenAllowances(
  { waivers = [], explanations = [] }: AllowancesFile,
  places: YamlPlaces,
  plan: Plan,
  { source, path }: Pick<WrittenAllowances, 'source' | 'path'>,
): WrittenAllowances {
  return {
    source,
    path,
    waivers: waivers.flatMap((file, i) => writtenWaiver(file, i, places, plan)),
    explanations: explanations.flatMap((file, i) => writtenExplanation(file, i, places, plan)),
  };
}

function writtenWaiver(file: WaiverFile, index: number, places: YamlPlaces, plan: Plan): WrittenWaiver[] {
  const indicator = namedExactly(file.indicator, plan.indicators);
  if (indicator === undefined) return [];
  const at = ['waivers', index];
  return [
    {
      indicator: indicator.id,
      region: { text: String(file.region), ...places.ofValue([...at, 'region']) },
      years: file.years.map((year, i) => ({ year, ...places.ofValue([...at, 'years', i]) })),
      waiver: waiverOf(file),
      at: places.ofValue(at),
    },
  ];
}

function waiverOf(file: WaiverFile): Waiver {
  return {
    reason: oneLine(file.reason),
    approvedBy: oneLine(file['approved-by']),
    document: oneLine(file.document),
    approvedOn: file['approved-on'],
    expiresOn: file['expires-on'],
  };
}

function writtenExplanation(
  { finding, region, measure, year, path, sheet, line, text, by }: ExplanationFile,
  index: number,
  places: YamlPlaces,
  plan: Plan,
): WrittenExplanation[] {
  const at = ['explanations', index];
  const code = WARNINGS.find((each) => each === finding);
  if (code === undefined) return [];
  const subject =
    measure === undefined ? undefined : namedExactly(measure, [...plan.measures, ...plan.indicators]);
  return [
    {
      finding: code,
      ...(region === undefined
        ? {}
        : { region: { text: String(region), ...places.ofValue([...at, 'region']) } }),
      ...(subject === undefined ? {} : { subject: subject.id }),
      ...(year === undefined ? {} : { year }),
      ...(path === undefined ? {} : { path }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(line === undefined ? {} : { line }),
      explanation: { text: oneLine(text), by: oneLine(by) },
      at: places.ofValue(at),
    },
  ];
}
