import type { FindingFacts, HintSource } from '../../../core/findings.ts';
import type { Member } from '../../../core/model.ts';
import { isRegion } from '../../../core/model.ts';
import { isWithin } from '../../../regions/tree.ts';
import type { ReadingContext } from '../context.ts';
import type { Match } from './dictionary.ts';
import { namesPart, namesRegion, regionOf } from './region-in-text.ts';

/** What replaces a column that a table lacks; null if it has the column, or nothing says it. */
export interface Defaults {
  readonly region: Member | null;
  readonly year: number | null;
  /** What a table without a word about it is about, and its unit. */
  readonly match: Match | null;
  /** The units stated around the table, for figures that have none of their own. */
  readonly units: readonly string[];
}

/** A text that may name what a table is about, and where it is. */
export interface Surrounding {
  readonly text: string;
  readonly source: HintSource;
}

/** The nearest first: its titles, the sheet, the file. */
export type Surroundings = readonly Surrounding[];

/** What the surroundings say, and what among them does not fit with it. */
export interface Hint<T> {
  readonly value: T | null;
  readonly problems: readonly FindingFacts[];
}

/**
 * The year of the first of the surroundings that names exactly one of the plan's, or else that given on the
 * command line.
 */
export function defaultYear(surroundings: Surroundings, { plan, settings }: ReadingContext): Hint<number> {
  const allowed = [plan.baselineYear, ...plan.years];
  if (isUnclear(surroundings, yearOf, tellsYear)) return { value: null, problems: [] };
  const said = read(surroundings, yearOf);
  const used = said.find(({ value }) => allowed.includes(value));
  if (used !== undefined) {
    const others = said.filter(({ value }) => value !== used.value);
    return { value: used.value, problems: others.map((other) => differing(used, other, String)) };
  }
  const [outside] = settings.year === null ? said : [];
  if (outside === undefined) return { value: settings.year, problems: [] };
  return {
    value: null,
    problems: [
      {
        code: 'year-outside-plan',
        text: outside.text,
        first: Math.min(...allowed),
        last: Math.max(...allowed),
      },
    ],
  };
}

/** The region whose figures are those of a table without a column for them: none if a title names a part of it. */
export function defaultRegion(surroundings: Surroundings, context: ReadingContext): Hint<Member> {
  const hint = regionNamed(surroundings, context);
  const isOfPart = () => surroundings.some(({ text }) => namesPart(text, context));
  return hint.value !== null && isRegion(hint.value) && isOfPart() ? { value: null, problems: [] } : hint;
}

/**
 * The region that the surroundings name: of one and those above it the lowest; none if they name different
 * ones.
 */
export function regionNamed(surroundings: Surroundings, context: ReadingContext): Hint<Member> {
  const { tree } = context;
  const valueOf = (text: string) => regionOf(text, context);
  if (isUnclear(surroundings, valueOf, (text) => namesRegion(text, context)))
    return { value: null, problems: [] };
  const said = read(surroundings, valueOf);
  const lowest = said.find(({ value }) => said.every((other) => isWithin(value, other.value, tree)));
  const [first] = said;
  if (lowest !== undefined || first === undefined) return { value: lowest?.value ?? null, problems: [] };
  const other =
    said.find(({ value }) => !isWithin(value, first.value, tree) && !isWithin(first.value, value, tree)) ??
    first;
  return { value: null, problems: [differing(first, other, ({ name }) => name)] };
}

/** The measure or indicator named on the command line, or else by the first of the surroundings. */
export function defaultMatch(surroundings: Surroundings, context: ReadingContext): Match | null {
  const { dictionary, settings } = context;
  const asked = settings.indicator === null ? null : dictionary.find(settings.indicator);
  if (asked !== null) return asked;
  if (
    isUnclear(
      surroundings,
      (text) => matchOf(text, context),
      (text) => tellsMatch(text, context),
    )
  )
    return null;
  return read(surroundings, (text) => matchOf(text, context))[0]?.value ?? null;
}

