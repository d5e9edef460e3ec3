import { wordsOf } from '../../words/glossary.js';
import { grouped } from '../../words/grouped.js';
import { englishDeliveries } from './deliveries-en.js';
import { englishDemands, englishStake } from './demands-en.js';
import {
  closer,
  doubtWordings,
  inWords,
  listed,
  mended,
  orderDoubtFindings,
  type Phrases,
  percent,
  pixels,
  type ReportWording,
  rounded,
  shortened,
} from './form.js';
import { englishLeads } from './leads-en.js';
import { mendedReading, reasons } from './readings.js';
import { englishReadings } from './readings-en.js';

const phrases: Phrases = {
  doubts: {
    ...englishDeliveries,
    'code-text-conflict': [
      'The code and the words of an entry contradict each other',
      "Compare the entry with the carrier's own page, and add the carrier's own export if this one comes from elsewhere.",
    ],
    'time-unreadable': [
      'The time of an entry cannot be read',
      'Save the history again, with the time of every entry as the carrier gives it.',
    ],
    'status-withdrawn': ['The carrier withdrew an entry, so it is not counted', ''],
    'return-leg': [
      'The entries belong to a way back to the sender',
      'Add the history of the first shipment, from the seller to the buyer.',
    ],
    'delivered-before-pickup': [
      'The parcel is recorded as delivered before it was picked up',
      "Compare the entries with the carrier's own page; add the file of the other leg if two were mixed up.",
    ],
    'returned-before-pickup': [
      'The parcel is recorded as returned before it was picked up, so that the pickup may be that of the way back',
      'Add the history of the first shipment, from the seller to the buyer.',
    ],
    'pickup-withdrawn': [
      'An entry takes the pickup back or calls it off',
      "Compare the entries with the carrier's own page, and save the history again once the pickup stands there.",
    ],
    'several-parcels': [
      "The files hold several parcels, and it is not certain which one is this order's",
      'State order.trackingNumber in case.json, or add only the file of this parcel.',
    ],
    'inferred-from-text': [
      'Only the words of an entry speak for the pickup, no code of the carrier',
      "Add the carrier's own export with its codes, or read the entry and decide.",
    ],
    'clock-zone-unknown': [
      'The time zone of the entries is not known, so every zone that is possible was allowed for',
      "State the file's timeZone in case.json if you know it.",
    ],
    'date-only': ['The pickup has a date but no time of day, so the whole day was allowed for', ''],
    'duplicate-key': [
      'The same key stands twice with different values, and what is read depends on which one counts',
      "Save the carrier's answer again, unchanged.",
    ],
    'possession-unconfirmed': [
      "Only a code whose meaning no carrier's documentation confirms speaks for the pickup",
      'Ask the carrier what the code means, or add another record of the pickup.',
    ],
    'row-unreadable': [
      'A line of the file could not be read as an entry',
      'Look whether the line is an entry; if so, write it like the others.',
    ],
    'date-ambiguous': [
      'Day and month of a date can be told either way, so both were allowed for',
      'Save the history with dates that begin with the year.',
    ],
    'text-not-understood': [
      'The words of the entries say nothing certain about who held the parcel',
      "Add the carrier's own export with its codes, or read the entries and decide.",
    ],
    'times-alike': [
      'Entries at different places bear the same time, so that not all of these times can be right',
      "Compare the times with the carrier's own page.",
    ],
    'test-data': [
      'The service made the history up, for those who try it',
      "Fetch the history of the parcel's real number.",
    ],
    'self-contradiction': [
      'The file contradicts itself about this parcel',
      "Save the carrier's answer again, and compare it with the carrier's own page.",
    ],
    'date-implausible': [
      'An entry bears a filler or an impossible year in place of its time',
      'Save the history again; if the carrier gives no better time, add another record of the entry.',
    ],
    'number-reused': [
      'One file lists two shipments under this number',
      "Add only the history of this order's shipment; carriers use numbers again.",
    ],
    'inner-number-differs': [
      'The file was asked for one number and answers with another',
      "Fetch the history again by the carrier's own number of the parcel.",
    ],
    'names-other-number': [
      'The pickup, or the address of its page, names the number of another parcel',
      "Save the history of this parcel only; if the number is another name of it, add the carrier's own export that says so.",
    ],
    'entry-unnumbered': [
      "Entries stand above the parcel's number, or in rows without one, so that they may be another parcel's",
      'Save the history again so that the number stands above every entry, or in every row.',
    ],
    'files-disagree': [
      'Two exports of this history from the same source contradict each other about the pickup',
      'Fetch the history once more from the carrier, and leave out the file that it does not bear out.',
    ],
    'tied-by-alias': [
      "Histories under two numbers were taken for one parcel's, because one file names both numbers",
      '',
    ],
    'delivery-withdrawn': [
      'An entry takes the delivery back or calls it off',
      "Compare the entries with the carrier's own page, and save the history again once the delivery stands there.",
    ],
    'delivery-inferred': [
      'Only the words of an entry speak for the delivery, no code of the carrier',
      "Add the carrier's own export with its codes, or read the entry and decide.",
    ],
  },
  orderDoubts: {
    'state-now-unknown': [
      "The page gives the order's state as words that are not known",
      'If they mean that the order is in {state} or on its way, confirm it by hand; otherwise take a screenshot that shows a state of the list.',
    ],
    'state-now-other': [
      "The page gives another state as the order's own now",
      "Take the screenshot when the page shows the order in {state} or later, or confirm by hand that the other state is not this order's.",
    ],
    'state-left': [
      'The history goes back to an earlier state after {state}',
      'Take a screenshot of the page as it is now; an order that left the state has to enter it again.',
    ],
    'entry-unknown': [
      'After {state} the history has an entry whose words are not known',
      'Look at the entry: if it leaves the order in {state} or on its way, confirm by hand.',
    ],
    'state-qualified': [
      'Words beside the state say something else of it',
      'Look at the words: the state counts only if the order truly is or was in it.',
    ],
    'state-struck-out': [
      'The state is struck out on the page',
      'Take a screenshot that shows the state of the order as it holds.',
    ],
    notice: [
      'Words on the page say that the order was cancelled, refunded, closed or otherwise came to an end',
      'Look at the words: an order that came to an end cannot be defended. If they are about something else, confirm by hand.',
    ],
    'time-of-another': [
      'The times on the page are those of other events',
      "Take a screenshot of the order's detail page that shows when the state began.",
    ],
    'time-of-intake': [
      'The time on the page is when the order was taken in, not when its state began',
      "Take a screenshot of the order's detail page with its history.",
    ],
    'zone-differs': [
      'The page names another time zone than the case gives for it',
      'Correct timeZone of the screenshot in case.json to the zone that the page names, or leave it out.',
    ],
    'dispute-earlier': [
      'The page tells of a dispute that was opened before the moment that the case gives',
      'Correct dispute.openedAt in case.json if this is the dispute in question.',
    ],
  },
  problems: {
    'empty-file': 'the file is empty',
    'not-an-image': 'it is no image that can be opened',
    'image-truncated': 'the image is cut off',
    'image-too-large': 'the image is too large',
    'image-too-small': 'the image is too small',
    'mask-misplaced': 'its masks do not lie where the case takes them to lie',
    'not-json': 'it is no valid JSON',
    'not-tracking': 'it holds no tracking history of a known form',
    'mapping-failed': 'the mapping given for it does not bring it to the form of a tracking history',
    'reader-failed': 'reading it broke off',
  },
  problemMends: {
    'mask-misplaced':
      'Give each box in whole pixels of the upright image, as reading the image by itself gives them, and with it, as `turn`, the turn that this gives.',
    'not-json':
      "Save the carrier's answer as JSON, or copy the text of the tracking page into a .txt file, each time with its words.",
    'not-tracking':
      "Save the carrier's answer as JSON, copy the text of the tracking page with times and words, save a table with a header row as CSV, or give a mapping; reading the file by itself tells which forms came closest.",
    'mapping-failed': 'Mend the mapping, or leave it out.',
  },
  flaws: {
    'no-https': 'the address does not begin with https://',
    login: 'the address contains a login',
    port: 'the address names a port of its own',
    spelling: 'the host is not spelt out in plain letters, and not every program reads it as the same',
    'test-data': 'that host is a test system and answers with made-up data',
  },
  documents: { order: 'the order page', tracking: "the carrier's history", label: 'the label' },
  kinds: {
    'order-page': 'an order page',
    'order-list': 'a list of orders',
    'parcel-label': "a parcel's label",
    'product-sticker': "a product's sticker",
    'shipment-list': 'a shipment list',
    'tracking-page': 'a tracking page',
    other: 'neither an order page nor a parcel, as a chat, a letter or a typed note',
  },
  asked: {
    order: "a screenshot of the seller's order page",
    tracking: "the carrier's history",
    label: 'photos of the parcel',
  },
  numbers: { 'posting-number': 'posting number', 'tracking-number': 'tracking number', sku: 'SKU' },
  defects: {
    'too-small': ({ subject, file, measured, needed }) =>
      `Move closer, ${closer(measured, needed)} times: ${subject} in ${file} is ${pixels(measured)} px high, ${pixels(needed)} are needed.`,
    'low-contrast': ({ subject, file, measured, needed }) =>
      `Print the label anew or photograph it in even light: ${subject} in ${file} stands out from the paper by ${percent(measured)}, ${percent(needed)} are needed.`,
    blurred: ({ subject, file, measured, needed }) =>
      `Tap on the label to focus, and hold still: the edges of ${subject} in ${file} are ${rounded(measured)} px wide, at most ${rounded(needed)} can be read.`,
    shaken: ({ subject, file, measured, needed }) =>
      `Hold the phone still or lean it on something: the edges of ${subject} in ${file} are smeared to ${rounded(measured)} px, at most ${rounded(needed)} can be read.`,
    glare: ({ subject, file, measured, needed }) =>
      `Tilt the label away from the lamp: a reflection hides ${percent(measured)} of ${subject} in ${file}, at most ${percent(needed)} can be spared.`,
    'cut-off': ({ subject, file }) =>
      `Step back so that the whole label is in the frame: ${subject} is cut off at the edge of ${file}.`,
    'too-dark': ({ subject, file, measured, needed }) =>
      `Take the photo in more light: the paper behind ${subject} in ${file} reaches ${percent(measured)} of white, ${percent(needed)} are needed.`,
  },
  subjects: {
    'tracking-number': 'the tracking number',
    'posting-number': 'the posting number',
    sku: 'the SKU',
    text: 'the text',
  },
};

