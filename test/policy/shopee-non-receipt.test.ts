import { describe } from 'vitest';
import { at, doubt, event, file, status, sure } from '../fakes/facts.js';
import { everyFile, itJudges } from './of-policy.js';

const complete = { files: [file('tracking'), file('label')] };
const otherHistory = { trackingNumber: sure('RR123456785DE', 'tracking.json') };
const announced = event({ kind: 'label-created' });
const cancelled = status({ status: 'cancelled', stage: 'disqualified', text: 'Cancelled' });

describe('shopee/non-receipt', () => {
  itJudges('shopee/non-receipt', complete, [
    ['passes by tracking and photo, without a delivery', {}, 'pass'],
    ['passes with the page', { files: everyFile }, 'pass'],
    [
      'fails without a photo',
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
      'fails by another parcel’s photo',
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
      'leaves a photo whose number is not read open',
      { label: { trackingNumber: null } },
      'review',
      'label-tracking-number-shown: unknown label-number-unread',
      'chain-same-parcel: unknown chain-number-untied',
    ],
    [
      'fails where the parcel was only announced',
      { tracking: { pickup: null, pickupProof: null, events: [announced] } },
      'fail',
      'tracking-pickup-recorded: fail tracking-no-pickup',
    ],
    [
      'fails a pickup after the claim',
      { openedAt: at('2024-08-11T01:00:00Z') },
      'fail',
      'pickup-before-dispute: fail pickup-after-dispute',
    ],
    [
      'leaves a withdrawn pickup open',
      { tracking: { doubts: [doubt('pickup-withdrawn')] } },
      'review',
      'tracking-pickup-recorded: unknown tracking-pickup-withdrawn',
    ],
    [
      'fails by the page of another order',
      { files: everyFile, order: { number: sure('70548213-0999-1', 'order.png') } },
      'fail',
      'order-number-shown: fail order-number-differs',
      'chain-same-parcel: unknown chain-number-untied',
    ],
    [
      'fails an order that was cancelled',
      { files: everyFile, order: { statuses: [cancelled] } },
      'fail',
      'order-not-disqualified: fail order-disqualified',
    ],
    [
      'asks neither for a signature nor for the place',
      { toldOfOrder: { total: { amount: '90000.00', currency: 'PHP' } } },
      'pass',
    ],
  ]);
});
