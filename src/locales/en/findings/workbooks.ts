/** What is damaged in a workbook, what a file is instead, and why a cell is in doubt. */
export const DAMAGE = {
  zip: 'its archive cannot be unpacked',
  xml: 'its XML is incomplete or malformed',
  html: 'it is a web page that ends in the middle of a table',
  'missing-part': 'a part that every workbook has is missing',
  compound: 'its sectors do not fit together',
  records: 'it has no valid records of cells',
} as const;

const SAVE_AS = 'Open it in the program it comes from and save the table as .xlsx or .csv.';
const UNPACK = 'Unpack it and name the files inside.';
export const FOREIGN = {
  html: {
    is: 'a web page without a table',
    cure: 'If its name ends in .xls, open it in a spreadsheet program and save it as .xlsx.',
  },
  mhtml: { is: 'a web archive (MHTML)', cure: 'Open it in a spreadsheet program and save it as .xlsx.' },
  xml: { is: 'XML, but not a workbook', cure: SAVE_AS },
  rtf: { is: 'a text document (RTF)', cure: SAVE_AS },
  ods: { is: 'an OpenDocument spreadsheet', cure: 'Save it as .xlsx.' },
  xlsb: { is: 'a binary workbook (.xlsb)', cure: 'Save it as .xlsx.' },
  document: { is: 'an office document, but not a workbook', cure: SAVE_AS },
  pdf: { is: 'a PDF', cure: 'Submit the spreadsheet it was made from.' },
  image: { is: 'a picture', cure: 'Submit the spreadsheet it was made from.' },
  zip: { is: 'a ZIP archive', cure: UNPACK },
  rar: { is: 'a RAR archive', cure: UNPACK },
  '7z': { is: 'a 7-Zip archive', cure: UNPACK },
  gzip: { is: 'a gzip archive', cure: UNPACK },
  tar: { is: 'a tar archive', cure: UNPACK },
  sqlite: { is: 'an SQLite database', cure: SAVE_AS },
  access: { is: 'an Access database', cure: SAVE_AS },
  dbf: { is: 'a dBase table (.dbf)', cure: 'Open it in a spreadsheet program and save it as .xlsx.' },
  program: { is: 'a program', cure: 'Name the file that contains the data.' },
} as const;

export const DOUBT = {
  'struck-through': { is: 'is struck through', cure: 'Clear the cell, or remove the strikethrough.' },
  'below-merge': {
    is: 'is hidden behind merged cells',
    cure: 'Unmerge the cells and write the right figure in each.',
  },
  'hidden-by-format': {
    is: 'is hidden or shown as something else by its number format',
    cure: 'Write the right figure or clear the cell, then give it the format General.',
  },
  'sign-not-shown': {
    is: 'is negative, but its number format hides the sign',
    cure: 'Write the right figure and give the cell the format General.',
  },
  'unknown-format': {
    is: 'has a number format that cannot be read back',
    cure: 'Give the cell the format General.',
  },
} as const;
