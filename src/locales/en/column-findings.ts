import type { Candidate } from '../../core/findings.ts';
import type { Words } from '../words.ts';
import { mapped } from './next-step.ts';

/** What columns are called in messages. */
export const COLUMN = {
  region: 'region',
  indicator: 'indicator',
  year: 'year',
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
} as const;

const quoted = (text: string) => `"${text}"`;
const meant = (candidates: readonly Candidate[]) =>
  candidates.length === 0
    ? {}
    : {
        hint: `Did you mean ${candidates.map(({ id, name }) => (id === name ? id : `${name} (${id})`)).join(' or ')}?`,
      };

/** Findings about the columns of a table. */
export const columnFindings: Pick<Words['findings'], 'unknown-column' | 'missing-column'> = {
  'unknown-column': ({ text, candidates }) => ({
    message:
      text === ''
        ? 'A column without a name holds values; they are not used.'
        : `The column ${quoted(text)} is none the plan knows; it is not used.`,
    hint:
      text === ''
        ? 'Name it after a measure, or take it out; remarks belong in a column "note".'
        : candidates[0] === undefined
          ? `Name it after an indicator or a measure, or say what it means with ${mapped(text, 'id')} (dabiao targets list); one that is not handed in: ${mapped(text, 'ignore')}`
          : `${meant(candidates).hint ?? ''} If so, rename it, or add ${mapped(text, candidates[0].id)}`,
  }),
  'missing-column': ({ missing, like }) => ({
    message: `The header has no column ${missing.map((name) => quoted(COLUMN[name])).join(', ')}.${like === null ? '' : ` Column ${like.column} holds regions, but its header ${quoted(like.text)} is not known.`}`,
    hint:
      like !== null
        ? `Name that column "region"${like.text === '' ? '' : `, or say so with ${mapped(like.text, 'region')}`}.`
        : missing.includes('year')
          ? "Add the column, or say which year the file is about with --year 2025; one of another name is explained with --map 'its name=year'."
          : missing.includes('region')
            ? "Add the column; one of another name is explained with --map 'its name=region'."
            : missing.includes('indicator')
              ? 'Name the measure or indicator in a title above the table, in the name of the sheet or file, or with --indicator.'
              : "A long table has the columns region, indicator, year and value, or numerator and denominator; one of another name is explained with --map 'its name=value'.",
  }),
};
