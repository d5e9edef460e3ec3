import { type PolicyGiven, policyOption, zoneProblem } from './case/index.js';
import { wordValue } from './case/wording.js';
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
import { InputError, type InputProblem } from './model/problems.js';
import { type Window, windowOfInstant } from './model/time.js';

/** Reads single pieces of evidence from bytes in memory, for support tools that have uploads instead of folders. */

/** One uploaded image. `file` names it in sightings. */
export interface ImageInput {
  /** Its name in sightings and errors. */
  readonly file: string;
  /** PNG, JPEG, WebP, TIFF, HEIC/HEIF or AVIF. */
  readonly bytes: Uint8Array;
}

/** Options for reading single images. */
export interface ReadingOptions {
  /** The engines from `createReaders`. They stay open. */
  readonly readers: Readers;
  /** The policy (an id, or a custom policy) whose words and numbers are searched for. Default: `ozon/not-received`. */
  readonly policy?: PolicyGiven;
  /** Stops the work: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** An image that cannot be read. `problem` is one of the report's file problems. */
export class UnreadableImageError extends Error {
  /** Always `UnreadableImageError`. */
  override readonly name = 'UnreadableImageError';
  /** The image's name, as given. */
  readonly file: string;
  /** A code for programs. */
  readonly problem: ImageProblem['problem'];

  constructor(file: string, { problem, detail }: ImageProblem) {
    super(`${file}: expected an image, found ${detail}`);
    this.file = file;
    this.problem = problem;
  }
}

const refuseAny = (problems: readonly (InputProblem | undefined)[]): void => {
  const found = problems.filter((problem) => problem !== undefined);
  if (found.length > 0) throw new InputError(found);
};

const refuseZone = (timeZone: string | undefined): void =>
  refuseAny([timeZone === undefined ? undefined : zoneProblem(timeZone, '', 'timeZone')]);

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
 * Reads photos of one parcel's label together, and searches for what the case claims. Places are in pixels of each upright image.
 * @throws {UnreadableImageError} For bytes that are no readable image.
 * @throws {InputError} `unknown-policy` if there is no such policy.
 */
export const readLabel = async (
  photos: readonly ImageInput[],
  claims: LabelClaims,
  { policy, signal, ...options }: ReadingOptions,
): Promise<LabelFacts> => {
  const readers = interruptible(options.readers, signal);
  return unlessAborted(signal, async () =>
    gatherLabel(await readAll(photos, 'photo', { readers, signal }), claims, policyOption(policy), readers),
  );
};

/**
 * Reads screenshots of the seller's order page: what belongs to the claimed order. Places are in pixels of each upright image.
 * @param timeZone - IANA name of the zone of the page's clock times. Default: they may be in any zone of the policy.
 * @throws {UnreadableImageError} For bytes that are no readable image.
 * @throws {InputError} `unknown-policy` or `unknown-time-zone` for an option that names none.
 */
export const readOrderScreenshot = async (
  pages: readonly ImageInput[],
  claims: ReportCase,
  { timeZone, signal, ...options }: ReadingOptions & { readonly timeZone?: string },
): Promise<OrderFacts> => {
  refuseZone(timeZone);
  const policy = policyOption(options.policy);
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

/** Options for reading one tracking file. */
export interface TrackingOptions {
  /** Name of the payload in findings. Default: `tracking.json`. */
  readonly file?: string;
  /** The policy (an id, or a custom policy) whose zones apply to clock times without an offset. Default: `ozon/not-received`. */
  readonly policy?: PolicyGiven;
  /** Overrides the recognition by shape: the carrier of one of `formats()`. */
  readonly carrier?: string;
  /** IANA name of the zone of clock times without an offset. Default: every zone that is possible in the format and the policy. */
  readonly timeZone?: string;
  /** Reads the payload through this mapping, whatever its format. */
  readonly map?: Mapping;
  /** For JSON that no format recognises. */
  readonly fallbackMap?: Mapping;
}

/**
 * Reads a carrier's payload: parcels, events, and when a carrier first had each parcel. Needs no engine. Never throws because of the payload's
 * content.
 *
 * @throws {InputError} `unknown-policy` or `unknown-time-zone` for an option that names none.
 */
export const readTracking = (
  bytes: Uint8Array,
  { file = 'tracking.json', policy, ...rest }: TrackingOptions = {},
): TrackingReading => {
  refuseZone(rest.timeZone);
  return readTrackingPayload(bytes, { file, zones: policyOption(policy).zones, ...rest });
};

/** Options for reading any one file. */
export interface ReadFileOptions extends Omit<TrackingOptions, 'file'> {
  /** Images only: when the dispute was opened, in ISO 8601 with an offset. It gives the year of times that are written without one. */
  readonly disputeOpenedAt?: string;
  /** Called only for an image. */
  readonly readers: () => Promise<Readers>;
  /** Stops the work: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Images only: read just enough to recognise the document, which is about half the work. */
  readonly brief?: boolean;
}

/**
 * Reads any one evidence file without a case and returns what it shows, to find out why a case is judged as it is. A file that cannot be read is a
 * result (`kind: 'unreadable'`), not an error.
 *
 * @throws {InputError} `unknown-policy`, `unknown-time-zone`, or `bad-option` for a `disputeOpenedAt` without an offset.
 */
export const readFile = async (
  file: string,
  bytes: Uint8Array,
  { policy, disputeOpenedAt, ...rest }: ReadFileOptions,
): Promise<ReadResult> => {
  refuseZone(rest.timeZone);
  return readEvidence(file, bytes, { policy: policyOption(policy), openedAt: momentOf(disputeOpenedAt), ...rest });
};

const momentOf = (text: string | undefined): Window | undefined => {
  const window = text === undefined ? undefined : windowOfInstant(text);
  if (window !== null) return window;
  throw new InputError([
    {
      code: 'bad-option',
      file: '',
      place: 'disputeOpenedAt',
      expected: 'a time with an offset',
      found: wordValue(text),
      mend: 'Write it as 2024-08-21T09:00:00+08:00.',
    },
  ]);
};
