import type { Language } from '../../../core/languages.ts';

/** What GB/T 9704-2012 asks of a page, in twentieths of a point unless another unit is named. */
const MILLIMETRE = 1440 / 25.4;

const millimetres = (count: number) => Math.round(count * MILLIMETRE);

export const PAGE = { width: 11906, height: 16838 } as const;

/** Of A4 upright: a type area of 156 × 225 mm. */
const UPRIGHT = {
  top: millimetres(37),
  right: millimetres(26),
  bottom: millimetres(35),
  left: millimetres(28),
} as const;

/** Of A4 turned to the left: what is the foot of other pages is on the left side. */
const TURNED = {
  top: UPRIGHT.left,
  right: UPRIGHT.top,
  bottom: UPRIGHT.right,
  left: UPRIGHT.bottom,
} as const;

/** Between the lower edge of the page and that of the number, so that its dashes stand 7 mm below the type area. */
export const FOOTER = millimetres(25.5);

/** 28.95 pt: 22 lines in 225 mm. 29 pt would leave room for 21. */
export const LINE = 579;

/** Of 16 pt, so that 28 stand in 156 mm: in 4096ths of a point. */
export const CHARACTER_SPACE = -848;

/** The same by spacing: off each character, in twentieths of a point. */
export const TIGHTENED = -6;

/** The room a character of the text takes. */
export const CHARACTER = (156 * MILLIMETRE) / 28;

/** Sizes of type in points: 二号, 三号, 四号, 小四, 五号, 小五, 六号. */
export const SIZES = {
  title: 22,
  text: 16,
  fourth: 14,
  small: 12,
  table: 10.5,
  tight: 9,
  least: 7.5,
} as const;

/** Text in Latin letters is set smaller: three of its lines to two of a Chinese page. */
export function bodyOf(language: Language): { readonly size: number; readonly line: number } {
  return language === 'zh'
    ? { size: SIZES.text, line: LINE }
    : { size: SIZES.small, line: Math.round((LINE * 2) / 3) };
}

export const marginsOf = (landscape: boolean) => (landscape ? TURNED : UPRIGHT);

/** How wide and high the type area is. */
export function areaOf(landscape: boolean): { readonly width: number; readonly height: number } {
  const { top, right, bottom, left } = marginsOf(landscape);
  const [width, height] = landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  return { width: width - left - right, height: height - top - bottom };
}
