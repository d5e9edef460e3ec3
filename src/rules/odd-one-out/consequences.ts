/** Findings that merely follow from an odd one. */
import type { Finding, FindingCode, LeadCode } from '../../model/findings.js';
import { likeness } from '../../model/identifiers.js';

/** `true`: every finding with this code. Otherwise only if this parameter holds the odd number itself. */
type Consequences = Readonly<Partial<Record<FindingCode, true | 'expected'>>>;

const untied = { 'chain-number-conflict': true, 'chain-number-untied': true } as const satisfies Consequences;

/** On a page of other orders, the doubts concern those orders. */
const doubtsOfPage = {
  'order-state-unknown': true,
  'order-state-masked': true,
  'order-state-now-unknown': true,
  'order-state-now-other': true,
  'order-state-left': true,
  'order-state-qualified': true,
  'order-state-struck-out': true,
  'order-entry-unknown': true,
  'order-notice': true,
  'order-dispute-earlier': true,
} as const satisfies Consequences;

const ofHistory: Consequences = {
  ...untied,
  'tracking-number-differs': true,
  'tracking-number-ambiguous': true,
  'label-number-differs': 'expected',
  'label-number-unread': 'expected',
  'label-number-unsure': 'expected',
  'label-posting-number-only': 'expected',
  'chain-posting-file-differs': 'expected',
  'tracking-no-pickup': true,
  'tracking-pickup-inferred': true,
  'pickup-after-dispute': true,
  'pickup-overlaps-dispute': true,
  'pickup-unknown': true,
  'preparing-after-pickup': true,
  'preparing-overlaps-pickup': true,
};

const ofLabel: Consequences = {
  ...untied,
  'tracking-number-ambiguous': true,
  'label-number-differs': true,
  'label-posting-number-only': true,
  'label-sku-differs': true,
  'label-sku-unread': true,
  'label-other-sku': true,
  'label-other-parcel': true,
  'label-other-posting': true,
  'label-sibling-posting': true,
  'label-row-of-another': true,
  'chain-posting-differs': true,
};

const ofPage: Consequences = {
  ...untied,
  'order-number-differs': true,
  'order-status-of-another': true,
  'order-status-not-preparing': true,
  'order-status-unowned': true,
  'order-status-unsure': true,
  'order-status-unread': true,
  'order-disqualified': true,
  'order-disqualified-unsure': true,
  'tracking-number-differs': true,
  'tracking-number-ambiguous': true,
  ...doubtsOfPage,
  'chain-sku-differs': true,
  'preparing-after-pickup': true,
  'preparing-overlaps-pickup': true,
  'preparing-after-dispute': true,
  'preparing-overlaps-dispute': true,
};

const ofClaim = {
  'order.number': {
    ...untied,
    'order-number-differs': true,
    'order-status-of-another': true,
    'order-status-unowned': true,
    'order-status-unsure': true,
    'order-disqualified-unsure': true,
    ...doubtsOfPage,
    'tracking-number-ambiguous': true,
    'label-number-differs': 'expected',
    'label-number-unread': 'expected',
    'label-other-posting': true,
    'label-sibling-posting': true,
    'label-other-parcel': true,
    'label-row-of-another': true,
    'chain-posting-differs': true,
    'chain-posting-file-differs': 'expected',
  },
  'order.trackingNumber': {
    ...untied,
    'tracking-number-differs': 'expected',
    'tracking-number-unstated': 'expected',
    'label-number-differs': 'expected',
    'label-number-unread': 'expected',
    'label-number-unsure': 'expected',
    'label-posting-number-only': 'expected',
    'label-other-parcel': true,
    'chain-posting-file-differs': 'expected',
  },
  'order.items': {
    'label-sku-differs': 'expected',
    'label-sku-unread': 'expected',
    'label-other-sku': true,
    'label-row-differs': true,
    'chain-sku-differs': true,
    'chain-posting-file-differs': 'expected',
  },
} as const satisfies Readonly<Record<string, Consequences>>;

const ofTwoParcels: Consequences = { ...untied, 'tracking-number-ambiguous': true, 'label-number-differs': true };

const consequencesOf = (lead: Finding<LeadCode>): Consequences => {
  switch (lead.code) {
    case 'odd-history':
      return ofHistory;
    case 'odd-label':
      return ofLabel;
    case 'odd-page':
      return ofPage;
    case 'odd-claim':
      return ofClaim[lead.params.place];
    case 'two-parcels':
      return ofTwoParcels;
  }
};

/** The number that the odd one gives. */
const oddNumber = ({ code, params }: Finding<LeadCode>): string => {
  if (code === 'two-parcels') return params.tracking;
  return code === 'odd-claim' ? params.claimed : params.found;
};

/** Whether a finding says nothing beyond the lead. */
export const followsFrom = ({ code, params }: Finding, lead: Finding<LeadCode>): boolean => {
  const by = consequencesOf(lead)[code];
  if (by === undefined || by === true) return by === true;
  return 'expected' in params && likeness(params.expected, oddNumber(lead)) === 'same';
};
