import type { Facts } from '../model/facts.js';
import type { Fingerprint } from '../model/raster.js';
import type { Readers } from './ports.js';

/** How evidence is read. */
export interface GatherOptions {
  /** The engines, from `createReaders`. They stay open. */
  readonly readers: Readers;
  /** Whether telephone numbers that the readers see are blacked out in the images once everything is read. Default: no. */
  readonly maskPhones?: boolean | undefined;
  /** Ends the work: the promise is rejected with the signal's reason at once, what runs ends at the next reader that it asks. */
  readonly signal?: AbortSignal | undefined;
  /** Called as work goes on. What it throws ends the work. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * What is being worked on, for a progress line or a bar. Stages come in this order; a bundle that is too large is judged and written more
 * than once. Each file is told of once a stage, when work on it begins.
 */
export interface Progress {
  /** What is done: `reading` the evidence, `judging` it, `composing` the bundle, `proving` its images, `writing` the PDF; and
   * where the recipient takes images, `imaging` its pages, each of which is read again. */
  readonly stage: 'reading' | 'judging' | 'composing' | 'proving' | 'writing' | 'imaging';
  /** The file that is begun now, as the case names it; absent where a stage begins, and where it is about no single file. */
  readonly file?: string;
  /** How many of the stage's `total` files were begun, this one among them: 0 where the stage begins. Absent for stages without files. */
  readonly index?: number;
  /** How many files the stage works on: `reading` every evidence file, `proving` every image that could be read, `imaging` every page that becomes an image. */
  readonly total?: number;
}

/** Tells that a stage begins, then of each of its files at its first mention, whatever their order. */
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
  /** The upright pixels of every image that could be decoded, by file; what is to be blacked out is black. No pixels are kept. */
  readonly images: ReadonlyMap<string, Fingerprint>;
}
