import { describe } from 'vitest';
import { at, doubt, event, status, sure } from '../fakes/facts.js';
import {
  type CaseChanges,
  deliveredBy,
  everyFile,
  itJudges,
  joined,
  shipBy,
  total,
  withDelivery,
} from './of-policy.js';

const asked = { buyerAskedAt: at('2024-08-18T10:00:00Z'), sellerAnsweredAt: at('2024-08-19T10:00:00Z') };
const complete = [
  shipBy('2024-08-12T23:59:00+02:00'),
  deliveredBy({ signature: 'recorded' }),
  { toldOfDispute: asked },
].reduce<CaseChanges>(joined, withDelivery);
const otherHistory = { trackingNumber: sure('RR123456785DE', 'tracking.json') };
const late = event({ kind: 'in-transit', at: at('2024-08-13T09:00:00Z') });
const cancelled = status({ status: 'cancelled', stage: 'disqualified', text: 'Canceled' });

describe('amazon/a-to-z-inr', () => {
  itJudges('amazon/a-to-z-inr', complete, [
    ['passes by the tracking alone', {}, 'pass'],
    ['passes with page and photo', { files: everyFile }, 'pass'],
    [
      'passes where the buyer never asked',
      { toldOfDispute: { buyerAskedAt: null, sellerAnsweredAt: undefined } },
      'pass',
    ],
    ['fails without tracking', { files: [] }, 'fail', 'tracking-present: fail tracking-missing'],
    [
      'fails where nothing was delivered',
      { tracking: { delivery: null } },
      'fail',
      'delivery-recorded: fail delivery-missing',
      'signature-above-amount: unknown signature-unproven',
    ],
    [
      'fails by another parcel’s tracking',
      { tracking: otherHistory },
      'fail',
      'tracking-number-matches: fail tracking-number-differs',
    ],
    [
      'fails a parcel that went back',
      deliveredBy({ to: 'sender', signature: 'recorded' }),
      'fail',
      'delivery-recorded: fail delivery-returned',
      'signature-above-amount: unknown signature-unproven',
    ],
    [
      'fails where the first scan is after the ship-by date',
      { tracking: { events: [late] } },
      'fail',
      'dispatch-by-deadline: fail dispatch-late',
    ],
    ['takes any scan by the ship-by date', { tracking: { events: [event({ kind: 'in-transit' }), late] } }, 'pass'],
    [
      'leaves a ship-by date that is not said open',
      { toldOfOrder: { shipBy: undefined } },
      'review',
      'dispatch-by-deadline: unknown ship-by-missing',
    ],
    [
      'leaves a delivery without a signature open',
      deliveredBy({}),
      'review',
      'signature-above-amount: unknown signature-not-said',
    ],
    [
      'fails a delivery that nobody signed for',
      deliveredBy({ signature: 'declined' }),
      'fail',
      'signature-above-amount: fail signature-declined',
    ],
    ['asks for the signature in its stores’ currencies', total('9.99', 'GBP'), 'pass'],
    [
      'leaves another currency open',
      total('9.99', 'CHF'),
      'review',
      'signature-above-amount: unknown total-in-other-currency',
    ],
    [
      'fails where the buyer was answered after 48 hours',
      { toldOfDispute: { sellerAnsweredAt: at('2024-08-20T10:00:01Z') } },
      'fail',
      'answered-in-time: fail answered-late',
    ],
    [
      'leaves an answer that is not said open',
      { toldOfDispute: { sellerAnsweredAt: undefined } },
      'review',
      'answered-in-time: unknown answer-missing',
    ],
    [
      'leaves a question that is not said open',
      { toldOfDispute: { buyerAskedAt: undefined, sellerAnsweredAt: undefined } },
      'review',
      'answered-in-time: unknown asked-missing',
    ],
    [
      'fails in another city, though no source says how it is compared',
      deliveredBy({ signature: 'recorded', place: { country: 'DE', postcode: '80331' } }),
      'fail',
      'destination-matches: fail destination-differs',
    ],
    [
      'leaves a doubted delivery open',
      { tracking: { doubts: [doubt('delivery-withdrawn')] } },
      'review',
      'delivery-recorded: unknown tracking-delivery-withdrawn',
      'destination-matches: unknown history-doubted',
      'signature-above-amount: unknown history-doubted',
    ],
    [
      'fails an order that was cancelled',
      { files: everyFile, order: { statuses: [cancelled] } },
      'fail',
      'order-not-disqualified: fail order-disqualified',
    ],
  ]);
});
