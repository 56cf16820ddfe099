import type { SectionName } from '../../core/documents.ts';
import { inLanguage } from '../../core/languages.ts';
import { printable } from '../../core/printable.ts';
import { hasFigure } from '../../core/reported.ts';
import { topRegions } from '../../report/count-lines.ts';
import type { Report } from '../../report/report.ts';
import { arranged, dateText, scopeText } from '../arrange.ts';
import type { Audience } from '../audience.ts';
import type { Context } from '../context.ts';
import type { Cover, Document } from '../document.ts';
import type { Parts } from '../parts.ts';
import { made, one, sectionNames } from '../parts.ts';
import { numbered } from '../numbering.ts';
import { withSignatures } from '../signatures.ts';
import type { ReportTexts } from '../texts.ts';
import { actionsSection } from './actions.ts';
import { countiesAnnex, verdictsAnnex } from './annexes.ts';
import { completenessText, dataSection, usedText } from './data.ts';
import { methodAnnex, qualityAnnex, targetsAnnex } from './evidence.ts';
import { groupsSection } from './groups.ts';
import { overviewSection } from './overview.ts';
import { prefecturesSection } from './prefectures.ts';
import { qualitySection } from './quality.ts';
import { rankingSection } from './ranking.ts';

/** The sections of a monitoring report; one without anything to say is left out. */
const SECTIONS = {
  overview: one(overviewSection),
  data: one(dataSection),
  actions: one(actionsSection),
  groups: groupsSection,
  prefectures: prefecturesSection,
  ranking: rankingSection,
  quality: one(qualitySection),
} as const satisfies Parts;

const ANNEXES = {
  'verdicts-annex': one(verdictsAnnex),
  'counties-annex': one(countiesAnnex),
  'targets-annex': one(targetsAnnex),
  'quality-annex': one(qualityAnnex),
  'method-annex': one(methodAnnex),
} as const satisfies Parts;

const OFFICE_ONLY: ReadonlySet<SectionName> = new Set(['counties-annex', 'quality-annex']);

/** The annexes of a monitoring report, in their order; some are not for the public. */
export function monitorAttachments(
  report: Report,
  audience: Audience,
  texts: ReportTexts,
): readonly SectionName[] {
  const { findings, regions, verdicts } = report;
  const counties = new Set(regions.filter(({ level }) => level === 'county').map(({ code }) => code));
  const hasCounties = verdicts.some((each) => counties.has(each.region) && hasFigure(each));
  const isOfCounties = topRegions(report).some(({ level }) => level === 'county');
  const names = sectionNames(ANNEXES)
    .filter((name) => audience === 'office' || !OFFICE_ONLY.has(name))
    .filter((name) => name !== 'quality-annex' || findings.length > 0)
    .filter((name) => name !== 'counties-annex' || (hasCounties && !isOfCounties));
  return arranged(names, texts);
}

/** 监测报告: what a year came to, action by action and prefecture by prefecture, with all it rests on. */
export function monitorOf(context: Context): Document {
  const { annual, content, text, texts, attachments } = context;
  const plan = printable(inLanguage(annual.report.plan.title, text.words.language));
  const title =
    texts.title === undefined ? content.title('monitor', annual.year, plan) : printable(texts.title);
  const parts = numbered(
    made(arranged(sectionNames(SECTIONS), texts), SECTIONS, context),
    withSignatures(made(attachments, ANNEXES, context), context),
    content,
  );
  return {
    kind: 'monitor',
    language: text.words.language,
    title,
    shortTitle: content.shortTitle('monitor', annual.year, plan),
    date: annual.report.asOf === null ? null : dateText(context),
    office: texts.office === undefined ? null : printable(texts.office),
    cover: coverOf(plan, context),
    opening: [],
    sections: parts.sections,
    closing:
      parts.attachments.length === 0
        ? null
        : {
            label: content.attachmentLabel,
            attachments: parts.attachments.map((each) => each.title),
            lines: [],
          },
    attachments: parts.attachments,
  };
}

function coverOf(plan: string, context: Context): Cover {
  const { annual, content, text, texts } = context;
  const { cover } = content;
  const { document } = annual.report.plan;
  return {
    title: texts.title === undefined ? plan : printable(texts.title),
    subtitle: texts.title === undefined ? content.shortTitle('monitor', annual.year, plan) : null,
    facts: [
      {
        label: cover.plan,
        text: document === undefined ? plan : plan + text.words.brackets(printable(document)),
      },
      { label: cover.scope, text: scopeText(context) },
      { label: cover.year, text: text.words.verdict.year(annual.year) },
      { label: cover.data, text: usedText(context) },
      { label: cover.completeness, text: completenessText(context) },
      ...(annual.report.asOf === null ? [{ label: cover.date, text: dateText(context) }] : []),
    ],
  };
}
