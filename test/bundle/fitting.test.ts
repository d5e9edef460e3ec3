import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { GivenImage } from '../../src/bundle/exact.js';
import { type Carried, carryAll, fitted, heaviestOf, lighten, type Proof } from '../../src/bundle/fitting.js';
import { type BundleImage, pixelsOf, prepareImage } from '../../src/bundle/images.js';
import { finestForm, isReduced, ladder, stages } from '../../src/bundle/ladder.js';
import type { Raster } from '../../src/model/raster.js';

/** A picture with sensor noise: it takes as many bytes as a photo. */
const noisy = (width: number, height: number, seed: number): Raster => {
  const data = new Uint8Array(width * height * 3);
  let state = seed;
  for (let i = 0; i < data.length; i++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    data[i] = 96 + (((i / 3) % width) >> 4) + (state >> 24);
  }
  return { width, height, data };
};

/** Noise that no compression shrinks. */
const rough = (width: number, height: number, seed: number): Raster => {
  const data = new Uint8Array(width * height * 3);
  let state = seed;
  for (let i = 0; i < data.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    data[i] = 96 + ((state >>> 8) & 63);
  }
  return { width, height, data };
};

/**
 * Calls an image legible as long as a condition holds, and records the forms it was asked about. It confirms exact
 * pixels for none, so all images start as JPEGs.
 */
const proofThat = (isLegible: (image: BundleImage, file: string) => boolean, asked: string[] = []): Proof => ({
  shownBy: () => new Set(['number']),
  isExact: async () => false,
  legibleIn: async (file, image) => {
    asked.push(`${file} ${formOf(image)}`);
    return new Set(isLegible(image, file) ? ['number'] : []);
  },
});

/** Recognises lossless images, and finds nothing legible in a JPEG except what a condition allows. */
const exactProof = (rasters: ReadonlyMap<string, Raster>, isLegible: (image: BundleImage) => boolean): Proof => ({
  ...proofThat(isLegible),
  isExact: async (file, image) => {
    const [carried, given] = [await pixelsOf(image), rasters.get(file)];
    return carried !== undefined && given !== undefined && Buffer.compare(carried.data, given.data) === 0;
  },
});

const formOf = ({ quality, width, height, greyscale }: BundleImage): string =>
  `${quality === undefined ? 'exact' : `q${quality}`} ${Math.max(width, height)}${greyscale ? ' grey' : ''}`;

const always = proofThat(() => true);
const everything = Number.POSITIVE_INFINITY;

const photos = new Map([
  ['large.jpg', noisy(1500, 1100, 1)],
  ['small.jpg', noisy(700, 500, 2)],
]);

const givenFrom = (file: string, raster: Raster): GivenImage => {
  return { file, bytes: new Uint8Array(), turn: 0, masked: false, upright: async () => raster };
};

const carriedFrom = async (images: ReadonlyMap<string, Raster>, proof: Proof = always): Promise<readonly Carried[]> =>
  carryAll(
    [...images].map(([file, raster]) => givenFrom(file, raster)),
    proof,
  );

const byName = (images: readonly Carried[]): readonly Carried[] =>
  [...images].sort((a, b) => (a.given.file < b.given.file ? -1 : 1));

const forms = (images: readonly Carried[]): Record<string, string> =>
  Object.fromEntries(byName(images).map(({ given, image }) => [given.file, formOf(image)]));

const tightIn = (images: readonly Carried[]): readonly string[] =>
  images.filter(({ form }) => form.tight).map(({ given }) => given.file);

const reducedIn = (images: readonly Carried[]): readonly string[] =>
  byName(images.filter(({ reduced }) => reduced)).map(({ given }) => given.file);

const weight = (images: readonly Carried[]): number => images.reduce((sum, { image }) => sum + image.bytes.length, 0);

describe('the ladder', () => {
  it('gives up lossless carrying first, then invisible pixels, quality, pixels, and colour last', () => {
    const order = ladder.map(({ stage }) => stages.indexOf(stage));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(ladder.at(-1)?.change).toEqual({ greyscale: true });
  });

  it('gives up more with every step', () => {
    for (const key of ['quality', 'longestSide'] as const) {
      const values = [finestForm, ...ladder.map(({ change }) => change)].flatMap((form) => form[key] ?? []);
      expect(values).toEqual([...new Set(values)].sort((a, b) => b - a));
    }
  });

  it('codes the same pixels in fewer bytes before it touches any', async () => {
    const raster = noisy(300, 200, 5);
    const [loose, tight] = await Promise.all([
      prepareImage(raster),
      prepareImage(raster, { ...finestForm, tight: true }),
    ]);
    const pixels = async (jpeg: Uint8Array) => (await sharp(jpeg).raw().toBuffer()).toString('hex');
    expect(tight.bytes.length).toBeLessThan(loose.bytes.length);
    expect(await pixels(tight.bytes)).toBe(await pixels(loose.bytes));
  });

  it('tells which images were reduced, for reports of earlier bundles that do not say it', () => {
    const whole = { width: 2400, height: 1800, quality: 88, greyscale: false };
    const given = { width: 2400, height: 1800 };
    expect(isReduced(whole, { width: 4000, height: 3000 })).toBe(false);
    expect(isReduced({ ...whole, width: 900, height: 700 }, { width: 900, height: 700 })).toBe(false);
    expect(isReduced({ ...whole, width: 4000, height: 3000 }, { width: 4000, height: 3000 })).toBe(false);
    expect(isReduced({ ...whole, quality: 80 }, given)).toBe(true);
    expect(isReduced({ ...whole, width: 2000, height: 1500 }, given)).toBe(true);
    expect(isReduced({ ...whole, greyscale: true }, given)).toBe(true);
  });

  it('believes reports that say it', () => {
    const size = { width: 900, height: 700 };
    expect(isReduced({ ...size, greyscale: true }, size)).toBe(false);
    expect(isReduced({ ...size, quality: 92, greyscale: false, reduced: true }, size)).toBe(true);
  });
});

