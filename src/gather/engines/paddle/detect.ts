import type { Point, Quad, Raster } from '../../../model/raster.js';
import { resized } from '../../images/pixels.js';
import { regionsOf } from '../../images/regions.js';
import { mapQuad } from '../../images/upright.js';
import { quadOfRegion } from './region.js';
import type { Network } from './session.js';

/** A pixel of the network's map is text above this probability. Given by PaddleOCR, its own default. */
const textThreshold = 0.3;
/**
 * Mean probability that a region needs. PaddleOCR's default is 0.6, at which low-contrast labels lose lines; a false line costs only time.
 * Chosen, not measured.
 */
const regionThreshold = 0.5;
/** Regions are grown by area * ratio / perimeter, because the network is trained on shrunken text. Given by PaddleOCR, its own default. */
const growRatio = 1.6;
/** A smaller region of the network's map is a speck. Chosen, not measured. */
const minRegionPixels = 6;

/** Mean and deviation of the training images, in the network's channel order blue, green, red. Given by the model. */
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;

/** The network takes sides that are multiples of 32. */
const roundedSide = (side: number): number => Math.max(32, Math.round(side / 32) * 32);

/** The image at a size that the network takes. */
export const inputOf = (image: Raster): Promise<Raster> =>
  resized(image, roundedSide(image.width), roundedSide(image.height));

/** Maps corners from one size of an image to another. */
export const inSizeOf = (quads: readonly Quad[], from: Raster, to: Raster): readonly Quad[] => {
  const scale: Point = { x: to.width / from.width, y: to.height / from.height };
  return quads.map((quad) => mapQuad(quad, ({ x, y }) => ({ x: x * scale.x, y: y * scale.y })));
};

/** Finds lines of text. @param input - An image of a size that the network takes. */
export const detectLines = async (network: Network, input: Raster): Promise<readonly Quad[]> => {
  const { width, height } = input;
  const { data: map } = await network.run(detectionInput(input, width * height), [1, 3, height, width]);
  return regionsOf(map, width, height, textThreshold)
    .filter((region) => region.length >= minRegionPixels)
    .map((region) => quadOfRegion(region, map, width, { regionThreshold, growRatio }))
    .filter((quad) => quad !== undefined);
};

const detectionInput = ({ data }: Raster, plane: number): Float32Array => {
  const out = new Float32Array(plane * 3);
  for (let channel = 0; channel < 3; channel++) {
    const gain = 1 / (255 * (deviation[channel] as number));
    const offset = -(mean[channel] as number) / (deviation[channel] as number);
    for (let i = 0, at = 2 - channel, to = channel * plane; i < plane; i++, at += 3, to++) {
      out[to] = (data[at] as number) * gain + offset;
    }
  }
  return out;
};
