import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownNumber, shownText } from '../../../../../src/sources/tables/files/workbook/format/shown.ts';
import { readWritten } from '../../../../../src/sources/tables/values/written.ts';

describe('a number is read as its format shows it, with every digit', () => {
  test.each([
    // Digits alone.
    [22350, 'General', '22350'],
    [22350, '', '22350'],
    [22350, '#,##0', '22350'],
    [0.896312, '0.0', '0.896312'],
    [1e21, 'General', '1000000000000000000000'],
    [22350, '_ * #,##0_ ', '22350'],
    [22350, '[红色]0', '22350'],
    [22350, '[Color10][DBNum1][$-804]General', '22350'],
    [22350, 'G/通用格式', '22350'],
    [22350, '@', '22350'],
    [22350, '# ##0', '22350'],
    [0.5, '# ?/?', '0.5'],
    [22350, '0.00E+00', '22350'],
    // Percentages: a sign that scales, and one that is only a word.
    [0.8963, '0.0%', '89.63%'],
    [0.85, '%0', '%85'],
    [0.95, '0.00"%"', '0.95%'],
    [0.95, String.raw`0\%`, '0.95%'],
    [0.95, 'General"%"', '0.95%'],
    [95, 'General"%"', '95%'],
    [95, '0!%', '95%'],
    [0.95, '0%%', '9500%%'],
    [899, '0‰', '899‰'],
    // Words around it.
    [2, '0"万"', '2万'],
    [20110, '0"人"', '20110人'],
    [20110, '#,##0"人";-#,##0"人"', '20110人'],
    [30, '"约"0', '约30'],
    [30, '0"左右"', '30左右'],
    [30, '[$¥-804]0', '¥30'],
    [2025, '0"年"', '2025年'],
    // Digits that the format adds.
    [25, '"20"00', '2025'],
    [5, '"20"00', '2005'],
    [223.5, '0"00"', '22400'],
    // Scaled.
    [22350, '0.0,', '22.35'],
    [22350000, '0,,', '22.35'],
    [22350, '0.00,"千"', '22.35千'],
    [22350, '0!.0,"万"', '2.235万'],
    [22350, String.raw`0\.0000"万"`, '2.235万'],
    [22350, '[>=10000]0!.0,"万";0', '2.235万'],
    [500, '[>=10000]0!.0,"万";0', '500'],
    // Words instead of it.
    [1, '[=1]"是";[=0]"否";0', '是'],
    [0, '[=1]"是";[=0]"否";0', '否'],
    [2, '[=1]"是";[=0]"否";0', '2'],
    [50, '[>100]0;0"x"', '50x'],
    [0, '0;-0;"无"', '无'],
    // Signs.
    [-5, '0', '-5'],
    [-5, '0;-0', '-5'],
    [-5, '0_);(0)', '-5'],
    [-5, '#,##0.00;[Red]-#,##0.00', '-5'],
    [-0.05, '0%', '-5%'],
    // A dash is a zero in accounting.
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '0'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0'],
    [22350, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '22350'],
    // Days: in ISO form where the year is shown, else what is shown.
    [46022, 'yyyy-mm-dd', '2025-12-31'],
    [46022, 'yyyy"年"', '2025-12-31'],
    [46022, '[$-804]yyyy"年"m"月"', '2025-12-31'],
    [46022, 'e"年"', '2025-12-31'],
    [46022, 'm"月"d"日"', '12月31日'],
    [45718, 'm/d', '3/2'],
    [0.75, 'h:mm', '18:00'],
    [1.5, '[h]:mm', '36:00'],
    [0.0625, 'mm:ss', '30:00'],
  ])('%d in %s is %s', (value, format, text) => {
    expect(shownNumber(value, format)).toEqual({ text });
  });

  test('and from a calendar that begins with 1904', () => {
    expect(shownNumber(44560, 'yyyy-mm-dd', 1462)).toEqual({ text: '2025-12-31' });
  });
});

