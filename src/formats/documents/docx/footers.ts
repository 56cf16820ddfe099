import { Footer, PageNumber, TextRun } from 'docx';
import { paragraph } from './text.ts';

/** — 1 —: on the right of odd pages and on the left of even ones, a character in. */
export const footers = () => ({ default: footer('FooterOdd'), even: footer('FooterEven') });

/** Cover and table of contents bear no number. */
export const blankFooters = () => ({
  default: new Footer({ children: [paragraph('FooterOdd', {})] }),
  even: new Footer({ children: [paragraph('FooterOdd', {})] }),
});

function footer(style: 'FooterOdd' | 'FooterEven'): Footer {
  const dash = (text: string) => new TextRun({ text, font: { hint: 'eastAsia' } });
  const number = new TextRun({ children: [' ', PageNumber.CURRENT, ' '] });
  return new Footer({ children: [paragraph(style, { children: [dash('—'), number, dash('—')] })] });
}
