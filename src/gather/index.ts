import type { Case, EvidenceFile } from '../model/case.js';
import type { Facts, FileFacts } from '../model/facts.js';
import type { Raster } from '../model/raster.js';
import type { Policy } from '../model/schema/policy.js';
import { type ImageKind, type ImageReading, readImage } from './image.js';
import { decodeImage, type ImageProblem } from './images/decode.js';
import { gatherLabel } from './label.js';
import { gatherOrder } from './order/index.js';
import type { Readers } from './readers/ports.js';
import { gatherTracking, readTrackingPayload, type TrackingReading } from './tracking/index.js';

export interface GatherOptions {
  readonly readers: Readers;
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
  /** The upright pixels of every image that could be decoded, by file. */
  readonly images: ReadonlyMap<string, Raster>;
}

/** Reads all evidence of a case. What cannot be read becomes a fact too; only an engine's own failure throws. */
export const gather = async (opened: Case, options: GatherOptions): Promise<Gathered> => {
  const { claims, policy, evidence } = opened;
  const payloads = evidence
    .filter(({ element }) => element === 'tracking')
    .map((file) => ({ file, reading: readPayload(file, policy) }));
  const pictures = await inTurn(
    evidence.filter(({ element }) => element !== 'tracking'),
    (file) => readPicture(file, options),
  );
  const read = pictures.flatMap((picture) => ('image' in picture ? [picture] : []));
  const tracking = gatherTracking(
    payloads.map(({ file, reading }) => ({ file: file.file, reading, retrievedAt: file.retrievedAt })),
    claims,
  );
  const order = await gatherOrder(
    read
      .filter(({ file }) => file.element === 'order')
      .map(({ file, image }) => ({ image, zones: zonesOf(file, policy) })),
    claims,
    policy,
    options.readers,
  );
  const label = await gatherLabel(
    read.filter(({ file }) => file.element === 'label').map(({ image }) => image),
    {
      postingNumber: claims.order.number,
      trackingNumber: claims.order.trackingNumber ?? tracking.trackingNumber?.value,
      items: claims.order.items,
    },
    policy,
    options.readers,
  );
  const states = new Map<EvidenceFile, FileFacts>([
    ...payloads.map(({ file, reading }) => [file, payloadFacts(file, reading)] as const),
    ...pictures.map((picture) => [picture.file, pictureFacts(picture)] as const),
  ]);
  const files = evidence.map((file) => states.get(file) as FileFacts);
  return {
    facts: { case: claims, policy, order, tracking, label, files, bundle: null },
    images: new Map(read.map(({ file, image }) => [file.file, image.upright])),
  };
};

/** While one image is in the networks the next is decoded; more would only fill the memory. */
const imagesAtOnce = 2;

/** Runs a task over all items, a few at a time; results in the order of the items. */
const inTurn = async <T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> => {
  const results = new Array<R>(items.length);
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: imagesAtOnce }, work));
  return results;
};

const zonesOf = ({ timeZone }: EvidenceFile, policy: Policy): readonly string[] =>
  timeZone === undefined ? policy.zones : [timeZone];

const readPayload = ({ bytes, file, carrier, timeZone }: EvidenceFile, policy: Policy): TrackingReading =>
  readTrackingPayload(bytes, {
    file,
    zones: policy.zones,
    ...(carrier === undefined ? {} : { carrier }),
    ...(timeZone === undefined ? {} : { timeZone }),
  });

type Picture =
  | { readonly file: EvidenceFile; readonly image: ImageReading }
  | { readonly file: EvidenceFile; readonly refused: ImageProblem };

const readPicture = async (file: EvidenceFile, { readers, signal, onProgress }: GatherOptions): Promise<Picture> => {
  signal?.throwIfAborted();
  onProgress?.({ stage: 'reading', file: file.file });
  const decoded = await decodeImage(file.bytes);
  if ('problem' in decoded) return { file, refused: decoded };
  signal?.throwIfAborted();
  const kind: ImageKind = file.element === 'order' ? 'screenshot' : 'photo';
  return { file, image: await readImage(file.file, decoded, kind, readers) };
};

const given = ({
  file,
  element,
  url,
  retrievedAt,
}: EvidenceFile): Pick<FileFacts, 'file' | 'element' | 'url' | 'retrievedAt'> => ({
  file,
  element,
  ...(url === undefined ? {} : { url }),
  ...(retrievedAt === undefined ? {} : { retrievedAt }),
});

const payloadFacts = (file: EvidenceFile, reading: TrackingReading): FileFacts =>
  reading.state === 'read'
    ? { ...given(file), state: 'read', format: reading.format }
    : { ...given(file), state: 'unreadable', problem: reading.problem, detail: reading.detail };

const pictureFacts = (picture: Picture): FileFacts => {
  if ('refused' in picture) return { ...given(picture.file), state: 'unreadable', ...picture.refused };
  const { upright, turn } = picture.image;
  return { ...given(picture.file), state: 'read', width: upright.width, height: upright.height, turn };
};
