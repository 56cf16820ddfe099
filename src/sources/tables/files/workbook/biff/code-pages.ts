const NAMES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10_002: 'big5',
  10_008: 'gbk',
  54_936: 'gb18030',
  65_001: 'utf-8',
};

/** What a code page of Windows is called elsewhere; an unknown one is taken for that of western languages. */
export function codePageName(page: number): string {
  return NAMES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}
