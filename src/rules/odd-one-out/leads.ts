/** What is said first of an odd one: the finding, and the check that reports it. */
import type { Facts } from '../../model/facts.js';
import type { Finding, LeadCode, Speaker } from '../../model/findings.js';
import { likeness } from '../../model/identifiers.js';
import { placesOf } from '../evidence.js';
import type { CheckId } from '../ids.js';
import { finding } from '../outcome.js';
import type { Odd, Oddities, Undecided } from './odd.js';
import { isClaim, sharesSku, type Voice, type VoiceName } from './voices.js';

/** A first finding, with the checks that may report it. The first of these that does not pass does. */
export interface Lead {
  readonly said: Finding<LeadCode>;
  readonly homes: readonly CheckId[];
}

/** The leads, gravest confusion first: documents before claims. */
export const leadsOf = ({ odd, undecided }: Oddities, voices: readonly Voice[], facts: Facts): readonly Lead[] => [
  ...odd.flatMap((each) => leadOf(each)),
  ...undecided.flatMap((each) => undecidedLead(each, facts)),
  ...oddProduct(voices, facts),
];

const homes = {
  order: ['order-number-shown', 'chain-same-parcel'],
  tracking: ['tracking-number-matches', 'chain-same-parcel'],
  label: ['label-tracking-number-shown', 'chain-same-parcel'],
  'order.number': ['order-number-shown', 'chain-same-parcel'],
  'order.trackingNumber': ['tracking-number-matches', 'label-tracking-number-shown', 'chain-same-parcel'],
  'order.items': ['label-sku-shown', 'chain-same-parcel'],
} as const satisfies Readonly<Partial<Record<VoiceName, readonly CheckId[]>>>;

const documents = { order: 'odd-page', tracking: 'odd-history', label: 'odd-label' } as const;

const leadOf = (odd: Odd): readonly Lead[] => {
  const { name } = odd.voice;
  const numbers = numbersOf(odd);
  if (name === 'record' || numbers === undefined) return [];
  if (isClaim(odd.voice)) return claimLead(odd, numbers);
  const code = documents[name as keyof typeof documents];
  const { own: found, theirs: expected } = numbers;
  const agreeing = agreeingOn(expected, odd.against);
  return [{ said: finding(code, { found, expected, agreeing }, odd.voice.at), homes: homes[name] }];
};

/** The number that an odd one gives, and the number of the same kind that the others give. */
const numbersOf = ({ voice, against }: Odd): { readonly own: string; readonly theirs: string } | undefined => {
  for (const kind of ['parcel', 'posting'] as const) {
    const own = voice[kind];
    const theirs = against.map((other) => other[kind]).find((value) => value !== null);
    if (own !== null && theirs !== undefined && theirs !== null && likeness(own, theirs) === 'different')
      return { own, theirs };
  }
  return undefined;
};

const speakerOf = (voice: Voice): Speaker => (isClaim(voice) ? 'case' : (voice.name as Speaker));

const agreeingOn = (number: string, voices: readonly Voice[]): readonly Speaker[] => [
  ...new Set(
    voices
      .filter(({ posting, parcel }) =>
        [posting, parcel].some((own) => own !== null && likeness(own, number) === 'same'),
      )
      .map(speakerOf),
  ),
];

/** If a single document contradicts a claim, the document may just as well be wrong, except for a page that is otherwise tied to the parcel. */
const claimLead = ({ voice, against }: Odd, numbers: { readonly own: string; readonly theirs: string }) => {
  const { own: claimed, theirs: found } = numbers;
  const place = voice.name as 'order.number' | 'order.trackingNumber';
  const isAlone = against.length < 2 && !(place === 'order.number' && against[0].name === 'order');
  const agreeing = agreeingOn(found, against);
  const at = against.flatMap((other) => other.at);
  return isAlone ? [] : [{ said: finding('odd-claim', { place, claimed, found, agreeing }, at), homes: homes[place] }];
};

/** Label and history are of two parcels, and no claim decides between them. */
const undecidedLead = (pair: Undecided, { case: claims }: Facts): readonly Lead[] => {
  const [tracking, label] = (['tracking', 'label'] as const).map((name) => pair.find((voice) => voice.name === name));
  if (tracking?.parcel == null || label?.parcel == null || claims.order.trackingNumber !== undefined) return [];
  const params = { tracking: tracking.parcel, label: label.parcel };
  const at = [...tracking.at, ...label.at];
  return [{ said: finding('two-parcels', params, at), homes: ['chain-same-parcel', 'label-tracking-number-shown'] }];
};

/** Page and parcel show one product, and the case names another. */
const oddProduct = (voices: readonly Voice[], { order, label: photos }: Facts): readonly Lead[] => {
  const named = (name: VoiceName) => voices.find((voice) => voice.name === name);
  const [claim, page, label, record] = [named('order.items'), named('order'), named('label'), named('record')];
  if (claim === undefined || page === undefined || label === undefined) return [];
  const [claimed, ...more] = claim.skus;
  const found = page.skus.find((sku) => label.skus.some((other) => likeness(sku, other) === 'same'));
  if (claimed === undefined || more.length > 0 || found === undefined) return [];
  if ([page, label, record].some((voice) => voice !== undefined && sharesSku(claim, voice))) return [];
  const params = { place: 'order.items', claimed, found, agreeing: ['order', 'label'] } as const;
  const shown = [...order.skus, ...photos.otherSkus].filter(({ value }) => likeness(value, found) === 'same');
  return [{ said: finding('odd-claim', params, placesOf(...shown)), homes: homes['order.items'] }];
};
