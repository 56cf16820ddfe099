/** What is said of workbooks: what of one is damaged, what a file is instead, and why a cell is doubted. */
export const DAMAGE = {
  zip: "its archive can't be unpacked",
  xml: 'its XML breaks off or makes no sense',
  html: 'it is a web page that breaks off amid a table',
  'missing-part': 'a part is missing that every workbook has',
  compound: 'its sectors do not fit together',
  records: 'it has no records of cells that make sense',
} as const;

const SAVE_AS = 'Open it in the program it comes from and save the table as .xlsx or .csv.';
const UNPACK = 'Unpack it and name the files in it.';
export const FOREIGN = {
  html: {
    is: 'a web page without a table',
    cure: 'If it has the ending .xls, open it in a spreadsheet program and save it as .xlsx.',
  },
  mhtml: { is: 'a web archive (MHTML)', cure: 'Open it in a spreadsheet program and save it as .xlsx.' },
  xml: { is: 'XML, but no workbook', cure: SAVE_AS },
  rtf: { is: 'a text document (RTF)', cure: SAVE_AS },
  ods: { is: 'an OpenDocument spreadsheet', cure: 'Save it as .xlsx.' },
  xlsb: { is: 'a binary workbook (.xlsb)', cure: 'Save it as .xlsx.' },
  document: { is: 'an office document, but no workbook', cure: SAVE_AS },
  pdf: { is: 'a PDF', cure: 'Hand in the spreadsheet it was made from.' },
  image: { is: 'a picture', cure: 'Hand in the spreadsheet it was made from.' },
  zip: { is: 'a ZIP archive', cure: UNPACK },
  rar: { is: 'a RAR archive', cure: UNPACK },
  '7z': { is: 'a 7-Zip archive', cure: UNPACK },
  gzip: { is: 'a gzip archive', cure: UNPACK },
  tar: { is: 'a tar archive', cure: UNPACK },
  sqlite: { is: 'an SQLite database', cure: SAVE_AS },
  access: { is: 'an Access database', cure: SAVE_AS },
  dbf: { is: 'a dBase table (.dbf)', cure: 'Open it in a spreadsheet program and save it as .xlsx.' },
  program: { is: 'a program', cure: 'Name the file of the data.' },
} as const;

export const DOUBT = {
  'struck-through': { is: 'is struck through', cure: 'Clear the cell, or remove the line.' },
  'below-merge': {
    is: 'lies below merged cells, where it is not shown',
    cure: 'Unmerge the cells and write what is meant into each.',
  },
  'hidden-by-format': {
    is: 'is not shown as such by its number format',
    cure: 'Write what is meant, or clear the cell; then give it the format General.',
  },
  'sign-not-shown': {
    is: 'is negative, which its number format does not show',
    cure: 'Write what is meant and give the cell the format General.',
  },
  'unknown-format': {
    is: "is shown in a number format that can't be read back",
    cure: 'Give the cell the format General.',
  },
} as const;
