import type { Weight } from './fonts.js';

/** sRGB, each from 0 to 1. */
export type Colour = readonly [number, number, number];

const hex = (value: number): Colour => [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];

/** One accent; everything else is a shade of ink. Nothing is conveyed by colour alone, so a greyscale print says the same. */
export const colours = {
  ink: hex(0x17212b),
  quiet: hex(0x56626e),
  rule: hex(0xc9d0d7),
  panel: hex(0xf2f5f7),
  tint: hex(0xe3edf3),
  accent: hex(0x0f4c75),
  paper: hex(0xffffff),
} as const satisfies Record<string, Colour>;

/** Sizes in points. `leading` is the height of a line box; the baseline lies at `0.76 * leading` below its top. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly colour: Colour;
}

const style = (size: number, leading: number, weight: Weight, colour: Colour): TextStyle => ({
  size,
  leading,
  weight,
  colour,
});

/** The type scale. Nothing is smaller than 9 points. */
export const type = {
  title: style(22, 29, 'bold', colours.ink),
  /** For a title that would otherwise take two lines. */
  longTitle: style(19, 25, 'bold', colours.ink),
  verdict: style(20, 26, 'bold', colours.ink),
  heading: style(15, 21, 'bold', colours.ink),
  section: style(10.5, 15, 'bold', colours.accent),
  strong: style(10, 14, 'bold', colours.ink),
  body: style(9.5, 13.5, 'regular', colours.ink),
  small: style(9, 12.5, 'regular', colours.ink),
  smallStrong: style(9, 12.5, 'bold', colours.ink),
  note: style(9, 12.5, 'regular', colours.quiet),
} as const satisfies Record<string, TextStyle>;

export const inColour = (base: TextStyle, colour: Colour): TextStyle => ({ ...base, colour });

/** A4 in points, portrait. */
export const paper = { width: 595.28, height: 841.89 } as const;

/** Distances from the paper's edges to the content, in points. */
export const margins = { side: 52, top: 98, bottom: 62 } as const;

/** Least distance of anything drawn from an edge of the paper, in points. Printers cannot reach closer. */
export const bleed = 20;
