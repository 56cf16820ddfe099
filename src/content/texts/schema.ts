import * as z from 'zod';
import { PLACEHOLDERS, SECTION_NAMES } from '../texts.ts';

/** Something to read: blanks and invisible characters are none. */
function words(example: string) {
  return z
    .string()
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u)
    .meta({ example });
}

const paragraph = words('{year}年，{scope}应判定目标{targets-judged}项。').describe(
  `A paragraph. Between braces, what the program puts in: ${PLACEHOLDERS.join(', ')}. A brace itself is written twice`,
);

const section = z.strictObject({
  section: z.enum(SECTION_NAMES).describe('The section, of a report or a circular'),
  show: z.boolean().optional().describe('False leaves the section out; true if nothing is said'),
  title: words('总体情况').optional().describe('Its title, instead of the one that the program gives it'),
  before: z.array(paragraph).min(1).optional().describe('Paragraphs before what the program says'),
  after: z.array(paragraph).min(1).optional().describe('Paragraphs after what the program says'),
});

export const textsSections = {
  office: words('云南省教育厅').optional().describe('The office that issues the document'),
  addressees: words('各州、市教育体育局：').optional().describe('Whom a circular is addressed to'),
  title: words('2025年度教育高质量发展监测报告')
    .optional()
    .describe('The title, instead of the one made from the plan and the year'),
  signatures: z.array(words('审核人')).min(1).optional().describe('Places to sign, in their order'),
  units: z
    .record(z.string(), words('所'))
    .optional()
    .describe('What units of the plan are called, by their ids'),
  sections: z
    .array(section)
    .min(1)
    .optional()
    .describe(
      'Sections, in the order in which they stand in the places they have together; others keep theirs',
    ),
};

/** A file for `--texts`. */
export const textsFileSchema = z
  .strictObject(textsSections)
  .describe('The words an office adds to its documents, and the order of their sections')
  .meta({ anyOf: Object.keys(textsSections).map((key) => ({ required: [key] })) });

export type TextsFile = z.output<typeof textsFileSchema>;
export type SectionFile = z.output<typeof section>;
