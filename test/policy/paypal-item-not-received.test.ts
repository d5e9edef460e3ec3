import { describe } from 'vitest';
import { doubt, status, sure } from '../fakes/facts.js';
import { deliveredBy, everyFile, itJudges, total, withDelivery } from './of-policy.js';

const otherHistory = { trackingNumber: sure('RR123456785DE', 'tracking.json') };
const refunded = status({ status: 'returned', stage: 'disqualified', text: 'Refunded' });

describe('paypal/item-not-received', () => {
  itJudges('paypal/item-not-received', withDelivery, [
    ['passes by the tracking alone', {}, 'pass'],
    ['passes with page and photo', { files: everyFile }, 'pass'],
    ['fails without tracking', { files: [] }, 'fail', 'tracking-present: fail tracking-missing'],
    [
      'fails by the dispatch alone',
      { tracking: { delivery: null } },
      'fail',
      'delivery-recorded: fail delivery-missing',
    ],
    [
      'fails by another parcel’s tracking',
      { tracking: otherHistory },
      'fail',
      'tracking-number-matches: fail tracking-number-differs',
    ],
    [
      'fails a parcel that went back',
      deliveredBy({ to: 'sender' }),
      'fail',
      'delivery-recorded: fail delivery-returned',
    ],
    [
      'fails at another address',
      deliveredBy({ place: { country: 'DE', postcode: '80331', city: 'Munich' } }),
      'fail',
      'destination-matches: fail destination-differs',
    ],
    ['passes by city and country', deliveredBy({ place: { country: 'DE', city: 'Berlin' } }), 'pass'],
    [
      'leaves an address that is not said open',
      { toldOfOrder: { destination: undefined } },
      'review',
      'destination-matches: unknown destination-missing',
    ],
    [
      'leaves a place that is not said open',
      deliveredBy({ place: {} }),
      'review',
      'destination-matches: unknown destination-unread',
    ],
    [
      'leaves a delivery that only words tell open',
      deliveredBy({ proof: 'inferred' }),
      'review',
      'delivery-recorded: unknown delivery-unproven',
      'destination-matches: unknown destination-unsure',
    ],
    [
      'leaves the amount of an unconfirmed source without a signature open',
      total('750.00'),
      'review',
      'signature-above-amount: unknown signature-not-said',
    ],
    [
      'passes that amount with a signature, beside what is confirmed',
      { ...total('750.00'), ...deliveredBy({ signature: 'recorded' }) },
      'pass',
    ],
    [
      'leaves another currency open',
      total('20.00', 'EUR'),
      'review',
      'signature-above-amount: unknown total-in-other-currency',
    ],
    [
      'leaves a doubted delivery open',
      { tracking: { doubts: [doubt('delivery-withdrawn')] } },
      'review',
      'delivery-recorded: unknown tracking-delivery-withdrawn',
      'destination-matches: unknown history-doubted',
    ],
    [
      'fails a payment that was given back',
      { files: everyFile, order: { statuses: [refunded] } },
      'fail',
      'order-not-disqualified: fail order-disqualified',
    ],
  ]);
});
