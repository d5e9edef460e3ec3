import { type BundleImage, prepareImage, writeBundle } from '../bundle/index.js';
import { loadPolicy } from '../policy/index.js';
import { type Bundle, describedBy, foreignJpegs } from './bundle.js';
import { contentsOf, type PdfContents } from './contents.js';

/** A bundle rewritten from the parts of another. */
export type Composition =
  | { readonly bytes: Uint8Array; readonly contents: PdfContents }
  /** Writing failed: nothing that triproof reports. */
  | { readonly failed: string };

/**
 * Rewrites the bundle from its report, case file, tracking files and images. Writing is deterministic: equal bytes mean that every page
 * says what the report says, and nothing else.
 */
export const recompose = async (bundle: Bundle): Promise<Composition> => {
  const { report, opened } = bundle;
  if (opened === undefined) return { failed: 'the case cannot be opened' };
  const maps = [...opened.evidence.flatMap(({ map }) => map ?? []), ...(opened.map === undefined ? [] : [opened.map])];
  try {
    const { bytes } = await writeBundle({
      report,
      names: loadPolicy(report.policy.id),
      caseFile: opened.source,
      originals: [...opened.evidence, ...maps],
      images: await imagesFor(bundle),
    });
    return { bytes, contents: contentsOf(bytes) };
  } catch (error) {
    // The parts may come from anyone. If the bundle cannot be drawn from them, it was not drawn from them.
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * A missing image is replaced by another image in its place, as long as there is one, else by a blank. Otherwise the page would say that
 * there is no image, and letters that no other page needs would change all the fonts.
 */
const imagesFor = async ({ report, contents, images }: Bundle): Promise<ReadonlyMap<string, BundleImage>> => {
  const foreign = [...foreignJpegs(report, contents)];
  const { bytes: blank } = await prepareImage({ width: 1, height: 1, data: Uint8Array.of(255, 255, 255) });
  return new Map(
    report.inputs.flatMap(({ file, carried }) => {
      if (carried === undefined) return [];
      const standIn = (): BundleImage => ({
        ...{ coding: 'jpeg', bytes: foreign.shift() ?? blank },
        ...describedBy(carried, report.facts, file),
      });
      return [[file, images.get(file) ?? standIn()] as const];
    }),
  );
};

/** Whether the report has everything that its pages are drawn from. */
export const isRedrawable = ({ opened, report, images }: Bundle): boolean =>
  opened !== undefined && report.inputs.every(({ file, carried }) => carried === undefined || images.has(file));
