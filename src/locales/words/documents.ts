/** What writers of documents add to their content: headings of lists, labels of controls. */
export interface DocumentsWords {
  /** Of the table of contents. */
  readonly contents: string;
  /** A number and what it numbers, as a heading. */
  readonly heading: (number: string, title: string) => string;
  /** The same above a table and below a figure. */
  readonly caption: (number: string, text: string) => string;
  /** A label above what it introduces. */
  readonly introduced: (label: string) => string;
  readonly html: HtmlWords;
  readonly xlsx: XlsxWords;
}

/** What a workbook adds. */
export interface XlsxWords {
  /** The name of the first sheet. */
  readonly first: string;
  /** Above the years of a chart. */
  readonly year: string;
}

/** Labels of what a reader can do in a page. */
export interface HtmlWords {
  /** Past the contents to the text. */
  readonly skip: string;
  /** Of the field that searches a table. */
  readonly filter: string;
  /** Of the buttons in the heads of columns. */
  readonly sort: string;
  /** How many rows match; `rows` is put in by the page. */
  readonly shown: (rows: string, all: number) => string;
  /** Of the table behind a figure. */
  readonly figures: string;
}
