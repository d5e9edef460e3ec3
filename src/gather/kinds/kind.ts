import type { Policy } from '../../model/schema/policy.js';
import type { PictureKind, PictureReason, PictureSeen } from '../../model/schema/report.js';
import type { ImageReading } from '../images/reading.js';
import { type Ground, groundOf } from './ground.js';
import { type Signs, signsOf } from './signs.js';

export interface KindOptions {
  /** Whether barcodes were searched. If not, their absence tells nothing. */
  readonly barcodesSought: boolean;
}

/** Tells the kind of a picture from the words that were read, its barcodes and its ground. */
export const kindOf = (image: ImageReading, policy: Policy, { barcodesSought }: KindOptions): PictureSeen => {
  const ground = groundOf(image.upright);
  const signs = signsOf(image, policy);
  // What is blacked out may have been the barcode.
  const isBare = barcodesSought && image.masks.length === 0 && !hasCode(signs);
  return { ...toldFrom({ ...signs, ground, isBare }), drawn: ground === 'drawn' };
};

interface Evidence extends Signs {
  readonly ground: Ground;
  /** No barcode was found, and one would have been. */
  readonly isBare: boolean;
}

type Told = Omit<PictureSeen, 'drawn'>;

const told = (kind: PictureKind, sure: boolean, reasons: readonly (PictureReason | false)[]): Told => ({
  kind,
  sure,
  reasons: reasons.filter((reason) => reason !== false),
});

/** The first that tells something decides. Earlier ones show the words of later ones too. */
const toldFrom = (evidence: Evidence): Told =>
  writing(evidence) ?? shipmentList(evidence) ?? page(evidence) ?? parcel(evidence) ?? nothing(evidence);

const hasCode = ({ parcelCodes, productCodes, otherCodes }: Signs): boolean =>
  parcelCodes + productCodes + otherCodes > 0;

/** A chat, a letter or a typed text. Words of any page may stand in it, and nothing proves who wrote them. */
const writing = (evidence: Evidence): Told | undefined => {
  if (evidence.controls > mostControls || hasCode(evidence)) return undefined;
  const { subjects, letterHeads, editorMenus, programMenus, documentTitles } = evidence;
  if (isChat(evidence)) return told('other', true, ['chat-words']);
  if (subjects > 0 && letterHeads > 0) return told('other', true, ['letter-heads']);
  if (isMailbox(evidence)) return told('other', true, ['letter-heads']);
  if (documentTitles > 0 || (editorMenus > 0 && editorMenus + programMenus > 2))
    return told('other', true, ['editor-controls']);
  return undefined;
};

/** The words of the program around it, or of the people in it. A page of orders may show what its buyer wrote, but only one time of day. */
const isChat = ({ chatWords, bareTimes, tickedTimes, speech }: Evidence): boolean =>
  chatWords > 1 || (chatWords > 0 && bareTimes > 1) || (speech > 0 && tickedTimes > 0) || (speech > 1 && bareTimes > 1);

/** A list of letters: folders, and the sender of each. A page of orders shows the addresses of a buyer and a seller at most. */
const isMailbox = ({ mailFolders, mailAddresses }: Evidence): boolean =>
  mailFolders > 1 || (mailFolders > 0 && mailAddresses > 0) || mailAddresses > 2;

/** Programs for writing have menus of their own. A page of orders has more controls than this. Chosen, not measured. */
const mostControls = 3;

const shipmentList = ({ listHeads, orders, states, heads }: Evidence): Told | undefined =>
  listHeads > 0 && orders > 0 && states === 0 && heads === 0
    ? told('shipment-list', listHeads > 1, ['list-heads', orders > 1 && 'several-orders'])
    : undefined;

/** Points for a page. States and heads weigh most, because labels bear neither. */
const pagePoints = ({ states, heads, controls, stamps, ground }: Evidence): number =>
  2 * Math.min(states, 3) +
  2 * Math.min(heads, 2) +
  0.75 * Math.min(controls, 4) +
  (stamps > 1 ? 1 : 0) +
  groundPoints[ground];

