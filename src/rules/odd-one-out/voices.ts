/** Who gives which numbers: each claim of the case by itself, and each document as a whole. */
import type { Finding } from '../../model/findings.js';
import {
  byForm,
  type Identifier,
  type NamedFacts,
  type PostingNumber,
  type ReadingOf,
  type Sku,
  type TrackingNumber,
} from '../../model/named.js';
import { isPostingNumber, shapeOf } from '../../model/number-kinds.js';
import type { Place } from '../../model/sightings.js';
import { alike, isSame, placesOf, surelyIs } from '../evidence.js';

export type VoiceName =
  | 'order.number'
  | 'order.trackingNumber'
  | 'order.items'
  | 'order'
  | 'tracking'
  | 'label'
  | 'record';

type NumberKind = 'posting' | 'parcel';

/** What one voice says for sure; null if it says nothing. */
export interface Voice {
  readonly name: VoiceName;
  readonly posting: PostingNumber | null;
  readonly parcel: TrackingNumber | null;
  readonly skus: readonly Sku[];
  readonly at: readonly Place[];
}

/** The findings of a check that are needed to find the odd one. */
export interface JudgedCheck {
  readonly id: string;
  readonly status: string;
  readonly findings: readonly Finding[];
}

const mute = { posting: null, parcel: null, skus: [], at: [] } as const;

/** All voices. The rules have already found what a document shows instead of the expected number, and left out numbers of neighbours. */
export const voicesOf = (facts: NamedFacts, checks: readonly JudgedCheck[]): readonly Voice[] => [
  { ...mute, name: 'order.number', posting: facts.case.order.number },
  { ...mute, name: 'order.trackingNumber', ...sorted(facts.case.order.trackingNumber ?? null, facts) },
  { ...mute, name: 'order.items', skus: facts.case.order.items.map(({ sku }) => sku) },
  pageIn(facts, checks),
  historyIn(facts),
  labelIn(facts, checks),
  recordIn(facts),
];

const sureValues = <I extends Identifier>(readings: readonly (ReadingOf<I> | null)[]): readonly I[] =>
  readings.flatMap((reading) => (reading?.sure === true ? [reading.value] : []));

/** Some carriers use the posting number for their parcels, so the format of a number decides what it is compared with. */
const sorted = (value: string | null, { policy }: Pick<NamedFacts, 'policy'>): Pick<Voice, NumberKind> =>
  byForm(value, policy);

type NumberDiffers = Finding<'order-number-differs' | 'label-number-differs' | 'chain-posting-differs'>;

/** What a failing check found instead of the number. */
const shownInstead = (checks: readonly JudgedCheck[], code: NumberDiffers['code']): NumberDiffers | undefined =>
  checks
    .filter(({ status }) => status === 'fail')
    .flatMap(({ findings }) => findings)
    .find((finding): finding is NumberDiffers => finding.code === code);

/** The order that page and photos both show, if neither shows the one in dispute. */
const sharedPosting = ({ case: claims, order, label, policy }: NamedFacts): PostingNumber | null => {
  const onPage = sureValues([order.number, ...order.otherNumbers]);
  const onPhotos = sureValues([label.trackingNumber, label.postingNumber, ...label.numbers]);
  const shared = onPage.filter((value) => onPhotos.some((other) => isSame(value, other)));
  const isClaimed = [...onPage, ...onPhotos].some((value) => alike(value, claims.order.number) !== 'different');
  const [posting = null, ...more] = isClaimed ? [] : shared.filter((value) => isPostingNumber(value, policy));
  return more.length > 0 ? null : posting;
};

