import type { Case, EvidenceFile } from '../model/case.js';
import type { FileFacts, LabelFacts, OrderFacts, TrackingFacts } from '../model/facts.js';
import type { Policy } from '../model/schema/policy.js';
import { type Picture, type Search, search } from './images/search.js';
import { pictureKinds } from './kinds/index.js';
import type { Gathered, GatherOptions } from './options.js';
import { gatherOrder } from './page/index.js';
import { gatherLabel } from './parcel/index.js';
import { withPhonesBlackedOut } from './phones/index.js';
import type { Readers } from './ports.js';
import { gatherPayloads, givenFacts } from './tracking/payloads.js';

/** Reads all evidence of a case. What cannot be read becomes a fact too; only an engine's own failure throws. */
export const gather = async (opened: Case, options: GatherOptions): Promise<Gathered> => {
  const { claims, policy, evidence } = opened;
  const { readers } = options;
  const { tracking, states: payloads } = gatherPayloads(opened);
  // While one element's image is in the networks the other's is decoded.
  const [order, label] = await Promise.all([
    search(of(evidence, 'order'), orderSearch(opened, readers), options),
    search(of(evidence, 'label'), labelSearch(opened, tracking, readers), options),
  ]);
  const kinds = await pictureKinds(order.pictures, label.pictures, policy);
  const pictures = [...order.pictures, ...label.pictures];
  const states = new Map<EvidenceFile, FileFacts>([
    ...payloads,
    ...pictures.map((picture) => [picture.file, { ...pictureFacts(picture), ...kinds.get(picture.file) }] as const),
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
  return withPhonesBlackedOut(gathered, { readings, payloads: [...payloads.keys()] });
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
    statuses.some(({ stage, sure, at }) => stage === 'proving' && sure && at !== null) &&
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

const pictureFacts = (picture: Picture): FileFacts => {
  if ('refused' in picture) return { ...givenFacts(picture.file), state: 'unreadable', ...picture.refused };
  const { upright, turn, masks } = picture.image;
  return {
    ...givenFacts(picture.file),
    state: 'read',
    width: upright.width,
    height: upright.height,
    turn,
    ...(masks.length === 0 ? {} : { masks: masks.map((box) => ({ box: [...box], reason: 'case' })) }),
  };
};
