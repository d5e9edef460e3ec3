import type { PagePlan } from '../../bundle/index.js';
import { decodeImage } from '../../gather/images/decode.js';
import { cut } from '../../gather/images/pixels.js';
import type { CarriedImage, Legible } from '../../gather/proof/index.js';
import type { Raster } from '../../model/raster.js';
import type { Coding } from './coding.js';
import { coded } from './coding.js';

/** A page that becomes an image. */
export interface ImagePage {
  readonly plan: PagePlan;
  /** The page of the PDF, from 1, or the evidence file that stands alone on it. */
  readonly shows: { readonly page: number } | { readonly file: string };
  /** From the finest; never empty. */
  readonly codings: readonly Coding[];
  /** @param scale - Pixels per point. */
  draw(scale: number): Promise<Raster>;
}

/** A page as it was written. */
export interface Shot {
  readonly page: ImagePage;
  /** Place of its coding among those of the page. */
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What can be read again in it, by evidence file. */
  readonly legible: ReadonlyMap<string, Legible>;
}

/** Reads evidence again in an image that was written. */
export interface ImageProof {
  /** Everything that the original of this file shows. */
  shownBy(file: string): Legible;
  legibleIn(file: string, image: CarriedImage): Promise<Legible>;
  /** What was sure in the originals and is legible in no image any more. */
  lostFrom(legible: ReadonlyMap<string, Legible>): readonly { readonly file: string; readonly value: string }[];
  /** Of the upright original, in pixels. */
  widthOf(file: string): number | undefined;
}

/** The page as an image of the first coding that weighs no more than it may, or of the last one. Nothing is read in it yet. */
export const shoot = async (page: ImagePage, maxBytes: number, first = 0): Promise<Omit<Shot, 'legible'>> => {
  const { plan, codings } = page;
  let drawn: { readonly edge: number; readonly raster: Raster } | undefined;
  for (let at = first; ; at++) {
    const { edge, quality } = codings[at] as Coding;
    if (drawn?.edge !== edge) {
      drawn = { edge, raster: await page.draw(edge / Math.max(plan.width, plan.height)) };
    }
    const bytes = await coded(drawn.raster, quality);
    const { width, height } = drawn.raster;
    if (bytes.length <= maxBytes || at + 1 >= codings.length) return { page, at, bytes, width, height };
  }
};

/** Reads again what stands in the written bytes, picture by picture. */
export const proved = async (shot: Omit<Shot, 'legible'>, proof: ImageProof): Promise<Shot> => {
  const { pictures, width } = shot.page.plan;
  const legible = new Map<string, Legible>();
  if (pictures.length === 0) return { ...shot, legible };
  const raster = await decodeImage(shot.bytes);
  for (const { file, area } of pictures) {
    const upright = proof.widthOf(file);
    if ('problem' in raster || upright === undefined) continue;
    const perPoint = raster.width / width;
    const picture = await areaOf(raster, {
      ...{ x: area.x * perPoint, y: area.y * perPoint },
      ...{ width: area.width * perPoint, height: area.height * perPoint },
    });
    legible.set(file, await proof.legibleIn(file, { raster: picture, scale: (area.width * perPoint) / upright }));
  }
  return { ...shot, legible };
};

const areaOf = (
  image: Raster,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Raster => {
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  const right = Math.min(image.width, Math.round(x + width));
  const bottom = Math.min(image.height, Math.round(y + height));
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ] as const;
  return cut(image, corners, Math.max(1, right - left), Math.max(1, bottom - top));
};
