import type { Verdict } from '../../core/model.ts';
import { printable } from '../../core/printable.ts';
import { finalTarget } from '../../plan/milestones.ts';
import { paragraphs, section } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Section } from '../document.ts';
import { lackInWords } from '../parts/standing.ts';
import { approval, missedOf, subjectWords } from './problems.ts';

/** Who answers for what is missed, as the plan says it; nothing else is asked for. */
export function requirementsSection(context: Context): Section {
  const { content, say } = context;
  const missed = missedOf(context);
  const answered = missed.flatMap((verdict) => answerText(verdict, context) ?? []);
  const nobody = missed
    .filter((verdict) => answerText(verdict, context) === null)
    .map((verdict) => subjectWords(verdict, context));
  return section('requirements', content.sections.requirements, {
    blocks: paragraphs(
      missed.length === 0
        ? [say.noneMissed]
        : [...answered, ...(nobody.length === 0 ? [] : [say.nobodyNamed(nobody)])],
    ),
  });
}

/** The year of the target; of an approved miss the day its approval ends. */
function dueText({ waiver }: Verdict, due: number | undefined, { text, content }: Context): string | null {
  if (waiver !== undefined) return content.day(waiver.expiresOn);
  return due === undefined ? null : text.words.verdict.year(due);
}

function answerText(verdict: Verdict, context: Context): string | null {
  const { annual, text, say, content } = context;
  const indicator = text.indicatorOf(verdict.indicator);
  const level = text.regionOf(verdict.region)?.level;
  const who = level === undefined ? undefined : indicator?.responsible?.[level];
  if (indicator === undefined || who === undefined) return null;
  const due = finalTarget(indicator.targets)?.year;
  return say.answers(
    printable(who.lead),
    who.supporting.length === 0 ? null : text.words.list(who.supporting.map(printable)),
    annual.tops.length > 1
      ? say.ofRegion(text.names.region(verdict.region), text.names.topic(indicator.id))
      : text.names.topic(indicator.id),
    [lackInWords(verdict, context) ?? content.results.standard.missed, ...approval(verdict, context)].join(
      text.words.comma,
    ),
    dueText(verdict, due, context),
  );
}
