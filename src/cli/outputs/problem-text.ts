import type { Problem } from '../../core/errors.ts';
import type { LedgerPlace, LedgerTrouble } from '../../core/ledger.ts';
import { placeName } from '../../core/origin.ts';
import { ledgerMessage, yamlProblemMessage, problemMessage } from '../../locales/messages.ts';
import type { Message, Words } from '../../locales/words.ts';
import type { LoadedPlan } from '../../plan/plan.ts';
import { yunnan } from '../../regions/yunnan.ts';
import { namesOf } from '../../report/names.ts';
import { printable } from '../../core/printable.ts';
import type { YamlProblem } from '../../core/yaml-problems.ts';

/**
 * What stands in the way of a run, in words; with the places of what is wrong in a plan, in the settings, or
 * in files that can't be read.
 */
export async function problemText(
  problem: Problem,
  words: Words,
  width: number,
  colour: boolean,
  shippedPlan: () => Promise<LoadedPlan>,
): Promise<string> {
  const { message, hint } = problemMessage(problem, words);
  const lines = [`dabiao: ${message}`, ...(hint === undefined ? [] : [words.hint + hint])].map(printable);
  if (problem.kind === 'plan-invalid' || problem.kind === 'config-invalid')
    return [
      ...lines,
      '',
      ...problem.problems.flatMap((each) => yamlProblem(problem.path, each, words)),
      '',
    ].join('\n');
  if (problem.kind === 'ledger-refused')
    return [...lines, '', ...ledgerTroubles(problem, words), ''].join('\n');
  if (problem.kind !== 'nothing-readable') return `${lines.join('\n')}\n`;
  const [{ findingFrames }, { styleOf }, { plan }] = await Promise.all([
    import('../../terminal/frames.ts'),
    import('../../terminal/style.ts'),
    shippedPlan(),
  ]);
  const frames = findingFrames(
    problem.findings,
    words,
    namesOf(plan, yunnan().all, words.language),
    styleOf(colour),
    width,
  );
  return `${lines.join('\n')}\n\n${frames}\n`;
}

function yamlProblem(path: string, { facts, line, column, keys }: YamlProblem, words: Words): string[] {
  const { message, hint }: Message = yamlProblemMessage(facts, words);
  return [
    `${path}:${line}:${column}${keys.length > 0 ? `  ${keys.join(' › ')}` : ''}`,
    `  ${message}`,
    ...(hint === undefined || hint === '' ? [] : [`  ${words.hint}${hint}`]),
  ].map(printable);
}

const MOST_TROUBLES = 20;

function ledgerTroubles({ path, troubles }: Problem<'ledger-refused'>, words: Words): string[] {
  const more = troubles.length - MOST_TROUBLES;
  return [
    ...troubles.slice(0, MOST_TROUBLES).flatMap((trouble) => {
      const { sheet, line, column }: Partial<LedgerPlace> & LedgerTrouble = trouble;
      const place = {
        ...(sheet === undefined ? {} : { sheet }),
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      };
      const { message, hint }: Message = ledgerMessage(trouble, words);
      return [
        placeName({ ...place, path }),
        `  ${message}`,
        ...(hint === undefined ? [] : [`  ${words.hint}${hint}`]),
      ];
    }),
    ...(more > 0 ? [words.ledger.moreTroubles(more)] : []),
  ].map(printable);
}
