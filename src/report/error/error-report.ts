import { inLanguage } from '../../core/languages.ts';
import { wordsOf } from '../../locales/index.ts';
import type { Words } from '../../locales/words.ts';
import type { Bilingual, Language } from '../../core/languages.ts';
import { placeName } from '../../core/origin.ts';
import { printable } from '../../core/printable.ts';
import type { Report } from '../report.ts';

/** Something that stopped a run, in words of every language, so that it can be rendered again. */
export interface Obstacle {
  /** The kind of error, of mistake in a file, or of finding; `defect` if it is the program's own. */
  readonly code: string;
  readonly message: Bilingual;
  readonly hint?: Bilingual;
  /** The file it is about, if it is about one. */
  readonly path?: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What a run has to say that could not judge: every format writes it in the place of a report. */
export interface ErrorReport {
  readonly tool: Report['tool'];
  readonly error: Obstacle;
  /** One by one what is wrong with a plan, with settings or with inputs. */
  readonly details: readonly Obstacle[];
}

/** An obstacle in one language, safe to print. */
export interface ObstacleText extends Omit<Obstacle, 'message' | 'hint'> {
  readonly message: string;
  readonly hint: string | null;
  /** Null if it is about no file. */
  readonly place: string | null;
}

export interface ErrorText {
  readonly words: Words;
  readonly error: ObstacleText;
  readonly details: readonly ObstacleText[];
}

export function errorTextOf({ error, details }: ErrorReport, language: Language): ErrorText {
  return {
    words: wordsOf(language),
    error: told(error, language),
    details: details.map((each) => told(each, language)),
  };
}

function told({ message, hint, ...rest }: Obstacle, language: Language): ObstacleText {
  const { path, ...within } = rest;
  return {
    ...rest,
    message: printable(inLanguage(message, language)),
    hint: hint === undefined ? null : printable(inLanguage(hint, language)),
    place: path === undefined ? null : printable(placeName({ path, ...within })),
  };
}

/** A document of an error is told from a report by what it holds. */
export function isErrorReport(document: Report | ErrorReport): document is ErrorReport {
  return 'error' in document;
}

/** 2 could not run · 70 a defect. */
export function exitCodeOf({ error }: ErrorReport): 2 | 70 {
  return error.code === 'defect' ? 70 : 2;
}
