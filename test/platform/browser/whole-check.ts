import type { Language, Report } from '../../../src/index.ts';
import {
  assess,
  FORMATS,
  readingContext,
  judgeGate,
  openFile,
  readPlan,
  readSubmission,
  sourceOf,
  VERSION,
  yunnan,
} from '../../../src/index.ts';

/** A plan and the files handed in, as text that a page can be given; the bytes are in base64. */
export interface Handed {
  readonly plan: string;
  readonly files: readonly { readonly path: string; readonly base64: string }[];
}

/** What a check comes to, from the files to what people read, in every format and both languages. */
export interface Checked {
  readonly report: Report;
  readonly texts: Readonly<Record<string, string>>;
}

/** The whole of `check`, of what the library exports alone: what runs here runs in a page. */
export async function wholeCheck({ plan: yaml, files }: Handed): Promise<Checked> {
  const bytes = new TextEncoder().encode(yaml);
  const { sha256 } = await sourceOf('targets.yaml', bytes);
  const report = await reportOf(yaml, sha256, files);
  const texts: Record<string, string> = {};
  for (const { name, load } of FORMATS) {
    const render = await load();
    for (const language of ['zh', 'en'] satisfies Language[])
      texts[`${name} ${language}`] = render(report, { language, width: 100, colour: true, quiet: false });
  }
  return { report, texts };
}

async function reportOf(yaml: string, sha256: string, files: Handed['files']): Promise<Report> {
  const plan = readPlan(yaml, 'targets.yaml');
  const tree = yunnan();
  const context = readingContext(plan, tree);
  const opened = [];
  for (const { path, base64 } of files) {
    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    opened.push(await openFile(await sourceOf(path, content), context.settings));
  }
  const { observations, inputs, findings } = readSubmission(opened, context);
  const { verdicts, summary, scope } = assess(plan, tree, observations, { years: plan.years });
  const rules = { failOn: ['fail'], maxFindings: null } as const;
  return {
    tool: { name: 'dabiao', version: VERSION },
    asOf: null,
    plan,
    sha256,
    regions: tree.all,
    scope: { years: plan.years, regions: scope },
    gate: judgeGate(rules, null, verdicts, findings, []),
    inputs,
    summary,
    verdicts,
    findings,
  };
}
