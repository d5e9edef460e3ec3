import { isCarrierNumber } from '../model/number-kinds.js';
import type { Policy } from '../model/schema/policy.js';
import type { Document, Mention } from './document.js';
import { isShared, type KnownOrder } from './sort.js';
import { spellingKeyOf } from './spelling.js';

/** A value of the case with the files that show it; none for a given value. */
export interface Claim {
  readonly value: string;
  readonly files: readonly string[];
}

/** Something that a person must look at. `values` come with the files that show each. */
export interface ClaimDoubt {
  readonly code:
    | 'order-number-missing'
    | 'order-numbers-differ'
    | 'order-number-elsewhere'
    | 'sku-missing'
    | 'skus-differ'
    | 'sku-from-label'
    | 'tracking-numbers-differ'
    | 'tracking-number-unclear'
    | 'tracking-number-elsewhere';
  readonly values: readonly Claim[];
}

/** What a case claims, as far as its documents agree. */
export interface Claims {
  readonly orderNumber: Claim | undefined;
  readonly trackingNumber: Claim | undefined;
  readonly skus: readonly Claim[];
  readonly doubts: readonly ClaimDoubt[];
}

/** What the user says. Nothing that is read changes it. */
export type Told = Omit<KnownOrder, 'orderNumber'> & { readonly orderNumber?: string | undefined };

type Numbers = 'postings' | 'trackingNumbers' | 'skus';

/** Each number in some documents once, with the files that show it, sorted by value. */
const gathered = (documents: readonly Document[], of: Numbers): readonly Claim[] => {
  const files = new Map<string, string[]>();
  for (const document of documents)
    for (const { value } of document[of]) files.set(value, [...(files.get(value) ?? []), document.file]);
  return [...files].map(([value, shown]) => ({ value, files: shown })).toSorted((a, b) => (a.value < b.value ? -1 : 1));
};

const isPage = ({ element }: Document): boolean => element === 'order';
const isHistory = ({ kind }: Document): boolean => kind === 'history';

interface Found<T> {
  readonly found: T;
  readonly doubts: readonly ClaimDoubt[];
}

const doubt = (code: ClaimDoubt['code'], values: readonly Claim[]): ClaimDoubt => ({ code, values });

/**
 * The order's number, on which all pages, labels and histories that name just one agree. From lists, only numbers that other documents name count.
 */
const orderNumberIn = (documents: readonly Document[], told: string | undefined): Found<Claim | undefined> => {
  const single = gathered(
    documents.filter((document) => !isShared(document)),
    'postings',
  );
  if (told !== undefined) {
    const others = single.filter(({ value }) => value !== told);
    const files = gathered(documents, 'postings').find(({ value }) => value === told)?.files ?? [];
    return {
      found: { value: told, files },
      doubts: others.length === 0 ? [] : [doubt('order-number-elsewhere', others)],
    };
  }
  const [number, another] = single;
  if (another !== undefined) return { found: undefined, doubts: [doubt('order-numbers-differ', single)] };
  const all = gathered(documents, 'postings');
  if (number === undefined) {
    const shared = sharedNumber(documents, all);
    return { found: shared, doubts: shared === undefined ? [doubt('order-number-missing', all)] : [] };
  }
  const listed = gathered(documents.filter(isPage), 'postings');
  // Order pages that lack the label's number contradict it.
  if (listed.length > 0 && !listed.some(({ value }) => value === number.value))
    return { found: undefined, doubts: [doubt('order-numbers-differ', [number, ...listed])] };
  return { found: all.find(({ value }) => value === number.value), doubts: [] };
};

/** The one number that a list of orders and a list of shipments have in common. */
const sharedNumber = (documents: readonly Document[], all: readonly Claim[]): Claim | undefined => {
  const elements = (files: readonly string[]): number =>
    new Set(documents.filter(({ file }) => files.includes(file)).map(({ element }) => element)).size;
  const common = all.filter(({ files }) => elements(files) > 1);
  return common.length === 1 ? common[0] : undefined;
};

/** A carrier's number as documents spell it. If readers differ in look-alikes, the spelling of the barcode or the history counts. */
const spelt = (documents: readonly Document[], key: string): Claim & { readonly unclear: boolean } => {
  const seen = documents.flatMap(({ file, trackingNumbers }) =>
    trackingNumbers.filter(({ value }) => spellingKeyOf(value) === key).map((mention) => ({ file, mention })),
  );
  const exact = [...new Set(seen.filter(({ mention }) => mention.exact).map(({ mention }) => mention.value))];
  const read = [...new Set(seen.map(({ mention }) => mention.value))];
  const [value = '', another] = exact.length > 0 ? exact : read;
  const unclear = another !== undefined || (exact.length === 0 && seen.some(({ mention }) => mention.unclear));
  return { value, files: [...new Set(seen.map(({ file }) => file))], unclear };
};

type Spelt = ReturnType<typeof spelt>;

const keysIn = (documents: readonly Document[]): ReadonlySet<string> =>
  new Set(
    documents.flatMap(({ trackingNumbers }) => trackingNumbers.map(({ value }: Mention) => spellingKeyOf(value))),
  );

