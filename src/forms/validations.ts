import type { DataValidation } from 'hucre/xlsx';
import type { TemplateWords } from '../locales/words/commands.ts';
import type { FormColumn } from './sheets.ts';

/** What may be filled in below a heading; nothing is always allowed. */
export function validationOf(
  type: FormColumn['type'],
  range: string,
  words: TemplateWords,
): DataValidation[] {
  const base = { allowBlank: true, showErrorMessage: true, range } as const;
  const fromZero = { ...base, operator: 'greaterThanOrEqual', formula1: '0' } as const;
  switch (type) {
    case 'yes-no':
      return [{ ...base, type: 'list', values: [words.yes, words.no], errorMessage: words.yesNo }];
    case 'count':
      return [{ ...fromZero, type: 'whole', errorMessage: words.wholeNumber }];
    case 'score':
      return [{ ...fromZero, type: 'decimal', errorMessage: words.number }];
    case 'region':
    case 'year':
    case 'note':
      return [];
  }
}
