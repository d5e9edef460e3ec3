import { decodeImage, type ImageProblem } from './gather/images/decode.js';
import { type ImageKind, type ImageReading, readImage } from './gather/images/reading.js';
import { interruptible, unlessAborted } from './gather/interrupt.js';
import type { GatherOptions } from './gather/options.js';
import { gatherOrder } from './gather/page/index.js';
import { gatherLabel, type LabelClaims } from './gather/parcel/index.js';
import type { Readers } from './gather/ports.js';
import { type ReadResult, readEvidence } from './gather/read-file.js';
import { type Mapping, readTrackingPayload, type TrackingReading } from './gather/tracking/index.js';
import type { LabelFacts, OrderFacts, ReportCase } from './model/facts.js';
import type { Policy } from './model/schema/policy.js';
import { type Window, windowOfInstant } from './model/time.js';
import { loadPolicy } from './policy/index.js';

/** Single pieces of evidence read for themselves, from bytes in memory: for support tools that have uploads, not folders. */

/** One image as it was uploaded. `file` names it in sightings. */
export interface ImageInput {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ReadingOptions {
  readonly readers: Readers;
  /** `ozon/not-received` by default. */
  readonly policy?: string;
  readonly signal?: AbortSignal;
}

/** An image that cannot be read. `problem` is one of the report's file problems. */
export class UnreadableImageError extends Error {
  override readonly name = 'UnreadableImageError';
  readonly file: string;
  readonly problem: ImageProblem['problem'];

  constructor(file: string, { problem, detail }: ImageProblem) {
    super(`${file}: expected an image, found ${detail}`);
    this.file = file;
    this.problem = problem;
  }
}

const policyOf = (id = 'ozon/not-received'): Policy => {
  const policy = loadPolicy(id);
  if (policy === undefined) throw new RangeError(`There is no policy "${id}".`);
  return policy;
};

const readAll = async (
  inputs: readonly ImageInput[],
  kind: ImageKind,
  { readers, signal }: Pick<GatherOptions, 'readers' | 'signal'>,
): Promise<ImageReading[]> => {
  const images: ImageReading[] = [];
  for (const { file, bytes } of inputs) {
    signal?.throwIfAborted();
    const decoded = await decodeImage(bytes);
    if ('problem' in decoded) throw new UnreadableImageError(file, decoded);
    images.push(await readImage(file, decoded, kind, readers));
  }
  return images;
};

/**
 * Reads photos of one parcel's label, together, and looks for what the case claims.
 * @throws {UnreadableImageError} for bytes that are no readable image.
 */
export const readLabel = async (
  photos: readonly ImageInput[],
  claims: LabelClaims,
  { policy, signal, ...options }: ReadingOptions,
): Promise<LabelFacts> => {
  const readers = interruptible(options.readers, signal);
  return unlessAborted(signal, async () =>
    gatherLabel(await readAll(photos, 'photo', { readers, signal }), claims, policyOf(policy), readers),
  );
};

/**
 * Reads screenshots of the seller's order page: what belongs to the claimed order.
 * @param timeZone - IANA name: how to read the page's clock times; without it they may be in any zone of the policy.
 * @throws {UnreadableImageError} for bytes that are no readable image.
 */
export const readOrderScreenshot = async (
  pages: readonly ImageInput[],
  claims: ReportCase,
  { timeZone, signal, ...options }: ReadingOptions & { readonly timeZone?: string },
): Promise<OrderFacts> => {
  const policy = policyOf(options.policy);
  const zones = timeZone === undefined ? policy.zones : [timeZone];
  const readers = interruptible(options.readers, signal);
  return unlessAborted(signal, async () => {
    const images = await readAll(pages, 'screenshot', { readers, signal });
    return gatherOrder(
      images.map((image) => ({ image, zones })),
      claims,
      policy,
      readers,
    );
  });
};

export interface TrackingOptions {
  /** Names the payload in findings. */
  readonly file?: string;
  readonly policy?: string;
  /** Overrides the recognition by shape. */
  readonly carrier?: string;
  /** IANA name: how to read clock times without offset. */
  readonly timeZone?: string;
  /** The payload is read through this mapping, whatever format it is in. */
  readonly map?: Mapping;
  /** For JSON that no format recognises. */
  readonly fallbackMap?: Mapping;
}

/** Reads a carrier's payload: parcels, events, and when a carrier first held each. Never throws for what the payload holds. */
export const readTracking = (
  bytes: Uint8Array,
  { file = 'tracking.json', policy, ...rest }: TrackingOptions = {},
): TrackingReading => readTrackingPayload(bytes, { file, zones: policyOf(policy).zones, ...rest });

export interface ReadFileOptions extends Omit<TrackingOptions, 'file'> {
  /** Images only: when the dispute was opened, in ISO 8601 with an offset. It tells the year of a time that does not write it. */
  readonly disputeOpenedAt?: string;
  /** Called only for an image. */
  readonly readers: () => Promise<Readers>;
  readonly signal?: AbortSignal;
  /** Images only: no more than what tells which document it is; about half the work. */
  readonly brief?: boolean;
}

/** Reads any one evidence file without a case: the objects of `triproof read --format json`. */
export const readFile = (
  file: string,
  bytes: Uint8Array,
  { policy, disputeOpenedAt, ...rest }: ReadFileOptions,
): Promise<ReadResult> =>
  readEvidence(file, bytes, { policy: policyOf(policy), openedAt: momentOf(disputeOpenedAt), ...rest });

const momentOf = (text: string | undefined): Window | undefined => {
  const window = text === undefined ? undefined : windowOfInstant(text);
  if (window === null) throw new RangeError(`"${text}" is no moment with an offset.`);
  return window;
};
