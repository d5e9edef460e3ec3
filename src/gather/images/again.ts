import type { FileFacts } from '../../model/facts.js';
import type { Raster } from '../../model/raster.js';
import type { Box } from '../../model/sightings.js';
import { decodeImage } from './decode.js';
import { blackedOut } from './masks.js';
import { turned } from './pixels.js';

/** What was done to a decoded image before it was carried. */
export type Treatment = Pick<FileFacts, 'turn' | 'masks'>;

/**
 * Decodes an evidence file again as it was carried: upright, and blacked out where the facts say so.
 * @returns Undefined if the file is no image, or if a mask would reach beyond it.
 */
export const uprightAgain = async (
  bytes: Uint8Array,
  { turn = 0, masks = [] }: Treatment,
): Promise<Raster | undefined> => {
  const decoded = await decodeImage(bytes);
  if ('problem' in decoded) return undefined;
  const upright = turned(decoded, turn);
  const boxes = masks.map(({ box }) => box);
  return boxes.every((box) => isInside(box, upright)) ? blackedOut(upright, boxes) : undefined;
};

const isInside = ([x, y, width, height]: Box, { width: most, height: highest }: Raster): boolean =>
  x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= most && y + height <= highest;
