import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RenderOptions } from './format.ts';
import type { Issue } from './issues.ts';
import { issuesOf } from './issues.ts';
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';
import { tellingOf } from './telling.ts';

const SEVERITIES = { error: 'major', warning: 'minor', note: 'info' } as const;

/** GitLab's code quality report. Every issue needs a file and a line there: what has none stands at the first line of what was handed in. */
export function renderGitlab(report: Report, { language }: RenderOptions): string {
  const [first] = report.inputs;
  const issues = issuesOf(tellingOf(report, language)).map((issue) => codeQuality(issue, first?.path ?? '.'));
  return printableJson(`${JSON.stringify(issues, undefined, 2)}\n`);
}

function codeQuality({ rule, severity, title, message, more, places: [place], identity, type }: Issue, elsewhere: string): object {
  const description = type === 'verdict' ? [title, message] : [message, ...more];
  return {
    description: description.join(' — '),
    check_name: rule,
    fingerprint: bytesToHex(sha256(utf8ToBytes(identity))),
    severity: SEVERITIES[severity],
    location: { path: place?.path ?? elsewhere, lines: { begin: place?.line ?? 1 } },
  };
}
