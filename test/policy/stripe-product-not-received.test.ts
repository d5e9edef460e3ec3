import { describe } from 'vitest';
import { at, doubt, file, status, sure } from '../fakes/facts.js';
import { deliveredBy, everyFile, itJudges, joined, withDelivery } from './of-policy.js';

const complete = joined(withDelivery, { files: [file('tracking'), file('label')] });
const otherHistory = { trackingNumber: sure('RR123456785DE', 'tracking.json') };
const refunded = status({ status: 'refunded', stage: 'disqualified', text: 'Refunded' });

describe('stripe/product-not-received', () => {
  itJudges('stripe/product-not-received', complete, [
    ['passes by tracking and label', {}, 'pass'],
    ['passes with the page', { files: everyFile }, 'pass'],
    [
      'fails without a label',
      { files: [file('tracking')] },
      'fail',
      'label-present: fail label-missing',
      'chain-same-parcel: unknown chain-incomplete',
    ],
    [
      'fails without tracking',
      { files: [file('label')] },
      'fail',
      'tracking-present: fail tracking-missing',
      'chain-same-parcel: unknown chain-incomplete',
    ],
    [
      'fails by another parcel’s label',
      { label: { trackingNumber: sure('LK058863579CN') } },
      'fail',
      'label-tracking-number-shown: fail odd-label',
      'chain-same-parcel: fail chain-number-conflict',
    ],
    [
      'fails by another parcel’s tracking',
      { tracking: otherHistory },
      'fail',
      'tracking-number-matches: fail odd-history',
      'chain-same-parcel: fail chain-number-conflict',
    ],
    [
      'leaves a label whose number is not read open',
      { label: { trackingNumber: null } },
      'review',
      'label-tracking-number-shown: unknown label-number-unread',
      'chain-same-parcel: unknown chain-number-untied',
    ],
    [
      'fails where nobody shipped',
      { tracking: { pickup: null, pickupProof: null, delivery: null, events: [] } },
      'fail',
      'tracking-pickup-recorded: fail tracking-no-events',
      'delivery-recorded: fail delivery-missing',
    ],
    [
      'fails a pickup after the dispute',
      { openedAt: at('2024-08-11T01:00:00Z') },
      'fail',
      'pickup-before-dispute: fail pickup-after-dispute',
    ],
    [
      'fails without a delivery, which an unconfirmed source asks for',
      { tracking: { delivery: null } },
      'fail',
      'delivery-recorded: fail delivery-missing',
    ],
    [
      'fails at another address',
      deliveredBy({ place: { country: 'DE', postcode: '80331', city: 'Munich' } }),
      'fail',
      'destination-matches: fail destination-differs',
    ],
    [
      'leaves an address that is not said open',
      { toldOfOrder: { destination: undefined } },
      'review',
      'destination-matches: unknown destination-missing',
    ],
    [
      'leaves a doubted delivery open',
      { tracking: { doubts: [doubt('delivery-withdrawn')] } },
      'review',
      'delivery-recorded: unknown tracking-delivery-withdrawn',
      'destination-matches: unknown history-doubted',
    ],
    ['asks no signature', { toldOfOrder: { total: { amount: '5000.00', currency: 'USD' } } }, 'pass'],
    [
      'fails a payment that was given back',
      { files: everyFile, order: { statuses: [refunded] } },
      'fail',
      'order-not-disqualified: fail order-disqualified',
    ],
  ]);
});
