import { clause } from '../clause.ts';
import type { Words } from '../words.ts';
import { plural } from './plural.ts';

export const waivers: Words['waivers'] = {
  waived: ({ reason, approvedBy, document, approvedOn, expiresOn }) =>
    `reason for the waiver: ${clause(reason)}; approved by ${approvedBy}, ${document}, ${approvedOn}; valid until ${expiresOn}`,
  counted: 'waived',
  waivedToo: (count) => `${plural(count, 'more miss', 'more misses')} waived`,
  below: 'Missed at lower levels, but waived',
  explained: ({ text, by }) => `Explained: ${clause(text)} (${by})`,
  ofWhichExplained: (count) => ` (${count} explained)`,
  explainedToo: (count) => `${plural(count, 'more warning', 'more warnings')} explained, not counted`,
};
