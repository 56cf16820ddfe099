/** What the name of a form says: the regions named, how many others there are, and the years. */
export interface FormTitle {
  readonly names: readonly string[];
  readonly more: number;
  readonly years: readonly number[];
}

/** The words of a blank form, and what it says to those who fill it in. */
export interface TemplateWords {
  readonly title: (title: FormTitle) => string;
  /** The headings of the columns beside the measures; `check` reads them. */
  readonly columns: Readonly<Record<'region' | 'year' | 'note', string>>;
  readonly wholeNumber: string;
  readonly number: string;
  readonly yesNo: string;
  readonly yes: string;
  readonly no: string;
  readonly notes: readonly string[];
}
