import type { DeliveryDoubtWords } from './form.js';

/** Doubts about a delivery, in English. */
export const englishDeliveries: DeliveryDoubtWords = {
  'delivery-withdrawn': [
    'A later entry takes the delivery back: a return, a correction, or a failed delivery',
    "Compare the entries with the carrier's own page, and save the history again once the parcel has been delivered.",
  ],
  'delivery-contradicted': [
    'The code of an entry says that the parcel was delivered, and its words or another field say otherwise',
    "Compare the entry with the carrier's own page, and add the carrier's own export if this one comes from elsewhere.",
  ],
  'delivery-inferred': [
    'Only the words of an entry speak for the delivery, no code of the carrier',
    "Add the carrier's own export with its codes, or read the entry and decide.",
  ],
  'delivery-unconfirmed': [
    "Only a code whose meaning no carrier's documentation confirms speaks for the delivery",
    'Ask the carrier what the code means, or add its proof of delivery.',
  ],
  'delivery-not-borne-out': [
    'An entry is called a delivery, and its own words do not say so',
    "Add the carrier's own export with its codes, or read the entry and decide.",
  ],
  'delivery-after-return': [
    'The parcel is recorded as returned before it was delivered, so that the delivery may be that to its sender',
    'Ask the carrier who received the parcel, and add its proof of delivery.',
  ],
  'delivery-followed': [
    'Later entries show the parcel on its way again, although it is recorded as delivered',
    "Compare the entries with the carrier's own page, and save the history again when it has come to its end.",
  ],
  'delivery-repeated': [
    'The parcel is recorded as delivered more than once, with other steps between; the last time counts',
    'Ask the carrier which of them was the delivery to the buyer.',
  ],
  'delivery-recipient-unclear': [
    'An entry names different recipients of the parcel, so that none of them counts',
    "Add the carrier's proof of delivery, which names the recipient.",
  ],
  'delivery-date-only': ['The delivery has a date but no time of day, so the whole day was allowed for', ''],
  'delivery-files-disagree': [
    'Two exports of this history from the same source contradict each other about the delivery',
    'Fetch the history once more from the carrier, and leave out the file that it does not bear out.',
  ],
  'delivery-names-other-number': [
    'The delivery names the number of another parcel',
    "Save the history of this parcel only; if the number is another name of it, add the carrier's own export that says so.",
  ],
  'delivery-entry-unnumbered': [
    "The delivery stands above the parcel's number, or in a row without one, so that it may be another parcel's",
    'Save the history again so that the number stands above every entry, or in every row.',
  ],
  'delivery-times-alike': [
    'An entry at another place bears the very time of the delivery, so that one of the two cannot be right',
    "Compare the times with the carrier's own page.",
  ],
};
