import { describe } from 'vitest';
import { at, doubt, event, status, sure } from '../fakes/facts.js';
import { deliveredBy, everyFile, itJudges, joined, shipBy, total, withDelivery } from './of-policy.js';

const complete = joined(withDelivery, shipBy('2024-08-12T23:59:00+02:00'));
const otherHistory = { trackingNumber: sure('RR123456785DE', 'tracking.json') };
const announced = event({ kind: 'label-created', at: at('2024-08-10T10:00:00Z') });
const cancelled = status({ status: 'cancelled', stage: 'disqualified', text: 'Cancelled' });

describe('ebay/item-not-received', () => {
  itJudges('ebay/item-not-received', complete, [
    ['passes by the tracking alone', {}, 'pass'],
    [
      'leaves a number that nothing ties to the order open',
      { claims: { trackingNumber: undefined } },
      'review',
      'tracking-number-matches: unknown tracking-number-ambiguous',
    ],
    ['passes with page and photo', { files: everyFile }, 'pass'],
    ['fails without tracking', { files: [] }, 'fail', 'tracking-present: fail tracking-missing'],
    [
      'fails where nothing was delivered',
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
      'fails in another ZIP',
      deliveredBy({ place: { country: 'DE', postcode: '80331', city: 'Munich' } }),
      'fail',
      'destination-matches: fail destination-differs',
    ],
    [
      'passes by the ZIP where the city is not said',
      deliveredBy({ place: { country: 'DE', postcode: '10115' } }),
      'pass',
    ],
    [
      'fails after the handling time',
      shipBy('2024-08-11T00:00:00+08:00'),
      'fail',
      'dispatch-by-deadline: fail dispatch-late',
    ],
    [
      'leaves a handling time that is not said open',
      { toldOfOrder: { shipBy: undefined } },
      'review',
      'dispatch-by-deadline: unknown ship-by-missing',
    ],
    [
      'takes announced data for no dispatch',
      { tracking: { events: [announced] } },
      'fail',
      'dispatch-by-deadline: fail dispatch-missing',
    ],
    ['asks no signature below the amount', total('749.99'), 'pass'],
    [
      'leaves the amount without a signature open',
      total('750.00'),
      'review',
      'signature-above-amount: unknown signature-not-said',
    ],
    ['passes the amount with a signature', { ...total('750.00'), ...deliveredBy({ signature: 'recorded' }) }, 'pass'],
    [
      'fails the amount where nobody signed',
      { ...total('900.00'), ...deliveredBy({ signature: 'declined' }) },
      'fail',
      'signature-above-amount: fail signature-declined',
    ],
    [
      'leaves another currency open',
      total('20.00', 'EUR'),
      'review',
      'signature-above-amount: unknown total-in-other-currency',
    ],
    [
      'leaves a total that is not said open',
      { toldOfOrder: { total: undefined } },
      'review',
      'signature-above-amount: unknown total-missing',
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
  ]);
});
