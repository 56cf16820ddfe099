import type { Finding } from '../../core/findings.ts';
import { inLanguage } from '../../core/languages.ts';
import { printable } from '../../core/printable.ts';
import { explanationText } from '../../report/allowance-text.ts';
import type { ReportIndicator } from '../../report/report.ts';
import { placeText } from '../../report/report-text.ts';
import { requirementText } from '../../report/requirement-text.ts';
import {
  groupRow,
  paragraphs,
  row,
  section,
  figureColumn,
  stateColumn,
  table,
  textColumn,
} from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Block, Row, Section, Table } from '../document.ts';
import { countCell } from '../parts/result.ts';
import { linesOf } from './actions.ts';

/** Every target with the clause it comes from and how that was read; what has no figure with its words. */
export function targetsAnnex(context: Context): Section {
  const { content, text } = context;
  const { columns } = content;
  const lines = linesOf(context);
  return section('targets-annex', content.sections['targets-annex'], {
    sheet: content.sections['targets-annex'],
    startsPage: true,
    landscape: true,
    blocks: [
      table('targets', content.tables.targets, {
        columns: [
          textColumn(columns.indicator, 11),
          stateColumn(columns.year, 4),
          textColumn(columns.requirement, 7),
          textColumn(columns.level, 7),
          textColumn(columns.basis, 6),
          textColumn(columns.clause, 16),
          textColumn(columns.reading, 16),
        ],
        rows: lines.flatMap((line) =>
          line.indicators.length === 0
            ? []
            : [groupRow(line.title), ...line.indicators.flatMap((each) => targetRows(each, context))],
        ),
      }),
      ...(lines.every(({ goals }) => goals.length === 0)
        ? []
        : [
            table('goals', content.tables.goals, {
              columns: [textColumn(columns.goal, 14), textColumn(columns.clause, 26)],
              rows: lines.flatMap((line) =>
                line.goals.length === 0
                  ? []
                  : [
                      groupRow(line.title),
                      ...line.goals.map(({ title, quote, source }) =>
                        row(title, text.words.table.source(source, quote)),
                      ),
                    ],
              ),
            }),
          ]),
    ],
  });
}

function targetRows(indicator: ReportIndicator, { text, content, tight }: Context): Row[] {
  const { words, names } = text;
  const title = names.topic(indicator.id);
  const { source, quote } = indicator;
  if (indicator.targets.length === 0) {
    const clause = source === undefined ? '' : printable(words.table.source(source, quote ?? null));
    return [row(title, '–', content.results.noTarget, '–', '–', clause, definitionText(indicator, text))];
  }
  return indicator.targets.map((target) =>
    row(
      title,
      words.verdict.year(target.year),
      tight(requirementText(target.requirement, indicator.unit, indicator.formula, words, names)),
      words.list(target.levels.map((level) => words.verdict.levels[level])),
      tight(words.verdict.bases[target.basis]),
      printable(words.table.source(target.source, target.quote)),
      words.sentences(
        [
          target.reading === null ? '' : printable(inLanguage(target.reading, words.language)),
          definitionText(indicator, text),
        ].filter((part) => part !== ''),
      ),
    ),
  );
}

function definitionText({ definition }: ReportIndicator, { words }: Context['text']): string {
  return definition === null ? '' : printable(words.table.definition(inLanguage(definition, words.language)));
}

/** Every problem of the data, with its place and what was written about it. */
export function qualityAnnex(context: Context): Section {
  const { annual, content, say } = context;
  const { findings } = annual.report;
  return section('quality-annex', content.sections['quality-annex'], {
    sheet: content.sections['quality-annex'],
    startsPage: true,
    landscape: true,
    blocks:
      findings.length === 0 ? paragraphs([say.noFindings]) : [findingTable('findings', findings, context)],
  });
}

/** Problems of the data one by one. */
export function findingTable(id: string, findings: readonly Finding[], { content, text }: Context): Table {
  const { columns } = content;
  return table(id, content.tables.findingList, {
    columns: [textColumn(columns.finding, 8), textColumn(columns.place, 12), textColumn(columns.what, 26)],
    rows: findings.map((finding) => {
      const { message, hint } = text.messageOf(finding);
      const explained = explanationText(finding, text.words);
      return row(
        text.words.findings[finding.facts.code].title,
        placeText(finding),
        text.words.sentences([message, hint, explained].filter((part) => part !== null)),
      );
    }),
    searchable: findings.length > 20,
  });
}

/** How it was worked out and from what; files are not named in public. */
export function methodAnnex(context: Context): Section {
  const { annual, content, say, text, audience } = context;
  const { report } = annual;
  const { plan } = report;
  const ofYear = report.verdicts.filter(({ year }) => year === annual.year);
  return section('method-annex', content.sections['method-annex'], {
    sheet: content.sections['method-annex'],
    startsPage: true,
    blocks: [
      ...paragraphs([
        ...say.methods({
          baselineYear: annual.baselineYear,
          milestones: report.verdicts.some(({ target }) => target?.basis === 'derived'),
          applied: ofYear.some(({ target }) => target?.appliedFrom !== undefined),
          tolerance: ofYear.some(({ target }) => target?.tolerance !== undefined),
          progress: ofYear.some(({ progress }) => progress?.ratio !== undefined),
          gaps: report.gaps !== undefined,
        }),
        say.evidencePlan(
          printable(inLanguage(plan.title, text.words.language)),
          plan.document === undefined ? null : printable(plan.document),
          report.sha256,
        ),
        say.evidenceData(
          annual.year,
          report.inputs.length,
          report.asOf === null ? null : content.day(report.asOf.slice(0, 10)),
        ),
        say.evidenceTool(report.tool.name, report.tool.version),
      ]),
      ...(audience === 'public' ? [] : inputTable(context)),
    ],
  });
}

function inputTable({ annual, content }: Context): Block[] {
  const { columns } = content;
  return [
    table('inputs', content.tables.inputs, {
      columns: [
        textColumn(columns.file, 12),
        figureColumn(columns.rows, 3),
        figureColumn(columns.rejected, 4),
        textColumn(columns.digest, 18),
      ],
      rows: annual.report.inputs.map(({ path, rows, rejected, sha256 }) =>
        row(printable(path), countCell(rows), countCell(rejected), sha256),
      ),
    }),
  ];
}
