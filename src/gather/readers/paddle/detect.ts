import type { Point, Quad, Raster } from '../../../model/raster.js';
import { resized } from '../../images/pixels.js';
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
  return regionsOf(map, width, height)
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

/** Connected regions of text pixels (8 neighbours), each as indices into the map; in reading order of their first pixel. */
const regionsOf = (map: Float32Array, width: number, height: number): readonly Int32Array[] => {
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const regions: Int32Array[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] === 1 || (map[start] as number) <= textThreshold) continue;
    const region = flood(start, map, width, height, seen, stack);
    if (region.length >= minRegionPixels) regions.push(region);
  }
  return regions;
};

const flood = (
  start: number,
  map: Float32Array,
  width: number,
  height: number,
  seen: Uint8Array,
  stack: Int32Array,
): Int32Array => {
  let size = 1;
  stack[0] = start;
  seen[start] = 1;
  for (let next = 0; next < size; next++) {
    const at = stack[next] as number;
    const x = at % width;
    const y = (at - x) / width;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const neighbour = ny * width + nx;
        if (seen[neighbour] === 1 || (map[neighbour] as number) <= textThreshold) continue;
        seen[neighbour] = 1;
        stack[size++] = neighbour;
      }
    }
  }
  return stack.slice(0, size);
};
