import type { Problem } from '../../core/errors.ts';
import type { Finding } from '../../core/findings.ts';
import type { LedgerPlace, LedgerTrouble } from '../../core/ledger.ts';
import type { Bilingual, Language } from '../../core/languages.ts';
import type { Region } from '../../core/model.ts';
import { VERSION } from '../../core/version.ts';
import type { YamlProblem } from '../../core/yaml-problems.ts';
import { LANGUAGES } from '../../core/languages.ts';
import { wordsOf } from '../../locales/index.ts';
import { ledgerMessage, messageOf, problemMessage, yamlProblemMessage } from '../../locales/messages.ts';
import type { Message, Words } from '../../locales/words.ts';
import { namesOf } from '../names.ts';
import type { ReportPlan } from '../report.ts';
import type { ErrorReport, Obstacle } from './error-report.ts';

const TOOL = { name: 'dabiao', version: VERSION };

/** What names the measures, indicators and regions that an error is about. */
export interface NamedBy {
  readonly plan: Pick<ReportPlan, 'indicators' | 'measures' | 'units'>;
  readonly regions: readonly Region[];
}

/**
 * What stopped a run, in words of every language, as the document that takes the place of its report.
 * @param problem the `problem` of a `UserError`
 * @param namedBy asked for where findings stopped the run
 * @param shown what to call a file
 */
export async function errorReportOf(
  problem: Problem,
  namedBy: () => Promise<NamedBy> | NamedBy,
  shown: (path: string) => string = (path) => path,
): Promise<ErrorReport> {
  const place = 'path' in problem ? { path: shown(problem.path) } : {};
  const error: Obstacle = {
    code: problem.kind,
    ...inBoth((words) => problemMessage(problem, words)),
    ...place,
  };
  return { tool: TOOL, error, details: await detailsOf(problem, namedBy, shown) };
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
  namedBy: () => Promise<NamedBy> | NamedBy,
  shown: (path: string) => string,
): Promise<readonly Obstacle[]> {
  if (problem.kind === 'plan-invalid' || problem.kind === 'config-invalid')
    return problem.problems.map((each) => ofYaml(each, shown(problem.path)));
  if (problem.kind === 'ledger-refused')
    return problem.troubles.map((each) => ofLedger(each, shown(problem.path)));
  return problem.kind === 'nothing-readable' ? ofFindings(problem.findings, await namedBy()) : [];
}

function ofYaml({ facts, line, column }: YamlProblem, path: string): Obstacle {
  return { code: facts.kind, ...inBoth((words) => yamlProblemMessage(facts, words)), path, line, column };
}

function ofLedger(trouble: LedgerTrouble, path: string): Obstacle {
  const { code, sheet, line, column }: Partial<LedgerPlace> & LedgerTrouble = trouble;
  return {
    code,
    ...inBoth((words) => ledgerMessage(trouble, words)),
    path,
    ...(sheet === undefined ? {} : { sheet }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

function ofFindings(findings: readonly Finding[], { plan, regions }: NamedBy): Obstacle[] {
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