const photographAgain = 'Photograph the label again: closer, straight from above, in focus and without glare.';

const photographLabel = (number: string): string =>
  `Photograph the label again, straight from above, in focus and in even light, so that ${number} and its barcode fill the picture.`;

export const english: ReportWording = {
  language: 'en',
  findings: {
    ...englishLeads,
    ...englishDemands,
    'order-screenshot-missing': {
      message: 'The case has no screenshot of the order page.',
      mend: (_, { state, isStateAsked }) =>
        `Take a screenshot of the seller-side order page with the order number${
          isStateAsked ? `, the status ${state} and the time it began` : ''
        }, and name it under evidence.order in case.json.`,
    },
    'order-number-differs': {
      message: ({ expected, found }) => `The order page shows order ${found}, not ${expected}.`,
      mend: ({ expected, found }) =>
        `Take the screenshot on the page of order ${expected}, or correct order.number in case.json if ${found} is the order in dispute.`,
    },
    'order-number-unsure': {
      message: ({ expected, read, doubts }) =>
        `The order number on the page seems to read ${read}, not surely enough to be taken for ${expected}${reasons(doubts, englishReadings)}.`,
      mend: ({ expected, doubts }) =>
        mendedReading(
          doubts,
          [],
          phrases,
          englishReadings,
          `Take a sharper screenshot with ${expected} in full, or look at the page and decide.`,
        ),
    },
    'order-number-unread': {
      message: ({ expected }) => `Order number ${expected} could not be read on the order page.`,
      mend: ({ expected }) => `Take the screenshot so that ${expected} is in view in full, at normal zoom.`,
    },
    'order-status-not-preparing': {
      message: ({ found }, { state }) => `The order page shows “${found}”, but the status ${state} nowhere.`,
      mend: (_, { state, onPage }) =>
        `Add a screenshot of the order's history that shows ${state}${
          onPage === '' ? '' : ` (in the seller cabinet: ${onPage})`
        } and the time it began.`,
    },
    'order-status-unsure': {
      message: ({ read }) => `A status seems to read “${read}”, but too unclearly, or not clearly as this order's.`,
      mend: "Take a sharper screenshot with this order's number and status, or look at the page and decide.",
    },
    'order-status-of-another': {
      message: ({ read, number, expected }) => `The page shows “${read}” for order ${number}, not for ${expected}.`,
      mend: ({ number, expected }) =>
        `Take the screenshot on the page of order ${expected}, or correct order.number in case.json if ${number} is the order in dispute.`,
    },
    'order-status-unowned': {
      message: ({ read, expected }) =>
        `The page shows “${read}”, but nothing on it says clearly that this is the status of order ${expected}.`,
      mend: ({ expected }) =>
        `Take the screenshot so that ${expected} and its status are both in view, and no other order between them.`,
    },
    'order-status-masked': {
      message: ({ read }) =>
        `The status “${read}” is read, but a mask lies beside it or between it and the order's number, so that what belongs to it cannot be told.`,
      mend: 'Make the masks smaller, so that the row of the status, its time and the way to the number stay in view, or look at the page and decide.',
    },
    'order-status-unread': {
      message: 'No status of this order could be read on the order page.',
      mend: "Take the screenshot so that this order's number and its status are both in view.",
    },
    'order-status-time-missing': {
      message: ({ status }) => `The page shows “${status}”, but not since when.`,
      mend: ({ status }) =>
        `Take the screenshot so that the time at which “${status}” began is in view; the order's history usually has it.`,
    },
    'order-status-time-unresolved': {
      message: ({ status, read }) => `The time beside “${status}” reads “${read}”, which cannot be tied to a moment.`,
      mend: 'Add a screenshot with the full date and time, or look at the page and decide.',
    },
    'order-disqualified': {
      message: ({ status }) => `The order page shows “${status}”, which takes the order out of this kind of dispute.`,
      mend: 'Do not submit this appeal. If the status belongs to another order, take a screenshot of this order alone.',
    },
    'order-disqualified-unsure': {
      message: ({ status }) => `A status that may read “${status}” would take the order out of this kind of dispute.`,
      mend: 'Look at the page. If this order does not have that status, take a sharper screenshot of it alone.',
    },
    'order-state-unknown': {
      message: ({ words }) =>
        `The page gives the order's state in words that are not known (${words}). They may say that it was called off.`,
      mend: 'If they do not say that the order was cancelled, returned or refunded, confirm it by hand.',
    },
    'order-state-masked': {
      message: 'No state of the order is read on its page, and a part of the page is masked: the state may lie there.',
      mend: 'Mask only what nobody should see, so that the state stays in view, or look at the page and decide.',
    },
    'tracking-missing': {
      message: 'The case has no tracking file.',
      mend: "Save the carrier's tracking history as JSON and name it under evidence.tracking in case.json.",
    },
    'tracking-holds-no-history': {
      message: ({ file }) =>
        `${file} is the marketplace's record of the posting: it names numbers and products, but holds no carrier's history.`,
      mend: "Add the carrier's own tracking history of this parcel.",
    },
    'tracking-number-differs': {
      message: ({ expected, found }) => `The tracking file is about parcel ${found}, not ${expected}.`,
      mend: ({ expected, found }) =>
        `Save the tracking history of ${expected}, or correct order.trackingNumber in case.json if ${found} is this order's parcel.`,
    },
    'tracking-number-unstated': {
      message: ({ expected }) => `The tracking file does not say that it is about ${expected}: it names no parcel.`,
      mend: ({ expected }) =>
        `Save the history in a form that names the tracking number, or check by hand that it is that of ${expected}.`,
    },
    'tracking-number-ambiguous': {
      message: ({ found }) =>
        `The tracking file is about parcel ${found}, and nothing ties that number to this order for sure.`,
      mend: ({ found }) =>
        `Name order.trackingNumber in case.json, or add a screenshot or photo on which ${found} can be read.`,
    },
    'claimed-number-misspelt': {
      message: ({ claimed }) =>
        `The claimed number ${claimed} has the form of a postal item, but its check digit is wrong; a character may be mistyped.`,
      mend: 'Compare order.trackingNumber in case.json with the label.',
    },
    'tracking-no-pickup': {
      message: ({ lastEvent }) =>
        `The history does not show that the carrier took the parcel${lastEvent === '' ? '' : `; its last entry is “${lastEvent}”`}.`,
      mend: "Save the history again once it shows the pickup, or add the carrier's acceptance record in the project's own tracking form.",
    },
    'tracking-no-events': {
      message: "The tracking files hold no entry of a carrier's history.",
      mend: 'Save the history again: the carrier may not have known the number when the file was taken.',
    },
    ...doubtWordings(phrases.doubts, (message, detail) => `${message}${detail === '' ? '' : ` (${detail})`}.`),
    ...orderDoubtFindings(
      phrases.orderDoubts,
      (message, detail) => `${message}${detail === '' ? '' : ` (${detail})`}.`,
    ),
    'tracking-pickup-inferred': {
      message: ({ possession }) =>
        `The history has no pickup entry; a later scan proves only that the carrier held the parcel by ${possession.end}.`,
      mend: 'Add the complete history with the pickup, or decide whether the later scan is enough.',
    },
    'tracking-mapped': {
      message: ({ file, map }) =>
        `${file} was read through the user's own mapping ${map}, which says what its entries mean.`,
      mend: ({ map }) => `Compare the entries with the carrier's page if the author of ${map} is not known.`,
    },
    'tracking-event-after-retrieval': {
      message: ({ file, event, retrievedAt }) =>
        `${file} holds an entry (${event}) later than the moment at which it was retrieved${retrievedAt === '' ? '' : ` (${retrievedAt})`}.`,
      mend: 'Correct retrievedAt in case.json, or retrieve the history again; a history that was altered proves nothing.',
    },
    'tracking-source-unofficial': {
      message: ({ host }) =>
        `The tracking file was taken from ${shortened(host)}, which is not known as the site of a carrier or aggregator.`,
      mend: "Take the history from the carrier's own site, or check the source by hand.",
    },
    'tracking-source-other-carrier': {
      message: ({ host, owner, carrier }) =>
        `The tracking file is of carrier ${carrier}, but was taken from ${shortened(host)}, the site of ${owner}.`,
      mend: "Correct url in case.json, or take the history from the carrier's own site or an aggregator's.",
    },
    'tracking-source-flawed': {
      message: ({ host, flaw }) =>
        `The address of ${shortened(host)} does not show where the tracking file was taken from: ${phrases.flaws[flaw]}.`,
      mend: 'Name in case.json the plain https address of the page, or check the source by hand.',
    },
    'tracking-source-unreadable': {
      message: ({ address }) => `“${shortened(address)}” is no web address, so the tracking file has no known source.`,
      mend: 'Copy the whole address of the page, from https:// on, to url in case.json.',
    },
    'tracking-source-unstated': {
      message: 'The case names no page (url) that the tracking history was taken from, so its source is not judged.',
      mend: '',
    },
    'pickup-after-dispute': {
      message: ({ pickup, openedAt }) =>
        `The carrier took the parcel only after the dispute was opened (pickup: ${pickup.words}; dispute: ${openedAt.words}).`,
      mend: 'Check dispute.openedAt in case.json and that the tracking file is that of the first shipment; otherwise this appeal cannot succeed.',
    },
    'pickup-overlaps-dispute': {
      message: ({ pickup, openedAt }) =>
        `Pickup and dispute are too close to tell which was first (pickup: ${pickup.words}; dispute: ${openedAt.words}).`,
      mend: 'Add a history with exact times and offsets, or name the time zone of the file in case.json.',
    },
    'pickup-unknown': {
      message: 'A pickup is recorded, but its time cannot be read and compared with the dispute.',
      mend: 'Save the history again with full dates and times.',
    },
    'label-missing': {
      message: 'The case has no photo of the parcel.',
      mend: 'Photograph the parcel so that the tracking number and the SKU can be read, and name the photos under evidence.label in case.json.',
    },
    'label-number-differs': {
      message: ({ expected, found }) => `The label shows ${found}, not ${expected}.`,
      mend: ({ expected, found }) =>
        `Photograph the label of parcel ${expected}, or correct the number in case.json if ${found} is this order's parcel.`,
    },
    'label-number-unsure': {
      message: ({ expected, read, doubts }) =>
        `A number on the label seems to read ${read}, not surely enough to be taken for ${expected}${reasons(doubts, englishReadings)}.`,
      mend: ({ expected, doubts, defects }) =>
        mendedReading(doubts, defects, phrases, englishReadings, photographLabel(expected)),
    },
    'label-number-unread': {
      message: ({ expected }) => `Number ${expected} could not be read on any photo.`,
      mend: ({ expected, defects }) => mended(defects, phrases, photographLabel(expected)),
    },
    'label-posting-number-only': {
      message: ({ expected, posting }) =>
        `The photos show posting number ${posting}, but not the tracking number ${expected}.`,
      mend: ({ expected, posting }) =>
        `Add a photo of the carrier's label with ${expected}, or check whether the carrier carries the parcel under ${posting}.`,
    },
    'label-sku-differs': {
      message: ({ expected, found }) => `The photos show SKU ${found}, not ${expected}.`,
      mend: ({ expected, found }) =>
        `Photograph the sticker of product ${expected}, or correct order.items in case.json if ${found} was ordered.`,
    },
    'label-sku-unsure': {
      message: ({ expected, read, doubts }) =>
        `An SKU on the photos seems to read ${read}, not surely enough to be taken for ${expected}${reasons(doubts, englishReadings)}.`,
      mend: ({ expected, doubts, defects }) =>
        mendedReading(
          doubts,
          defects,
          phrases,
          englishReadings,
          `Photograph the product's sticker again, so that ${expected} and its barcode fill the picture.`,
        ),
    },
    'label-sku-unread': {
      message: ({ expected }) => `SKU ${expected} could not be read on any photo.`,
      mend: ({ expected, defects }) =>
        mended(
          defects,
          phrases,
          `Add a photo of the product's sticker or of the shipment list on which ${expected} can be read.`,
        ),
    },
    'label-illegible': {
      message: ({ file }) => `Nothing can be read on ${file}.`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain),
    },
    'label-hardly-legible': {
      message: ({ file }) => `Only part of ${file} can be read.`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain),
    },
    'label-text-illegible': {
      message: ({ file, value }) => `A barcode gives ${value}, but its text in ${file} cannot be read.`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain),
    },
    'label-text-poor': {
      message: ({ file, value }) => `${value} was read in ${file}, but only just.`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain),
    },
    'label-barcode-differs': {
      message: ({ expected, found }) =>
        `The label's barcode and the print on it differ: one says ${expected}, the other ${found}.`,
      mend: ({ expected }) =>
        `Look which of the two the parcel bears. If it is ${expected}, photograph the label again, sharply and in full; a label with another barcode pasted on it proves nothing.`,
    },
    'label-second-number': {
      message: ({ expected, found }) => `The label bears ${expected} and another number of the same kind: ${found}.`,
      mend: "Find out which of the numbers is the carrier's for this parcel, and photograph a label that bears it alone.",
    },
    'label-other-number-unsure': {
      message: ({ expected, found }) => `Beside ${expected} another number seems to stand on the label: ${found}.`,
      mend: 'Photograph the label again, closer and sharply, so that every number on it can be read, or look at it and decide.',
    },
    'label-number-on-list-only': {
      message: ({ expected, found }) =>
        `${expected} stands on a list of shipments (“${found}”), but on no label of a parcel.`,
      mend: 'Add a photo of the parcel itself with its label; the list says only what was to be sent.',
    },
    'label-number-struck-out': {
      message: ({ expected, found }) => `A line is drawn through ${expected} on the label (“${found}”).`,
      mend: 'Photograph the label that is valid for the parcel, or look why the number is struck out and decide.',
    },
    'label-other-sku': {
      message: ({ expected, found }) => `The photos show SKU ${found} as well, while the order is for ${expected}.`,
      mend: 'Photograph the sticker of the ordered product alone, or correct order.items in case.json if the other product was ordered too.',
    },
    'label-sku-barcode-differs': {
      message: ({ expected, found }) =>
        `The sticker's barcode and its print give different products: ${expected} and ${found}.`,
      mend: 'Look which product is in the parcel, and photograph its sticker again, sharply and in full.',
    },
    'label-sku-within-number': {
      message: ({ expected, found }) =>
        `${expected} was seen only as part of the number ${found}, and nothing says that it is a SKU there.`,
      mend: "Check order.items in case.json, and add a photo of the product's sticker with its SKU.",
    },
    'label-sku-struck-out': {
      message: ({ expected, found }) => `A line is drawn through SKU ${expected} (“${found}”).`,
      mend: 'Photograph the sticker that is valid for the product, or look why it is struck out and decide.',
    },
    'label-row-of-another': {
      message: ({ expected, found }) =>
        `The shipment list shows the rows of ${found}, but none of this order with SKU ${expected}.`,
      mend: 'Photograph the row of this order, with its shipment number and its article code in full.',
    },
    'label-row-differs': {
      message: ({ expected, found }) =>
        `In this order's row of the shipment list SKU ${expected} cannot be read, while the list shows ${found}.`,
      mend: "Compare the row with order.items in case.json: state the article code as offerId if it is this product's, or give the list of the right shipment.",
    },
    'label-other-posting': {
      message: ({ expected, found }) =>
        `The label that should be the parcel's of ${expected} names posting ${found} as well.`,
      mend: ({ expected }) =>
        `Find out which posting the label was printed for, and photograph the label of ${expected}.`,
    },
    'label-sibling-posting': {
      message: ({ expected, found }) =>
        `The label names posting ${found}, which differs from ${expected} in the last part alone and is another parcel of the same order.`,
      mend: ({ expected, found }) =>
        `Photograph the parcel of ${expected}, or correct order.number in case.json if the dispute is about ${found}.`,
    },
    'label-other-parcel': {
      message: ({ expected, found }) =>
        `The photos show a label of another parcel (${found}), and no single label ties SKU and number of order ${expected} together.`,
      mend: "Leave out what belongs to the other parcel: photograph this order's label and the sticker of its product with nothing else in view.",
    },
    'label-neighbour-in-view': {
      message: ({ found }) => `Another parcel's number is in view as well: ${found}.`,
      mend: '',
    },
    'evidence-unreadable': {
      message: ({ file, problem, detail }) =>
        `${file} cannot be used: ${phrases.problems[problem]}${detail === '' ? '' : ` (${detail})`}.`,
      mend: ({ file, problem }) =>
        phrases.problemMends[problem] ?? `Replace ${file} with a sound copy from its source.`,
    },
    'evidence-masked': {
      message: ({ file, places }) =>
        `Places blacked out by the seller in ${file}: ${places}. What lies under them proves nothing.`,
      mend: '',
    },
    'phones-masked': {
      message: ({ file, places }) =>
        `Places blacked out in ${file} after it was read, because phone numbers stood there: ${places}.`,
      mend: '',
    },
    'phones-shown': {
      message: ({ file, places }) => `Phone numbers that can still be seen in ${file}: ${places}.`,
      mend: ({ file }) =>
        `Look at ${file} before the bundle is sent: a tracking file travels in it as it is, and what the verdict stands on is not blacked out.`,
    },
    'picture-in-two-elements': {
      message: ({ file, other, how }) =>
        how === 'same-bytes'
          ? `${file} and ${other} are the same file, so that one picture stands for two elements.`
          : `${file} and ${other} show the same picture, so that one picture stands for two elements.`,
      mend: 'Give each element a picture of its own: a screenshot of the order page, and photos of the parcel.',
    },
    'picture-in-two-cases': {
      message: ({ file, other, case: id, order, how }) =>
        how === 'same-bytes'
          ? `${file} is the very file that ${id} gives as ${other}, for order ${order}.`
          : `${file} shows the same picture as ${other} of ${id}, for order ${order}.`,
      mend: 'Find out whose parcel it shows; the case that it does not belong to needs a photo of its own parcel.',
    },
    'picture-of-two-parcels': {
      message: ({ file, case: id, order }) =>
        `${file} is evidence of ${id} too, for order ${order}; it lists or shows both parcels.`,
      mend: '',
    },
    'number-in-two-cases': {
      message: ({ number, case: id, order }) => `${id}, for order ${order}, claims the tracking number ${number} too.`,
      mend: 'Find out whose parcel it is, and mend order.trackingNumber in the case that it does not belong to.',
    },
    'picture-of-another-kind': {
      message: ({ file, kind, element }) =>
        `${file} was given as ${phrases.documents[element]}, but it is ${phrases.kinds[kind]}.`,
      mend: ({ element }) => `Add ${phrases.asked[element]}, or look at the picture and decide.`,
    },
    'label-drawn': {
      message: ({ file }) =>
        `${file} is the label as a program drew it, no photo: it does not show that the parcel bears it.`,
      mend: 'Add a photo of the label on the parcel, if you have one.',
    },
    'chain-posting-differs': {
      message: ({ expected, found }) => `A label bears posting ${found}, while the order in dispute is ${expected}.`,
      mend: ({ expected }) =>
        `Photograph the parcel of ${expected}. Postings that differ in the last digit alone are different parcels.`,
    },
    'chain-number-conflict': {
      message: ({ claim, order, tracking, label }) =>
        `The tracking numbers contradict each other: ${listed(
          [
            ['case', claim],
            ['order page', order],
            ['tracking file', tracking],
            ['label', label],
          ],
          ', ',
        )}.`,
      mend: "Find out which number is this order's and replace what belongs to another parcel.",
    },
    'chain-number-untied': {
      message: 'Nothing that was read for sure proves that order page, history and label are about one parcel.',
      mend: 'Name order.trackingNumber in case.json, and add a screenshot or photo on which the same number can be read.',
    },
    'chain-sku-differs': {
      message: ({ expected, found }) => `The order page shows SKU ${found} for this order, but not ${expected}.`,
      mend: 'Check order.items in case.json against the page; if the page shows article codes, name them as offerId.',
    },
    'chain-incomplete': {
      message: ({ missing }) => `Without ${phrases.documents[missing]} the chain cannot be judged.`,
      mend: ({ missing }) => `Add evidence of ${phrases.documents[missing]} that can be opened.`,
    },
    'chain-posting-file-differs': {
      message: ({ file, what, expected, found }) => `${file} gives ${phrases.numbers[what]} ${found}, not ${expected}.`,
      mend: ({ file }) => `Replace ${file} by the record of this order's posting, or leave it out.`,
    },
    'preparing-after-pickup': {
      message: ({ preparing, pickup }, { state }) =>
        `${state} began only after the carrier took the parcel (${state}: ${preparing.words}; pickup: ${pickup.words}).`,
      mend: 'Check that both documents are about this order, and the time zones in case.json.',
    },
    'preparing-overlaps-pickup': {
      message: ({ preparing, pickup }, { state }) =>
        `${state} and pickup are too close to tell which was first (${state}: ${preparing.words}; pickup: ${pickup.words}).`,
      mend: 'Name the time zones of screenshot and tracking file in case.json, or add documents with exact times.',
    },
    'preparing-after-dispute': {
      message: ({ preparing, openedAt }, { state }) =>
        `${state} began only after the dispute was opened (${state}: ${preparing.words}; dispute: ${openedAt.words}).`,
      mend: 'Check dispute.openedAt in case.json and that the screenshot shows this order.',
    },
    'preparing-overlaps-dispute': {
      message: ({ preparing, openedAt }, { state }) =>
        `${state} and dispute are too close to tell which was first (${state}: ${preparing.words}; dispute: ${openedAt.words}).`,
      mend: 'Name the time zone of the screenshot in case.json, or add one with the exact time.',
    },
    'preparing-unknown': {
      message: 'The time at which {state} began cannot be tied to a moment and compared.',
      mend: 'Add a screenshot with the full date and time.',
    },
    'bundle-too-large': {
      message: ({ bytes, maxBytes, file, fileBytes }) =>
        `The PDF has ${grouped(bytes)} bytes; at most ${grouped(maxBytes)} are allowed.${
          file === null
            ? ' It carries no picture that could be made smaller.'
            : ` Its pictures are already as small as they can be read; ${file} is the largest, with ${grouped(fileBytes)} bytes.`
        }`,
      mend: ({ file }) =>
        file === null
          ? 'Give a tracking file of this parcel alone, or allow a larger PDF.'
          : `Crop ${file} to what it has to show, or take it again closer up; leave out photos that add nothing, or allow a larger PDF.`,
    },
    'bundle-too-long': {
      message: ({ pages, maxPages, file, filePages }) =>
        `The PDF's length is ${pages} pages; at most ${maxPages} are allowed.${
          file === null ? '' : ` ${file} alone takes ${filePages}.`
        }`,
      mend: ({ file, filePages }) =>
        file !== null && filePages > 1
          ? `Give ${file} with the entries of this parcel alone, leave out photos that add nothing, or allow more pages.`
          : 'Leave out photos that add nothing, or allow more pages.',
    },
    'bundle-illegible': {
      message: ({ file, value }) => `${value} can be read in ${file}, but no longer in its picture inside the PDF.`,
      mend: 'Look in the PDF whether it can be read there. If not, use a picture that shows it larger: a photo filled by the label, a screenshot of that part of the page.',
    },
    'images-too-many': {
      message: ({ images, maxImages }) => `The evidence takes ${images} images; at most ${maxImages} are allowed.`,
      mend: 'Leave out photos that add nothing, and entries of other parcels in the tracking file.',
    },
    'images-too-large': {
      message: ({ file, bytes, maxBytes }) =>
        `${file === null ? 'The images have' : `${file} has`} ${grouped(bytes)} bytes${file === null ? ' together' : ''}; at most ${grouped(maxBytes)} are allowed, and nothing smaller can be read.`,
      mend: 'Crop the evidence to what it has to show, or leave out photos that add nothing.',
    },
    'images-illegible': {
      message: ({ file, value }) => `${value} can be read in ${file}, but no longer in the images that are written.`,
      mend: 'Look in the images whether it can be read there. If not, use a picture that shows it larger: a photo filled by the label, a screenshot of that part of the page.',
    },
    'text-too-long': {
      message: ({ characters, maxCharacters }) =>
        `What the text has to say takes ${grouped(characters)} characters; at most ${grouped(maxCharacters)} are allowed.`,
      mend: 'Write the answer by hand out of this text, in fewer words.',
    },
    'rule-crashed': {
      message: ({ error }) => `This check broke off: ${error}. The fault is triproof's, not the evidence's.`,
      mend: 'Judge this point by hand, and report the fault with the JSON report.',
    },
    'main-reader-missing': {
      message: () =>
        'The main reader of text could not be opened when this was read. The other one reads less: what it did not see may be there all the same, and no check fails for that.',
      mend: 'Mend the installation of the main reader (onnxruntime-node), and judge the case again.',
    },
  },
  checks: {
    'order-screenshot-present': 'There is a screenshot of the order page',
    'order-number-shown': 'The order page shows the order number',
    'order-status-preparing': 'The order page shows the status {state}',
    'order-status-time-shown': 'The order page shows when {state} began',
    'order-not-disqualified': ({ disqualified: { denied, words } }) => {
      const states = denied.length > 0 ? denied : words.map((word) => `“${word}”`);
      return states.length === 0
        ? 'No state takes the order out of the dispute'
        : `The order is not ${inWords(states, ', ', ' or ')}`;
    },
    'tracking-present': 'There is a tracking file',
    'tracking-number-matches': "The tracking file is about this order's parcel",
    'tracking-pickup-recorded': 'The carrier recorded the pickup',
    'tracking-source-official': 'The tracking file comes from a known site',
    'pickup-before-dispute': 'The pickup was before the dispute',
    'label-present': 'There is a photo of the parcel',
    'label-tracking-number-shown': 'The label shows the tracking number',
    'label-sku-shown': 'The photos show the SKU of every product',
    'label-legible': 'The photos can be read',
    'evidence-readable': 'Every file can be opened and read',
    'evidence-distinct': 'No picture stands for two elements, and each is of the kind that its element asks for',
    'evidence-reused': 'No photo and no tracking number stands for another order too',
    'chain-same-parcel': 'Order page, history and label are about one parcel',
    'preparing-before-pickup': '{state} began no later than the pickup',
    'preparing-before-dispute': '{state} began before the dispute',
    'delivery-recorded': 'The carrier recorded the delivery',
    'dispatch-by-deadline': 'The order was handed over in time',
    'destination-matches': 'The parcel was delivered where it was to go',
    'signature-above-amount': 'The delivery was signed for, where that is asked for',
    'answered-in-time': 'The seller answered the buyer in time',
    'cancellation-after-preparing': '{state} began before the buyer asked to cancel',
    'bundle-within-limit': ({ beside }) =>
      beside.length === 0
        ? 'The PDF is within the size limit'
        : `${inWords(['PDF', ...beside], ', ', ' and ')} are within their limits`,
    'bundle-legible': ({ beside }) =>
      beside.includes('images')
        ? 'What was read can still be read in the PDF and in the images'
        : 'The pictures inside the PDF can still be read',
  },
  stake: englishStake,
  elements: wordsOf('elements', 'en'),
  verdicts: wordsOf('verdicts', 'en'),
  statuses: wordsOf('statuses', 'en'),
  terms: wordsOf('terms', 'en'),
  kinds: wordsOf('kinds', 'en'),
  follows: 'This follows from what does not fit, which is said first: mend that, and judge again.',
};
