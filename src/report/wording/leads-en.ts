import type { Speaker } from '../../model/findings.js';
import type { LeadWording } from './form.js';

const speakers: Readonly<Record<Speaker, string>> = {
  case: 'case.json',
  order: 'order page',
  tracking: 'history',
  label: 'label',
  record: "the marketplace's record",
};

const named = (agreeing: readonly Speaker[]): string => agreeing.map((each) => speakers[each]).join(', ');

/** Lead findings, in English. */
export const englishLeads: LeadWording = {
  'odd-page': {
    message: ({ found, expected, agreeing }) =>
      `What does not fit is the order page: it shows ${found}, while it is ${expected} elsewhere (${named(agreeing)}).`,
    mend: ({ found, expected }) =>
      `Take the screenshot on the order page that shows ${expected}; it is the others that have to be replaced only if the order with ${found} is in dispute.`,
  },
  'odd-history': {
    message: ({ found, expected, agreeing }) =>
      `What does not fit is the tracking history: it is about ${found}, while it is ${expected} elsewhere (${named(agreeing)}).`,
    mend: ({ found, expected }) =>
      `Save the carrier's history of ${expected}; it is the others that have to be replaced only if ${found} is this order's parcel.`,
  },
  'odd-label': {
    message: ({ found, expected, agreeing }) =>
      `What does not fit is the label: it bears ${found}, while it is ${expected} elsewhere (${named(agreeing)}).`,
    mend: ({ found, expected }) =>
      `Photograph the label of ${expected}; it is the others that have to be replaced only if ${found} is this order's parcel.`,
  },
  'odd-claim': {
    message: ({ place, claimed, found, agreeing }) =>
      `What does not fit is the case file: ${place} is ${claimed}, which no document gives; they give ${found} (${named(agreeing)}).`,
    mend: ({ place, claimed, found }) =>
      `Correct ${place} in case.json to ${found}; if ${claimed} is right, the documents are another order's and have to be replaced.`,
  },
  'two-parcels': {
    message: ({ label, tracking }) =>
      `Label and history are of two parcels: the label bears ${label}, the history is about ${tracking}, and nothing tells which is this order's.`,
    mend: 'State order.trackingNumber in case.json, and replace the document that is of the other parcel.',
  },
};
