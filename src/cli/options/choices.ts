import { countiesOfGroup, focusNamed, regionsOfGroup } from '../../assess/focus-groups.ts';
import { UserError } from '../../core/errors.ts';
import type { FocusCounties } from '../../core/gaps.ts';
import type { FindingCode } from '../../core/findings.ts';
import { WARNINGS } from '../../core/findings.ts';
import type { Encoding } from '../../sources/tables/files/decode.ts';
import { ENCODINGS } from '../../sources/tables/files/decode.ts';
import type { Language } from '../../core/languages.ts';
import type { Level, Region, RegionCode } from '../../core/model.ts';
import { LEVELS } from '../../core/model.ts';
import { plainName } from '../../core/naming.ts';
import type { ProgressMethod } from '../../core/progress.ts';
import { PROGRESS_METHODS } from '../../core/progress.ts';
import type { FailOn } from '../../gate/gate.ts';
import { FAIL_ON } from '../../gate/gate.ts';
import type { Plan } from '../../plan/plan.ts';
import { formerRegions } from '../../regions/former.ts';
import { regionResolver } from '../../regions/names.ts';
import { isBlank, parts } from '../../core/lists.ts';
import { LANGUAGES } from '../../core/languages.ts';
import { LANGUAGE_NAMES } from '../../locales/index.ts';
import { COLUMN_ROLES } from '../../plan/roles.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { DOCUMENT_FORMATS } from '../../formats/document-formats.ts';
import type { Format, Turn } from '../../formats/format.ts';
import { TURNS } from '../../formats/format.ts';
import { formatAmong, FORMATS } from '../../formats/index.ts';
import { nearestText } from '../../core/suggest.ts';
import { directMemberProblem } from './direct-member.ts';
import type { Aliases } from './other-names.ts';
import { aliasOf, FORMAT_NAMES, LEVEL_NAMES, TURN_NAMES, YEAR_WORDS } from './other-names.ts';

/** What the options of the command line mean; each throws a UserError that names what is possible. */

/** Values may be repeated, or separated by commas of either width. */
export function split(values: readonly string[]): string[] {
  return values.flatMap(parts).filter((part) => !isBlank(part));
}

/** One of a few words, or another name of one. */
export function choose<T extends string>(
  option: string,
  text: string,
  allowed: readonly T[],
  aliases?: Aliases<T>,
): T {
  if (isBlank(text)) throw new UserError({ kind: 'empty-value', of: option, given: text });
  const name = plainName(text);
  const found = allowed.find((each) => each === name) ?? (aliases && aliasOf(name, aliases));
  if (found !== undefined) return found;
  throw new UserError({
    kind: 'unknown-choice',
    option,
    text,
    allowed,
    candidates: nearestText(text, allowed, 1),
  });
}

/**
 * Years of the plan: `2023`, `2023,2025`, `2023-2025`, `2023年至2025年`, `all`; `latest` is for the data to say.
 */
export function chooseYears(
  texts: readonly string[] | undefined,
  years: readonly number[],
): readonly number[] | 'latest' {
  if (texts === undefined) return years;
  const written = split(texts);
  const text = texts.join(',');
  const bad = new UserError({ kind: 'bad-years', text, years });
  const [only = '', ...others] = written.map((part) => plainName(part));
  if (others.length === 0 && aliasOf(only, YEAR_WORDS) === 'all') return years;
  if (others.length === 0 && aliasOf(only, YEAR_WORDS) === 'latest') return 'latest';
  const chosen = written.flatMap((part) => {
    const match = /^(\d{4})年?(?:[-–—~至到](\d{4})年?)?$/u.exec(plainName(part));
    if (match === null) throw bad;
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (first > last || !years.includes(first) || !years.includes(last)) throw bad;
    return years.filter((year) => year >= first && year <= last);
  });
  if (chosen.length === 0) throw bad;
  return [...new Set(chosen)].toSorted((a, b) => a - b);
}

/** The year of a file that does not say its year; it may be the baseline year. Null if none is given. */
export function chooseYear(text: string | undefined, { baselineYear, years: planned }: Plan): number | null {
  if (text === undefined) return null;
  const years = [baselineYear, ...planned];
  const year = years.find((each) => String(each) === plainName(text).replace(/年$/u, ''));
  if (year === undefined) throw new UserError({ kind: 'bad-year', text, years });
  return year;
}

/** Regions by code or name, and the focus groups of the plan by id or title. */
export function chooseRegions(
  texts: readonly string[],
  plan: Pick<Plan, 'focus'>,
  tree: RegionTree,
): RegionCode[] {
  if (texts.length === 0) return [];
  const resolve = regionResolver(tree, formerRegions());
  return split(texts).flatMap((text) => {
    const group = focusNamed(text, plan);
    const found = resolve(text);
    if ('region' in found) return [found.region.code];
    if (group !== undefined) return [...regionsOfGroup(group, tree)];
    if (found.kind === 'direct') throw new UserError(directMemberProblem(text, found.member, tree));
    const regions: readonly Region[] =
      found.kind === 'ambiguous' ? found.regions : found.kind === 'unknown' ? found.nearest() : [];
    const candidates = regions.map(({ code, name }) => ({ id: code, name }));
    throw new UserError({
      kind: 'unknown-name',
      what: 'region',
      text,
      ambiguous: found.kind === 'ambiguous',
      candidates,
    });
  });
}

