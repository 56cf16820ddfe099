import type { RootContent } from 'mdast';
import { inLanguage } from '../../core/languages.ts';
import { printable } from '../../core/printable.ts';
import { dataText } from '../../report/data-text.ts';
import type { GapsText } from '../../report/gaps-text.ts';
import {
  allGroups,
  comparedText,
  comparisons,
  gapSentence,
  groupLabel,
  lastYear,
  leftOutText,
  mainGroup,
  sidesText,
  spreadSentence,
} from '../../report/gaps-text.ts';
import type { Report } from '../../report/report.ts';
import { reportTextOf } from '../../report/report-text.ts';
import type { RenderOptions } from '../format.ts';
import { findingsSection } from './markdown.ts';
import { gapTable } from './gap-tables.ts';
import { bullets, heading, paragraph, strong } from './nodes.ts';
import { writeMarkdown } from './write.ts';

/** The gaps of a report in GitHub's Markdown: which have narrowed and why first, then each indicator. */
export function renderGapsMarkdown(report: Report, { language }: RenderOptions): string {
  const reportText = reportTextOf(report, language);
  const { words, names } = reportText;
  const { gaps } = report;
  return writeMarkdown([
    heading(1, printable(inLanguage(report.plan.title, language))),
    paragraph(dataText(report, words, names)),
    ...(gaps === undefined
      ? [paragraph(strong(words.gaps.oneSide))]
      : gapSections(report, { gaps, words, names })),
    ...findingsSection(reportText),
  ]);
}

function gapSections(report: Report, text: GapsText): RootContent[] {
  const { gaps, words } = text;
  const year = lastYear(gaps, report.scope.years);
  return [
    ...sidesText(text).map((line) => paragraph(line)),
    ...(gaps.indicators.length === 0 ? [paragraph(strong(words.gaps.noIndicators))] : []),
    ...answer(text, year),
    ...(gaps.indicators.length === 0 ? [] : [heading(2, words.gaps.details)]),
    ...gaps.indicators.flatMap((indicator) => {
      const ofYear = indicator.years.find((each) => each.year === year);
      const group = mainGroup(gaps);
      const spread = ofYear === undefined ? null : spreadSentence(ofYear, text);
      const said =
        year === null
          ? []
          : [words.labelled(groupLabel(group, text), gapSentence(indicator, group, year, text))];
      return [
        gapTable(
          indicator,
          indicator.years.map((each) => each.year),
          allGroups(gaps),
          text,
        ),
        ...[...said, ...(spread === null ? [] : [spread])].map((line) => paragraph(line)),
      ];
    }),
    ...[
      ...words.gaps.methods,
      ...(gaps.indicators.some(({ yesOrNo }) => yesOrNo) ? [words.gaps.yesOrNo] : []),
      ...leftOutText(text),
    ].map((line) => paragraph(line)),
  ];
}

function answer(text: GapsText, year: number | null): RootContent[] {
  if (year === null) return [];
  const { gaps, words, names } = text;
  const group = mainGroup(gaps);
  return comparisons(gaps, group, year).flatMap(({ since, classes }) => [
    paragraph(strong(comparedText(group, year, since, text))),
    bullets(
      classes.map(({ class: name, indicators }) => [
        paragraph(
          words.labelled(
            `${words.gaps.classes[name]} ${indicators.length}`,
            words.list(indicators.map((id) => names.topic(id))),
          ),
        ),
      ]),
    ),
  ]);
}
