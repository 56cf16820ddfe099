import type { DOCUMENT_KINDS } from '../../content/document.ts';
import { DOCUMENT_KINDS as KINDS } from '../../content/document.ts';
import { choose } from './choices.ts';
import type { Aliases } from './other-names.ts';
import { LEVEL_NAMES } from './other-names.ts';

/** A document that is made of a whole report; what one region is told of itself is asked for by `--split`. */
export type AskedKind = (typeof DOCUMENT_KINDS)[number];

/** The levels whose regions can each have a document of their own. */
export const SPLIT_LEVELS = ['prefecture', 'county'] as const;
export type SplitLevel = (typeof SPLIT_LEVELS)[number];

const KIND_NAMES: Aliases<AskedKind> = {
  monitor: /^(?:监测|监测报告|年度监测报告|monitoring)$/u,
  circular: /^(?:通报|情况通报)$/u,
};

/** @throws UserError `unknown-choice` */
export function chooseKind(text: string): AskedKind {
  return choose('--kind', text, KINDS, KIND_NAMES);
}

/** @throws UserError `unknown-choice` */
export function chooseSplit(text: string): SplitLevel {
  return choose('--split', text, SPLIT_LEVELS, LEVEL_NAMES_BELOW);
}

const LEVEL_NAMES_BELOW: Aliases<SplitLevel> = {
  ...(LEVEL_NAMES.prefecture === undefined ? {} : { prefecture: LEVEL_NAMES.prefecture }),
  ...(LEVEL_NAMES.county === undefined ? {} : { county: LEVEL_NAMES.county }),
};
