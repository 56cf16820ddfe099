/** A plan with one of everything; what stands after a name takes the place of what has that name. */
export function smallPlan({
  plan = '',
  measures = '',
  indicators = '',
  rest = '',
}: {
  readonly plan?: string;
  readonly measures?: string;
  readonly indicators?: string;
  readonly rest?: string;
} = {}): string {
  return `plan:
  id: small
  title: { zh: 小计划, en: Small plan }
  document: 一号
  published: 2023-01-01
  baseline-year: 2022
  years: [2023, 2024, 2025]
  pace: { zh: 一年一步, en: A step a year }
  slogans: {}
  milestones: linear
${plan}
actions: {}
safeguards: {}
features: {}
focus: {}
units:
  items: { name: { zh: 所, en: items } }
measures:
  good-schools:
    title: { zh: 好学校数, en: Good schools }
    type: count
    unit: items
    reported-by: county
    counted: { zh: 所好学校, en: [good school, good schools] }
  schools:
    title: { zh: 学校数, en: Schools }
    type: count
    unit: items
    reported-by: county
    counted: { zh: 所学校, en: [school, schools] }
${measures}
indicators:
  good-school-rate:
    title: { zh: 好学校占比, en: Share of good schools }
    kind: ratio
    numerator: good-schools
    denominator: schools
    levels: [province, county]
    source: 第一条
    quote: 办好学校
${indicators}
${rest}`;
}
