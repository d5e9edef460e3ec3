import type { DemandParams } from './demand-findings.js';
import type {
  EvidenceElement,
  FileProblem,
  IdentifierKind,
  LabelDoubtCode,
  LegibilityDefect,
  OrderDoubtCode,
  PictureKind,
  Place,
  ReadingDoubt,
  SamePicture,
  TrackingDoubtCode,
  Window,
} from './schema/report.js';
import type { AddressFlaw } from './web-address.js';

/** Why a text can hardly be read, or not at all: which text, in which photo, and by which measure. */
export interface TextDefect extends Pick<LegibilityDefect, 'kind' | 'measured' | 'needed'> {
  readonly file: string;
  /** `text` is all text in the photo. */
  readonly of: IdentifierKind | 'text';
}

/** Why a reading is not sure. The finding says where the doubt arose. */
export type TextDoubt = Omit<ReadingDoubt, 'sightings'>;

/** Doubts about a tracking history that have a finding with values of its own. */
type DoubtToldOtherwise = 'no-events' | 'number-not-in-file' | 'event-after-retrieval' | 'mapped-by-user';

/** Doubts about a tracking history that are reported directly, each by its own finding: `tracking-` and the doubt's code. */
export type ToldDoubt = Exclude<TrackingDoubtCode, DoubtToldOtherwise>;

/** Those of them that are only about a delivery. */
export type DeliveryDoubt = Extract<ToldDoubt, `delivery-${string}`>;

/** `detail` quotes the entries in doubt, at most the first three. Empty if there is nothing to quote. */
export type DoubtParams = { readonly [D in ToldDoubt as `tracking-${D}`]: { readonly detail: string } };

/** Doubts about an order page, each with its own finding. `words` are the words in doubt, as they were read. */
export type OrderDoubtParams = { readonly [D in OrderDoubtCode as `order-${D}`]: { readonly words: string } };

/**
 * Doubts about the photos, each with its own finding: `label-` and the doubt's code. `expected` is what the photos should show, `found` what
 * contradicts it, as it was read.
 */
export type LabelDoubtParams = {
  readonly [D in LabelDoubtCode as `label-${D}`]: { readonly expected: string; readonly found: string };
};

/** The source of a number: the case file, a document, or the marketplace's record of the posting. */
export type Speaker = 'case' | 'record' | EvidenceElement;

/** A document that does not fit: it gives `found`, where others give `expected`. */
type OddDocument = {
  readonly found: string;
  readonly expected: string;
  /** The sources of `expected`. */
  readonly agreeing: readonly Speaker[];
};

/** Findings told first if one document, or one claim, makes several checks fail. No single rule finds them; they are found over all checks. */
export interface LeadParams {
  'odd-page': OddDocument;
  'odd-history': OddDocument;
  'odd-label': OddDocument;
  /** `place` of the case file claims what no document gives; `agreeing` give `found`. */
  'odd-claim': {
    readonly place: 'order.number' | 'order.trackingNumber' | 'order.items';
    readonly claimed: string;
    readonly found: string;
    readonly agreeing: readonly Speaker[];
  };
  /** Label and history belong to two parcels, and nothing tells which is this order's. */
  'two-parcels': { readonly label: string; readonly tracking: string };
}

export type LeadCode = keyof LeadParams;

/**
 * Every finding that a rule may make, with the values for its sentence. These are values, not formatted text: moments as windows, numbers with the
 * unit in the name. A code without sentences in every language does not compile (`report/wording/`).
 */
