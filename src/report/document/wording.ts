import type { FindingFacts } from '../../core/findings.ts';
import type { Level, RegionCode } from '../../core/model.ts';
import { wordsOf } from '../../locales/index.ts';
import { messageOf } from '../../locales/messages.ts';
import type { Message } from '../../locales/words.ts';
import { namesOf } from '../names.ts';
import type { Report } from '../report.ts';

/** What a document says beside what the program holds, for readers that have no plan and no tree of regions. */
export interface Wording {
  readonly region: (code: RegionCode) => {
    readonly code: RegionCode;
    readonly name: string;
    readonly level: Level;
  };
  readonly member: (code: RegionCode) => { readonly code: RegionCode; readonly name: string };
  /** In English. */
  readonly message: (facts: FindingFacts) => Message;
}

/** How a report of a plan names regions and explains findings. */
export function wordingOf({
  plan,
  regions,
  directMembers,
}: Pick<Report, 'plan' | 'regions' | 'directMembers'>): Wording {
  const byCode = new Map(regions.map(({ code, name, level }) => [code, { code, name, level }]));
  const direct = new Map(directMembers.map(({ code, name }) => [code, { code, name }]));
  const names = namesOf(plan, [...regions, ...directMembers], 'en');
  const words = wordsOf('en');
  return {
    region: (code) => byCode.get(code) ?? unsaid(),
    member: (code) => direct.get(code) ?? unsaid(),
    message: (facts) => messageOf(facts, words, names),
  };
}

/** For reading and for the published schema: nothing is worded there. */
export const WORDLESS: Wording = { region: unsaid, member: unsaid, message: unsaid };

function unsaid(): never {
  throw new Error('a document names a region or finding of which its writer knows nothing');
}
