/** What a file in a folder is, going by its name. */
export type FileKind =
  /** Read. */
  | 'table'
  /** Likely data, in a form that is not read: an error. */
  | 'unsupported'
  /** Not likely data, such as a report of an earlier run: a warning. */
  | 'other'
  /** Nobody's data: settings, programs, what systems leave in folders. Shown by `inspect`. */
  | 'aside'
  /** The name does not say; the content has to. */
  | 'unknown';

const ENDINGS: Readonly<Record<Exclude<FileKind, 'unknown'>, string>> = {
  table: 'csv tsv tab prn xlsx xlsm xltx xltm xls xlt et ett',
  unsupported: [
    'xlsb ods ots fods uos numbers wks wk1 wk3 wk4 wb3 slk dif', // other spreadsheets
    'dbf mdb accdb sav zsav por dta sas7bdat rds rdata parquet feather arrow sqlite sqlite3 db3', // databases and statistics programs
    'doc docx docm rtf odt wps wpt pages ofd pdf ppt pptx odp dps key mht mhtml eml msg', // documents and letters
    'zip rar 7z tar gz tgz bz2 tbz xz txz zst lz4 cab iso', // archives
    'png jpg jpeg jpe bmp dib gif tif tiff webp heic heif', // pictures of tables
  ].join(' '),
  other: 'json ndjson jsonl sarif tap md markdown rst log bak old orig tmp temp swp part crdownload download',
  aside: [
    'yaml yml toml ini cfg conf properties lock editorconfig gitignore gitattributes', // settings
    'js cjs mjs ts cts mts jsx tsx map py pyc ipynb r rmd sql sh bash bat cmd ps1 vbs do css scss java class c h cpp go rs rb php lua', // programs
  ].join(' '),
};

const BY_ENDING: ReadonlyMap<string, FileKind> = new Map(
  (['table', 'unsupported', 'other', 'aside'] as const).flatMap((kind) =>
    ENDINGS[kind].split(' ').map((ending) => [ending, kind] as const),
  ),
);

const LEFT_BY_SYSTEMS =
  /^(?:thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|icon\r|makefile|dockerfile|containerfile|jenkinsfile)$/iu;
const ABOUT_THE_FOLDER =
  /^(?:readme|licen[cs]e|notice|changelog|contributing|authors|codeowners|security|code_of_conduct)(?:[._-][\w-]+)*(?:\.(?:md|markdown|rst|txt|html?))?$/iu;
/** Folders that other programs fill. */
const NO_SUBMISSION = /^(?:node_modules|__MACOSX|__pycache__|System Volume Information|\$RECYCLE\.BIN)$/iu;

/** What a file is by its name alone; spaces and dots after it, as copying leaves them, do not count. */
export function kindOfFile(name: string): FileKind {
  const own = (name.split('/').at(-1) ?? name).replace(/[\s.]+$/u, '');
  if (LEFT_BY_SYSTEMS.test(own) || ABOUT_THE_FOLDER.test(own)) return 'aside';
  if (own.endsWith('~')) return 'other';
  return BY_ENDING.get(endingOf(own).slice(1)) ?? 'unknown';
}

/** The ending of a file's name with its dot, in small letters; empty if there is none. */
export function endingOf(name: string): string {
  return (/\.[^./\\]+$/u.exec(name.replace(/[\s.]+$/u, ''))?.[0] ?? '').toLowerCase();
}

/** Whether a name below a folder is, or is in, a folder that other programs fill. */
export function isOfOtherPrograms(name: string): boolean {
  return name.split('/').some((part) => NO_SUBMISSION.test(part));
}
