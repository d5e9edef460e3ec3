import type { Case, EvidenceFile } from '../model/case.js';
import type { FileFacts } from '../model/facts.js';
import { fingerprintOf } from '../model/raster.js';
import { type Picture, search } from './images/search.js';
import { pictureKinds } from './kinds/index.js';
import { type Gathered, type GatherOptions, numbered } from './options.js';
import { withPhonesBlackedOut } from './phones/index.js';
import { labelSearch, orderSearch } from './searches.js';
import { gatherPayloads, givenFacts } from './tracking/payloads.js';

/** Reads all evidence of a case. What cannot be read becomes a fact too; only an engine's own failure throws. */
export const gather = async (opened: Case, options: GatherOptions): Promise<Gathered> => {
  const { claims, policy, evidence } = opened;
  const { readers } = options;
  const begun = numbered('reading', evidence.length, options.onProgress);
  const { tracking, states: payloads } = gatherPayloads(opened, begun);
  // While one element's image is in the networks, the other's is decoded.
  const [order, label] = await Promise.all([
    search(of(evidence, 'order'), orderSearch(opened, readers), { ...options, begun }),
    search(of(evidence, 'label'), labelSearch(opened, tracking, readers), { ...options, begun }),
  ]);
  const kinds = await pictureKinds(order.pictures, label.pictures, policy);
  const pictures = [...order.pictures, ...label.pictures];
  const states = new Map<EvidenceFile, FileFacts>([
    ...payloads,
    ...pictures.map((picture) => [picture.file, { ...pictureFacts(picture), ...kinds.get(picture.file) }] as const),
  ]);
  const read = pictures.filter((picture) => 'image' in picture);
  const facts = {
    case: claims,
    policy,
    order: order.facts,
    tracking,
    label: label.facts,
    files: evidence.map((file) => states.get(file) as FileFacts),
    ...(opened.reused === undefined || opened.reused.length === 0 ? {} : { reused: opened.reused }),
    bundle: null,
  };
  const readings = read.map(({ image }) => image);
  if (options.maskPhones === true) return withPhonesBlackedOut(facts, { readings, payloads: [...payloads.keys()] });
  return { facts, images: new Map(readings.map(({ file, upright }) => [file, fingerprintOf(upright)])) };
};

const of = (evidence: readonly EvidenceFile[], element: EvidenceFile['element']): readonly EvidenceFile[] =>
  evidence.filter((file) => file.element === element);

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
