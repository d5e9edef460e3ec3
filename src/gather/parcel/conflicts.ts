import type { LabelDoubt, LabelDoubtCode } from '../../model/facts.js';
import {
  areSiblings,
  isCarrierNumber,
  isNear,
  isOfOneForm,
  isPostingNumber,
  isRatherMisread,
  shapeOf,
} from '../../model/number-kinds.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Box, Sighting } from '../../model/sightings.js';
import type { BarcodeInImage, Line } from '../images/reading.js';
import { type Identity, listRowOf, type NumberOnPhoto } from './identity.js';
import { distanceBetween } from './papers.js';

/** What is weighed: the papers of all photos, and the parcel that they should show. */
export interface Weighed {
  readonly papers: readonly Identity[];
  /** The number that the parcel must bear, normalised. */
  readonly number: string;
  /** The order's own posting, normalised. */
  readonly posting: string;
  /** Whether the case or its tracking file names that number. */
  readonly claimed: boolean;
  readonly skus: readonly string[];
  readonly policy: Policy;
}

/** Everything that contradicts what the photos show of the case's own parcel. One good sighting does not outweigh it: a person decides on each. */
export const conflictsOf = (weighed: Weighed): LabelDoubt[] => {
  const parcels = weighed.papers.filter(({ kind }) => kind !== 'list');
  return [
    ...parcels.flatMap((paper) => [
      ...ofNumbers(paper, weighed),
      ...ofPostings(paper, weighed),
      ...ofSkus(paper, weighed),
    ]),
    ...ofParcels(parcels, weighed),
    ...weighed.papers.filter(({ kind }) => kind === 'list').flatMap(ofRows),
    ...onListsAlone(weighed),
  ];
};

export const doubt = (code: LabelDoubtCode, words: string, seen: readonly Sighting[]): LabelDoubt => ({
  code,
  words,
  sightings: [...seen],
});

const about = (
  code: LabelDoubtCode,
  named: readonly NumberOnPhoto[],
  beside: readonly NumberOnPhoto[] = [],
): LabelDoubt[] =>
  named.length === 0
    ? []
    : [
        doubt(
          code,
          valuesOf(named).join(', '),
          [...named, ...beside].map(({ sighting }) => sighting),
        ),
      ];

const valuesOf = (named: readonly NumberOnPhoto[]): string[] => [...new Set(named.map(({ value }) => value))];

const isCode = ({ sighting }: NumberOnPhoto): boolean => sighting.reader === 'barcode';

/** Where the parcel's own number is named for sure. */
const ownOn = ({ named }: Identity, { number }: Weighed): readonly NumberOnPhoto[] =>
  named.filter(({ value, sure }) => sure && value === number);

/** Where another value of the same form is named that could take its place. */
const rivalsOn = ({ named }: Identity, { number, policy }: Weighed): readonly NumberOnPhoto[] =>
  named.filter(({ of, ours, value }) => of !== 'sku' && !ours && isOfOneForm(value, number, policy));

/** Other numbers of the parcel's own kind, on the paper that bears its number. */
const ofNumbers = (paper: Identity, weighed: Weighed): LabelDoubt[] => {
  const own = ownOn(paper, weighed);
  if (!weighed.claimed) return about('second-number', unclaimed(paper, weighed.policy), own);
  if (own.length === 0) return [];
  const rivals = rivalsOn(paper, weighed);
  const sure = rivals.filter((rival) => rival.sure);
  if (sure.some((rival) => isAgainst(rival, own))) return about('barcode-differs', sure, own);
  if (isPostingNumber(weighed.number, weighed.policy)) return ofCaptions(paper, own, weighed);
  if (sure.length > 0) return about('second-number', sure, own);
  const unsure = rivals.filter(({ value }) => !isRatherMisread(value, weighed.number));
  return [...ofCaptions(paper, own, weighed), ...about('other-number-unsure', unsure, own)];
};

/** Two carriers' numbers on one paper while no claim says which one counts. */
const unclaimed = ({ named }: Identity, policy: Policy): readonly NumberOnPhoto[] => {
  const numbers = named.filter(({ of, sure }) => of === 'tracking' && sure);
  const isRival = (one: NumberOnPhoto, two: NumberOnPhoto): boolean =>
    one.value !== two.value &&
    (isOfOneForm(one.value, two.value, policy) || [one, two].every(({ value }) => isCarrierNumber(value, policy)));
  return numbers.filter((one) => numbers.some((two) => isRival(one, two)));
};

/** Whether the paper's print gives one number and its barcode the other. */
const isAgainst = (rival: NumberOnPhoto, own: readonly NumberOnPhoto[]): boolean =>
  own.every((one) => isCode(one) !== isCode(rival));

/** Text above or below a barcode is its caption if it is nearer than this many text heights. Chosen, not measured. */
const captionGap = 1.2;
/** Share of the text that must stand within the barcode's width. Chosen, not measured. */
const captionShare = 0.6;

const isCaption = (text: Box, { box, format }: BarcodeInImage): boolean => {
  if (/QR|Matrix|PDF417|Aztec/u.test(format)) return false;
  const shared = Math.min(text[0] + text[2], box[0] + box[2]) - Math.max(text[0], box[0]);
  return distanceBetween(text, box) <= captionGap * text[3] && shared >= captionShare * text[2];
};

