import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Carried, fitted, heaviestOf, lighten, type Proof, prepareAll, proved } from '../../src/bundle/fitting.js';
import { type BundleImage, prepareImage } from '../../src/bundle/images.js';
import { isReduced, ladder, stages, wholeForm } from '../../src/bundle/ladder.js';
import type { Raster } from '../../src/model/raster.js';

/** A picture with a sensor's noise: it weighs as a photo does. */
const noisy = (width: number, height: number, seed: number): Raster => {
  const data = new Uint8Array(width * height * 3);
  let state = seed;
  for (let i = 0; i < data.length; i++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    data[i] = 96 + (((i / 3) % width) >> 4) + (state >> 24);
  }
  return { width, height, data };
};

/** Says of an image that it is legible as long as a condition holds, and keeps the forms that it was asked about. */
const proofThat = (isLegible: (image: BundleImage, file: string) => boolean, asked: string[] = []): Proof => ({
  shownBy: () => new Set(['number']),
  legibleIn: async (file, image) => {
    asked.push(`${file} ${formOf(image)}`);
    return new Set(isLegible(image, file) ? ['number'] : []);
  },
});

const formOf = ({ quality, width, height, greyscale }: BundleImage): string =>
  `q${quality} ${Math.max(width, height)}${greyscale ? ' grey' : ''}`;

const always = proofThat(() => true);
const everything = Number.POSITIVE_INFINITY;

const photos = new Map([
  ['large.jpg', noisy(1500, 1100, 1)],
  ['small.jpg', noisy(700, 500, 2)],
]);

const carriedFrom = async (images: ReadonlyMap<string, Raster>, proof: Proof = always): Promise<readonly Carried[]> =>
  proved(await prepareAll(images), proof);

const forms = (images: readonly Carried[]): Record<string, string> =>
  Object.fromEntries(
    [...images].sort((a, b) => (a.file < b.file ? -1 : 1)).map(({ file, image }) => [file, formOf(image)]),
  );

const tightIn = (images: readonly Carried[]): readonly string[] =>
  images.filter(({ form }) => form.tight).map(({ file }) => file);

const weight = (images: readonly Carried[]): number => images.reduce((sum, { image }) => sum + image.jpeg.length, 0);

describe('the ladder', () => {
  it('gives up time first, then quality, then pixels, and colour last', () => {
    const order = ladder.map(({ stage }) => stages.indexOf(stage));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(ladder.at(-1)?.change).toEqual({ greyscale: true });
  });

  it('gives up more with every step', () => {
    for (const key of ['quality', 'longestSide'] as const) {
      const values = [wholeForm, ...ladder.map(({ change }) => change)].flatMap((form) => form[key] ?? []);
      expect(values).toEqual([...new Set(values)].sort((a, b) => b - a));
    }
  });

  it('codes the same pixels in less bytes before it touches any', async () => {
    const raster = noisy(300, 200, 5);
    const [loose, tight] = await Promise.all([
      prepareImage(raster),
      prepareImage(raster, { ...wholeForm, tight: true }),
    ]);
    const pixels = async (jpeg: Uint8Array) => (await sharp(jpeg).raw().toBuffer()).toString('hex');
    expect(tight.jpeg.length).toBeLessThan(loose.jpeg.length);
    expect(await pixels(tight.jpeg)).toBe(await pixels(loose.jpeg));
  });

  it('tells a reduced image from one that was small, or is carried larger than usual', () => {
    const whole = { width: 2400, height: 1800, quality: 88, greyscale: false };
    expect(isReduced(whole, { width: 4000, height: 3000 })).toBe(false);
    expect(isReduced({ ...whole, width: 900, height: 700 }, { width: 900, height: 700 })).toBe(false);
    expect(isReduced({ ...whole, width: 4000, height: 3000 }, { width: 4000, height: 3000 })).toBe(false);
    expect(isReduced({ ...whole, quality: 80 }, { width: 2400, height: 1800 })).toBe(true);
    expect(isReduced({ ...whole, width: 2000, height: 1500 }, { width: 2400, height: 1800 })).toBe(true);
    expect(isReduced({ ...whole, greyscale: true }, { width: 2400, height: 1800 })).toBe(true);
  });
});

describe('carrying images', () => {
  const big = new Map([['big.jpg', noisy(4000, 120, 3)]]);

  it('carries an image at the usual size where that is legible', async () => {
    expect(forms(await carriedFrom(big))).toEqual({ 'big.jpg': 'q88 2400' });
  });

  it('carries it larger where its small print is lost otherwise, and no larger than it takes', async () => {
    const print = (least: number) => proofThat(({ width }) => width >= least);
    expect(forms(await carriedFrom(big, print(3000)))).toEqual({ 'big.jpg': 'q88 3600' });
    expect(forms(await carriedFrom(big, print(3900)))).toEqual({ 'big.jpg': 'q88 4000' });
  });

  it('stays at the usual size where more pixels do not help', async () => {
    expect(
      forms(
        await carriedFrom(
          big,
          proofThat(() => false),
        ),
      ),
    ).toEqual({ 'big.jpg': 'q88 2400' });
  });
});

