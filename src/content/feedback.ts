import type { Region } from '../core/model.ts';
import { inLanguage } from '../core/languages.ts';
import { printable } from '../core/printable.ts';
import { dateText } from './arrange.ts';
import { paragraph, section } from './blocks.ts';
import type { Context } from './context.ts';
import type { Document, Table } from './document.ts';
import { countiesOf } from './facts/annual.ts';
import { findingTable } from './monitor/evidence.ts';
import { missedBlocks } from './monitor/annexes.ts';
import { regionText } from './monitor/prefectures.ts';
import { numbered } from './numbering.ts';
import { indicatorTable, matrixTable } from './parts/tables.ts';
import { withSignatures } from './signatures.ts';

/** What one prefecture or county is told of itself, to be checked by it: nothing of its neighbours is in it. */
export function feedbackDocument(region: Region, context: Context): Document {
  const { annual, content, text, texts, say } = context;
  const { year } = annual;
  const name = text.names.region(region.code);
  const plan = printable(inLanguage(annual.report.plan.title, text.words.language));
  const counties = countiesOf(annual, region.code);
  const sections = [
    section('overview', content.sections.overview, {
      sheet: content.sections.overview,
      blocks: regionText(region, counties, context),
    }),
    section('items', content.sections.items, {
      sheet: content.sections.items,
      blocks: [
        indicatorTable('own', content.tables.own(name, year), region, context),
        ...(counties.length === 0
          ? []
          : [
              matrixTable(
                'counties',
                content.tables.counties(name, year),
                [{ name: null, regions: counties }],
                context,
              ),
            ]),
      ],
    }),
    section('problems', content.sections['problems-attachment'], {
      sheet: content.sections['problems-attachment'],
      blocks: [
        ...missedBlocks('problems-table', [{ name: null, regions: [region, ...counties] }], context),
        ...ownFindings([region, ...counties], context),
      ],
    }),
  ];
  const parts = numbered(withSignatures(sections, context), [], content);
  const office = texts.office === undefined ? null : printable(texts.office);
  return {
    kind: 'feedback',
    language: text.words.language,
    title: content.title('feedback', year, name),
    shortTitle: content.shortTitle('feedback', year, name),
    date: annual.report.asOf === null ? null : dateText(context),
    office,
    cover: null,
    opening: [paragraph(say.feedbackOpening(name, year, plan))],
    sections: parts.sections,
    closing: {
      label: content.attachmentLabel,
      attachments: [],
      lines: [office ?? content.unnamedOffice, dateText(context)],
    },
    attachments: [],
  };
}

/** Problems of the data that name one of some regions. */
function ownFindings(regions: readonly Region[], context: Context): Table[] {
  const codes = new Set(regions.map(({ code }) => code));
  const own = context.annual.report.findings.filter(
    ({ facts }) => 'region' in facts && typeof facts.region === 'string' && codes.has(facts.region),
  );
  return own.length === 0 ? [] : [findingTable('findings', own, context)];
}
