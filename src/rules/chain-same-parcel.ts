import type { NamedFacts, NamedPosting } from '../model/named.js';
import { isPostingNumber } from '../model/number-kinds.js';
import {
  alike,
  closestReading,
  half,
  isSame,
  parcelNumber,
  placesOf,
  surelyDiffers,
  surelyIs,
  sureValue,
} from './evidence.js';
import { doubtCodes, doubtsOn } from './label-doubts.js';
import { finding, gravest } from './outcome.js';
import { defineRule } from './rule.js';

type Parts = Pick<NamedFacts, 'case' | 'policy' | 'order' | 'tracking' | 'label'>;

/**
 * Order page, carrier history and label are about the same parcel, and the photos show no other.
 *
 * Fails if two of them are clearly read and contradict each other or the case. Passes if shared, clearly read identifiers tie all three together.
 * That takes two of these links:
 *
 * - order and history: the page shows the order's number, and the history's number is the one on the page, or the one that the case claims for this
 *   order, or the posting number itself, or the one that a marketplace posting gives for it;
 * - history and label: the same number;
 * - order and label: the same posting number.
 *
 * If the policy lets an element be left out and the case does so, the one link between the other two is enough.
 *
 * Most order pages give no carrier number. The number claimed in the case then stands in: the seller answers for that one link, while the parcel's
 * number itself is read on the label and in the history.
 */
export const chainSameParcel = defineRule({
  id: 'chain-same-parcel',
  element: 'chain',
  needs: ['case', 'policy', 'order', 'tracking', 'label', 'documents-to-tie'],
  finds: [
    'chain-incomplete',
    'chain-posting-differs',
    'chain-number-conflict',
    'chain-posting-file-differs',
    'chain-number-untied',
    'chain-sku-differs',
    ...doubtCodes('chain-same-parcel'),
  ],
  source: 'handbook-chain',
  judge(facts) {
    const posting = postingOnLabel(facts);
    const conflicts = [...posting.sure, ...numberConflict(facts), ...postingFiles(facts)];
    const untied = links(facts) < facts.tied.length - 1 ? [finding('chain-number-untied', {})] : [];
    const doubts = doubtsOn(facts.label, 'chain-same-parcel', facts.case.order.number);
    const open = [...(doubts.length > 0 ? doubts : posting.doubtful), ...otherProducts(facts), ...untied];
    return gravest(conflicts, conflicts.length > 0 ? [] : open);
  },
});

/**
 * The photos show another posting number and not ours. If our parcel's number is not on the label either, it is another parcel's label. Beside that
 * number, or beside a half-read posting number of ours, it may be a neighbour's.
 */
const postingOnLabel = (facts: Parts) => {
  const { case: claims, policy, label } = facts;
  const expected = claims.order.number;
  const named = [label.postingNumber, label.trackingNumber].filter((number) => number !== null);
  const read = [...named, ...label.numbers];
  const others = read.filter((number) => isPostingNumber(number.value, policy) && surelyDiffers(number, expected));
  const other = closestReading(others, expected);
  if (other === undefined || named.some((number) => surelyIs(number, expected))) return { sure: [], doubtful: [] };
  const found = [finding('chain-posting-differs', { expected, found: other.value }, placesOf(other))];
  const isOurs = surelyIs(label.trackingNumber, parcelNumber(facts)) || half(read, expected) !== undefined;
  const isNeighbour = isOurs && !surelyDiffers(label.postingNumber, expected);
  return isNeighbour ? { sure: [], doubtful: found } : { sure: found, doubtful: [] };
};

/** The page gives clearly read products for this order, and the case claims none of them: a wrong page, or article codes. */
const otherProducts = ({ case: claims, order }: Parts) => {
  const skus = order.skus.filter(({ sure }) => sure);
  const claimed = claims.order.items.map(({ sku }) => sku);
  if (skus.length === 0 || skus.some((reading) => claimed.some((sku) => surelyIs(reading, sku)))) return [];
  const params = { expected: claimed.join(', '), found: skus.map(({ value }) => value).join(', ') };
  return [finding('chain-sku-differs', params, placesOf(...skus))];
};

/** The parcel's numbers that are stated for sure. A posting number on a label says nothing about the carrier's number. */
const statedNumbers = ({ case: claims, order, tracking, label }: Parts) => {
  return {
    claim: claims.order.trackingNumber ?? null,
    order: sureValue(order.trackingNumber),
    tracking: sureValue(tracking.trackingNumber),
    label: surelyIs(label.trackingNumber, claims.order.number) ? null : sureValue(label.trackingNumber),
  };
};

const numberConflict = (facts: Parts) => {
  const stated = statedNumbers(facts);
  const numbers = Object.values(stated).filter((number) => number !== null);
  const differ = numbers.some((a) => numbers.some((b) => alike(a, b) === 'different'));
  const { order, tracking, label } = facts;
  const read = [order, tracking, label].flatMap(({ trackingNumber }) => trackingNumber ?? []);
  return differ ? [finding('chain-number-conflict', stated, placesOf(...read))] : [];
};

/** A marketplace posting among the tracking files must belong to this order and give its number and products. */
const postingFiles = (facts: Parts) => {
  const files = [...new Set(facts.tracking.postings.map(({ file }) => file))];
  return files.flatMap((file) => {
    const inFile = facts.tracking.postings.filter((posting) => posting.file === file);
    const own = inFile.filter((posting) => isSame(posting.postingNumber, facts.case.order.number));
    return own.length > 0 ? own.flatMap((posting) => ownPosting(posting, facts)) : foreignPosting(file, inFile, facts);
  });
};

const foreignPosting = (file: string, postings: readonly NamedPosting[], { case: claims }: Parts) => {
  const found = postings.map(({ postingNumber }) => postingNumber).join(', ');
  const params = { file, what: 'posting-number', expected: claims.order.number, found } as const;
  return [finding('chain-posting-file-differs', params, [{ file }])];
};

const ownPosting = ({ file, trackingNumber, skus }: NamedPosting, facts: Parts) => {
  const { claim, order, tracking } = statedNumbers(facts);
  const number = claim ?? tracking ?? order;
  const differs = (what: 'tracking-number' | 'sku', expected: string, found: string) =>
    finding('chain-posting-file-differs', { file, what, expected, found }, [{ file }]);
  const absent = facts.case.order.items.filter(
    ({ sku, offerId = sku }) => !skus.some((s) => isSame(s, sku) || isSame(s, offerId)),
  );
  return [
    ...(number !== null && trackingNumber !== null && !isSame(trackingNumber, number)
      ? [differs('tracking-number', number, trackingNumber)]
      : []),
    ...(skus.length === 0 ? [] : absent.map(({ sku }) => differs('sku', sku, skus.join(', ')))),
  ];
};

/** How many of the three links hold. Two tie all three documents together. */
const links = (facts: Parts): number => {
  const { case: claims, order, label, tracking } = facts;
  const posting = claims.order.number;
  const numbers = statedNumbers(facts);
  const pageIsOurs = surelyIs(order.number, posting);
  const own = tracking.postings.filter(({ postingNumber }) => isSame(postingNumber, posting));
  const ofOrder = [numbers.claim, numbers.order, posting, ...own.map(({ trackingNumber }) => trackingNumber)];
  const onLabel = [label.trackingNumber, label.postingNumber].map(sureValue);
  return [
    pageIsOurs && ofOrder.some((number) => isSame(number, numbers.tracking)),
    onLabel.some((number) => isSame(number, numbers.tracking)),
    pageIsOurs && onLabel.some((number) => isSame(number, posting)),
  ].filter(Boolean).length;
};
