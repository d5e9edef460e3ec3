import { type BundleImage, drawAlone, type PagePlan } from '../../bundle/index.js';
import type { Legible } from '../../gather/proof/index.js';
import type { OutputFacts } from '../../model/facts.js';
import type { Raster } from '../../model/raster.js';
import type { ImagesOutput } from '../../model/schema/policy.js';
import type { Report } from '../../model/schema/report.js';
import { codingsOf } from './coding.js';
import { type Drawable, drawable } from './render.js';
import { type ImagePage, type ImageProof, proved, type Shot, shoot } from './shot.js';

export type { ImageProof, Shot } from './shot.js';

/** A PDF that was written, and what its images are proved by. */
export interface ImagesSource {
  readonly report: Report;
  readonly pdf: Uint8Array;
  readonly plan: readonly PagePlan[];
  /** As the PDF carries them. */
  readonly images: ReadonlyMap<string, BundleImage>;
  readonly proof: ImageProof;
  /** Called when work on a page begins: the `index`th of `total`. */
  readonly onPage?: (index: number, total: number) => void;
}

export interface Imaged {
  /** In the order of the pages, evidence that stands alone last. */
  readonly shots: readonly Shot[];
  readonly facts: Omit<OutputFacts, 'tooLarge' | 'tooLong'> & { readonly total: number };
}

/** Longest side of a page in pixels: 205 an inch, at which print of 9 points is read without effort. */
const pageEdge = 2400;

/**
 * The pages of a PDF as images. What was sure in the originals is read again in the very bytes that are written. Evidence that a page shows too
 * small for that gets an image of its own. Pages are left out only where there may be no more images: the list of files, then the checks,
 * from their ends; the evidence never.
 */
export const pageImages = async (form: ImagesOutput, source: ImagesSource): Promise<Imaged> => {
  const document = await drawable(source.pdf);
  try {
    const pages = source.plan.map((plan, index): ImagePage => pageOf(form, plan, index, document));
    const shots: Shot[] = [];
    for (const [index, page] of pages.entries()) {
      source.onPage?.(index + 1, pages.length);
      shots.push(await taken(page, form, source.proof));
    }
    const alone = await aloneWhereLost(shots, form, source);
    const kept = await withinTotal([...withinNumber(shots, form, alone.length), ...alone], form, source.proof);
    return { shots: kept, facts: factsOf(kept, form, source.proof) };
  } finally {
    document.close();
  }
};

const pageOf = (form: ImagesOutput, plan: PagePlan, index: number, document: Drawable): ImagePage => ({
  plan,
  shows: { page: index + 1 },
  codings: codingsOf(form, pageEdge),
  draw: (scale) => document.draw(index, scale),
});

const taken = async (page: ImagePage, { maxBytes = Number.POSITIVE_INFINITY }: ImagesOutput, proof: ImageProof) =>
  proved(await shoot(page, maxBytes), proof);

const holdsAll = (held: Legible, wanted: Legible): boolean => [...wanted].every((one) => held.has(one));

/** All that can be read again in any of the images, by evidence file. */
const legibleOf = (shots: readonly Shot[]): ReadonlyMap<string, Legible> => {
  const all = new Map<string, Legible>();
  for (const { legible } of shots) {
    for (const [file, seen] of legible) all.set(file, new Set([...(all.get(file) ?? []), ...seen]));
  }
  return all;
};

/** An image alone for each evidence file that pages show too small, where it shows more. */
const aloneWhereLost = async (
  shots: readonly Shot[],
  form: ImagesOutput,
  source: ImagesSource,
): Promise<readonly Shot[]> => {
  const alone: Shot[] = [];
  for (const [file, seen] of legibleOf(shots)) {
    if (holdsAll(seen, source.proof.shownBy(file))) continue;
    const shot = await shotAlone(file, form, source);
    if (shot !== undefined && !holdsAll(seen, shot.legible.get(file) ?? new Set())) alone.push(shot);
  }
  return alone;
};

const shotAlone = async (
  file: string,
  form: ImagesOutput,
  { report, images, proof }: ImagesSource,
): Promise<Shot | undefined> => {
  const image = images.get(file);
  const drawn = image && (await drawAlone(report, file, image));
  if (image === undefined || drawn === undefined) return undefined;
  const { bytes, plan } = drawn;
  const [picture] = plan.pictures;
  const perPoint = image.width / (picture?.area.width ?? image.width);
  const edge = Math.ceil(Math.max(plan.width, plan.height) * perPoint);
  const draw = (scale: number) => drawnOnce(bytes, scale);
  return taken({ plan, shows: { file }, codings: codingsOf(form, edge), draw }, form, proof);
};

const drawnOnce = async (pdf: Uint8Array, scale: number): Promise<Raster> => {
  const document = await drawable(pdf);
  try {
    return await document.draw(0, scale);
  } finally {
    document.close();
  }
};

/** What may be left out where there may be no more images, the first of them first. */
const spare = ['manifest', 'checks'] as const;

const withinNumber = (
  shots: readonly Shot[],
  { maxImages = Number.POSITIVE_INFINITY }: ImagesOutput,
  others: number,
): readonly Shot[] => {
  let kept = shots;
  for (const section of spare) {
    while (kept.length + others > maxImages) {
      const last = kept.findLastIndex(({ page }) => page.plan.section === section);
      if (last < 0) break;
      kept = kept.filter((_, index) => index !== last);
    }
  }
  return kept;
};

const weightOf = (shots: readonly Shot[]): number => shots.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Images that weigh too much together become coarser, the heaviest first, as long as all stays legible in each. */
const withinTotal = async (
  shots: readonly Shot[],
  { maxTotalBytes = Number.POSITIVE_INFINITY }: ImagesOutput,
  proof: ImageProof,
): Promise<readonly Shot[]> => {
  let kept = shots;
  const spent = new Set<ImagePage>();
  while (weightOf(kept) > maxTotalBytes) {
    const able = kept.filter(({ page, at }) => !spent.has(page) && at + 1 < page.codings.length);
    const heaviest = able.sort((a, b) => b.bytes.length - a.bytes.length)[0];
    if (heaviest === undefined) break;
    const { page, at, legible } = heaviest;
    const lighter = await proved(await shoot(page, Number.POSITIVE_INFINITY, at + 1), proof);
    const isWhole = [...legible].every(([file, seen]) => holdsAll(lighter.legible.get(file) ?? new Set(), seen));
    if (isWhole) kept = kept.map((shot) => (shot === heaviest ? lighter : shot));
    else spent.add(page);
  }
  return kept;
};

const factsOf = (shots: readonly Shot[], { maxImages }: ImagesOutput, proof: ImageProof): Imaged['facts'] => ({
  ...(maxImages === undefined || shots.length <= maxImages ? {} : { tooMany: { images: shots.length, maxImages } }),
  lost: proof.lostFrom(legibleOf(shots)),
  total: weightOf(shots),
});
