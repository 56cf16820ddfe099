import type { Decimal } from '../core/decimal.ts';
import type { CellState, DocumentKind } from '../core/documents.ts';
import type { Language } from '../core/languages.ts';
import type { Chart } from './chart.ts';

export { CELL_STATES, DOCUMENT_KINDS } from '../core/documents.ts';
export type { CellState, DocumentKind } from '../core/documents.ts';

/**
 * A document as neutral blocks, in the words of one language: what it says and in which order, and nothing of how
 * it looks. Every text is plain and safe to print, and whoever writes it out escapes it. Plain, readonly data: the
 * same document gives the same bytes.
 */
export interface Document {
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly title: string;
  /** The running head of pages, in short. */
  readonly shortTitle: string;
  /** The day of issue as an office writes it, 2026年1月15日; null where none was named. */
  readonly date: string | null;
  /** The office that issues it, where it is named. */
  readonly office: string | null;
  readonly cover: Cover | null;
  /** Before the first section: whom it is addressed to, and what it is about. */
  readonly opening: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** Where it is signed; after the sections and before the attachments. Null if it is not. */
  readonly closing: Closing | null;
  readonly attachments: readonly Section[];
}

/** A page of its own before everything else; a table of contents follows it. */
export interface Cover {
  readonly title: string;
  readonly subtitle: string | null;
  /** What it is about: scope, year, date, what data it rests on, how complete that is. */
  readonly facts: readonly Labelled[];
}

export interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** What is at the end of the text: a list of attachments (附件说明), the office and the date. */
export interface Closing {
  /** 附件, Annexes. */
  readonly label: string;
  /** The titles of the attachments, in their order. */
  readonly attachments: readonly string[];
  /** Lines on the right side: the office, the date. */
  readonly lines: readonly string[];
}

export interface Section {
  /** Unique in the document, of ASCII letters, digits and hyphens: overview, action-party-building. */
  readonly id: string;
  /** As it stands before the title: 一、 or （一） or 1. or 附件1; empty where there is none. */
  readonly number: string;
  readonly title: string;
  /** The sheet of a workbook that holds its tables; that of the section above it where null. */
  readonly sheet: string | null;
  readonly startsPage: boolean;
  /** Of wide tables. */
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export type Block = Paragraph | Bullets | Table | Figure | Signatures;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** `lead`: an answer that is read first; `remark`: sources and legends, small; `aligned`: without an indent. */
  readonly role: 'text' | 'lead' | 'remark' | 'aligned';
}

export interface Run {
  readonly text: string;
  readonly strong?: true;
}

export interface Bullets {
  readonly kind: 'bullets';
  readonly items: readonly (readonly Run[])[];
}

export interface Table {
  readonly kind: 'table';
  /** Unique in the document. */
  readonly id: string;
  /** 表1, and what it shows. */
  readonly caption: { readonly number: string; readonly text: string };
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Below it: legends, sources. */
  readonly notes: readonly string[];
  /** Long enough that readers sort and filter it where they can. */
  readonly searchable: boolean;
}

export interface Column {
  readonly title: string;
  /** Figures are aligned right. */
  readonly align: 'start' | 'center' | 'end';
  /** How many full-width characters it should have room for, from 2 up: widths are shared out by it. */
  readonly width: number;
  /** Figures are never broken over lines. */
  readonly unbroken?: true;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** `group`: its first cell names the rows below it and spans the table; `total`: a sum or an upper region. */
  readonly role?: 'group' | 'total';
}

export interface Cell {
  /** As it is read, mark and unit included: ✗ 99.25%. */
  readonly text: string;
  /** The figure as it is printed and in what, for whoever calculates with it: 99.25 of percent. */
  readonly figure?: { readonly value: Decimal; readonly in: FigureUnit };
  /** What was judged; told apart by mark in `text`, and by colour where there is any. */
  readonly state?: CellState;
}

/** `percent` is in percent, so that 90 means 90 %. */
export type FigureUnit = 'percent' | 'points' | 'number';

/** A picture of a table; the table stands with it, for all who want the figures. */
export interface Figure {
  readonly kind: 'figure';
  readonly id: string;
  /** 图1, and what it says: 迪庆州仍低于目标. */
  readonly caption: { readonly number: string; readonly text: string };
  /** What can be seen, for those who can't see it. */
  readonly alternative: string;
  /** Source and date. */
  readonly source: string;
  readonly chart: Chart;
  /** The table behind it; null where it stands next to it in the same section. */
  readonly table: Table | null;
}

/** Places to sign: 统计人员、审核人、负责人. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly places: readonly string[];
  /** 年 月 日. */
  readonly date: string;
}
