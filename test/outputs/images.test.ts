import { beforeAll, describe, expect, it } from 'vitest';
import { type BundleSource, type PagePlan, writeBundle } from '../../src/bundle/index.js';
import { decodeImage } from '../../src/gather/images/decode.js';
import type { CarriedImage } from '../../src/gather/proof/index.js';
import type { ImagesOutput, Output } from '../../src/model/schema/policy.js';
import { type ImageProof, makeOutputs, type OutputSource } from '../../src/outputs/index.js';
import { passingReport, sourceOf } from '../bundle/builders.js';

const form = (changes: Partial<ImagesOutput> = {}): ImagesOutput => ({ kind: 'images', format: 'jpeg', ...changes });

const uprightWidths: Readonly<Record<string, number>> = { 'order.png': 1440, 'label.jpg': 1200 };

/** Reads the one mark of each picture wherever it is shown with at least so many pixels for one of the original's. */
const proofFrom = (leastScale: number, asked: [string, CarriedImage][] = []): ImageProof => {
  const one = (file: string) => new Set([file]);
  return {
    shownBy: one,
    legibleIn: async (file, image) => {
      asked.push([file, image]);
      return image.scale >= leastScale ? one(file) : new Set<string>();
    },
    lostFrom: (legible) => [...legible].flatMap(([file, seen]) => (seen.has(file) ? [] : [{ file, value: file }])),
    widthOf: (file) => uprightWidths[file],
  };
};

describe('pages as images', () => {
  let bundle: BundleSource;
  let written: { readonly pdf: Uint8Array; readonly pages: number; readonly plan: readonly PagePlan[] };
  beforeAll(async () => {
    bundle = await sourceOf(passingReport());
    const { bytes: pdf, pages, plan } = await writeBundle(bundle);
    written = { pdf, pages, plan };
  });

  const made = (output: Output, proof = proofFrom(0)) => {
    const { report, images, names } = bundle;
    const source: OutputSource = { ...written, report, images, names, fileName: 'D-1.pdf', proof };
    return makeOutputs(output, source);
  };
  const small = { maxEdge: 500 };

  it('are told of as work on each begins', async () => {
    const told: unknown[] = [];
    const source = {
      ...written,
      report: bundle.report,
      images: bundle.images,
      names: bundle.names,
      fileName: 'D-1.pdf',
      proof: proofFrom(0),
    };
    await makeOutputs(form(small), { ...source, onPage: (index, total) => told.push([index, total]) });
    const { length } = written.plan;
    expect(told).toEqual(written.plan.map((_, index) => [index + 1, length]));
  });

  it('are one per page, named after the PDF in page order, with the same bytes every time', async () => {
    const [first, second] = [await made(form(small)), await made(form(small))];
    expect(first.files.map(({ record: { file, shows } }) => [file, shows])).toEqual(
      written.plan.map((_, index) => [`D-1.page-0${index + 1}.jpg`, { page: index + 1 }]),
    );
    expect(first.files.map(({ record }) => record.sha256)).toEqual(second.files.map(({ record }) => record.sha256));
    expect(first.facts).toEqual({ tooLarge: [], lost: [] });
  });

  it.each(['jpeg', 'png'] as const)('are no longer than the edge limit, as %s', async (format) => {
    const { files } = await made(form({ ...small, format }));
    for (const { record, bytes } of files) {
      const raster = await decodeImage(bytes);
      expect(raster).toMatchObject({ width: record.width, height: record.height });
      expect(Math.max(record.width ?? 0, record.height ?? 0)).toBeLessThanOrEqual(500);
      expect(record.file).toMatch(format === 'png' ? /\.png$/u : /\.jpg$/u);
    }
  });

  it('are read again picture by picture, cut from the very image that is written', async () => {
    const asked: [string, CarriedImage][] = [];
    await made(form(small), proofFrom(0, asked));
    expect(asked.map(([file]) => file)).toEqual(['order.png', 'label.jpg']);
    for (const [file, { raster, scale }] of asked)
      expect(Math.abs(raster.width - scale * (uprightWidths[file] ?? 0))).toBeLessThanOrEqual(1);
  });

  it('show a picture alone, after the pages, if its page shows it too small', async () => {
    const alone = async (proof: ImageProof) => {
      const { files, facts } = await made(form(small), proof);
      return { facts, shown: files.map(({ record }) => record.shows).filter((shows) => shows?.file !== undefined) };
    };
    expect(await alone(proofFrom(0.25))).toEqual({
      facts: { tooLarge: [], lost: [] },
      shown: [{ file: 'order.png' }, { file: 'label.jpg' }],
    });
    const none = await alone(proofFrom(2));
    expect(none.shown).toEqual([]);
    expect(none.facts.lost.map(({ file }) => file)).toEqual(['order.png', 'label.jpg']);
  });

  it('omit the list of files and the checks if the number is limited, and never the evidence', async () => {
    const sections = written.plan.map(({ section }) => section);
    const evidence = sections.filter((section) => section !== 'manifest' && section !== 'checks').length;
    const { files, facts } = await made(form({ ...small, maxImages: evidence }));
    expect(files).toHaveLength(evidence);
    expect(facts.tooMany).toBeUndefined();
    const fewer = await made(form({ ...small, maxImages: evidence - 1 }));
    expect(fewer.files).toHaveLength(evidence);
    expect(fewer.facts.tooMany).toEqual({ images: evidence, maxImages: evidence - 1 });
  });

  it('become coarser for a limit on each, and say if none is small enough', async () => {
    const whole = await made(form(small));
    const largest = Math.max(...whole.files.map(({ bytes }) => bytes.length));
    const maxBytes = Math.round(largest * 0.8);
    const { files, facts } = await made(form({ ...small, maxBytes }));
    expect(Math.max(...files.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(maxBytes);
    expect(facts.tooLarge).toEqual([]);
    const tiny = await made(form({ ...small, maxBytes: 100 }));
    expect(tiny.facts.tooLarge).toContainEqual(expect.objectContaining({ file: 'D-1.page-01.jpg', maxBytes: 100 }));
  });

  it('become coarser for a limit on all, but not if a picture would become illegible', async () => {
    const whole = await made(form(small));
    const total = whole.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const maxTotalBytes = Math.round(total * 0.85);
    const lighter = await made(form({ ...small, maxTotalBytes }));
    expect(lighter.files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(maxTotalBytes);
    expect(lighter.facts.tooLarge).toEqual([]);
    const kept = await made(form({ ...small, maxTotalBytes: 1000 }));
    expect(kept.facts.tooLarge).toEqual([{ file: null, bytes: expect.any(Number), maxBytes: 1000 }]);
  });

  it('stand beside the PDF and a text if several files are allowed, each within its own limit', async () => {
    const text = { kind: 'text', maxCharacters: 20, counted: 'utf-16' } as const;
    const { files, facts } = await made({ kind: 'files', files: [{ kind: 'pdf' }, form(small), text] });
    expect(files.map(({ record: { kind } }) => kind)).toEqual(['pdf', ...written.plan.map(() => 'image'), 'text']);
    expect(files[0]?.record).toMatchObject({ file: 'D-1.pdf', bytes: written.pdf.length, pages: written.pages });
    expect(files.at(-1)?.record.file).toBe('D-1.txt');
    expect(facts.tooLong).toMatchObject({ maxCharacters: 20 });
  });
});
