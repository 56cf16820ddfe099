import type { DocumentsWords } from '../words/documents.ts';

export const documents: DocumentsWords = {
  contents: '目录',
  heading: (number, title) =>
    /[、）.]$/u.test(number) || number === '' ? number + title : `${number}　${title}`,
  caption: (number, text) => (number === '' ? text : `${number}　${text}`),
  introduced: (label) => `${label}：`,
  html: {
    skip: '跳到正文',
    filter: '筛选',
    sort: '按此列排序',
    shown: (rows, all) => `显示${rows}行，共${all}行`,
    figures: '图中数据',
  },
  xlsx: {
    first: '概要',
    year: '年份',
  },
};