/** A barcode that differs from the text printed at it, if one of the two is the parcel's number. */
const ofCaptions = (paper: Identity, own: readonly NumberOnPhoto[], weighed: Weighed): LabelDoubt[] => {
  const [printed, coded] = [own.filter((one) => !isCode(one)), own.filter(isCode)];
  if (printed.length > 0 && coded.length > 0) return [];
  return coded.length === 0
    ? about('barcode-differs', codesOver(paper, printed), printed)
    : printsUnder(paper, coded, weighed).map(({ text, box, confidence }) => {
        const [{ sighting }] = coded as [NumberOnPhoto];
        const seen: Sighting = { file: sighting.file, box: [...box], reader: 'paddle', text, confidence };
        return doubt('barcode-differs', text, [seen, sighting]);
      });
};

const codesOver = ({ paper, named }: Identity, printed: readonly NumberOnPhoto[]): readonly NumberOnPhoto[] => {
  const codes = paper.barcodes.filter((code) => printed.some(({ sighting }) => isCaption(sighting.box as Box, code)));
  return named.filter(
    (one) => !one.ours && one.of !== 'sku' && isCode(one) && codes.some(({ text }) => text === one.sighting.text),
  );
};

const printsUnder = ({ paper }: Identity, coded: readonly NumberOnPhoto[], { number }: Weighed): readonly Line[] => {
  const codes = paper.barcodes.filter(({ text }) => coded.some(({ sighting }) => sighting.text === text));
  return paper.lines.filter(
    ({ text, box }) =>
      shapeOf(text) === shapeOf(number) && !isNear(text, number) && codes.some((code) => isCaption(box, code)),
  );
};

/** Another posting's number on the paper that bears the order's own number. */
const ofPostings = ({ named }: Identity, weighed: Weighed): LabelDoubt[] => {
  const own = named.filter(({ ours, sure }) => ours && sure);
  const numbers = own.filter(({ of }) => of !== 'sku');
  const others = named.filter(({ of, ours }) => of === 'posting' && !ours);
  const sure = others.filter((other) => other.sure);
  if (own.length === 0) return [];
  if (sure.length === 0) return about('other-number-unsure', others, own);
  const isTold = weighed.number === weighed.posting && sure.some((other) => isAgainst(other, numbers));
  if (numbers.length === 0 || isTold) return [];
  const isSibling = sure.some(({ value }) => areSiblings(value, weighed.posting));
  return about(isSibling ? 'sibling-posting' : 'other-posting', sure, numbers);
};

/** Another product's SKU on a paper that is not another parcel's. An article code of digits beside the SKU itself does not count. */
const ofSkus = (paper: Identity, weighed: Weighed): LabelDoubt[] => {
  const skus = paper.named.filter(({ of, sure }) => of === 'sku' && sure);
  const own = skus.filter(({ ours }) => ours);
  const others = skus.filter(
    (one) =>
      !one.ours && (own.length === 0 || isCode(one) || one.line === undefined || /SKU|OZN/iu.test(one.line.text)),
  );
  if (foreignOn(paper, weighed).length > 0) return [];
  const isSplit = own.length > 0 && others.some((other) => isAgainst(other, own));
  return about(isSplit ? 'sku-barcode-differs' : 'other-sku', others, own);
};

/** Numbers that name another parcel. */
const foreignOn = (paper: Identity, weighed: Weighed): readonly NumberOnPhoto[] => {
  const rivals = rivalsOn(paper, weighed);
  return paper.named.filter(
    (one) => one.sure && !one.ours && one.of !== 'sku' && (one.of === 'posting' || rivals.includes(one)),
  );
};

/** A separate label holds more than a number: a scrap with fewer lines may belong to any parcel. Chosen, not measured. */
const leastLines = 3;

/**
 * Labels of other parcels in view. They are mere neighbours if one paper bears the parcel's number and every SKU. Otherwise nobody knows which parcel
 * the SKU is in.
 */
const ofParcels = (papers: readonly Identity[], weighed: Weighed): LabelDoubt[] => {
  const bearers = papers.filter((paper) => ownOn(paper, weighed).length > 0);
  if (bearers.length === 0) return [];
  const isWhole = ({ named }: Identity): boolean =>
    weighed.skus.every((sku) => named.some(({ of, sure, value }) => of === 'sku' && sure && value === sku));
  const isOurs = ({ named }: Identity): boolean => named.some(({ of, ours, sure }) => of !== 'sku' && ours && sure);
  const others = papers.filter((paper) => !isOurs(paper) && foreignOn(paper, weighed).length > 0);
  const isWholly = bearers.some(isWhole);
  const open = others.filter(({ paper }) => !isWholly || paper.lines.length < leastLines);
  return about(
    'other-parcel',
    open.flatMap((paper) => foreignOn(paper, weighed)),
  );
};

/** Checks the rows of a list: our row must be among them, and only what stands in it is ours. */
const ofRows = (list: Identity): LabelDoubt[] => {
  const postings = list.named.filter(({ of }) => of === 'posting');
  const ours = postings.filter(({ ours }) => ours);
  if (ours.length === 0) return about('row-of-another', postings);
  const skus = list.named.filter(({ of, sighting }) => of === 'sku' && listRowOf(list, sighting)?.ours === true);
  if (skus.some((sku) => sku.ours)) return [];
  const elsewhere = list.named.filter(({ of, ours }) => of === 'sku' && ours);
  return about('row-differs', skus.length > 0 ? skus : elsewhere, ours);
};

/** A number seen on lists alone. A list says what was to be sent, not what the parcel bears. */
const onListsAlone = (weighed: Weighed): LabelDoubt[] => {
  const bearers = weighed.papers.filter((paper) => ownOn(paper, weighed).length > 0);
  if (bearers.some(({ kind }) => kind !== 'list')) return [];
  return about(
    'number-on-list-only',
    bearers.flatMap((paper) => ownOn(paper, weighed)),
  );
};
