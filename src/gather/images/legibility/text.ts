import type { Quad, Raster } from '../../../model/raster.js';
import { brightnessOf, contrastOf } from './contrast.js';
import { isCutOff } from './cut-off.js';
import { edgeWidthsOf } from './edges.js';
import { glareOf } from './glare.js';
import { rowsOf } from './height.js';
import { quantile } from './percentile.js';
import { stripOf } from './strip.js';
import { type Strokes, strokesOf } from './strokes.js';

/** Measures of one line of text. Lengths are in pixels of its image. */
export interface TextMeasures {
  /** From top to foot of the characters' ink: the height of capitals and digits. 0 if there is no ink. */
  readonly characterHeight: number;
  /** Michelson contrast of ink and paper in linear light: 0 none to 1 black on white. */
  readonly contrast: number;
  /** 10 % to 90 % of the climb from paper to ink, in the direction in which it takes longer. */
  readonly edgeWidth: number;
  /** How many times wider edges are in one direction than in the other; 1 if they are alike. */
  readonly smear: number;
  /** The share of the line that a reflection has washed out. */
  readonly glare: number;
  /** The paper's grey level, as coded: 0 black to 1 white. */
  readonly brightness: number;
  /** Whether the image ends within the text. */
  readonly cutOff: boolean;
}

/** Measures the text within four corners, which may be a few pixels wider than its ink. */
export const measureText = (image: Raster, quad: Quad): TextMeasures => {
  const strip = stripOf(image, quad);
  const strokes = strokesOf(strip);
  const rows = rowsOf(strokes);
  const light = { contrast: contrastOf(strokes), brightness: brightnessOf(strokes) };
  const cutOff = isCutOff(image, quad, levelsOf(strokes));
  if (rows === undefined) return { ...light, characterHeight: 0, edgeWidth: 0, smear: 1, glare: 0, cutOff };
  const { along = 0, across = 0 } = edgeWidthsOf(strokes, rows);
  const [wide, narrow] = [Math.max(along, across), Math.min(along, across)];
  return {
    ...light,
    characterHeight: (rows.bottom - rows.top) / strip.scale,
    edgeWidth: wide / strip.scale,
    smear: narrow === 0 ? 1 : wide / narrow,
    glare: glareOf(strip, rows, strokes),
    cutOff,
  };
};

const levelsOf = ({ stretches }: Strokes): { ink: number; paper: number } => ({
  ink: quantile(
    stretches.map(({ ink }) => ink),
    0.5,
  ) as number,
  paper: quantile(
    stretches.map(({ paper }) => paper),
    0.5,
  ) as number,
});