/**
 * The carrier's number: the one that two of page, label and history name, or the only one that a page or a history names. A label bears numbers of
 * several kinds, so alone it counts only if a number has a carrier's form. If the three disagree, the number is left out; without it they must agree
 * among themselves.
 */
const trackingNumberIn = (
  documents: readonly Document[],
  told: string | undefined,
  policy: Policy,
): Found<Claim | undefined> => {
  const own = documents.filter((document) => !isShared(document) || isHistory(document));
  const [pages, histories] = [own.filter(isPage), own.filter(isHistory)];
  const labels = own.filter(({ element }) => element === 'label').map((label) => withPostings(label));
  const voices = [pages, histories, labels].map(keysIn);
  const all = [...pages, ...histories, ...labels];
  const [ofPages = new Set(), ofHistories = new Set()] = voices;
  const strong = [...new Set([...ofPages, ...ofHistories])].toSorted();
  const spell = (keys: readonly string[]): readonly Spelt[] => keys.map((key) => spelt(all, key));
  if (told !== undefined) {
    const others = spell(strong.filter((key) => key !== spellingKeyOf(told)));
    const { files } = spelt(all, spellingKeyOf(told));
    const isSeen = strong.length === 0 || strong.includes(spellingKeyOf(told));
    return { found: { value: told, files }, doubts: isSeen ? [] : [doubt('tracking-number-elsewhere', others)] };
  }
  const agreed = strong.filter((key) => voices.filter((keys) => keys.has(key)).length > 1);
  const candidates = agreed.length > 0 ? agreed : strong.length > 0 ? strong : carrierKeys(labels, policy);
  const [only, another] = spell(candidates);
  if (only === undefined) return { found: undefined, doubts: [] };
  if (another !== undefined) return { found: undefined, doubts: [doubt('tracking-numbers-differ', spell(candidates))] };
  if (only.unclear) return { found: undefined, doubts: [doubt('tracking-number-unclear', [only])] };
  const others = spell(strong.filter((key) => key !== spellingKeyOf(only.value)));
  return {
    found: { value: only.value, files: only.files },
    doubts: others.length === 0 ? [] : [doubt('tracking-number-elsewhere', others)],
  };
};

/** Some carriers carry parcels under the marketplace's own number. */
const withPostings = (label: Document): Document => ({
  ...label,
  trackingNumbers: [...label.trackingNumbers, ...label.postings],
});

const carrierKeys = (labels: readonly Document[], policy: Policy): readonly string[] => [
  ...new Set(
    labels
      .flatMap(({ trackingNumbers }) => trackingNumbers)
      .filter(({ value, unclear }) => !unclear && isCarrierNumber(value, policy))
      .map(({ value }) => spellingKeyOf(value)),
  ),
];

/**
 * The products sent: those on a page that is about this order alone. From lists, only products that a label or sticker shows too count. Products on a
 * label alone are taken if a barcode says them, and this is reported: a label cannot prove a claim that comes from it.
 */
const skusIn = (documents: readonly Document[], told: readonly string[]): Found<readonly Claim[]> => {
  const pages = documents.filter(isPage);
  const labels = documents.filter((document) => document.element === 'label' && !isShared(document));
  const shown = gathered(labels, 'skus');
  if (told.length > 0) {
    const all = gathered(documents, 'skus');
    const found = told.map((value) => all.find((claim) => claim.value === value) ?? { value, files: [] });
    return { found, doubts: differing(shown, found) };
  }
  const own = gathered(
    pages.filter((page) => !isShared(page)),
    'skus',
  );
  if (own.length > 0) {
    const found = own.map((claim) => gathered(documents, 'skus').find(({ value }) => value === claim.value) ?? claim);
    return { found, doubts: differing(shown, found) };
  }
  const listed = gathered(pages, 'skus').map(({ value }) => value);
  const common = gathered(documents, 'skus').filter(
    ({ value }) => listed.includes(value) && shown.some((claim) => claim.value === value),
  );
  if (common.length > 0) return { found: common, doubts: differing(shown, common) };
  const coded = shown.filter(({ value }) =>
    labels.some(({ skus }) => skus.some((sku) => sku.exact && sku.value === value)),
  );
  if (coded.length > 0 && listed.length === 0) return { found: coded, doubts: [doubt('sku-from-label', coded)] };
  return { found: [], doubts: [doubt('sku-missing', shown)] };
};

/** A doubt if labels show products, but none of this case's. */
const differing = (shown: readonly Claim[], found: readonly Claim[]): readonly ClaimDoubt[] =>
  shown.length > 0 && !shown.some(({ value }) => found.some((claim) => claim.value === value))
    ? [doubt('skus-differ', shown)]
    : [];

/** What the documents of one case say about it. */
export const claimsOf = (documents: readonly Document[], told: Told, policy: Policy): Claims => {
  const orderNumber = orderNumberIn(documents, told.orderNumber);
  const trackingNumber = trackingNumberIn(documents, told.trackingNumber, policy);
  const skus = skusIn(documents, told.skus ?? []);
  return {
    orderNumber: orderNumber.found,
    trackingNumber: trackingNumber.found,
    skus: skus.found,
    doubts: [...orderNumber.doubts, ...trackingNumber.doubts, ...skus.doubts],
  };
};
