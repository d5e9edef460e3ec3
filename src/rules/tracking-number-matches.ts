import type { FileFacts } from '../model/facts.js';
import { normaliseIdentifier } from '../model/identifiers.js';
import type { NamedFacts, ParcelNumber, TrackingNumber } from '../model/named.js';
import { otherNumbersIn } from '../model/parcel-numbers.js';
import { holdsS10 } from '../model/s10.js';
import { placesOf, surelyIs } from './evidence.js';
import { fail, finding, notApplicable, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The carrier's history belongs to this parcel. The case's own tracking number decides. Without one, the number must be the one on the order page,
 * the posting number itself, or the one read on the label. A file whose format has no number is tied to the parcel only by being in the case.
 * Marketplace postings alone contain no history to tie. If a claimed postal number has a wrong check digit, that is noted: it is more likely a slip
 * than a parcel's number. A person looks at the address of another parcel's page.
 */
export const trackingNumberMatches = defineRule({
  id: 'tracking-number-matches',
  element: 'tracking',
  needs: ['case', 'order', 'tracking-file', 'label', 'files'],
  finds: [
    'tracking-number-differs',
    'tracking-number-unstated',
    'tracking-number-ambiguous',
    'claimed-number-misspelt',
    'tracking-names-other-number',
  ],
  source: 'handbook-tracking',
  judge(facts) {
    const { case: claims, tracking, order } = facts;
    const { trackingNumber: found, postings, events, doubts } = tracking;
    if (found === null && events.length === 0 && postings.length > 0) return notApplicable;

    const notes = misspelt(claims.order.trackingNumber);
    const demanded =
      claims.order.trackingNumber ?? (order.trackingNumber?.sure ? order.trackingNumber.value : undefined);
    const numberless = doubts.filter(({ code }) => code === 'number-not-in-file');
    if (found === null || numberless.length > 0) {
      const at = numberless.map(({ file, pointer }) => ({ file, pointer }));
      return unknown(finding('tracking-number-unstated', { expected: demanded ?? claims.order.number }, at), ...notes);
    }
    const own = [found.value, claims.order.number, ...(demanded === undefined ? [] : [demanded])];
    const [foreign, ...others] = facts.files.flatMap((file) => foreignAddress(file, own));
    if (accepted(facts, demanded).some((number) => surelyIs(found, number)))
      return foreign === undefined
        ? { ...pass, notes }
        : unknown<typeof foreign, typeof foreign | (typeof notes)[number]>(foreign, ...others, ...notes);

    const at = placesOf(found);
    return demanded !== undefined && found.sure
      ? fail(finding('tracking-number-differs', { expected: demanded, found: found.value }, at), ...notes)
      : unknown(finding('tracking-number-ambiguous', { found: found.value }, at), ...notes);
  },
});

/** The address of a tracking file, if it contains another parcel's number. */
const foreignAddress = ({ element, file, url = '' }: FileFacts, own: readonly string[]) => {
  const isOwn = own.some((number) => normaliseIdentifier(url).includes(normaliseIdentifier(number)));
  return element !== 'tracking' || isOwn || otherNumbersIn(url, []).length === 0
    ? []
    : [finding('tracking-names-other-number', { detail: url }, [{ file }])];
};

const misspelt = (claimed = '') =>
  holdsS10(normaliseIdentifier(claimed)) === false ? [finding('claimed-number-misspelt', { claimed })] : [];

/** The numbers that prove that the file belongs to this parcel. */
const accepted = (
  { case: claims, label }: Pick<NamedFacts, 'case' | 'label'>,
  demanded: TrackingNumber | undefined,
): readonly ParcelNumber[] => {
  if (demanded !== undefined) return [demanded];
  return [claims.order.number, ...(label.trackingNumber?.sure ? [label.trackingNumber.value] : [])];
};
