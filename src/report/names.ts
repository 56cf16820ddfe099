import { inLanguage } from '../core/languages.ts';
import type { Language } from '../core/languages.ts';
import type { Member } from '../core/model.ts';
import { wordsOf } from '../locales/index.ts';
import type { Names } from '../locales/words.ts';
import { printable } from '../core/printable.ts';
import type { ReportPlan } from './report.ts';

/** The names of a plan's measures and indicators, and of regions, in one language. */
export function namesOf(
  plan: Pick<ReportPlan, 'indicators' | 'measures' | 'units'>,
  regions: readonly Member[],
  language: Language,
): Names {
  const titles = new Map(
    [...plan.indicators, ...plan.measures].map(({ id, title }) => [
      id,
      printable(inLanguage(title, language)),
    ]),
  );
  const measures = new Map(plan.measures.map((measure) => [measure.id, measure]));
  const names = new Map(regions.map(({ code, name }) => [code, printable(name)]));
  const region = (code: string) => names.get(code) ?? printable(code);
  const units = new Map(plan.units.map(({ id, name }) => [id, printable(inLanguage(name, language))]));
  const words = wordsOf(language);
  return {
    language,
    topic: (id) => titles.get(id) ?? printable(id),
    region,
    regions: (codes) => words.list(codes.map(region)),
    amount: (amount, id) => {
      const counted = measures.get(id)?.counted;
      return counted === undefined ? amount : words.counted(amount, counted);
    },
    inUnit: (amount, id) =>
      id === 'percent'
        ? words.verdict.percentagePoints(amount)
        : [amount, units.get(id) ?? ''].join(' ').trim(),
  };
}