export interface FindingParams extends DoubtParams, OrderDoubtParams, LabelDoubtParams, LeadParams, DemandParams {
  'order-screenshot-missing': Record<string, never>;
  'order-number-differs': { readonly expected: string; readonly found: string };
  'order-number-unsure': { readonly expected: string; readonly read: string; readonly doubts: readonly TextDoubt[] };
  'order-number-unread': { readonly expected: string };
  'order-status-not-preparing': { readonly found: string };
  'order-status-unsure': { readonly read: string };
  /** The page clearly shows the state for order `number` (the first three of several), and not for the one in dispute. */
  'order-status-of-another': { readonly read: string; readonly number: string; readonly expected: string };
  /** The state is clear, but not whether it belongs to the order in dispute. */
  'order-status-unowned': { readonly read: string; readonly expected: string };
  'order-status-masked': { readonly read: string };
  'order-status-unread': Record<string, never>;
  'order-status-time-missing': { readonly status: string };
  'order-status-time-unresolved': { readonly status: string; readonly read: string };
  'order-disqualified': { readonly status: string };
  'order-disqualified-unsure': { readonly status: string };
  /** The page gives the order's state in unknown words, under a policy that asks for no state. */
  'order-state-unknown': { readonly words: string };
  /** No state is read on a page of which the case masks a part, under a policy that asks for no state. */
  'order-state-masked': Record<string, never>;
  'tracking-missing': Record<string, never>;
  'tracking-holds-no-history': { readonly file: string };
  'tracking-number-differs': { readonly expected: string; readonly found: string };
  'tracking-number-unstated': { readonly expected: string };
  'tracking-number-ambiguous': { readonly found: string };
  'claimed-number-misspelt': { readonly claimed: string };
  'tracking-no-pickup': { readonly lastEvent: string };
  'tracking-no-events': Record<string, never>;
  'tracking-pickup-inferred': { readonly possession: Window };
  /** `map` names the mapping through which the file was read. */
  'tracking-mapped': { readonly file: string; readonly map: string };
  /** `event` and `retrievedAt` as in the file and the case. `retrievedAt` is empty if the case has none. */
  'tracking-event-after-retrieval': { readonly file: string; readonly event: string; readonly retrievedAt: string };
  'tracking-source-unofficial': { readonly host: string };
  /** `owner` is the carrier whose host it is, `carrier` the one that the file names. */
  'tracking-source-other-carrier': { readonly host: string; readonly owner: string; readonly carrier: string };
  'tracking-source-flawed': { readonly host: string; readonly flaw: AddressFlaw | 'test-data' };
  'tracking-source-unreadable': { readonly address: string };
  'tracking-source-unstated': Record<string, never>;
  'pickup-after-dispute': { readonly pickup: Window; readonly openedAt: Window };
  'pickup-overlaps-dispute': { readonly pickup: Window; readonly openedAt: Window };
  'pickup-unknown': Record<string, never>;
  'label-missing': Record<string, never>;
  'label-number-differs': { readonly expected: string; readonly found: string };
  'label-number-unsure': {
    readonly expected: string;
    readonly read: string;
    readonly doubts: readonly TextDoubt[];
    readonly defects: readonly TextDefect[];
  };
  'label-number-unread': { readonly expected: string; readonly defects: readonly TextDefect[] };
  'label-posting-number-only': { readonly expected: string; readonly posting: string };
  'label-sku-differs': { readonly expected: string; readonly found: string };
  'label-sku-unsure': {
    readonly expected: string;
    readonly read: string;
    readonly doubts: readonly TextDoubt[];
    readonly defects: readonly TextDefect[];
  };
  'label-sku-unread': { readonly expected: string; readonly defects: readonly TextDefect[] };
  'label-illegible': { readonly file: string; readonly defects: readonly TextDefect[] };
  'label-hardly-legible': { readonly file: string; readonly defects: readonly TextDefect[] };
  'label-text-illegible': { readonly file: string; readonly value: string; readonly defects: readonly TextDefect[] };
  'label-text-poor': { readonly file: string; readonly value: string; readonly defects: readonly TextDefect[] };
  'label-neighbour-in-view': { readonly found: string };
  'evidence-unreadable': { readonly file: string; readonly problem: FileProblem; readonly detail: string };
  'evidence-masked': { readonly file: string; readonly places: number };
  'phones-masked': { readonly file: string; readonly places: number };
  'phones-shown': { readonly file: string; readonly places: number };
  /** `how`: whether the files are identical byte for byte, or merely show the same. */
  'picture-in-two-elements': { readonly file: string; readonly other: string; readonly how: SamePicture['how'] };
  /** The picture `file` is the picture `other` of the case `case`, which is about `order`. */
  'picture-in-two-cases': {
    readonly file: string;
    readonly other: string;
    readonly case: string;
    readonly order: string;
    readonly how: SamePicture['how'];
  };
  /** Like `picture-in-two-cases`, but the picture may be evidence of both orders: it lists parcels, or shows the other one too. */
  'picture-of-two-parcels': { readonly file: string; readonly case: string; readonly order: string };
  'number-in-two-cases': { readonly number: string; readonly case: string; readonly order: string };
  'picture-of-another-kind': {
    readonly file: string;
    readonly kind: PictureKind;
    readonly element: EvidenceElement;
  };
  'label-drawn': { readonly file: string };
  'chain-posting-differs': { readonly expected: string; readonly found: string };
  /** What each document gives; null if it gives none for sure. */
  'chain-number-conflict': {
    readonly claim: string | null;
    readonly order: string | null;
    readonly tracking: string | null;
    readonly label: string | null;
  };
  'chain-number-untied': Record<string, never>;
  'chain-sku-differs': { readonly expected: string; readonly found: string };
  'chain-incomplete': { readonly missing: EvidenceElement };
  'chain-posting-file-differs': {
    readonly file: string;
    readonly what: 'posting-number' | 'tracking-number' | 'sku';
    readonly expected: string;
    readonly found: string;
  };
  'preparing-after-pickup': { readonly preparing: Window; readonly pickup: Window };
  'preparing-overlaps-pickup': { readonly preparing: Window; readonly pickup: Window };
  'preparing-after-dispute': { readonly preparing: Window; readonly openedAt: Window };
  'preparing-overlaps-dispute': { readonly preparing: Window; readonly openedAt: Window };
  'preparing-unknown': Record<string, never>;
  /** `file`: the image that takes most bytes, with its size. Null and 0 if the PDF carries none. */
  'bundle-too-large': {
    readonly bytes: number;
    readonly maxBytes: number;
    readonly file: string | null;
    readonly fileBytes: number;
  };
  /** `file`: the evidence that takes most pages, with their number. Null and 0 if none takes any. */
  'bundle-too-long': {
    readonly pages: number;
    readonly maxPages: number;
    readonly file: string | null;
    readonly filePages: number;
  };
  'bundle-illegible': { readonly file: string; readonly value: string };
  'images-too-many': { readonly images: number; readonly maxImages: number };
  /** `file`: one of the written images; null for all together. */
  'images-too-large': { readonly file: string | null; readonly bytes: number; readonly maxBytes: number };
  'images-illegible': { readonly file: string; readonly value: string };
  'text-too-long': { readonly characters: number; readonly maxCharacters: number };
  'rule-crashed': { readonly error: string };
  'main-reader-missing': Record<string, never>;
}

export type FindingCode = keyof FindingParams;

export type Finding<C extends FindingCode = FindingCode> = {
  readonly [K in C]: { readonly code: K; readonly params: FindingParams[K]; readonly at: readonly Place[] };
}[C];

/**
 * What a rule says. `unknown` could not be judged from the evidence and never counts as a pass. Passes and inapplicable rules may carry notes:
 * findings that a reader should know and that change nothing.
 */
export type Judgement<C extends FindingCode = FindingCode> =
  | { readonly status: 'pass' | 'not-applicable'; readonly notes?: readonly Finding<C>[] }
  | { readonly status: 'fail' | 'unknown'; readonly findings: readonly [Finding<C>, ...Finding<C>[]] };