describe('fitting images to a limit', () => {
  it('takes every step of the ladder that changes the image, if it must', async () => {
    const asked: string[] = [];
    const images = await carriedFrom(new Map([['large.jpg', noisy(1500, 1100, 1)]]));
    await lighten(
      images,
      everything,
      proofThat(() => true, asked),
    );
    expect(asked.map((line) => line.replace('large.jpg ', ''))).toEqual([
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

  it('lets all images give up quality before any gives up pixels, the one that weighs most first', async () => {
    const asked: string[] = [];
    await lighten(
      await carriedFrom(photos),
      everything,
      proofThat(() => true, asked),
    );
    const small = asked.filter((line) => line.startsWith('small.jpg'));
    expect(asked.slice(0, 3)).toEqual(['large.jpg q88 1500', 'small.jpg q88 700', 'large.jpg q80 1500']);
    expect(small).toEqual([
      'small.jpg q88 700',
      'small.jpg q80 700',
      'small.jpg q72 700',
      'small.jpg q64 700',
      'small.jpg q64 700 grey',
    ]);
    const firstPixels = asked.findIndex((line) => line.includes('1280'));
    expect(asked.slice(0, firstPixels).filter((line) => line.includes('q64'))).toHaveLength(2);
  });

  it('leaves every image at its last legible form', async () => {
    const proof = proofThat(({ quality, width }, file) =>
      file === 'small.jpg' ? quality >= 80 : quality >= 72 && width >= 1024,
    );
    const lightest = await lighten(await carriedFrom(photos), everything, proof);
    expect(forms(lightest)).toEqual({ 'large.jpg': 'q72 1024 grey', 'small.jpg': 'q80 700 grey' });
  });

  it('goes on with pixels where less quality costs legibility, and keeps colour where that is needed', async () => {
    const proof = proofThat(({ quality, greyscale }) => quality >= 88 && !greyscale);
    expect(forms(await lighten(await carriedFrom(photos), everything, proof))).toEqual({
      'large.jpg': 'q88 800',
      'small.jpg': 'q88 700',
    });
  });

  it('holds an image to what was legible when it was carried whole, not to what only the original showed', async () => {
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

  it('stops as soon as enough is saved', async () => {
    const images = await carriedFrom(photos);
    const lighter = await lighten(images, 1, always);
    expect(tightIn(lighter)).toEqual(['large.jpg']);
    expect(forms(lighter)).toEqual(forms(images));
    expect(await lighten(images, 0, always)).toBe(images);
  });

  it('comes to the same bytes again, whatever the order of the images', async () => {
    const turned = new Map([...photos].reverse());
    const [one, two] = await Promise.all(
      [photos, turned].map(async (images) => lighten(await carriedFrom(images), 400_000, always)),
    );
    const bytesOf = (images: readonly Carried[] = []) =>
      [...images]
        .sort((a, b) => (a.file < b.file ? -1 : 1))
        .map(({ image }) => Buffer.from(image.jpeg).toString('hex'));
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

  it('writes once and gives nothing up where it fits at once', async () => {
    const images = await carriedFrom(photos);
    const sizes: number[] = [];
    const { carried } = await fitted(images, overhead + weight(images), always, writing(sizes));
    expect(carried).toBe(images);
    expect(sizes).toHaveLength(1);
  });

  it('fits one byte less by one step', async () => {
    const images = await carriedFrom(photos);
    const limit = overhead + weight(images) - 1;
    const sizes: number[] = [];
    const { carried, written } = await fitted(images, limit, always, writing(sizes));
    expect(tightIn(carried)).toEqual(['large.jpg']);
    expect(forms(carried)).toEqual(forms(images));
    expect(written.pdf.length).toBeLessThanOrEqual(limit);
    expect(sizes).toHaveLength(2);
  });

  it('takes further steps where the writing itself grew', async () => {
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

  it('ends with the smallest legible images where nothing fits', async () => {
    const proof = proofThat(({ width }) => width >= 1280 || width < 800);
    const { carried, written } = await fitted(await carriedFrom(photos), 1000, proof, writing([]));
    expect(forms(carried)['large.jpg']).toBe('q64 1280 grey');
    expect(written.pdf.length).toBeGreaterThan(1000);
    expect(heaviestOf(carried)?.file).toBe('large.jpg');
  });
});
