import type { Quad, Raster } from '../../../model/raster.js';
import { bearingOf } from '../bearing.js';
import { axisOf } from '../upright.js';
import { type Region, regionAround, sizeOf, viewOf, wholeRegion } from '../views.js';
import type { Look } from './look.js';

/** Where a closer look is worth its time. */
export interface Closer {
  readonly region: Region;
  /** Pixels of the look per pixel of the image, at which lines are searched. */
  readonly scale: number;
}

/** The longest side at which a closer look searches for lines. Chosen, not measured. */
const closerSide = 1120;
/** Enlarging further shows nothing that the pixels do not hold. Chosen, not measured. */
const largestScale = 2;

/**
 * Room around what was seen, as a share of its longer side. If only a few lines were seen, most of the label may still be missing: the first look
 * takes a small, tilted label for one short smear somewhere in it. Chosen, not measured.
 */
const room = { few: 2.5, many: 0.35 };
/** From this many lines on, what was seen is most of the label. Chosen, not measured. */
const many = 6;

/**
 * A closer look shows more only if it is this much larger than the one before, turned by this many radians, or reaches this far beyond it (as a share
 * of its own size). Chosen, not measured.
 */
const worthwhile = { scale: 1.25, angle: (7 * Math.PI) / 180, beyond: 0.1 };

/** Where the last look was taken. */
export const firstFrame = ({ width, height }: Raster, side: number): Closer => ({
  region: wholeRegion({ width, height }, 0),
  scale: Math.min(1, side / Math.max(width, height)),
});

/**
 * Where to look next: the part of the image that bears text, turned so that its lines lie level, as large as it will go. Undefined if that would show
 * nothing new.
 */
export const closerLook = (image: Raster, seen: Look, last: Closer): Closer | undefined => {
  const quads = [...seen.lines.map(({ quad }) => quad), ...seen.barcodes.map(({ corners }) => corners)];
  const around = quads.length === 0 ? wholeRegion(image, 0) : withRoom(regionAround(quads.flat(), 0), quads.length);
  const angle = levelAngle(image, within(around, image), quads);
  const region =
    quads.length === 0
      ? wholeRegion(image, angle)
      : within(withRoom(regionAround(quads.flat(), angle), quads.length), image);
  const { width, height } = sizeOf(region);
  const scale = Math.min(largestScale, closerSide / Math.max(width, height));
  const turned = Math.abs(Math.sin(angle - last.region.angle)) > Math.sin(worthwhile.angle);
  const larger = scale > last.scale * worthwhile.scale;
  return turned || larger || reachesBeyond(region, last.region) ? { region, scale } : undefined;
};

/** Whether a region reaches beyond another of nearly the same angle. */
const reachesBeyond = (region: Region, last: Region): boolean => {
  const { width, height } = sizeOf(region);
  const [across, down] = [width * worthwhile.beyond, height * worthwhile.beyond];
  return (
    region.left < last.left - across ||
    region.right > last.right + across ||
    region.top < last.top - down ||
    region.bottom > last.bottom + down
  );
};

const withRoom = ({ angle, left, right, top, bottom }: Region, seen: number): Region => {
  const margin = Math.max(right - left, bottom - top) * (seen < many ? room.few : room.many);
  return { angle, left: left - margin, right: right + margin, top: top - margin, bottom: bottom + margin };
};

/** Clips the region to the image. */
const within = (region: Region, image: Raster): Region => {
  const whole = wholeRegion(image, region.angle);
  return {
    angle: region.angle,
    left: Math.max(region.left, whole.left),
    right: Math.min(region.right, whole.right),
    top: Math.max(region.top, whole.top),
    bottom: Math.min(region.bottom, whole.bottom),
  };
};

/** Small enough for {@link bearingOf}. Chosen, not measured. */
const bearingSide = 300;

/** Finds the turn that lays text level. Edges give it except for quarter turns, so the quarter nearest to the lines' direction is taken. */
const levelAngle = (image: Raster, around: Region, quads: readonly Quad[]): number => {
  const { width, height } = sizeOf(around);
  const { image: small } = viewOf(image, around, Math.min(1, bearingSide / Math.max(width, height)));
  const bearing = bearingOf(small);
  const axis = axisOf(quads) ?? 0;
  const quarters = Math.round((axis - bearing) / (Math.PI / 2));
  return bearing + (quarters * Math.PI) / 2;
};
