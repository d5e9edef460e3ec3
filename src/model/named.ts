/**
 * Identifiers by their kind, for those who compare them: rules within a case, and the search for evidence that several cases use. In the facts they
 * are plain texts, as in the report. The case file's schema, the tracking formats and the readers check them, so that nothing is checked or changed
 * here: only the kinds are told apart. No other file makes a text an identifier of a kind.
 */
import type { Facts, LabelFacts, OrderFacts, PostingSeen, ReportCase, Reuse, TrackingFacts } from './facts.js';
import { isPostingNumber } from './number-kinds.js';
import type { Policy } from './schema/policy.js';
import type { Reading } from './sightings.js';

declare const kind: unique symbol;
type Kind<Name extends string> = string & { readonly [kind]: Name };

/** The marketplace's number of an order, or of the posting that it is sent in. */
export type PostingNumber = Kind<'posting-number'>;
/** A carrier's number of a parcel. */
export type TrackingNumber = Kind<'tracking-number'>;
/** What a parcel may bear: several carriers carry theirs under the posting number. A comparison of the two kinds names it. */
export type ParcelNumber = PostingNumber | TrackingNumber;
/** A product's SKU, or the seller's own code of it, which labels print in the same place. */
export type Sku = Kind<'sku'>;

/** What can be compared. */
export type Identifier = ParcelNumber | Sku;

export type ReadingOf<I extends Identifier> = Reading & { readonly value: I };

type With<T, Named> = Omit<T, keyof Named> & Named;

type NamedItem = With<ReportCase['order']['items'][number], { readonly sku: Sku; readonly offerId?: Sku }>;

type NamedClaim = With<
  ReportCase['order'],
  { readonly number: PostingNumber; readonly trackingNumber?: TrackingNumber; readonly items: NamedItem[] }
>;

/** Facts as rules are handed them. */
export type NamedFacts = With<
  Facts,
  {
    readonly case: With<ReportCase, { readonly order: NamedClaim }>;
    readonly order: NamedPage;
    readonly tracking: NamedHistory;
    readonly label: NamedLabel;
    readonly reused?: readonly NamedReuse[] | undefined;
  }
>;

export type NamedPage = With<
  OrderFacts,
  {
    readonly number: ReadingOf<PostingNumber> | null;
    readonly otherNumbers: ReadingOf<PostingNumber>[];
    readonly trackingNumber: ReadingOf<TrackingNumber> | null;
    readonly skus: ReadingOf<Sku>[];
  }
>;

export type NamedPosting = With<
  PostingSeen,
  {
    readonly postingNumber: PostingNumber;
    readonly trackingNumber: TrackingNumber | null;
    readonly skus: Sku[];
  }
>;

export type NamedHistory = With<
  TrackingFacts,
  {
    readonly trackingNumber: ReadingOf<TrackingNumber> | null;
    readonly otherNumbers: ReadingOf<ParcelNumber>[];
    readonly postings: NamedPosting[];
  }
>;

export type NamedLabel = With<
  LabelFacts,
  {
    /** Of a parcel that is carried under its posting number, that number. */
    readonly trackingNumber: ReadingOf<ParcelNumber> | null;
    readonly postingNumber: ReadingOf<PostingNumber> | null;
    readonly numbers: ReadingOf<ParcelNumber>[];
    readonly skus: ReadingOf<Sku>[];
    readonly otherSkus: ReadingOf<Sku>[];
  }
>;

export type NamedReuse = With<Reuse, { readonly order: PostingNumber; readonly trackingNumber?: TrackingNumber }>;

/** A text from the place of an order's number: in a case file or a report, whose forms others check. */
export const postingNumberOf = (text: string): PostingNumber => text as PostingNumber;

/** A text from the place of a carrier's number: in a case file or a report, whose forms others check. */
export const trackingNumberOf = (text: string): TrackingNumber => text as TrackingNumber;

/** The facts with the kinds of their identifiers. */
export const named = (facts: Facts): NamedFacts => facts as NamedFacts;

/** A number by its form: the posting number that it is, or else a carrier's. */
export const byForm = (
  value: string | null,
  policy: Pick<Policy, 'numbers'>,
): { readonly posting: PostingNumber | null; readonly parcel: TrackingNumber | null } =>
  value !== null && isPostingNumber(value, policy)
    ? { posting: postingNumberOf(value), parcel: null }
    : { posting: null, parcel: value === null ? null : trackingNumberOf(value) };
