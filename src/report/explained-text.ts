import { inLanguage } from '../core/languages.ts';
import type { Level } from '../core/model.ts';
import type { Place } from '../core/origin.ts';
import { printable } from '../core/printable.ts';
import { noteText } from '../locales/messages.ts';
import { wordsOf } from '../locales/index.ts';
import type { Language } from '../core/languages.ts';
import type { Names, Words } from '../locales/words.ts';
import { comparisonSections } from './explained-comparison.ts';
import type { Explanation } from '../insight/explain/explanation.ts';
import type { Explained } from './explained.ts';
import type { Telling, Told } from './explained-telling.ts';
import { figureLines, valueText } from './explained-members.ts';
import { told } from './explained-telling.ts';
import { formulaText } from './formula-text.ts';
import { targetHeading, targetLines } from './explained-target.ts';
import { namesOf } from './names.ts';
import { placeInWords } from './places-text.ts';
import { shownBeside, shownValues } from './shown-values.ts';
import { verdictSentence } from './verdict-text.ts';

/** An explanation in one language: what comes first, and what it is made of. */
export interface ExplainedText {
  readonly words: Words;
  readonly names: Names;
  readonly title: string;
  /** The status, and why. */
  readonly answer: string;
  readonly sections: readonly Told[];
}

export function explainedText(explained: Explained, language: Language, all: boolean): ExplainedText {
  const { plan, regions, directMembers, explanation } = explained;
  const { verdict } = explanation;
  const words = wordsOf(language);
  const names = namesOf(plan, [...regions, ...directMembers], language);
  const indicator = plan.indicators.find(({ id }) => id === verdict.indicator);
  if (indicator === undefined) throw new Error(`no indicator ${verdict.indicator}`);
  const level = regions.find(({ code }) => code === verdict.region)?.level ?? 'county';
  const telling: Telling = { indicator, words, names, all };
  const why = verdictSentence(indicator, verdict, words, names);
  return {
    words,
    names,
    title: [names.topic(indicator.id), names.region(verdict.region), words.verdict.year(verdict.year)].join(
      ' · ',
    ),
    answer: printable(
      [words.verdict.statuses[verdict.status], why].filter((part) => part !== '').join(words.separator),
    ),
    sections: [
      ...savedSection(explained, words),
      formulaSection(telling),
      valueSection(explanation, telling),
      targetSection(explanation, level, telling),
      ...comparisonSections(explanation, telling),
      ...waiverSection(explanation, words),
    ],
  };
}

function formulaSection({ indicator, words, names }: Telling): Told {
  const definition =
    indicator.definition === null
      ? []
      : [told(printable(words.table.definition(inLanguage(indicator.definition, words.language))))];
  return told(
    words.labelled(words.explain.formula, formulaText(indicator.formula, words, names.topic)),
    definition,
  );
}

/** The value with the numbers put in, and everything it was made of. */
function valueSection(explanation: Explanation, telling: Telling): Told {
  const { verdict, figure, comparison } = explanation;
  const { words, names } = telling;
  const label = words.explain.value(words.verdict.year(verdict.year));
  if (figure === null) return savedValue(explanation, label, telling);
  const against = [comparison?.meets.low, comparison?.meets.high].flatMap((limit) =>
    limit ? [limit.value] : [],
  );
  const notes = verdict.notes.map((note) =>
    noteText(note, words, names, (value) => shownBeside(verdict, value)),
  );
  const text =
    figure.range === null ? (notes[0] ?? words.explain.nothing) : valueText(figure, telling, against);
  return told(words.labelled(label, text), figureLines(figure, telling));
}

/** What a saved report says of the value. */
function savedValue({ verdict }: Explanation, label: string, { words, names, all }: Telling): Told {
  const { members, places, numerator, denominator } = verdict;
  const value = shownValues(verdict).value ?? words.explain.nothing;
  const parts =
    numerator === undefined || denominator === undefined ? '' : `${numerator} ÷ ${denominator} = `;
  const named = (kind: 'missing' | 'lacking' | 'direct') => {
    const shown = all ? members[kind] : members[kind].slice(0, MOST_LISTED);
    const more = members[kind].length - shown.length;
    return shown.length === 0 ? [] : [told(words.explain.membersOfSaved(kind, names.regions(shown), more))];
  };
  return told(words.labelled(label, parts + value), [
    ...(members.expected > 1 ? [told(words.explain.members(members.reported, members.expected))] : []),
    ...named('missing'),
    ...named('lacking'),
    ...named('direct'),
    ...(places.length === 0 ? [] : [told(words.explain.cells, placeLines(places, words, all))]),
  ]);
}

/** Cells and names listed before the rest is only counted. */
const MOST_LISTED = 5;

function placeLines(places: readonly Place[], words: Words, all: boolean): Told[] {
  const shown = all ? places : places.slice(0, MOST_LISTED);
  const more = places.length - shown.length;
  return [
    ...shown.map((place): Told => ({ text: placeInWords(place, words), faint: true, below: [] })),
    ...(more === 0 ? [] : [told(words.explain.foldedCells(more))]),
  ];
}

function targetSection(explanation: Explanation, level: Level, telling: Telling): Told {
  const { words, names } = telling;
  const { verdict, target } = explanation;
  const note = verdict.target === undefined ? target.note : null;
  const why =
    note === null ? [] : [told(noteText(note, words, names, (figure) => shownBeside(verdict, figure)))];
  return told(words.labelled(words.explain.target, targetHeading(explanation, telling)), [
    ...why,
    ...targetLines(explanation, level, telling),
  ]);
}

function waiverSection({ verdict: { waiver } }: Explanation, { explain, labelled }: Words): Told[] {
  if (waiver === undefined) return [];
  const { reason, approvedBy, document, approvedOn, expiresOn } = waiver;
  return [
    told(printable(labelled(explain.waiver, reason)), [
      told(printable(explain.waived(approvedBy, document, approvedOn, expiresOn))),
    ]),
  ];
}

/** What a saved report does not hold. */
function savedSection({ savedReport, lacking }: Explained, { explain }: Words): Told[] {
  if (savedReport === null) return [];
  return [
    told(
      printable(explain.saved(savedReport)),
      lacking.map((what) => told(explain.lacking[what])),
    ),
  ];
}
