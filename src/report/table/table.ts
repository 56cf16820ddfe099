import { wordsOf } from '../../locales/index.ts';
import type { RenderOptions } from '../format.ts';
import { namesOf } from '../names.ts';
import type { Report } from '../report.ts';
import { below } from './below.ts';
import { findingFrames } from './frames.ts';
import { dataLine, headline } from './headline.ts';
import { indicatorTable, legend } from './indicators.ts';
import { reasons } from './reasons.ts';
import { styleOf } from './style.ts';
import type { View } from './view.ts';
import { viewOf } from './view.ts';

/**
 * The report for reading in a terminal, the answer first: how many targets are met in each year, the region's indicators with the years
 * side by side, why those not met are not, what fails below, and what is wrong with the data.
 */
export function renderTable(report: Report, { language, width, colour }: RenderOptions): string {
  const words = wordsOf(language);
  const view = viewOf(report, words, namesOf(report.plan, report.regions, language), styleOf(colour), width);
  // A report about no year is one of the data alone.
  const judged = report.scope.years.length === 0 ? [dataLine(view)] : report.verdicts.length === 0 ? [words.table.nothingToJudge] : judgement(view);
  const sections = [...judged, findings(view)];
  return `${sections.join('\n\n')}\n`;
}

function judgement(view: View): string[] {
  const { tops } = view;
  const failures = below(view);
  return [
    headline(view),
    ...tops.map((region) => indicatorTable(view, region)),
    legend(view),
    ...tops.flatMap((region) => reasons(view, region) ?? []),
    ...(failures === null ? [] : [failures]),
  ];
}

function findings({ report, words, names, style, width }: View): string {
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = report.findings.length - errors;
  if (report.findings.length === 0) return style.faint(words.table.noFindings);
  return [style.strong(words.table.findings(errors, warnings)), findingFrames(report.findings, words, names, style, width)].join('\n\n');
}
