import type { Finding } from '../core/findings.ts';
import type { Verdict } from '../core/model.ts';
import { printable } from '../core/printable.ts';
import type { Words } from '../locales/words.ts';

/** Why a failure is waived, by whom and until when, safe to print; null if it is not. */
export function waiverText({ waiver }: Pick<Verdict, 'waiver'>, { waivers }: Words): string | null {
  return waiver === undefined ? null : printable(waivers.waived(waiver));
}

/** What was written about a warning, safe to print; null if nothing was. */
export function explanationText(
  { explained }: Pick<Finding, 'explained'>,
  { waivers }: Words,
): string | null {
  return explained === undefined ? null : printable(waivers.explained(explained));
}

/** How many findings there are, and how many of them are explained. */
export function findingsTitle({ findings }: { readonly findings: readonly Finding[] }, words: Words): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const explained = findings.filter((finding) => finding.explained !== undefined).length;
  return (
    words.table.findings(errors, findings.length - errors) +
    (explained === 0 ? '' : words.waivers.ofWhichExplained(explained))
  );
}