/** The measure or indicator that a text names: as all of it, after 指标：, or somewhere in it. */
function matchOf(text: string, { dictionary }: ReadingContext): Match | null {
  return dictionary.find(text.replace(/^\s*指标\s*[:：]/u, '')) ?? dictionary.within(text);
}

const ITEM = /(?:数|率|量|额|得分|比例|占比|面积|经费|人次)(?:[（(][^（()）]*[）)])?$/u;

/** Whether a text names the measure a table is about, even an unknown one: 义务教育在校生数. */
export function tellsMatch(text: string, context: ReadingContext): boolean {
  return matchOf(text, context) !== null || (ITEM.test(text.trim()) && !/单位\s*[:：]/u.test(text));
}

const OTHER_TIME =
  /上年|去年|前年|上期|同期|(?<!行动)(?:目标|计划|规划|预计|预测)(?:值|数|指标)?(?:表|情况)?[)）]?$/u;

/** Whether a text says of when a table is, even if it names no year: 上年同期, 目标值. */
export function tellsYear(text: string): boolean {
  return yearOf(text) !== null || OTHER_TIME.test(text.trim());
}

/**
 * Whether the nearest title that speaks of something does not name it: nothing farther away says what is
 * meant then.
 */
function isUnclear(
  surroundings: Surroundings,
  valueOf: (text: string) => object | number | null,
  tells: (text: string) => boolean,
): boolean {
  const nearest = surroundings.find(({ text, source }) =>
    source === 'title' ? tells(text) : valueOf(text) !== null,
  );
  return nearest !== undefined && valueOf(nearest.text) === null;
}

/** The name of a file without folders and ending: 昆明市_2024. */
export function nameOfFile(path: string): string {
  return (path.split(/[\\/]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '');
}

interface Said<T> extends Surrounding {
  readonly value: T;
}

function read<T>(surroundings: Surroundings, valueOf: (text: string) => T | null): Said<T>[] {
  return surroundings.flatMap((surrounding) => {
    const value = valueOf(surrounding.text);
    return value === null ? [] : [{ ...surrounding, value }];
  });
}

function differing<T>(used: Said<T>, other: Said<T>, nameOf: (value: T) => string): FindingFacts {
  return {
    code: 'hints-differ',
    used: nameOf(used.value),
    by: used.source,
    text: other.text,
    source: other.source,
    other: nameOf(other.value),
  };
}

const SCHOOL_YEAR = /(\d{4})\s*[-—–~至/]\s*\d{4}\s*学年/gu;
/**
 * What names a year but not that of the figures: the number of a document, a span of years, the day a form
 * was filled in.
 */
const OTHER_YEARS = [
  /[〔[(]\s*\d{4}\s*[〕\])]\s*第?\s*\d+\s*号/gu,
  /第?\s*\d{4}\s*号/gu,
  /\d{4}年?\s*[-—–~至/]\s*(?:\d{4}|1[3-9]|[2-9]\d)(?!\d)/gu,
  /(?<!截[至止]\s*)\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/gu,
  /(?:填报|填表|制表|打印|报送|上报|印发|编制|填写)(?:日期|时间)?\s*[:：]?\s*\d{4}/gu,
  /电话\s*[:：]?[\d\s-]+/gu,
];
/** A year these speak of is not the year of the figures, or not all of it. */
const NOT_OF_A_YEAR =
  /目标(?:值|数|任务)?(?:表)?$|目标值|上半年|下半年|季度|\d{1,2}\s*[-—–~至]\s*\d{1,2}\s*月/u;

/** The one year a text names for its figures. */
export function yearOf(text: string): number | null {
  const whole = text.normalize('NFKC').replaceAll(SCHOOL_YEAR, '$1');
  if (NOT_OF_A_YEAR.test(whole)) return null;
  const words = OTHER_YEARS.reduce((rest, other) => rest.replaceAll(other, ' '), whole);
  const years = new Set(
    [...words.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map((match) => Number(match[1])),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