/** The focus groups among the names of regions; a region goes before a group of the same name. */
export function chooseFocus(
  texts: readonly string[],
  plan: Pick<Plan, 'focus'>,
  tree: RegionTree,
): FocusCounties[] {
  const groups = split(texts).flatMap((text) => {
    const group = focusNamed(text, plan);
    return group === undefined || 'region' in regionResolver(tree, formerRegions())(text) ? [] : [group];
  });
  return [...new Set(groups)].map((group) => ({
    id: group.id,
    title: group.title,
    counties: countiesOfGroup(group, tree).map(({ code }) => code),
  }));
}

export function chooseLevels(texts: readonly string[]): Level[] {
  return split(texts).map((text) => choose('--level', text, LEVELS, LEVEL_NAMES));
}

export function chooseProgressMethod(text: string): ProgressMethod {
  return choose('--progress-method', text, PROGRESS_METHODS);
}

/** What `--fail-on` takes. */
export const FAIL_ON_OR_NEVER = [...FAIL_ON, 'never'] as const;

/** What makes a run fail; nothing for `never`. */
export function chooseFailOn(texts: readonly string[]): FailOn[] {
  const chosen = split(texts).map((text) => choose('--fail-on', text, FAIL_ON_OR_NEVER));
  const statuses = chosen.filter((status) => status !== 'never');
  const [first] = statuses;
  if (first !== undefined && statuses.length < chosen.length)
    throw new UserError({ kind: 'said-twice', first: '--fail-on never', second: `--fail-on ${first}` });
  return statuses;
}

export function chooseLanguage(text: string, option = '--lang'): Language {
  // Of a locale the country and the character set say nothing about the language: zh_CN.UTF-8.
  return choose(option, text.replace(/[.@].*$/u, ''), LANGUAGES, LANGUAGE_NAMES);
}

/** Which way the table of what is missed is turned. */
export function chooseTurn(text: string | undefined): Turn {
  return text === undefined ? 'indicator' : choose('--by', text, TURNS, TURN_NAMES);
}

/** A format by its name; of a file's ending the format of such files is offered. */
export function chooseFormat(text: string): Format {
  return chooseFormatAmong(FORMATS, text);
}

/** The same among other formats. */
export function chooseFormatAmong<F extends Pick<Format, 'name' | 'files'>>(
  formats: readonly F[],
  text: string,
): F {
  const name = aliasOf(plainName(text), FORMAT_NAMES) ?? plainName(text);
  const found = formats.find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = formats.map((format) => format.name);
  const ending = isBlank(text) ? undefined : formatAmong(formats, `report.${name}`)?.name;
  const isDocument = DOCUMENT_FORMATS.some((format) => format.name === name);
  if (ending === undefined && !isDocument) choose('--format', text, names);
  throw new UserError({
    kind: 'unknown-choice',
    option: '--format',
    text,
    allowed: names,
    candidates: ending === undefined ? [] : [ending],
    ...(isDocument ? { isDocument } : {}),
  });
}

/**
 * `原列名=id`: what the column of a header means, a measure, an indicator, or a role.
 * @throws UserError for what is not of this form, or means nothing
 */
export function chooseColumns(texts: readonly string[], plan: Plan): Plan['columns'] {
  return texts.map((text) => {
    const [name = '', means = ''] = text.split(/[=＝]/u).map((part) => part.trim());
    const ids = [
      ...plan.measures.map(({ id }) => id),
      ...plan.indicators.map(({ id }) => id),
      ...COLUMN_ROLES,
    ];
    const topic = [...plan.measures, ...plan.indicators].find(({ id, title, aliases }) =>
      [id, title.zh, title.en, ...aliases].some((each) => plainName(each) === plainName(means)),
    );
    if (name !== '' && topic !== undefined) return { name, means: topic.id };
    if (name !== '' && COLUMN_ROLES.some((role) => role === means)) return { name, means };
    throw new UserError({ kind: 'bad-mapping', text, candidates: nearestText(means, ids) });
  });
}

const ENCODING_NAMES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
};

/** The warnings that are not wanted. */
export function chooseChecks(texts: readonly string[]): FindingCode[] {
  return split(texts).map((text) => choose('--skip', text, WARNINGS));
}

/** An encoding by its name; GBK and GB2312 are part of GB18030. */
export function chooseEncoding(text: string): Encoding {
  return ENCODING_NAMES[plainName(text)] ?? choose('--encoding', text, ENCODINGS);
}
