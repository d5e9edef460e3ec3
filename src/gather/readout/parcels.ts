import { isPostingNumber } from '../../model/number-kinds.js';
import type { Policy } from '../../model/schema/policy.js';
import type { ParcelRead, TakenFor } from '../../model/schema/reading.js';
import type { Box, Sighting } from '../../model/sightings.js';
import { loneNumbers } from '../identifiers/lone.js';
import { barcodeNumbers, type NumberCandidate, textNumbers } from '../identifiers/numbers.js';
import { around } from '../identifiers/places.js';
import { readingsOf } from '../identifiers/sightings.js';
import type { ImageReading, Line } from '../images/reading.js';
import { type Identity, identityOf, listRowOf, type NumberOnPhoto } from '../parcel/identity.js';
import { gatherLabel } from '../parcel/index.js';
import { papersOf } from '../parcel/papers.js';
import type { Readers } from '../ports.js';

/** The papers of a photo, each parcel understood as if a case had asked for it. */
export interface PhotoOfParcels {
  readonly parcels: ParcelRead[];
  /** The parcel that a line belongs to. */
  readonly parcelOf: (line: Line) => number | undefined;
  /** Every number read in the lines, with its kind. */
  readonly numbers: readonly { readonly as: TakenFor; readonly sighting: Sighting }[];
}

/** A number at one place, with its doubts. */
interface Found extends NumberOnPhoto {
  readonly candidate: NumberCandidate;
}

/** What identifies one parcel: its papers and the numbers on them. */
interface Bearer {
  readonly kind: ParcelRead['kind'];
  readonly papers: readonly Identity[];
  readonly found: readonly Found[];
}

export const parcelsIn = async (image: ImageReading, policy: Policy, readers: Readers): Promise<PhotoOfParcels> => {
  const all = await numbersIn(image, policy, readers);
  const papers = papersOf(image)
    .map((paper) => identityOf(paper, all, policy))
    .filter(({ named }) => named.length > 0)
    .toSorted((a, b) => topOf(a) - topOf(b));
  const bearers = bearersOf(papers);
  const parcels: ParcelRead[] = [];
  for (const bearer of bearers) parcels.push(await parcelRead(bearer, image, policy, readers));
  return {
    parcels,
    parcelOf: (line) => {
      const at = bearers.findIndex(
        ({ papers: own, kind }) => kind !== 'row' && own.some(({ paper }) => paper.lines.includes(line)),
      );
      return at < 0 ? undefined : at;
    },
    numbers: all.filter(({ line }) => line !== undefined).map(({ of, sighting }) => ({ as: takenAs[of], sighting })),
  };
};

const takenAs = { posting: 'order-number', tracking: 'tracking-number', sku: 'sku' } as const;

const topOf = ({ paper }: Identity): number =>
  Math.min(...[...paper.lines, ...paper.barcodes].map(({ box }) => box[1]));

/** All numbers of the photo. A carrier's number that is known by its form may also be known by standing alone; it counts once. */
const numbersIn = async (image: ImageReading, policy: Policy, readers: Readers): Promise<readonly Found[]> => {
  const formed = [...barcodeNumbers(image, policy), ...(await textNumbers(image, policy, readers))];
  const lone = (await loneNumbers(image, policy, readers)).filter(
    ({ value, line }) => !formed.some((other) => other.value === value && other.line === line),
  );
  return [...formed, ...lone].map((candidate) => {
    const { kind, value, sure, sighting, line } = candidate;
    const of = kind === 'tracking' && isPostingNumber(value, policy) ? 'posting' : kind;
    return { of, value, sure, ours: false, sighting, line, candidate };
  });
};

