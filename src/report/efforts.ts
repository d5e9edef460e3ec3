import type { DoubtParams, FindingCode, LabelDoubtParams, LeadParams, OrderDoubtParams } from '../model/findings.js';
import type { Effort } from '../model/schema/report.js';
import type { CheckId } from '../rules/ids.js';

/** What the mend of a finding takes; null for one that asks for nothing. */
type Takes = Effort | null;

type Table<C extends FindingCode> = { readonly [K in C]: Takes };

const ofLeads: Table<keyof LeadParams> = {
  'odd-page': 'screenshot',
  'odd-history': 'export',
  'odd-label': 'photograph',
  'odd-claim': 'correct',
  'two-parcels': 'ask',
};

const ofOrderDoubts: Table<keyof OrderDoubtParams> = {
  'order-state-now-unknown': 'decide',
  'order-state-now-other': 'screenshot',
  'order-state-left': 'screenshot',
  'order-entry-unknown': 'decide',
  'order-state-qualified': 'decide',
  'order-state-struck-out': 'screenshot',
  'order-notice': 'decide',
  'order-time-of-another': 'screenshot',
  'order-time-of-intake': 'screenshot',
  'order-zone-differs': 'correct',
  'order-dispute-earlier': 'correct',
};

const ofLabelDoubts: Table<keyof LabelDoubtParams> = {
  'label-barcode-differs': 'photograph',
  'label-second-number': 'photograph',
  'label-other-number-unsure': 'photograph',
  'label-number-on-list-only': 'photograph',
  'label-number-struck-out': 'photograph',
  'label-other-sku': 'photograph',
  'label-sku-barcode-differs': 'photograph',
  'label-sku-within-number': 'photograph',
  'label-sku-struck-out': 'photograph',
  'label-row-of-another': 'photograph',
  'label-row-differs': 'correct',
  'label-other-posting': 'photograph',
  'label-sibling-posting': 'photograph',
  'label-other-parcel': 'photograph',
};

const ofTrackingDoubts: Table<keyof DoubtParams> = {
  'tracking-clock-zone-unknown': 'correct',
  'tracking-code-text-conflict': 'export',
  'tracking-date-ambiguous': 'export',
  'tracking-date-implausible': 'export',
  'tracking-date-only': null,
  'tracking-delivered-before-pickup': 'export',
  'tracking-duplicate-key': 'export',
  'tracking-entry-unnumbered': 'export',
  'tracking-files-disagree': 'export',
  'tracking-inferred-from-text': 'export',
  'tracking-inner-number-differs': 'export',
  'tracking-names-other-number': 'export',
  'tracking-number-reused': 'export',
  'tracking-pickup-withdrawn': 'export',
  'tracking-possession-unconfirmed': 'ask',
  'tracking-return-leg': 'export',
  'tracking-returned-before-pickup': 'export',
  'tracking-row-unreadable': 'correct',
  'tracking-self-contradiction': 'export',
  'tracking-several-parcels': 'correct',
  'tracking-status-withdrawn': null,
  'tracking-test-data': 'export',
  'tracking-text-not-understood': 'export',
  'tracking-tied-by-alias': null,
  'tracking-time-unreadable': 'export',
  'tracking-times-alike': 'export',
};

/**
 * What it takes to do what a finding asks for: the one table by which the report, the terminal and the page put it in order. A finding
 * without its entry does not compile.
 */
export const efforts: Table<FindingCode> = {
  ...ofLeads,
  ...ofOrderDoubts,
  ...ofLabelDoubts,
  ...ofTrackingDoubts,
  'order-screenshot-missing': 'screenshot',
  'order-number-differs': 'screenshot',
  'order-number-unsure': 'screenshot',
  'order-number-unread': 'screenshot',
  'order-status-not-preparing': 'screenshot',
  'order-status-unsure': 'screenshot',
  'order-status-of-another': 'screenshot',
  'order-status-unowned': 'screenshot',
  'order-status-masked': 'correct',
  'order-status-unread': 'screenshot',
  'order-status-time-missing': 'screenshot',
  'order-status-time-unresolved': 'screenshot',
  'order-disqualified': 'hopeless',
  'order-disqualified-unsure': 'screenshot',
  'tracking-missing': 'export',
  'tracking-holds-no-history': 'export',
  'tracking-number-differs': 'export',
  'tracking-number-unstated': 'export',
  'tracking-number-ambiguous': 'correct',
  'claimed-number-misspelt': 'correct',
  'tracking-no-pickup': 'export',
  'tracking-no-events': 'export',
  'tracking-pickup-inferred': 'export',
  'tracking-mapped': null,
  'tracking-event-after-retrieval': 'correct',
  'tracking-source-unofficial': 'export',
  'tracking-source-other-carrier': 'correct',
  'tracking-source-flawed': 'correct',
  'tracking-source-unreadable': 'correct',
  'tracking-source-unstated': null,
  'pickup-after-dispute': 'hopeless',
  'pickup-overlaps-dispute': 'correct',
  'pickup-unknown': 'export',
  'label-missing': 'photograph',
  'label-number-differs': 'photograph',
  'label-number-unsure': 'photograph',
  'label-number-unread': 'photograph',
  'label-posting-number-only': 'photograph',
  'label-sku-differs': 'photograph',
  'label-sku-unsure': 'photograph',
  'label-sku-unread': 'photograph',
  'label-illegible': 'photograph',
  'label-hardly-legible': 'photograph',
  'label-text-illegible': 'photograph',
  'label-text-poor': null,
  'label-neighbour-in-view': null,
  'label-drawn': 'photograph',
  'evidence-unreadable': 'correct',
  'evidence-masked': null,
  'phones-masked': null,
  'phones-shown': null,
  'picture-in-two-elements': 'photograph',
  'picture-in-two-cases': 'ask',
  'picture-of-two-parcels': null,
  'number-in-two-cases': 'ask',
  'picture-of-another-kind': 'photograph',
  'chain-posting-differs': 'photograph',
  'chain-number-conflict': 'ask',
  'chain-number-untied': 'correct',
  'chain-sku-differs': 'correct',
  'chain-incomplete': 'export',
  'chain-posting-file-differs': 'correct',
  'preparing-after-pickup': 'correct',
  'preparing-overlaps-pickup': 'correct',
  'preparing-after-dispute': 'hopeless',
  'preparing-overlaps-dispute': 'correct',
  'preparing-unknown': 'screenshot',
  'bundle-too-large': 'correct',
  'bundle-too-long': 'correct',
  'bundle-illegible': 'photograph',
  'rule-crashed': 'decide',
  'main-reader-missing': 'correct',
};

/**
 * Nothing more helps only where the document is this order's for sure: the check that says so of each finding that ends a dispute. Of another
 * order's page or another parcel's history nothing is over yet: the document is to be looked at.
 */
export const endsWhere: Readonly<Partial<Record<FindingCode, CheckId>>> = {
  'order-disqualified': 'order-number-shown',
  'pickup-after-dispute': 'tracking-number-matches',
  'preparing-after-dispute': 'order-number-shown',
};

/** From the least to what nothing can be done about. */
export const effortOrder = [
  'correct',
  'screenshot',
  'photograph',
  'export',
  'ask',
  'decide',
  'hopeless',
] as const satisfies readonly Effort[];
