import type { Language, Region } from '../core/model.ts';
import type { Names } from '../locales/words.ts';
import { printable } from '../core/printable.ts';
import type { ReportPlan } from './report.ts';

/** The names of a plan's measures and indicators, and of regions, in one language. */
export function namesOf(
  plan: Pick<ReportPlan, 'indicators' | 'measures'>,
  regions: readonly Region[],
  language: Language,
): Names {
  const titles = new Map(
    [...plan.indicators, ...plan.measures].map(({ id, title }) => [id, printable(title[language])]),
  );
  const measures = new Map(plan.measures.map((measure) => [measure.id, measure]));
  const names = new Map(regions.map(({ code, name }) => [code, printable(name)]));
  const region = (code: string) => names.get(code) ?? printable(code);
  return {
    language,
    topic: (id) => titles.get(id) ?? printable(id),
    region,
    regions: (codes) => codes.map(region).join(language === 'zh' ? '、' : ', '),
    amount: (amount, id) => {
      const counted = measures.get(id)?.counted;
      if (counted === undefined) return amount;
      if (language === 'zh') return `${amount} ${counted.zh}`;
      return `${amount} ${amount === '1' ? counted.one : counted.other}`;
    },
  };
}
