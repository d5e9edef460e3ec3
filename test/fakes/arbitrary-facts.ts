/** Random facts, weighted so that sound ones and ones with a few defects both occur. */
import fc from 'fast-check';
import type { Facts, StatusSeen } from '../../src/model/facts.js';
import type { Reading } from '../../src/model/sightings.js';
import type { Window } from '../../src/model/time.js';
import {
  at,
  doubt,
  event,
  factsWith,
  file,
  on,
  photo,
  postingNumber,
  sku,
  status,
  sure,
  trackingNumber,
  unsure,
} from './facts.js';

/** Mostly the first, at times one of the others. */
const mostly = <T>(sound: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(sound) }, { weight: 2, arbitrary: fc.constantFrom(...others) });

const numberReading = (right: string, wrong: string): fc.Arbitrary<Reading | null> =>
  mostly<Reading | null>(sure(right), null, unsure(right), sure(wrong), unsure(wrong), sure(right.replace('0', 'O')));

const windows: fc.Arbitrary<Window> = fc.oneof(
  mostly(at('2024-08-11T02:20:00Z'), at('2024-08-20T11:03:00Z'), at('2024-08-25T00:00:00Z')),
  fc.integer({ min: 1, max: 28 }).map((day) => on(`2024-08-${String(day).padStart(2, '0')}`)),
);

const statuses = fc.array(
  fc
    .record({
      stage: mostly('proving' as const, 'before' as const, 'after' as const, 'disqualified' as const),
      sure: mostly(true, false),
      at: fc.oneof(mostly<Window | null>(at('2024-08-10T01:00:00Z'), null), windows),
      timeText: mostly<string | null>('10 Aug', null),
    })
    .map(({ stage, ...rest }) => status({ stage, status: stage, ...rest })),
  { minLength: 0, maxLength: 2 },
);

const posting = (number: string, tracking: string | null, skus: string[]) => ({
  file: 'posting.json',
  postingNumber: number,
  trackingNumber: tracking,
  skus,
});

const trackings = fc.record({
  trackingNumber: numberReading(trackingNumber, 'LK058863579CN'),
  pickup: fc.oneof({ weight: 8, arbitrary: windows }, { weight: 1, arbitrary: fc.constant(null) }),
  pickupProof: mostly<'scan' | 'later-event' | null>('scan', 'later-event', null),
  events: mostly([event()], [], [event({ at: null })], [event({ kind: 'label-created' })]),
  doubts: mostly([], [doubt('code-text-conflict')], [doubt('number-not-in-file')], [doubt('date-only')]),
  postings: mostly(
    [],
    [posting(postingNumber, trackingNumber, [sku])],
    [posting('70548213-0117-2', null, [])],
    [posting(postingNumber, 'LK058863579CN', ['1'])],
  ),
});

const labels = fc.record({
  trackingNumber: numberReading(trackingNumber, 'LK058863579CN'),
  postingNumber: mostly<Reading | null>(null, sure(postingNumber), sure('70548213-0117-2'), unsure(postingNumber)),
  numbers: mostly([], [sure('LK058863579CN')], [sure('70548213-0117-2')]),
  skus: mostly([sure(sku)], [], [unsure(sku)]),
  otherSkus: mostly([], [sure('999999999')]),
  legibility: mostly([photo()], [], [photo({ sureLines: 2 })], [photo({ lines: 0, sureLines: 0 })]),
});

const files = mostly(
  [file('order'), file('tracking'), file('label')],
  [file('tracking'), file('label')],
  [file('order'), file('label')],
  [file('order'), file('tracking')],
  [file('order'), file('tracking'), file('label', { state: 'unreadable' })],
  [file('order'), file('tracking', { url: 'https://example.org/' }), file('label')],
);

export const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .record({
    claims: mostly<{ trackingNumber?: undefined; skus?: string[] }>(
      {},
      { trackingNumber: undefined },
      { skus: [sku, '7'] },
    ),
    order: fc.record({
      number: numberReading(postingNumber, '70548213-0117-2'),
      trackingNumber: mostly<Reading | null>(null, sure(trackingNumber), sure('LK058863579CN'), sure(postingNumber)),
      statuses: fc.oneof(
        { weight: 3, arbitrary: fc.constant<StatusSeen[]>([status()]) },
        { weight: 1, arbitrary: statuses },
      ),
    }),
    tracking: trackings,
    label: labels,
    files,
    bundle: mostly(null, { bytes: 1, maxBytes: 2, lost: [] }, { bytes: 3, maxBytes: 2, lost: [] }),
  })
  .map(factsWith);
