import { describe, expect, it } from 'vitest';
import { documentInstead, isPdf } from '../../src/locales/document-instead.ts';

describe('documentInstead', () => {
  it.each([
    ['报告.doc', { path: '报告.docx', isPdf: false }],
    ['out/报告.PDF', { path: 'out/报告.docx', isPdf: true }],
    ['报告.wps', { path: '报告.docx', isPdf: false }],
    ['报告.docx', null],
    ['报告.txt', null],
  ])('of %s', (path, instead) => {
    expect(documentInstead(path)).toEqual(instead);
  });
});

it('knows PDF by its name', () => {
  expect(['pdf', '.PDF', 'docx'].map(isPdf)).toEqual([true, true, false]);
});
