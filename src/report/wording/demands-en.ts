import { type DemandWording, percent, type StakeWording } from './form.js';

const fetchAgain = "Save the carrier's own history again once it shows this, or add the carrier's proof of delivery.";

/** Findings of checks that only some policies ask for, in English. */
export const englishDemands: DemandWording = {
  'delivery-missing': {
    message: ({ lastEvent }) =>
      `The history records no delivery${lastEvent === '' ? '' : `; its last entry says “${lastEvent}”`}.`,
    mend: "Save the carrier's history again if the parcel was delivered since; otherwise ask the carrier where it is.",
  },
  'delivery-unproven': {
    message: "Only words speak for the delivery, no entry that the carrier's documentation knows as one.",
    mend: "Add the carrier's own export with its codes, or read the entry and decide.",
  },
  'delivery-returned': {
    message: 'The parcel was handed back to its sender, not to the buyer.',
    mend: 'Add the history of the shipment that the buyer received, if there is one; otherwise this demand cannot be met.',
  },
  'delivery-to-another': {
    message: ({ to, recipient }) =>
      `The history says that the parcel was handed to ${recipients[to]}${recipient === '' ? '' : ` (${recipient})`}, which is not the addressee.`,
    mend: "Add the carrier's proof that the addressee received it, or read the entry and decide.",
  },
  'delivery-time-missing': {
    message: 'The history records the delivery without a time that can be read.',
    mend: 'Save the history again, with the time of every entry as the carrier gives it.',
  },
  'delivery-after-dispute': {
    message: ({ delivered, openedAt }) =>
      `The parcel was delivered only after the dispute was opened (delivery: ${delivered.words}; dispute: ${openedAt.words}).`,
    mend: 'Check dispute.openedAt in case.json.',
  },
  'delivery-overlaps-dispute': {
    message: ({ delivered, openedAt }) =>
      `Whether the parcel was delivered before the dispute is not certain (delivery: ${delivered.words}; dispute: ${openedAt.words}).`,
    mend: "State the file's timeZone in case.json, or add a history with exact times.",
  },
  'history-doubted': {
    message: 'The history is doubted, so that nothing further stands on it.',
    mend: "Compare the history with the carrier's own page and save it again.",
  },
  'ship-by-missing': {
    message: 'The case does not say until when the order was to be handed over.',
    mend: 'Give order.shipBy in case.json, as the order page shows it, with its offset.',
  },
  'ship-by-after-dispute': {
    message: ({ shipBy, openedAt }) =>
      `By the case the order was to be handed over only after the dispute (ship by: ${shipBy.words}; dispute: ${openedAt.words}).`,
    mend: 'Check order.shipBy and dispute.openedAt in case.json.',
  },
  'dispatch-missing': {
    message: ({ shipBy }) => `The history has no entry that counts as dispatch; it was due by ${shipBy.end}.`,
    mend: "Save the carrier's full history, from its first scan on.",
  },
  'dispatch-time-missing': {
    message: ({ shipBy }) =>
      `An entry that counts as dispatch has no time that can be read; it was due by ${shipBy.end}.`,
    mend: 'Save the history again, with the time of every entry as the carrier gives it.',
  },
  'dispatch-late': {
    message: ({ dispatched, shipBy }) =>
      `The first scan came after the deadline (scan: ${dispatched.words}; ship by: ${shipBy.words}).`,
    mend: 'Check order.shipBy in case.json and that the history begins with the first scan; otherwise this demand cannot be met.',
  },
  'dispatch-overlaps-deadline': {
    message: ({ dispatched, shipBy }) =>
      `Whether the first scan was in time is not certain (scan: ${dispatched.words}; ship by: ${shipBy.words}).`,
    mend: "State the file's timeZone in case.json, or add a history with exact times.",
  },
  'destination-missing': {
    message: 'The case does not say where the order was to go.',
    mend: 'Give order.destination in case.json: country, city and postcode, as the order page shows them.',
  },
  'destination-unread': {
    message: ({ expected, found }) =>
      `The history does not say clearly where the parcel was delivered${found === '' ? '' : ` (“${found}”)`}; it was to go to ${expected}.`,
    mend: fetchAgain,
  },
  'destination-differs': {
    message: ({ expected, found }) => `The parcel was delivered in ${found}, while it was to go to ${expected}.`,
    mend: "Check order.destination in case.json and that the history is this parcel's; otherwise this demand cannot be met.",
  },
  'destination-unsure': {
    message: ({ expected, found }) =>
      `Whether ${found}, where the parcel was delivered, is ${expected}, where it was to go, is not certain.`,
    mend: 'Give the postcode and the country in order.destination, or compare both places and decide.',
  },
  'total-missing': {
    message: "The case does not give the order's total, so that nobody can tell whether a signature is asked for.",
    mend: 'Give order.total in case.json.',
  },
  'total-in-other-currency': {
    message: ({ total, known }) =>
      `The order's total is ${total}, and the policy names the amount in another currency (${known}). Nothing is converted here.`,
    mend: 'Give order.total in the currency of the policy if the order was paid in it; otherwise decide by hand.',
  },
  'signature-unproven': {
    message: ({ from }) => `From ${from} on a signature is asked for, and no delivery that is sure has one.`,
    mend: "Add the carrier's proof of delivery with the signature.",
  },
  'signature-not-said': {
    message: ({ from }) =>
      `From ${from} on a signature is asked for, and the history does not say that the buyer signed.`,
    mend: "Add the carrier's proof of delivery with the signature.",
  },
  'signature-declined': {
    message: ({ from }) => `From ${from} on a signature is asked for, and the parcel was handed over without one.`,
    mend: 'This demand cannot be met by this history: ask the carrier for another proof of delivery.',
  },
  'asked-missing': {
    message: 'The case does not say when the buyer asked the seller.',
    mend: 'Give dispute.buyerAskedAt in case.json, or say there that the buyer never asked.',
  },
  'answer-missing': {
    message: ({ asked, hours }) =>
      `The case does not say when the seller answered; the buyer asked at ${asked.words}, and ${hours} hours are given.`,
    mend: 'Give dispute.sellerAnsweredAt in case.json.',
  },
  'answered-late': {
    message: ({ asked, answered, hours }) =>
      `The seller answered later than ${hours} hours after the buyer asked (asked: ${asked.words}; answered: ${answered.words}).`,
    mend: 'Check dispute.buyerAskedAt and dispute.sellerAnsweredAt in case.json; otherwise this demand cannot be met.',
  },
  'answered-overlaps-deadline': {
    message: ({ asked, answered, hours }) =>
      `Whether the answer came within ${hours} hours is not certain (asked: ${asked.words}; answered: ${answered.words}).`,
    mend: 'Give both moments to the second.',
  },
  'cancellation-missing': {
    message: 'Neither the page nor the case says when the buyer asked to cancel.',
    mend: 'Give dispute.cancellationRequestedAt in case.json, or a screenshot that shows the request and its time.',
  },
  'cancellation-unsure': {
    message: ({ read }) => `The page seems to tell of a request to cancel (“${read}”), not surely enough.`,
    mend: 'Take a larger screenshot of that part of the page.',
  },
  'cancellation-word-unconfirmed': {
    message: ({ read }) =>
      `The page tells of a request to cancel in words that no source shows (“${read}”), so that no time stands on them.`,
    mend: 'Look whether these words mean the request, and give its time as dispute.cancellationRequestedAt in case.json.',
  },
  'cancellation-times-differ': {
    message: ({ page, claimed }) =>
      `Page and case give different times of the request to cancel (page: ${page.words}; case: ${claimed.words}).`,
    mend: 'Correct dispute.cancellationRequestedAt in case.json.',
  },
  'cancellation-before-preparing': {
    message: ({ preparing, requested }, { state }) =>
      `The buyer asked to cancel before ${state} began (request: ${requested.words}; ${state}: ${preparing.words}).`,
    mend: 'This appeal cannot succeed: a request that comes first is to be granted.',
  },
  'cancellation-overlaps-preparing': {
    message: ({ preparing, requested }, { state }) =>
      `Whether ${state} began before the request to cancel is not certain (request: ${requested.words}; ${state}: ${preparing.words}).`,
    mend: 'Use a screenshot that shows the time to the second, and state its timeZone in case.json.',
  },
  'cancellation-from-page': {
    message: ({ read, requested }) => `The time of the request is the page's: ${requested.words} (“${read}”).`,
    mend: '',
  },
  'cancellation-from-case': {
    message: ({ requested }) => `The time of the request is the case's own word: ${requested.words}.`,
    mend: '',
  },
  'alternative-proven': { message: 'This need not be proven: another proof of the same is complete.', mend: '' },
  'alternative-open': {
    message: 'Another proof of the same would be enough, and none is complete yet.',
    mend: 'Complete one of them.',
  },
  'optional-unconfirmed': {
    message: ({ element }) =>
      `That this may be left out (${elements[element]}) is said by no confirmed source, so that a person decides.`,
    mend: 'Add it if you have it.',
  },
  'rests-on-unconfirmed': {
    message: ({ source }) =>
      `This is met, but only unconfirmed sources ask for it (${source}): it proves nothing by itself.`,
    mend: 'Look up what the marketplace asks for, and decide.',
  },
};

