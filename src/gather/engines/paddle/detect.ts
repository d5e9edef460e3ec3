import type { Point, Quad, Raster } from '../../../model/raster.js';
import { resized } from '../../images/pixels.js';
import { regionsOf } from '../../images/regions.js';
import { quadOfRegion } from './region.js';
import type { Network } from './session.js';

/** Probability above which a pixel of the network's map is text. PaddleOCR's own default. */
const textThreshold = 0.3;
/** Mean probability a region needs. PaddleOCR's default is 0.6; low-contrast labels lose lines there, and a false line costs only time. */
const regionThreshold = 0.5;
/** Regions are grown by area * ratio / perimeter, because the network is trained on shrunken text. PaddleOCR's own default. */
const growRatio = 1.6;
const minRegionPixels = 6;

/** Mean and deviation of the training images, in the network's channel order blue, green, red. */
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;

/** What the network takes: sides that are multiples of 32. */
const roundedSide = (side: number): number => Math.max(32, Math.round(side / 32) * 32);

/** Finds lines of text; the image is taken at its own size, rounded to what the network accepts. */
export const detectLines = async (network: Network, image: Raster): Promise<readonly Quad[]> => {
  const [width, height] = [roundedSide(image.width), roundedSide(image.height)];
  const input = detectionInput(await resized(image, width, height), width * height);
  const { data: map } = await network.run(input, [1, 3, height, width]);
  const scale: Point = { x: image.width / width, y: image.height / height };
  return regionsOf(map, width, height, textThreshold)
    .filter((region) => region.length >= minRegionPixels)
    .map((region) => quadOfRegion(region, map, width, { regionThreshold, growRatio }))
    .filter((quad) => quad !== undefined)
    .map((quad) => quad.map(({ x, y }) => ({ x: x * scale.x, y: y * scale.y })) as unknown as Quad);
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