describe('what does not tell the number is a doubt', () => {
  test.each([
    [22350, ';;;', 'hidden-by-format'],
    [22350, '""', 'hidden-by-format'],
    [0, '0;-0;', 'hidden-by-format'],
    [0, '0;-0;"-"', 'hidden-by-format'],
    [0, '#,###', 'hidden-by-format'],
    [0.3, '#', 'hidden-by-format'],
    [-5, '0;;0', 'hidden-by-format'],
    [-5, '0;0', 'sign-not-shown'],
    [-5, '0.00;[Red]0.00', 'sign-not-shown'],
    [22350, '0"万"0000', 'unknown-format'],
    [5308742, '000-0000', 'unknown-format'],
    [22, String.raw`0\.50`, 'unknown-format'],
    [-5, '"20"00', 'unknown-format'],
    [-5, 'yyyy-mm-dd', 'unknown-format'],
    [50, '[>100]0', 'unknown-format'],
    [50, '0'.repeat(2000), 'unknown-format'],
  ] as const)('%d in %s', (value, format, doubt) => {
    expect(shownNumber(value, format)).toMatchObject({ doubt });
  });
});

describe('a text is read as its format shows it', () => {
  test.each([
    ['五华区', 'General', '五华区'],
    ['五华区', '0"万"', '五华区'],
    ['五华区', '"昆明市"@', '昆明市五华区'],
    ['10', '0;0;0;@"人"', '10人'],
  ])('%s in %s is %s', (text, format, shown) => {
    expect(shownText(text, format)).toEqual({ text: shown });
  });
  test('or is a doubt if that hides it', () => {
    expect(shownText('五华区', ';;;')).toEqual({ text: '五华区', doubt: 'hidden-by-format' });
  });
});

describe('held against another program', () => {
  const literal = fc.constantFrom('"万"', '"人"', '"%"', String.raw`\%`, '"约"', '_ ', '');
  const digits = fc.constantFrom(
    '0',
    '0.0',
    '0.00',
    '#,##0',
    '#,##0.00',
    '#',
    '#.#',
    '0.0,',
    '0,,',
    '0%',
    '0.00%',
    '#,##0.0,',
  );
  const one = fc.tuple(literal, digits, literal).map((parts) => parts.join(''));
  const format = fc.oneof(
    one,
    fc.tuple(one, one).map((parts) => parts.join(';-')),
    fc.tuple(one, one, one).map((parts) => parts.join(';')),
  );
  const value = fc.oneof(
    fc.integer({ min: -1_000_000, max: 100_000_000 }),
    fc.double({ min: -1000, max: 1000, noNaN: true }).map((n) => Number(n.toFixed(4))),
  );

  /** What is left of a text when its digits become one mark, and the number the digits make. */
  const parts = (text: string) => ({
    words: text.replace(/[\d.,]*\d[\d.,]*/u, '0').replaceAll(/\s/gu, ''),
    digits: Number(/[\d.,]*\d[\d.,]*/u.exec(text)?.[0].replaceAll(',', '') ?? 0),
  });

  test('it shows the same words around the same number, but for its rounding', () => {
    fc.assert(
      fc.property(value, format, (number, code) => {
        const { text, doubt } = shownNumber(number, code);
        const shown: string = SSF.format(code, number);
        if (doubt !== undefined || !/\d/u.test(shown)) return;
        const [ours, theirs] = [parts(text), parts(shown)];
        // What rounds to zero has no sign there.
        if (theirs.digits !== 0) expect(ours.words).toBe(theirs.words);
        expect(Math.abs(ours.digits - theirs.digits)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
      { numRuns: 3000 },
    );
  });

  test('and what it does not show as a number is none, or a doubt', () => {
    fc.assert(
      fc.property(value.map(Math.abs), format, (number, code) => {
        if (/\d/u.test(String(SSF.format(code, number)))) return;
        const { text, doubt } = shownNumber(number, code);
        expect(doubt !== undefined || readWritten(text) === null || number === 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
