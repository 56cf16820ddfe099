import type { Finding } from '../../core/findings.ts';
import { isCountedIn } from '../facts/annual.ts';
import { grouped } from '../../report/grouped.ts';
import { figureColumn, paragraphs, row, section, table, textColumn } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Block, Section } from '../document.ts';
import { standingWords, waiverWords } from '../parts/standing.ts';
import { isNamedRegion } from '../parts/spread-text.ts';
import { countCell } from '../parts/result.ts';
import { reportingText, usedText } from './data.ts';

/** Who reported, what was rejected or is doubtful, what was explained, what is waived, and who runs schools itself. */
export function qualitySection(context: Context): Section {
  const { content } = context;
  return section('quality', content.sections.quality, {
    sheet: content.sections.quality,
    startsPage: true,
    blocks: [
      ...reportingText(context, Infinity),
      ...paragraphs([usedText(context), explainedText(context), ...countedText(context)]),
      ...findingKinds(context),
      ...waivers(context),
    ],
  });
}

/** How much of what is doubtful has been explained; nothing if none has. */
export function explainedText({ annual, say }: Context): string {
  const explained = annual.report.findings.filter((each) => each.explained !== undefined).length;
  return explained === 0 ? '' : say.explained(explained);
}

/** Reported figures that hold more than the members, and what is counted beside the regions. */
function countedText({ annual, say, text }: Context): string[] {
  const ofYear = annual.report.verdicts.filter(({ year }) => year === annual.year);
  const remainders = [
    ...new Set(
      ofYear
        .filter(({ notes }) => notes.some(({ code }) => code === 'own-remainder'))
        .map(({ region }) => region),
    ),
  ];
  const direct = annual.report.directMembers
    .map(({ code }) => code)
    .filter((code) => isCountedIn(annual, code));
  return [
    ...(remainders.length === 0 ? [] : [say.ownRemainder(text.names.regions(remainders))]),
    ...(direct.length === 0 ? [] : [say.directMembers(text.names.regions(direct))]),
  ];
}

/** Findings by kind: how many there are, and how many of them are explained. */
export function findingKinds({ annual, content, text }: Context): Block[] {
  const kinds = grouped(annual.report.findings, ({ facts, severity }) => `${severity} ${facts.code}`);
  if (kinds.size === 0) return [];
  const { columns } = content;
  return [
    table('finding-kinds', content.tables.findings, {
      columns: [
        textColumn(columns.finding, 14),
        textColumn(columns.severity, 4),
        figureColumn(columns.count, 4),
      ],
      rows: [...kinds.values()].flatMap((own) => {
        const [first] = own;
        return first === undefined
          ? []
          : [
              row(
                titleOf(first, text.words.findings),
                text.words.table.severities[first.severity],
                countCell(own.length),
              ),
            ];
      }),
    }),
  ];
}

function titleOf({ facts }: Finding, words: Context['text']['words']['findings']): string {
  return words[facts.code].title;
}

/** What is missed with an approval, with its reason and document. */
function waivers(context: Context): Block[] {
  const { annual, content, text } = context;
  const waived = annual.report.verdicts.filter(
    ({ status, year, region }) =>
      status === 'waived' && year === annual.year && isNamedRegion(region, context),
  );
  if (waived.length === 0) return [];
  const { columns } = content;
  return [
    table('waivers', content.tables.waivers, {
      columns: [textColumn(columns.region, 7), textColumn(columns.what, 14), textColumn(columns.why, 18)],
      rows: waived.map((verdict) =>
        row(
          text.names.region(verdict.region),
          standingWords(verdict, context),
          waiverWords(verdict, context) ?? '',
        ),
      ),
    }),
  ];
}