/** Groups papers by parcel. Labels that name one number are one parcel's. A sticker's product is in the only parcel, if there is just one. */
const bearersOf = (papers: readonly Identity[]): readonly Bearer[] => {
  const [labels, stickers] = [
    papers.filter(({ kind }) => kind === 'label'),
    papers.filter(({ kind }) => kind === 'sticker'),
  ];
  const groups: Identity[][] = [];
  for (const label of labels) {
    const own = groups.find((group) => group.some((other) => shareNumber(other, label)));
    if (own === undefined) groups.push([label]);
    else own.push(label);
  }
  const isOnly = groups.length === 1;
  return [
    ...groups.map((group) => bearer('label', isOnly ? [...group, ...stickers] : group)),
    ...(isOnly ? [] : stickers.map((sticker) => bearer('sticker', [sticker]))),
    ...papers.filter(({ kind }) => kind === 'list').flatMap(rowsOf),
  ];
};

const foundOn = ({ named }: Identity): readonly Found[] => named as readonly Found[];

const bearer = (kind: Bearer['kind'], papers: readonly Identity[]): Bearer => ({
  kind,
  papers,
  found: papers.flatMap(foundOn),
});

const shareNumber = (one: Identity, two: Identity): boolean =>
  one.named.some(
    ({ of, value }) => of !== 'sku' && two.named.some((other) => other.of !== 'sku' && other.value === value),
  );

const rowsOf = (list: Identity): readonly Bearer[] => {
  const postings = foundOn(list).filter(({ of }) => of === 'posting');
  return [...new Set(postings.map(({ value }) => value))].map((value) => ({
    kind: 'row',
    papers: [list],
    found: foundOn(list).filter(
      (one) => one.value === value || (one.of !== 'posting' && listRowOf(list, one.sighting)?.value === value),
    ),
  }));
};

const parcelRead = async (
  { kind, papers, found }: Bearer,
  image: ImageReading,
  policy: Policy,
  readers: Readers,
): Promise<ParcelRead> => {
  const [tracking, posting] = [only(found, 'tracking'), only(found, 'posting')];
  const skus = valuesOf(found, 'sku');
  const boxes = papers.flatMap(({ paper }) => [...paper.lines, ...paper.barcodes].map(({ box }) => box));
  const box = (kind === 'row' ? found.map(({ sighting }) => sighting.box as Box) : boxes).reduce(around);
  if (kind !== 'label') {
    const own = (of: NumberOnPhoto['of']) =>
      readingsOf(found.filter((one) => one.of === of).map(({ candidate }) => candidate));
    const [trackingNumber = null] = own('tracking');
    const [postingNumber = null] = own('posting');
    return {
      kind,
      box: whole(box),
      trackingNumber,
      postingNumber,
      skus: own('sku'),
      others: [],
      notCounted: [],
      doubts: [],
    };
  }
  const items = skus.map((sku) => ({ sku }));
  const facts = await gatherLabel(
    [image],
    { trackingNumber: tracking, postingNumber: posting, items },
    policy,
    readers,
  );
  const { trackingNumber, postingNumber, doubts = [] } = facts;
  const shown = [trackingNumber, postingNumber, ...facts.skus].flatMap((reading) => reading?.value ?? []);
  const asked = [tracking, posting, ...skus].filter((value) => value !== undefined);
  const further = found.filter(({ value }) => !asked.includes(value) && !shown.includes(value));
  return {
    kind,
    box: whole(box),
    trackingNumber,
    postingNumber,
    skus: facts.skus,
    others: readingsOf(further.map(({ candidate }) => candidate)),
    notCounted: asked.filter((value) => !shown.includes(value)),
    doubts,
  };
};

const whole = (box: Box): Box => box.map(Math.round) as Box;

const valuesOf = (found: readonly Found[], kind: NumberOnPhoto['of']): readonly string[] => [
  ...new Set(found.filter(({ of }) => of === kind).map(({ value }) => value)),
];

/** The one number of a kind: the only sure one, or the only one. If there are several, nobody says which counts. */
const only = (found: readonly Found[], kind: NumberOnPhoto['of']): string | undefined => {
  const sure = valuesOf(
    found.filter((one) => one.sure),
    kind,
  );
  const [value, more] = sure.length > 0 ? sure : valuesOf(found, kind);
  return more === undefined ? value : undefined;
};