describe('carrying images', () => {
  const flat = new Map([['page.png', { width: 900, height: 300, data: new Uint8Array(900 * 300 * 3).fill(40) }]]);
  const big = new Map([['big.heic', rough(4000, 300, 3)]]);

  it('carries pixels losslessly if they are small, and trusts them without reading', async () => {
    const [page] = await carriedFrom(
      flat,
      exactProof(flat, () => false),
    );
    expect(page && formOf(page.image)).toBe('exact 900 grey');
    expect([page?.legible, page?.reduced]).toEqual([new Set(['number']), false]);
  });

  it('carries the finest JPEG at full size if pixels are large and it shows everything', async () => {
    const carried = await carriedFrom(
      big,
      exactProof(big, () => true),
    );
    expect(forms(carried)).toEqual({ 'big.heic': 'q92 4000' });
    expect(reducedIn(carried)).toEqual([]);
  });

  it('carries pixels losslessly, whatever their size, if a JPEG would lose anything', async () => {
    const carried = await carriedFrom(
      big,
      exactProof(big, () => false),
    );
    expect(forms(carried)).toEqual({ 'big.heic': 'exact 4000' });
    expect(carried[0]?.legible).toEqual(new Set(['number']));
  });

  it('says what is legible in an image with other pixels than were read', async () => {
    const [page] = await carriedFrom(
      flat,
      proofThat(() => false),
    );
    expect(page && [formOf(page.image), page.legible]).toEqual(['q92 900', new Set()]);
  });
});

