import type { Facts } from '../model/facts.js';
import type { Fingerprint } from '../model/raster.js';
import type { Readers } from './ports.js';

export interface GatherOptions {
  readonly readers: Readers;
  /** Whether telephone numbers that the readers see are blacked out in the images once everything is read. Default: no. */
  readonly maskPhones?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What is being worked on, for a progress line. */
export interface Progress {
  readonly stage: 'reading' | 'judging' | 'composing' | 'proving' | 'writing';
  readonly file?: string;
}

export interface Gathered {
  readonly facts: Facts;
  /** The upright pixels of every image that could be decoded, by file; what is to be blacked out is black. No pixels are kept. */
  readonly images: ReadonlyMap<string, Fingerprint>;
}
