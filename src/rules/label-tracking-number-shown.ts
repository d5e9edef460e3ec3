import { isPostingNumber, isRatherMisread, isSameKind } from '../model/number-kinds.js';
import type { Reading } from '../model/sightings.js';
import { closestReading, half, parcelNumber, placesOf, surelyDiffers, surelyIs } from './evidence.js';
import { doubtCodes, doubtsOn } from './label-doubts.js';
import { whyUnread } from './legibility.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';
import { defectsOfDoubts, doubtsOf } from './unsure.js';

/**
 * The parcel's number can be read on the photos, and nothing on its label contradicts it. Fails if this number was not read and another of its kind
 * was, clearly: it is another parcel's label or a wrong claim. The posting number alone does not show the carrier's number. If the carrier carries
 * the parcel under the posting number, that is the expected number.
 */
export const labelTrackingNumberShown = defineRule({
  id: 'label-tracking-number-shown',
  element: 'label',
  needs: ['case', 'policy', 'order', 'tracking', 'label-photo'],
  finds: [
    'label-number-differs',
    'label-number-unsure',
    'label-number-unread',
    'label-posting-number-only',
    'label-neighbour-in-view',
    ...doubtCodes('label-tracking-number-shown'),
  ],
  source: 'handbook-label',
  judge(facts) {
    const { label, policy, case: claims } = facts;
    const expected = parcelNumber(facts);
    const named = [label.trackingNumber, label.postingNumber].filter((number) => number !== null);
    const others = label.numbers.filter((number) => surelyDiffers(number, expected));
    const rivals = [...named.filter((number) => surelyDiffers(number, expected)), ...others].filter(({ value }) =>
      isSameKind(value, expected, policy),
    );
    const shown = named.filter((number) => surelyIs(number, expected));
    const [doubt, ...doubts] = doubtsOn(label, 'label-tracking-number-shown', expected);
    if (shown.length > 0) {
      if (doubt !== undefined) return unknown(doubt, ...doubts);
      const neighbours = rivals.filter((number) => surelyDiffers(number, claims.order.number));
      return { ...pass, notes: neighbours.map(neighbour) };
    }
    const blurred = half([...named, ...label.numbers], expected);
    const unsure = (reading: Reading) => {
      const why = { doubts: doubtsOf(reading, expected), defects: defectsOfDoubts(label, reading) };
      return finding('label-number-unsure', { expected, read: reading.value, ...why }, placesOf(reading));
    };
    if (blurred !== undefined) return unknown(unsure(blurred));
    const rival = closestReading(rivals, expected);
    if (rival !== undefined && isText(rival) && isRatherMisread(rival.value, expected)) return unknown(unsure(rival));
    if (rival !== undefined) {
      return fail(finding('label-number-differs', { expected, found: rival.value }, placesOf(rival)));
    }
    const posting = [...named, ...others].find(({ sure, value }) => sure && isPostingNumber(value, policy));
    if (posting === undefined)
      return unknown(finding('label-number-unread', { expected, defects: whyUnread(label, expected) }));
    return unknown(finding('label-posting-number-only', { expected, posting: posting.value }, placesOf(posting)));
  },
});

const isText = ({ sightings }: Reading): boolean => sightings.every(({ reader }) => reader !== 'barcode');

const neighbour = (number: Reading) => finding('label-neighbour-in-view', { found: number.value }, placesOf(number));
