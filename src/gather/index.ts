import type { Case, EvidenceFile } from '../model/case.js';
import type { Facts, FileFacts, LabelFacts, OrderFacts, TrackingFacts } from '../model/facts.js';
import type { Raster } from '../model/raster.js';
import type { Policy } from '../model/schema/policy.js';
import { gatherLabel } from './label.js';
import { gatherOrder } from './order/index.js';
import { withPhonesBlackedOut } from './phones/index.js';
import { type Picture, type Search, search } from './pictures.js';
import type { Readers } from './readers/ports.js';
import { gatherTracking, readTrackingPayload, type TrackingReading } from './tracking/index.js';

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
  /** The upright pixels of every image that could be decoded, by file; what is to be blacked out is black. */
  readonly images: ReadonlyMap<string, Raster>;
}

/** Reads all evidence of a case. What cannot be read becomes a fact too; only an engine's own failure throws. */
export const gather = async (opened: Case, options: GatherOptions): Promise<Gathered> => {
  const { claims, policy, evidence } = opened;
  const { readers } = options;
  const payloads = evidence
    .filter(({ element }) => element === 'tracking')
    .map((file) => ({ file, reading: readPayload(file, opened) }));
  const tracking = gatherTracking(
    payloads.map(({ file, reading }) => ({ file: file.file, reading, retrievedAt: file.retrievedAt })),
    claims,
  );
  // While one element's image is in the networks the other's is decoded.
  const [order, label] = await Promise.all([
    search(of(evidence, 'order'), orderSearch(opened, readers), options),
    search(of(evidence, 'label'), labelSearch(opened, tracking, readers), options),
  ]);
  const pictures = [...order.pictures, ...label.pictures];
  const states = new Map<EvidenceFile, FileFacts>([
    ...payloads.map(({ file, reading }) => [file, payloadFacts(file, reading)] as const),
    ...pictures.map((picture) => [picture.file, pictureFacts(picture)] as const),
  ]);
  const read = pictures.filter((picture) => 'image' in picture);
  const gathered = {
    facts: {
      case: claims,
      policy,
      order: order.facts,
      tracking,
      label: label.facts,
      files: evidence.map((file) => states.get(file) as FileFacts),
      bundle: null,
    },
    images: new Map(read.map(({ file, image }) => [file.file, image.upright])),
  };
  if (options.maskPhones !== true) return gathered;
  const readings = read.map(({ image }) => image);
  return withPhonesBlackedOut(gathered, { readings, payloads: payloads.map(({ file }) => file) });
};

const of = (evidence: readonly EvidenceFile[], element: EvidenceFile['element']): readonly EvidenceFile[] =>
  evidence.filter((file) => file.element === element);

const orderSearch = ({ claims, policy }: Case, readers: Readers): Search<OrderFacts> => ({
  kind: 'screenshot',
  gather: (pictures) =>
    gatherOrder(
      pictures.map(({ file, image }) => ({ image, zones: zonesOf(file, policy) })),
      claims,
      policy,
      readers,
    ),
  isSettled: ({ number, statuses }) =>
    number?.sure === true &&
    statuses.some(({ stage, sure, at }) => stage === 'preparing' && sure && at !== null) &&
    !statuses.some(({ stage, sure }) => stage === 'disqualified' && !sure),
});

const labelSearch = ({ claims, policy }: Case, tracking: TrackingFacts, readers: Readers): Search<LabelFacts> => {
  const sought = {
    postingNumber: claims.order.number,
    trackingNumber: claims.order.trackingNumber ?? tracking.trackingNumber?.value,
    items: claims.order.items,
  };
  return {
    kind: 'photo',
    gather: (pictures) =>
      gatherLabel(
        pictures.map(({ image }) => image),
        sought,
        policy,
        readers,
      ),
    isSettled: ({ trackingNumber, skus }) =>
      trackingNumber?.sure === true && skus.filter(({ sure }) => sure).length >= sought.items.length,
  };
};

const zonesOf = ({ timeZone }: EvidenceFile, policy: Policy): readonly string[] =>
  timeZone === undefined ? policy.zones : [timeZone];

const readPayload = (
  { bytes, file, carrier, timeZone, map }: EvidenceFile,
  { policy, map: fallbackMap }: Case,
): TrackingReading => readTrackingPayload(bytes, { file, zones: policy.zones, carrier, timeZone, map, fallbackMap });

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

const payloadFacts = (file: EvidenceFile, reading: TrackingReading): FileFacts => {
  const map = reading.map === undefined ? {} : { map: reading.map.file };
  return reading.state === 'read'
    ? {
        ...given(file),
        state: 'read',
        format: reading.format,
        ...map,
        ...(reading.carrier === null ? {} : { carrier: reading.carrier }),
      }
    : { ...given(file), state: 'unreadable', problem: reading.problem, detail: reading.detail, ...map };
};

const pictureFacts = (picture: Picture): FileFacts => {
  if ('refused' in picture) return { ...given(picture.file), state: 'unreadable', ...picture.refused };
  const { upright, turn, masks } = picture.image;
  return {
    ...given(picture.file),
    state: 'read',
    width: upright.width,
    height: upright.height,
    turn,
    ...(masks.length === 0 ? {} : { masks: masks.map((box) => ({ box: [...box], reason: 'case' })) }),
  };
};
