import type { Shade } from '../../../content/chart.ts';
import type { CellState } from '../../../content/document.ts';

/**
 * Every colour of a picture, each with the one that takes its place on a dark page. Told apart by colour-blind
 * readers, and by their lightness in black and white: never red against green.
 */
interface Colour {
  readonly light: string;
  readonly dark: string;
}

const COLOURS = {
  ink: { light: '#1f2328', dark: '#e6e8eb' },
  muted: { light: '#57606a', dark: '#a9b2bc' },
  grid: { light: '#d5dae0', dark: '#3b434c' },
  paper: { light: '#ffffff', dark: '#15191e' },
  values: { light: '#0b5c8a', dark: '#6cb8e6' },
  target: { light: '#7a4a00', dark: '#e0b060' },
  met: { light: '#12796b', dark: '#4fc3b0' },
  approximate: { light: '#4a958a', dark: '#8fd6ca' },
  missed: { light: '#b5400c', dark: '#ff9a66' },
  waived: { light: '#75638a', dark: '#b9a5d1' },
  open: { light: '#6b7178', dark: '#a3abb4' },
  none: { light: '#8b929a', dark: '#79828c' },
  few: { light: '#dcf0ed', dark: '#1d3b38' },
  some: { light: '#a3d5cd', dark: '#2b5f58' },
  most: { light: '#2f8377', dark: '#55a99c' },
  all: { light: '#0c5047', dark: '#a5e3d8' },
  /** What is written on the two strong shades. */
  onShade: { light: '#fffffe', dark: '#101418' },
} as const satisfies Readonly<Record<string, Colour>>;

export type ColourName = keyof typeof COLOURS;

/** The colour of a light page. */
export function colour(name: ColourName): string {
  return COLOURS[name].light;
}

export const STATE_COLOURS: Readonly<Record<CellState, ColourName>> = {
  met: 'met',
  approximate: 'approximate',
  missed: 'missed',
  waived: 'waived',
  open: 'open',
  none: 'none',
};

export const SHADE_COLOURS: Readonly<Record<Shade, { readonly fill: ColourName; readonly ink: ColourName }>> =
  {
    0: { fill: 'paper', ink: 'muted' },
    1: { fill: 'few', ink: 'ink' },
    2: { fill: 'some', ink: 'ink' },
    3: { fill: 'most', ink: 'onShade' },
    4: { fill: 'all', ink: 'onShade' },
  };

/** Of the texts in pictures: whichever of them the machine has. Without quotation marks, which ECharts leaves as they are. */
export const FONTS = 'Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif';

/** The rules by which a picture takes the colours of a dark page. */
export function darkRules(): string {
  return Object.values(COLOURS)
    .flatMap(({ light, dark }) => [`[fill="${light}"]{fill:${dark}}`, `[stroke="${light}"]{stroke:${dark}}`])
    .join('');
}