describe('fitting images to a limit', () => {
  it('takes every step of the ladder that changes the image if necessary', async () => {
    const asked: string[] = [];
    const images = await carriedFrom(new Map([['large.jpg', noisy(1500, 1100, 1)]]));
    await lighten(
      images,
      everything,
      proofThat(() => true, asked),
    );
    expect(asked.map((line) => line.replace('large.jpg ', ''))).toEqual([
      'q92 1500',
      'q88 1500',
      'q80 1500',
      'q72 1500',
      'q64 1500',
      'q64 1280',
      'q64 1024',
      'q64 800',
      'q64 800 grey',
    ]);
  });

  it('reduces quality in all images before pixels in any, the heaviest first', async () => {
    const asked: string[] = [];
    await lighten(
      await carriedFrom(photos),
      everything,
      proofThat(() => true, asked),
    );
    const small = asked.filter((line) => line.startsWith('small.jpg'));
    expect(asked.slice(0, 3)).toEqual(['large.jpg q92 1500', 'small.jpg q92 700', 'large.jpg q88 1500']);
    expect(small).toEqual([
      'small.jpg q92 700',
      'small.jpg q88 700',
      'small.jpg q80 700',
      'small.jpg q72 700',
      'small.jpg q64 700',
      'small.jpg q64 700 grey',
    ]);
    const firstPixels = asked.findIndex((line) => line.includes('1280'));
    expect(asked.slice(0, firstPixels).filter((line) => line.includes('q64'))).toHaveLength(2);
  });

  it('keeps every image at its last legible form', async () => {
    const proof = proofThat(({ quality = 100, width }, file) =>
      file === 'small.jpg' ? quality >= 80 : quality >= 72 && width >= 1024,
    );
    const lightest = await lighten(await carriedFrom(photos), everything, proof);
    expect(forms(lightest)).toEqual({ 'large.jpg': 'q72 1024 grey', 'small.jpg': 'q80 700 grey' });
  });

  it('goes on to pixels if lower quality costs legibility, and keeps colour if it is needed', async () => {
    const proof = proofThat(({ quality = 100, greyscale }) => quality >= 88 && !greyscale);
    expect(forms(await lighten(await carriedFrom(photos), everything, proof))).toEqual({
      'large.jpg': 'q88 800',
      'small.jpg': 'q88 700',
    });
  });

  const roughPhotos = new Map([
    ['large.jpg', rough(1300, 900, 4)],
    ['small.jpg', rough(700, 500, 5)],
  ]);

  it('gives up lossless carrying before anything else, and says so', async () => {
    const images = await carriedFrom(
      roughPhotos,
      exactProof(roughPhotos, () => false),
    );
    expect(forms(images)).toEqual({ 'large.jpg': 'exact 1300', 'small.jpg': 'exact 700' });
    const lighter = await lighten(images, 1, always);
    expect(forms(lighter)).toEqual({ 'large.jpg': 'q92 1300', 'small.jpg': 'exact 700' });
    expect(reducedIn(lighter)).toEqual(['large.jpg']);
  });

  it('makes each step from the pixels that were read, not from the previous step', async () => {
    const wanted = await prepareImage(photos.get('small.jpg') as Raster, { ...finestForm, quality: 64, tight: true });
    const images = await carriedFrom(new Map([...photos].slice(1)));
    const [lightest] = await lighten(
      images,
      everything,
      proofThat(({ greyscale }) => !greyscale),
    );
    expect(lightest?.image.sha256).toBe(wanted.sha256);
  });

  it('keeps lossless what no JPEG shows', async () => {
    const proof = exactProof(roughPhotos, () => false);
    const lightest = await lighten(await carriedFrom(roughPhotos, proof), everything, proof);
    expect(forms(lightest)).toEqual({ 'large.jpg': 'exact 1300', 'small.jpg': 'exact 700' });
    expect(reducedIn(lightest)).toEqual([]);
  });

  it('holds an image to what was legible when carried whole, not to what only the original showed', async () => {
    const lightest = await lighten(
      await carriedFrom(
        photos,
        proofThat(() => false),
      ),
      everything,
      proofThat(() => false),
    );
    expect(forms(lightest)).toEqual({ 'large.jpg': 'q64 800 grey', 'small.jpg': 'q64 700 grey' });
  });

  it('stops as soon as enough bytes are saved', async () => {
    const images = await carriedFrom(photos);
    const lighter = await lighten(images, 1, always);
    expect(tightIn(lighter)).toEqual(['large.jpg']);
    expect(forms(lighter)).toEqual(forms(images));
    // Only extra work was given up.
    expect(reducedIn(lighter)).toEqual([]);
    expect(await lighten(images, 0, always)).toBe(images);
  });

  it('gives the same bytes again, whatever the order of the images', async () => {
    const turned = new Map([...photos].reverse());
    const [one, two] = await Promise.all(
      [photos, turned].map(async (images) => lighten(await carriedFrom(images), 400_000, always)),
    );
    const bytesOf = (images: readonly Carried[] = []) =>
      byName(images).map(({ image }) => Buffer.from(image.bytes).toString('hex'));
    expect(bytesOf(one)).toEqual(bytesOf(two));
    expect(heaviestOf(one ?? [])).toEqual(heaviestOf(two ?? []));
  });
});

describe('writing until it fits', () => {
  const overhead = 60_000;
  const writing = (sizes: number[]) => async (images: readonly Carried[]) => {
    const pdf = new Uint8Array(overhead + weight(images));
    sizes.push(pdf.length);
    return { pdf };
  };

  it('writes once and gives nothing up if it fits at once', async () => {
    const images = await carriedFrom(photos);
    const sizes: number[] = [];
    const { carried } = await fitted(images, overhead + weight(images), always, writing(sizes));
    expect(carried).toBe(images);
    expect(sizes).toHaveLength(1);
  });

  it('saves one missing byte in one step', async () => {
    const images = await carriedFrom(photos);
    const limit = overhead + weight(images) - 1;
    const sizes: number[] = [];
    const { carried, written } = await fitted(images, limit, always, writing(sizes));
    expect(tightIn(carried)).toEqual(['large.jpg']);
    expect(forms(carried)).toEqual(forms(images));
    expect(written.pdf.length).toBeLessThanOrEqual(limit);
    expect(sizes).toHaveLength(2);
  });

  it('takes further steps if the PDF itself grew', async () => {
    const images = await carriedFrom(photos);
    const limit = overhead + weight(images) - 1;
    let grown = 0;
    const { written } = await fitted(images, limit, always, async (carried) => {
      const pdf = new Uint8Array(overhead + weight(carried) + grown);
      grown += 150_000;
      return { pdf };
    });
    expect(written.pdf.length).toBeLessThanOrEqual(limit);
  });

  it('ends with the smallest legible images if nothing fits', async () => {
    const proof = proofThat(({ width }) => width >= 1280 || width < 800);
    const { carried, written } = await fitted(await carriedFrom(photos), 1000, proof, writing([]));
    expect(forms(carried)['large.jpg']).toBe('q64 1280 grey');
    expect(written.pdf.length).toBeGreaterThan(1000);
    expect(heaviestOf(carried)?.file).toBe('large.jpg');
  });
});