const elements = { order: 'order page', tracking: 'history', label: 'label' } as const;

const recipients = {
  addressee: 'the addressee',
  household: "somebody in the addressee's household",
  neighbour: 'a neighbour',
  locker: 'a locker',
  'pick-up-point': 'a pick-up point',
  sender: 'the sender',
  other: 'somebody else',
} as const;

/** What is at stake and until when, in English. */
export const englishStake: StakeWording = {
  penalty: {
    message: ({ amount, currency, share, minimum, isMinimum }) =>
      `A lost dispute costs ${amount} ${currency}: ${
        isMinimum
          ? `the minimum of ${minimum} ${currency}, as ${percent(share)} of the order would be less`
          : `${percent(share)} of the order, at least ${minimum} ${currency}`
      }.`,
    mend: '',
  },
  'penalty-unknown': {
    message: ({ share, minimum, currency }) =>
      `A lost dispute costs ${percent(share)} of the order, at least ${minimum} ${currency}; how much that is here cannot be told.`,
    mend: ({ currency }) => `Give order.total in ${currency} in case.json.`,
  },
  'respond-by': { message: ({ respondBy }) => `An answer is taken until ${respondBy.words}.`, mend: '' },
  'respond-by-left': {
    message: ({ respondBy, days, hours }) =>
      `An answer is taken until ${respondBy.words}: ${days} ${days === 1 ? 'day' : 'days'} and ${hours} ${hours === 1 ? 'hour' : 'hours'} are left.`,
    mend: '',
  },
  'respond-by-passed': {
    message: ({ respondBy }) => `The time to answer is over: it ended at ${respondBy.words}.`,
    mend: 'Check dispute.respondBy in case.json; ask the marketplace whether a later answer is taken.',
  },
  'respond-within-days': {
    message: ({ days, isWorking, openedAt }) =>
      `An answer is taken within ${days} ${isWorking ? 'working ' : ''}${days === 1 ? 'day' : 'days'} after the dispute was opened (${openedAt.words}).`,
    mend: 'Give dispute.respondBy in case.json if the marketplace names a moment.',
  },
  'element-missing-costs': {
    message: ({ share, elements: missing }) =>
      `Of the answers that lack any element ${percent(share)} are rejected; here it is not proven by: ${missing.map((id) => elements[id]).join(', ')}.`,
    mend: '',
  },
};
