import type { Problem } from '../../core/errors.ts';
import type { Finding } from '../../core/findings.ts';
import type { Io } from '../../platform/io.ts';
import { LANGUAGES, wordsOf } from '../../locales/index.ts';
import { messageOf, problemMessage, yamlProblemMessage } from '../../locales/messages.ts';
import type { Message, Words } from '../../locales/words.ts';
import type { Bilingual, Language } from '../../core/model.ts';
import { yunnan } from '../../regions/yunnan.ts';
import type { ErrorReport, Obstacle } from '../../report/error/error-report.ts';
import { namesOf } from '../../report/names.ts';
import { VERSION } from '../../core/version.ts';
import type { YamlProblem } from '../../core/yaml-problems.ts';
import { loadPlan } from '../inputs/load-plan.ts';

const TOOL = { name: 'dabiao', version: VERSION };

/**
 * What stopped a run, as the document that takes the place of its report. Files are named as reports name
 * them.
 */
export async function errorReportOf(
  problem: Problem,
  root: string | undefined,
  io: Io,
): Promise<ErrorReport> {
  const shown = (path: string) => (path === '-' ? path : io.files.shown(path, root));
  const place = 'path' in problem ? { path: shown(problem.path) } : {};
  const error: Obstacle = {
    code: problem.kind,
    ...inBoth((words) => problemMessage(problem, words)),
    ...place,
  };
  return { tool: TOOL, error, details: await detailsOf(problem, shown, io) };
}

/** A defect of the program; its stack is for standard error. */
export function defectReportOf(defect: unknown): ErrorReport {
  const what = defect instanceof Error ? `${defect.name}: ${defect.message}` : String(defect);
  return {
    tool: TOOL,
    error: { code: 'defect', ...inBoth((words) => ({ message: words.obstacle.defect(what) })) },
    details: [],
  };
}

async function detailsOf(
  problem: Problem,
  shown: (path: string) => string,
  io: Io,
): Promise<readonly Obstacle[]> {
  if (problem.kind === 'plan-invalid' || problem.kind === 'config-invalid')
    return problem.problems.map((each) => ofYaml(each, shown(problem.path)));
  return problem.kind === 'nothing-readable' ? ofFindings(problem.findings, io) : [];
}

function ofYaml({ facts, line, column }: YamlProblem, path: string): Obstacle {
  return { code: facts.kind, ...inBoth((words) => yamlProblemMessage(facts, words)), path, line, column };
}

async function ofFindings(findings: readonly Finding[], io: Io): Promise<Obstacle[]> {
  const { plan } = await loadPlan(undefined, io);
  const regions = yunnan().all;
  return findings.map(({ facts, path, sheet, line, column }) => ({
    code: facts.code,
    ...inBoth((words, language) => messageOf(facts, words, namesOf(plan, regions, language))),
    path,
    ...(sheet === undefined ? {} : { sheet }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }));
}

function inBoth(say: (words: Words, language: Language) => Message): {
  readonly message: Bilingual;
  readonly hint?: Bilingual;
} {
  const [zh, en] = LANGUAGES.map((language) => say(wordsOf(language), language));
  const hints = { zh: zh?.hint ?? '', en: en?.hint ?? '' };
  return {
    message: { zh: zh?.message ?? '', en: en?.message ?? '' },
    ...(hints.zh === '' || hints.en === '' ? {} : { hint: hints }),
  };
}
