import { writeBundle } from '../bundle/index.js';
import type { Bundle } from './bundle.js';
import { contentsOf, type PdfContents } from './contents.js';

/** A bundle written anew from the parts of another. */
export type Composition =
  | { readonly bytes: Uint8Array; readonly contents: PdfContents }
  /** Writing failed: nothing that triproof reports. */
  | { readonly failed: string };

/**
 * Writes the bundle anew from its report, case file, tracking files and images. Writing is deterministic: equal bytes mean that
 * every page says what the report says, and nothing else.
 */
export const recompose = async ({ report, opened, images }: Bundle): Promise<Composition> => {
  if (opened === undefined) return { failed: 'the case cannot be opened' };
  const maps = [...opened.evidence.flatMap(({ map }) => map ?? []), ...(opened.map === undefined ? [] : [opened.map])];
  try {
    const { bytes } = await writeBundle({
      report,
      caseFile: opened.source,
      originals: [...opened.evidence, ...maps],
      images,
    });
    return { bytes, contents: contentsOf(bytes) };
  } catch (error) {
    // The parts are anybody's: what cannot be drawn from them was not drawn from them.
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};

/** Whether the report lacks nothing that its pages are drawn from. */
export const isWhole = ({ opened, report, images }: Bundle): boolean =>
  opened !== undefined && report.inputs.every(({ file, carried }) => carried === undefined || images.has(file));