/** Points for a page by the picture's ground. Chosen, not measured. */
const groundPoints: Readonly<Record<Ground, number>> = { drawn: 1, unclear: 0, photo: -1 };

const codePoints = ({ parcelCodes, productCodes, otherCodes }: Evidence): number => {
  if (parcelCodes > 0) return 5;
  if (productCodes > 0) return 4;
  return otherCodes > 0 ? 3 : 0;
};

const parcelPoints = (evidence: Evidence): number =>
  codePoints(evidence) +
  Math.min(evidence.labelWords, 3) +
  Math.min(evidence.carriers, 1) +
  0.5 * Math.min(evidence.addresses, 2) +
  (evidence.ground === 'photo' ? 1 : 0);

/** Points that tell a kind by themselves, and the lead it needs over another kind. Chosen, not measured. */
const [enough, clearly] = [3.5, 2.5];

const page = (evidence: Evidence): Told | undefined => {
  const { states, heads, controls, orders } = evidence;
  const points = pagePoints(evidence);
  if (states + heads === 0 || points <= parcelPoints(evidence)) return undefined;
  const sure = points >= enough && points - parcelPoints(evidence) >= clearly && isClearOfCodes(evidence);
  const reasons = [states > 0 && 'order-states', heads > 0 && 'page-heads', controls > 0 && 'page-controls'] as const;
  if (isForeign(evidence)) return told('other', sure, ['another-marketplace', ...reasons]);
  // Only the seller's page shows when the seller prepared the order.
  if (evidence.buyerActions > 1) return told('other', sure, ['buyer-page', ...reasons]);
  if (isHistory(evidence)) return told('tracking-page', sure, ['carrier-events', ...reasons]);
  return orders > 1 ? told('order-list', sure, [...reasons, 'several-orders']) : told('order-page', sure, reasons);
};

/** Whether barcodes leave the page sure. A page may bear a code too, but a photo of a page and a parcel is both. */
const isClearOfCodes = (evidence: Evidence): boolean =>
  !hasCode(evidence) || (evidence.ground === 'drawn' && evidence.heads > 0 && evidence.controls > mostControls);

const isForeign = ({ otherMarketplaces, marketplace }: Evidence): boolean => otherMarketplaces > 0 && marketplace === 0;

/** Pages of orders may tell the parcel's way too, but they also show the states before it. */
const isHistory = ({ events, stamps, earlyStates, heads }: Evidence): boolean =>
  (events > 2 || (events > 1 && heads === 0)) && stamps > 1 && earlyStates === 0;

const parcel = (evidence: Evidence): Told | undefined => {
  const points = parcelPoints(evidence);
  if (points < enough - 1 || isBareDrawing(evidence)) return undefined;
  const { parcelCodes, productCodes, otherCodes, labelWords, carriers, addresses } = evidence;
  const sure = points >= enough && points - pagePoints(evidence) >= clearly && hasCode(evidence);
  const isSticker = productCodes > 0 && parcelCodes === 0 && labelWords < 2 && carriers === 0;
  if (isSticker) return told('product-sticker', sure, ['product-barcode']);
  return told('parcel-label', sure, [
    parcelCodes > 0 && 'parcel-barcode',
    productCodes > 0 && 'product-barcode',
    otherCodes > 0 && 'barcode',
    labelWords > 0 && 'label-words',
    carriers > 0 && 'carrier-name',
    addresses > 0 && 'address',
  ]);
};

/** A drawn label bears a barcode for certain, and a drawn barcode is found. Words alone can be typed by anyone. */
const isBareDrawing = (evidence: Evidence): boolean =>
  evidence.isBare && evidence.ground === 'drawn' && evidence.labelWords + evidence.carriers < 3;

const nothing = (evidence: Evidence): Told =>
  isBareDrawing(evidence)
    ? told('other', evidence.listHeads === 0, ['drawn-without-barcode'])
    : told('other', false, []);
