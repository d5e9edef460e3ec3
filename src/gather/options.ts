import type { Facts } from '../model/facts.js';
import type { Fingerprint } from '../model/raster.js';
import type { Readers } from './ports.js';

/** How evidence is read. */
export interface GatherOptions {
  /** The engines, from `createReaders`. They stay open. */
  readonly readers: Readers;
  /** Whether to black out telephone numbers that the readers see in the images, once everything is read. Default: no. */
  readonly maskPhones?: boolean | undefined;
  /** Ends the work. The promise is rejected at once with the signal's reason; what is running ends at the next reader that it asks. */
  readonly signal?: AbortSignal | undefined;
  /** Called as work goes on. If it throws, the work ends. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * The current work, for a progress line or a bar. Stages come in this order, but a bundle that is too large is judged and written more than once.
 * Each file is reported once per stage, when work on it begins.
 */
export interface Progress {
  /**
   * The stage: `reading` the evidence, `judging` it, `composing` the bundle, `proving` its images, `writing` the PDF; if the recipient takes
   * images, `imaging` its pages, each of which is read again.
   */
  readonly stage: 'reading' | 'judging' | 'composing' | 'proving' | 'writing' | 'imaging';
  /** The file that begins now, as the case names it. Absent when a stage begins, and for work on no single file. */
  readonly file?: string;
  /** How many of the stage's `total` files have begun, including this one: 0 when the stage begins. Absent for stages without files. */
  readonly index?: number;
  /** Number of files in the stage: `reading` every evidence file, `proving` every image that could be read, `imaging` every page made an image. */
  readonly total?: number;
}

/** Reports that a stage begins, then each of its files at its first mention, in any order. */
export const numbered = (
  stage: Progress['stage'],
  total: number,
  onProgress: GatherOptions['onProgress'],
): ((file: string) => void) => {
  const begun = new Set<string>();
  onProgress?.({ stage, index: 0, total });
  return (file) => {
    if (begun.has(file)) return;
    begun.add(file);
    onProgress?.({ stage, file, index: begun.size, total });
  };
};

export interface Gathered {
  readonly facts: Facts;
  /** Fingerprints of the upright pixels, masks in black, of every image that could be decoded, by file. No pixels are kept. */
  readonly images: ReadonlyMap<string, Fingerprint>;
}