/** If a page shows several other orders and not this one, it speaks for none of them, unless the photos tell which. */
const pageIn = (facts: NamedFacts, checks: readonly JudgedCheck[]): Voice => {
  const { order } = facts;
  const other = shownInstead(checks, 'order-number-differs');
  const [shown = null, ...more] = new Set(sureValues([order.number, ...order.otherNumbers]));
  const ours = surelyIs(order.number, facts.case.order.number) ? (order.number?.value ?? null) : null;
  const [parcel = null] = sureValues([order.trackingNumber]);
  return {
    name: 'order',
    posting: ours ?? sharedPosting(facts) ?? (other !== undefined && more.length === 0 ? shown : null),
    parcel: sorted(parcel, facts).parcel,
    skus: sureValues(order.skus),
    at: other?.at ?? placesOf(...(order.number === null ? [] : [order.number])),
  };
};

const historyIn = ({ tracking, ...facts }: NamedFacts): Voice => {
  const { trackingNumber, doubts } = tracking;
  const isNumbered = trackingNumber?.sure === true && doubts.every(({ code }) => code !== 'number-not-in-file');
  return isNumbered
    ? { ...mute, name: 'tracking', ...sorted(trackingNumber.value, facts), at: placesOf(trackingNumber) }
    : { ...mute, name: 'tracking' };
};

const labelIn = (facts: NamedFacts, checks: readonly JudgedCheck[]): Voice => {
  const { label } = facts;
  const differing = [shownInstead(checks, 'label-number-differs'), shownInstead(checks, 'chain-posting-differs')];
  const other = differing.map((found) => sorted(found?.params.found ?? null, facts));
  const own = sureValues([label.trackingNumber, label.postingNumber]).map((value) => sorted(value, facts));
  const numbers = [...other, ...own];
  const posting = numbers.map((number) => number.posting).find((value) => value !== null);
  const parcel = numbers.map((number) => number.parcel).find((value) => value !== null);
  const skus = sureValues(label.skus);
  return {
    name: 'label',
    posting: posting ?? sharedPosting(facts),
    parcel: parcel ?? null,
    skus: skus.length > 0 ? skus : sureValues(label.otherSkus),
    at: differing.find((found) => found !== undefined)?.at ?? [],
  };
};

/** The marketplace's record of the posting, if the case has exactly one. */
const recordIn = ({ tracking: { postings } }: NamedFacts): Voice => {
  const [posting, ...more] = postings;
  if (posting === undefined || more.length > 0) return { ...mute, name: 'record' };
  return {
    name: 'record',
    posting: posting.postingNumber,
    parcel: posting.trackingNumber,
    skus: posting.skus,
    at: [{ file: posting.file }],
  };
};

const kinds = ['posting', 'parcel'] as const;

export const isClaim = ({ name }: Pick<Voice, 'name'>): boolean => name.startsWith('order.');

const compare = <I extends Identifier>(a: I | null, b: I | null) =>
  a === null || b === null ? undefined : alike(a, b);

/** Whether two voices give different numbers of one kind. Claims of the same case never contradict each other. */
export const contradict = (a: Voice, b: Voice): boolean =>
  !(isClaim(a) && isClaim(b)) && kinds.some((kind) => compare(a[kind], b[kind]) === 'different');

/** Articles in two formats are more likely two names of one thing than two things. */
const namesOthers = (a: Voice, b: Voice): boolean =>
  a.skus.length > 0 &&
  b.skus.length > 0 &&
  !sharesSku(a, b) &&
  a.skus.every((sku) => b.skus.some((other) => shapeOf(sku).slice(0, 1) === shapeOf(other).slice(0, 1)));

export const sharesSku = (a: Voice, b: Voice): boolean =>
  a.skus.some((sku) => b.skus.some((other) => isSame(sku, other)));

/** How much two voices share, numbers and products, minus what they contradict each other in. */
export const tiesBetween = (a: Voice, b: Voice): number => {
  if (isClaim(a) && isClaim(b)) return 0;
  const same = kinds.filter((kind) => compare(a[kind], b[kind]) === 'same').length;
  return same + (sharesSku(a, b) ? 1 : 0) - (namesOthers(a, b) ? 1 : 0);
};
