import { describe } from 'vitest';
import { at, doubt, status, sure } from '../fakes/facts.js';
import { deliveredBy, everyFile, itJudges, withDelivery } from './of-policy.js';

const otherHistory = { trackingNumber: sure('RR123456785DE', 'tracking.json') };
const cancelled = status({ status: 'cancelled', stage: 'disqualified', text: 'Cancelled' });

describe('generic/not-received', () => {
  itJudges('generic/not-received', withDelivery, [
    ['passes by the delivery alone', {}, 'pass'],
    [
      'leaves a number that nothing ties to the order open',
      { claims: { trackingNumber: undefined } },
      'review',
      'tracking-number-matches: unknown tracking-number-ambiguous',
    ],
    ['passes with page and photo', { files: everyFile }, 'pass'],
    ['fails without a history', { files: [] }, 'fail', 'tracking-present: fail tracking-missing'],
    [
      'fails where nothing was delivered',
      { tracking: { delivery: null } },
      'fail',
      'delivery-recorded: fail delivery-missing',
    ],
    [
      'fails by another parcel’s history',
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
      'leaves a delivery to a neighbour open',
      deliveredBy({ to: 'neighbour' }),
      'review',
      'delivery-recorded: unknown delivery-to-another',
    ],
    [
      'fails in another country',
      deliveredBy({ place: { country: 'FR', city: 'Berlin' } }),
      'fail',
      'destination-matches: fail destination-differs',
    ],
    [
      'fails in another postcode',
      deliveredBy({ place: { country: 'DE', postcode: '80331', city: 'Munich' } }),
      'fail',
      'destination-matches: fail destination-differs',
    ],
    [
      'leaves a place that is not said open',
      deliveredBy({ place: {} }),
      'review',
      'destination-matches: unknown destination-unread',
    ],
    [
      'leaves a destination that is not said open',
      { toldOfOrder: { destination: undefined } },
      'review',
      'destination-matches: unknown destination-missing',
    ],
    ['passes a delivery after the dispute', { openedAt: at('2024-08-15T00:00:00Z') }, 'pass'],
    [
      'leaves a delivery without a time open',
      deliveredBy({ at: null }),
      'review',
      'delivery-recorded: unknown delivery-time-missing',
    ],
    [
      'leaves a doubted delivery open',
      { tracking: { doubts: [doubt('delivery-withdrawn')] } },
      'review',
      'delivery-recorded: unknown tracking-delivery-withdrawn',
      'destination-matches: unknown history-doubted',
    ],
    [
      'fails an order that was cancelled',
      { files: everyFile, order: { statuses: [cancelled] } },
      'fail',
      'order-not-disqualified: fail order-disqualified',
    ],
    [
      'leaves a photo without the number open',
      { files: everyFile, label: { trackingNumber: null } },
      'review',
      'label-tracking-number-shown: unknown label-number-unread',
      'chain-same-parcel: unknown chain-number-untied',
    ],
    [
      'fails by a page of another order',
      { files: everyFile, order: { number: sure('70548213-0999-1', 'order.png') } },
      'fail',
      'order-number-shown: fail order-number-differs',
      'chain-same-parcel: unknown chain-number-untied',
    ],
    [
      'fails by a photo of another parcel',
      { files: everyFile, label: { trackingNumber: sure('LK058863579CN') } },
      'fail',
      'label-tracking-number-shown: fail odd-label',
      'chain-same-parcel: fail chain-number-conflict',
    ],
  ]);
});
