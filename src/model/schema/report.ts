/* Generated from schemas/report.schema.json by `npm run types`. Do not edit. */

/**
 * Of messages, mends and titles.
 */
export type Language = 'en' | 'ru' | 'zh';
/**
 * fail: some check fails; review: none fails, and some could not be decided, so that a person looks; pass: every check that applies is proven.
 */
export type Verdict = 'pass' | 'fail' | 'review';
export type Element = 'order' | 'tracking' | 'label' | 'chain';
/**
 * What it takes, the least first. correct: to mend the case file; screenshot, photograph, export: to take one; ask: to find something out, from the carrier or elsewhere; decide: no evidence settles it, a person does; hopeless: nothing more helps, unless what the case or the document says is wrong.
 */
export type Effort = 'correct' | 'screenshot' | 'photograph' | 'export' | 'ask' | 'decide' | 'hopeless';
/**
 * unknown: what was read does not decide it; error: the check itself broke, which is our fault. Both are for a person.
 */
export type CheckStatus = 'pass' | 'fail' | 'unknown' | 'not-applicable' | 'error';
/**
 * [x, y, width, height] in whole pixels of the upright image; origin top left, y downwards.
 *
 * @minItems 4
 * @maxItems 4
 */
export type Box = [number, number, number, number];
export type ReaderName = 'barcode' | 'paddle' | 'tesseract' | 'json';
export type ReadingDoubtCode =
  | 'digit-unclear'
  | 'digit-weak'
  | 'letter-unclear'
  | 'line-unclear'
  | 'cut-off'
  | 'in-glare'
  | 'broken-off'
  | 'goes-on'
  | 'behind-space'
  | 'unknown-name'
  | 'contested'
  | 'rereading-differs'
  | 'second-reader-differs'
  | 'look-alike'
  | 'check-digit'
  | 'gap'
  | 'masked'
  | 'one-of-several';
export type OrderDoubtCode =
  | 'state-now-unknown'
  | 'state-now-other'
  | 'state-left'
  | 'entry-unknown'
  | 'state-qualified'
  | 'state-struck-out'
  | 'notice'
  | 'time-of-another'
  | 'time-of-intake'
  | 'zone-differs'
  | 'dispute-earlier';
/**
 * scan: a possession event; later-event: only later physical events, so the window ends at the first of them.
 */
export type PickupProof = ('scan' | 'later-event') | null;
/**
 * Who or what took it in. household: somebody at the address; sender: it came back and was not delivered to the buyer; other: a person or a place that is none of these. Absent where the history does not say, or contradicts itself.
 */
export type DeliveryTo = 'addressee' | 'household' | 'neighbour' | 'locker' | 'pick-up-point' | 'sender' | 'other';
export type NullableWindow = Window1 | null;
export type TrackingDoubtCode =
  | 'code-text-conflict'
  | 'time-unreadable'
  | 'status-withdrawn'
  | 'no-events'
  | 'return-leg'
  | 'event-after-retrieval'
  | 'delivered-before-pickup'
  | 'returned-before-pickup'
  | 'pickup-withdrawn'
  | 'several-parcels'
  | 'number-not-in-file'
  | 'inferred-from-text'
  | 'clock-zone-unknown'
  | 'date-only'
  | 'duplicate-key'
  | 'possession-unconfirmed'
  | 'mapped-by-user'
  | 'row-unreadable'
  | 'date-ambiguous'
  | 'text-not-understood'
  | 'times-alike'
  | 'test-data'
  | 'self-contradiction'
  | 'date-implausible'
  | 'number-reused'
  | 'inner-number-differs'
  | 'names-other-number'
  | 'entry-unnumbered'
  | 'files-disagree'
  | 'tied-by-alias'
  | 'delivery-withdrawn'
  | 'delivery-contradicted'
  | 'delivery-inferred'
  | 'delivery-unconfirmed'
  | 'delivery-not-borne-out'
  | 'delivery-after-return'
  | 'delivery-followed'
  | 'delivery-repeated'
  | 'delivery-recipient-unclear'
  | 'delivery-date-only'
  | 'delivery-files-disagree'
  | 'delivery-names-other-number'
  | 'delivery-entry-unnumbered'
  | 'delivery-times-alike';
export type NullableReading = Reading | null;
export type LabelDoubtCode =
  | 'barcode-differs'
  | 'second-number'
  | 'other-number-unsure'
  | 'number-on-list-only'
  | 'number-struck-out'
  | 'other-sku'
  | 'sku-barcode-differs'
  | 'sku-within-number'
  | 'sku-struck-out'
  | 'row-of-another'
  | 'row-differs'
  | 'other-posting'
  | 'sibling-posting'
  | 'other-parcel';
export type LegibilityDefectKind =
  'too-small' | 'low-contrast' | 'blurred' | 'shaken' | 'glare' | 'cut-off' | 'too-dark';
export type IdentifierKind = 'tracking-number' | 'posting-number' | 'sku';
export type FileState = 'read' | 'unreadable';
export type FileProblem =
  | 'empty-file'
  | 'not-an-image'
  | 'image-truncated'
  | 'image-too-large'
  | 'image-too-small'
  | 'mask-misplaced'
  | 'not-json'
  | 'not-tracking'
  | 'mapping-failed'
  | 'reader-failed';
/**
 * other: none of these, as a chat, a letter or a typed note; where sure is false, none that could be told.
 */
export type PictureKind =
  'order-page' | 'order-list' | 'parcel-label' | 'product-sticker' | 'shipment-list' | 'tracking-page' | 'other';
export type PictureReason =
  | 'order-states'
  | 'page-heads'
  | 'page-controls'
  | 'several-orders'
  | 'carrier-events'
  | 'list-heads'
  | 'parcel-barcode'
  | 'product-barcode'
  | 'barcode'
  | 'label-words'
  | 'carrier-name'
  | 'address'
  | 'chat-words'
  | 'letter-heads'
  | 'editor-controls'
  | 'another-marketplace'
  | 'buyer-page'
  | 'drawn-without-barcode';
export type EvidenceElement = 'order' | 'tracking' | 'label';
/**
 * Whom the bundle was written for: the seller (working), or the marketplace, without the remarks meant for the seller (submission). Absent where none was built.
 */
export type Copy = 'working' | 'submission';
export type OutputForm = 'pdf' | 'images' | 'text';
export type OutputKind = 'pdf' | 'image' | 'text' | 'fields';

/**
 * The judgement of one case. Everything else (PDF, terminal text, web page) renders it and computes no verdict of its own.
 */
export interface Report {
  /**
   * Of this form. It grows by fields that may be absent; a higher number means that one was taken out or means something else.
   */
  schemaVersion: 1;
  /**
   * What judged, and which readers read.
   */
  tool: {
    name: 'triproof';
    version: string;
    /**
     * Engine, version and model of every reader that took part, sorted.
     */
    readers: string[];
  };
  case: ReportCase;
  /**
   * By whose rules it was judged.
   */
  policy: {
    id: string;
    version: string;
    /**
     * It is somebody's own, and did not come with triproof. Absent for those that did.
     */
    own?: true;
    /**
     * Of one's own policy: of its content, whatever the order of its keys and its white space.
     */
    sha256?: string;
  };
  names?: PolicyNames;
  language: Language;
  /**
   * IANA name of the zone in which pages and messages state times first, with UTC beside. Absent: UTC alone.
   */
  displayZone?: string;
  /**
   * The moment from which what is left of the time to answer was counted, as it was given. Absent where none was.
   */
  now?: string;
  verdict: Verdict;
  /**
   * The three elements of the evidence and the chain that they form, each with its own verdict.
   */
  elements: ElementVerdict[];
  /**
   * What is to be said first: findings from which others follow, each the first of its check. One wrong document, or one wrong claim, makes several checks fail; every finding that this explains says so by `follows`. No status changes by that. Absent where there is none.
   */
  causes?: Cause[];
  next?: Next;
  /**
   * Every check of the policy, in its order.
   */
  checks: Check[];
  /**
   * What is at stake and by when, by the policy and the case: codes penalty, penalty-unknown, respond-by, respond-by-left, respond-by-passed, respond-within-days, element-missing-costs. Facts for the seller; nothing of it changes a check. Absent where the policy and the case say nothing of it.
   */
  stake?: Said[];
  /**
   * What the policy advises in the situation that the evidence shows. It is no check, and nothing passes by it. Absent where it advises nothing.
   */
  advice?: AdviceGiven[];
  facts: EvidenceFacts;
  /**
   * Every evidence file, in the order of the case.
   */
  inputs: InputRecord[];
  /**
   * Phone numbers that the readers saw in images were blacked out. Absent where that was not asked for.
   */
  maskPhones?: true;
  copy?: Copy;
  acceptance?: Acceptance;
  fitting?: FittingRecord;
  /**
   * What the recipient takes, file by file, where that is not the PDF alone. Absent otherwise, and in the copy that travels inside the PDF.
   */
  outputs?: OutputRecord[];
  bundle?: BundleRecord;
}
/**
 * What the case file claims.
 */
export interface ReportCase {
  id: string;
  /**
   * Of the case file's own bytes.
   */
  sha256?: string;
  order: {
    number: string;
    trackingNumber?: string;
    items: ReportItem[];
    total?: {
      amount: string;
      currency: string;
    };
    shipBy?: Window;
    /**
     * Where the order was to go.
     */
    destination?: {
      /**
       * ISO 3166-1 alpha-2.
       */
      country?: string;
      city?: string;
      postcode?: string;
    };
  };
  dispute: {
    openedAt: Window1;
    respondBy?: Window2;
    /**
     * When the buyer first asked the seller; null where the buyer never asked, absent where the case does not say.
     */
    buyerAskedAt?: Window1 | null;
    sellerAnsweredAt?: Window3;
    cancellationRequestedAt?: Window4;
  };
}
export interface ReportItem {
  sku: string;
  offerId?: string;
  quantity?: number;
}
/**
 * Until when the order was to be handed over.
 */
export interface Window {
  earliest: string;
  latest: string;
  /**
   * As it stood in the source.
   */
  text: string;
}
/**
 * The half-open span of moments [earliest, latest) that the source's precision and zone allow. Both in UTC, ISO 8601 with milliseconds.
 */
export interface Window1 {
  earliest: string;
  latest: string;
  /**
   * As it stood in the source.
   */
  text: string;
}
/**
 * The half-open span of moments [earliest, latest) that the source's precision and zone allow. Both in UTC, ISO 8601 with milliseconds.
 */
export interface Window2 {
  earliest: string;
  latest: string;
  /**
   * As it stood in the source.
   */
  text: string;
}
/**
 * The half-open span of moments [earliest, latest) that the source's precision and zone allow. Both in UTC, ISO 8601 with milliseconds.
 */
export interface Window3 {
  earliest: string;
  latest: string;
  /**
   * As it stood in the source.
   */
  text: string;
}
/**
 * The half-open span of moments [earliest, latest) that the source's precision and zone allow. Both in UTC, ISO 8601 with milliseconds.
 */
export interface Window4 {
  earliest: string;
  latest: string;
  /**
   * As it stood in the source.
   */
  text: string;
}
/**
 * What pages and messages call the state that the policy asks for, so that whoever shows the report needs no policy. Absent where it asks for none.
 */
export interface PolicyNames {
  state: Named;
  onPage?: Named1;
}
/**
 * As a sentence has it; a word of a page is quoted.
 */
export interface Named {
  en: string;
  ru: string;
  zh: string;
}
/**
 * How the seller's pages write it, where they do otherwise.
 */
export interface Named1 {
  en: string;
  ru: string;
  zh: string;
}
export interface ElementVerdict {
  id: Element;
  verdict: Verdict;
}
export interface Cause {
  /**
   * Id of the check whose first finding it is.
   */
  check: string;
  /**
   * Code of that finding: odd-page, odd-history or odd-label (one document that gives what no other gives), odd-claim (the case file claims what no document gives), two-parcels.
   */
  code: string;
}
/**
 * The one thing to do next where the case does not pass. What ends the dispute comes first, then what other findings follow from, then what takes least. Absent where nothing is asked for, and in the marketplace's copy.
 */
export interface Next {
  /**
   * Id of the check that asks for it.
   */
  check: string;
  /**
   * Code of its finding.
   */
  code: string;
  effort: Effort;
  /**
   * Why.
   */
  message: string;
  /**
   * What to do.
   */
  mend: string;
  /**
   * What is asked for besides, in the same order; each mend once.
   */
  later: Step[];
}
/**
 * Something that a finding asks for.
 */
export interface Step {
  /**
   * Id of the check that asks for it.
   */
  check: string;
  /**
   * Code of its finding.
   */
  code: string;
  effort: Effort;
  /**
   * Why.
   */
  message: string;
  /**
   * What to do.
   */
  mend: string;
}
/**
 * One demand of the policy and how it was judged.
 */
export interface Check {
  id: string;
  element: Element;
  title: string;
  status: CheckStatus;
  /**
   * The policy has this demand from a source that is not confirmed: the check may say what is wrong, and makes no pass by itself. Absent where the source is confirmed.
   */
  unconfirmed?: true;
  /**
   * Why it does not pass; under a check that passes or does not apply, notes that change nothing.
   */
  findings: ReportFinding[];
}
/**
 * One thing that was found: code and params for programs, message and mend for people.
 */
export interface ReportFinding {
  code: string;
  params: {
    [k: string]: unknown;
  };
  /**
   * In the report's language.
   */
  message: string;
  /**
   * What to do; empty where nothing is to be done.
   */
  mend: string;
  /**
   * Id of the check whose first finding this one follows from: it needs no mending of its own. Absent where it stands for itself.
   */
  follows?: string;
  at: Place[];
}
/**
 * Where in the evidence something stands: a box in an image, or a JSON pointer in a tracking file; the whole file where neither is given.
 */
export interface Place {
  file: string;
  box?: Box;
  /**
   * JSON pointer into the file.
   */
  pointer?: string;
}
/**
 * One thing that is said beside the checks: code and params for programs, message and mend for people.
 */
export interface Said {
  code: string;
  params: {
    [k: string]: unknown;
  };
  /**
   * In the report's language.
   */
  message: string;
  /**
   * What to do; empty where nothing is to be done.
   */
  mend: string;
  /**
   * It rests on a source that is not confirmed.
   */
  unconfirmed?: true;
}
export interface AdviceGiven {
  /**
   * As the policy names it.
   */
  id: string;
  /**
   * In the report's language.
   */
  message: string;
  /**
   * Whose advice it is: a title and, where known, a section.
   */
  source: string;
  /**
   * The source is not confirmed.
   */
  unconfirmed?: true;
}
/**
 * Everything that was read and the verdict stands on. Enough to judge again without any reader.
 */
export interface EvidenceFacts {
  order: OrderFacts;
  tracking: TrackingFacts;
  label: LabelFacts;
  /**
   * What of this case's evidence stands for another order too. Found where several cases were compared; absent where nothing was found.
   */
  reused?: Reuse[];
  /**
   * Every evidence file and whether it could be read, in the order of the case.
   */
  files: FileFacts[];
}
/**
 * What the screenshots show of the claimed order.
 */
export interface OrderFacts {
  /**
   * This order's number as read on the page.
   */
  number: Reading | null;
  /**
   * Other order numbers on the pages.
   */
  otherNumbers: Reading[];
  /**
   * The tracking number that the page gives for this order.
   */
  trackingNumber: Reading | null;
  skus: Reading[];
  /**
   * What speaks against the states and times below, each by name.
   */
  doubts?: OrderDoubt[];
  /**
   * The status words that belong to this order, each with its time where the page gives one.
   */
  statuses: StatusSeen[];
}
/**
 * A value and who read it where. sure: read well enough that a verdict may stand on it.
 */
export interface Reading {
  value: string;
  sure: boolean;
  sightings: Sighting[];
  /**
   * Why it is not sure; absent where it is.
   */
  doubts?: ReadingDoubt[];
}
/**
 * One reader saw one text at one place.
 */
export interface Sighting {
  file: string;
  box?: Box;
  /**
   * Where the text is not level: its corners in pixels, from the top left of its first letter on, clockwise as one reads it.
   *
   * @minItems 4
   * @maxItems 4
   */
  corners?: [[number, number], [number, number], [number, number], [number, number]];
  /**
   * JSON pointer into the file, for reader json.
   */
  pointer?: string;
  reader: ReaderName;
  /**
   * As read, before any normalising.
   */
  text: string;
  /**
   * From 0 to 1, the reader's own.
   */
  confidence: number;
}
/**
 * Why a reading is not sure. digit-unclear: how many times as likely as the next digit it is, as natural logarithm; letter-unclear, line-unclear, digit-weak: the reader's probability of it; cut-off: the image ends there; in-glare: a glare begins there; broken-off: print goes on where the line ends; goes-on: more touches the number; behind-space: a space that the reader alone sees; unknown-name: words that nobody knows as a name of such numbers stand before it; contested: another line at the same place; rereading-differs: the same reader at another cut; second-reader-differs: another reader; look-alike: letters and digits that look alike; check-digit: it does not hold; gap: strokes are missing in the print; masked: a mask lies beside it; one-of-several: one barcode holds several numbers of one form.
 */
export interface ReadingDoubt {
  code: ReadingDoubtCode;
  /**
   * The character or the words that it is about, as they were read; empty where it is about none.
   */
  words: string;
  /**
   * Which character of the number it is about, from 1 on; absent where it is about none.
   */
  character?: number;
  /**
   * The figure that it stands on, where it stands on one.
   */
  measured?: number;
  /**
   * What the figure would have to be.
   */
  needed?: number;
  sightings: Sighting[];
}
/**
 * What on an order page contradicts what it shows, or was not understood where a verdict hangs on it.
 */
export interface OrderDoubt {
  code: OrderDoubtCode;
  /**
   * The words that it is about, as they were read; empty where it is about none.
   */
  words: string;
  /**
   * The figure that it stands on, where it stands on one.
   */
  measured?: number;
  /**
   * What the figure would have to be.
   */
  needed?: number;
  sightings: Sighting[];
}
export interface StatusSeen {
  status: string;
  stage: 'before' | 'proving' | 'after' | 'disqualified' | 'disputed' | 'cancelling';
  text: string;
  /**
   * The word is clear of its look-alikes and clearly this order's.
   */
  sure: boolean;
  /**
   * Only where it is not sure: whether the word itself is clear, so that what is open is whose state it is. Absent where nobody asked.
   */
  clear?: boolean;
  /**
   * When the order entered the status; null where no time was seen or it could not be resolved.
   */
  at: Window1 | null;
  /**
   * The time beside the status as it stands on the page; null where none was seen.
   */
  timeText: string | null;
  sightings: Sighting[];
}
/**
 * What the tracking files hold of the claimed parcel.
 */
export interface TrackingFacts {
  carrier: string | null;
  /**
   * Of the parcel whose events are below.
   */
  trackingNumber: Reading | null;
  /**
   * Other parcels in the files.
   */
  otherNumbers: Reading[];
  /**
   * What marketplace postings among the tracking files say: numbers and products, never a pickup.
   */
  postings: PostingSeen[];
  /**
   * When the carrier first held the parcel.
   */
  pickup: Window1 | null;
  pickupProof: PickupProof;
  /**
   * The last time that the parcel was handed over to the buyer's side, or to its sender again; null where nothing proves it, or a later entry takes it back.
   */
  delivery: DeliverySeen | null;
  /**
   * Sorted by earliest, then latest, then place in the files.
   */
  events: EventSeen[];
  /**
   * What makes the history itself doubtful.
   */
  doubts: TrackingDoubt[];
}
export interface PostingSeen {
  file: string;
  postingNumber: string;
  trackingNumber: string | null;
  skus: string[];
}
export interface DeliverySeen {
  /**
   * When it was handed over; of several deliveries the last. Null where a time is missing or cannot be read.
   */
  at: Window1 | null;
  /**
   * scan: an entry of the carrier, by its code or by a wording that is certain; inferred: only words that say so.
   */
  proof: 'scan' | 'inferred';
  to?: DeliveryTo;
  /**
   * Who took it, as written in the payload.
   */
  recipient?: string;
  /**
   * declined: the history says that none was taken.
   */
  signature: 'recorded' | 'declined' | 'not-said';
  place?: DeliveryPlace;
  file: string;
  pointer: string;
}
/**
 * Where it was handed over, as far as the entry says.
 */
export interface DeliveryPlace {
  /**
   * ISO 3166-1 alpha-2.
   */
  country?: string;
  city?: string;
  postcode?: string;
  /**
   * The entry's own words for the place.
   */
  text?: string;
}
export interface EventSeen {
  kind:
    | 'label-created'
    | 'picked-up'
    | 'in-transit'
    | 'out-for-delivery'
    | 'delivered'
    | 'exception'
    | 'returned'
    | 'unknown';
  at: NullableWindow;
  text: string;
  place: string;
  /**
   * The format's own code; empty where it has none.
   */
  code: string;
  file: string;
  pointer: string;
}
export interface TrackingDoubt {
  code: TrackingDoubtCode;
  file: string;
  pointer: string;
  detail: string;
}
/**
 * What the photos show of the claimed parcel.
 */
export interface LabelFacts {
  /**
   * The case's tracking number (without one: the number that stands out) as read on the photos.
   */
  trackingNumber: Reading | null;
  postingNumber: NullableReading;
  /**
   * Every other tracking or posting number read.
   */
  numbers: Reading[];
  /**
   * The case's SKUs (or offer ids) as read; value is the SKU.
   */
  skus: Reading[];
  /**
   * Other SKUs read.
   */
  otherSkus: Reading[];
  /**
   * What speaks against the numbers here, each by name.
   */
  doubts?: LabelDoubt[];
  barcodes: BarcodeSeen[];
  /**
   * Every photo as a whole.
   */
  legibility: Legibility[];
  /**
   * The places where the number and the SKUs stand in text: on each photo the line that reads so, or, where none does, the line that comes nearest.
   */
  identifiers: IdentifierLegibility[];
}
/**
 * What on the photos contradicts what they show.
 */
export interface LabelDoubt {
  code: LabelDoubtCode;
  /**
   * The words that it is about, as they were read; empty where it is about none.
   */
  words: string;
  /**
   * The figure that it stands on, where it stands on one.
   */
  measured?: number;
  /**
   * What the figure would have to be.
   */
  needed?: number;
  sightings: Sighting[];
}
export interface BarcodeSeen {
  file: string;
  format: string;
  text: string;
  box: Box;
}
/**
 * Measures of one photo. Lengths in pixels of the upright image.
 */
export interface Legibility {
  file: string;
  /**
   * Text lines found.
   */
  lines: number;
  /**
   * Of them, read with confidence.
   */
  sureLines: number;
  /**
   * Median height of the longest lines' characters; 0 without lines.
   */
  characterHeight: number;
  /**
   * 10 % to 90 % of the climb at the sharper edges anywhere in the photo; 0 without edges.
   */
  edgeWidth: number;
  /**
   * Share of the photo that is white without detail, 0 to 1.
   */
  glare: number;
  /**
   * Grey level that a tenth of the photo exceeds: 0 black to 1 white.
   */
  brightness: number;
  defects: LegibilityDefect[];
}
/**
 * A measure beyond the limit at which 95 % of numbers are still read (bench/LEGIBILITY.md).
 */
export interface LegibilityDefect {
  kind: LegibilityDefectKind;
  /**
   * Pixels of height (too-small) or of an edge's width (blurred, shaken); else 0 to 1.
   */
  measured: number;
  /**
   * The limit, in the same unit.
   */
  needed: number;
  /**
   * Beyond the limit at which half of the numbers are still read.
   */
  severe: boolean;
}
/**
 * Measures of one line of text. Lengths in pixels of the upright image.
 */
export interface IdentifierLegibility {
  file: string;
  of: IdentifierKind;
  /**
   * What is sought there.
   */
  value: string;
  /**
   * Whether the line reads so, letter/digit look-alikes apart; else it only comes near.
   */
  read: boolean;
  box: Box;
  /**
   * Of the ink of capitals and digits; 0 where there is none.
   */
  characterHeight: number;
  /**
   * Ink against paper by Michelson, in linear light: 0 none to 1 black on white.
   */
  contrast: number;
  /**
   * 10 % to 90 % of the climb from paper to ink, in the direction in which it takes longer.
   */
  edgeWidth: number;
  /**
   * Share of the line that a reflection washed out, 0 to 1.
   */
  glare: number;
  /**
   * The paper's grey level: 0 black to 1 white.
   */
  brightness: number;
  /**
   * Whether the photo ends within the text.
   */
  cutOff: boolean;
  defects: LegibilityDefect[];
}
export interface Reuse {
  what: 'picture' | 'tracking-number';
  /**
   * The id of the other case.
   */
  case: string;
  /**
   * The other case's order number.
   */
  order: string;
  /**
   * The tracking number that the other case claims; absent where it claims none.
   */
  trackingNumber?: string;
  /**
   * This case's picture; absent for a number.
   */
  file?: string;
  /**
   * The other case's picture; absent for a number.
   */
  otherFile?: string;
  /**
   * Of a picture. same-bytes: the very same file. same-view: its pixels agree, though it was compressed, resized or cropped.
   */
  how?: 'same-bytes' | 'same-view';
}
export interface FileFacts {
  file: string;
  element: 'order' | 'tracking' | 'label';
  state: FileState;
  problem?: FileProblem;
  /**
   * What was found in place of it, in plain words.
   */
  detail?: string;
  width?: number;
  height?: number;
  /**
   * Quarter turns clockwise that bring the decoded image upright beyond EXIF: 0 to 3.
   */
  turn?: number;
  /**
   * What is blacked out in the image, in the bundle too. Absent where nothing is.
   */
  masks?: Mask[];
  picture?: PictureSeen;
  sameAs?: SamePicture;
  /**
   * Where phone numbers were to be blacked out: how many remain to be seen, because the file is attached as it is or the number lies on what the verdict stands on. Absent elsewhere.
   */
  phonesShown?: number;
  /**
   * Tracking format that recognised the file.
   */
  format?: string;
  /**
   * The carrier that the tracking file, or the case for it, names; absent where neither does.
   */
  carrier?: string;
  /**
   * The user's mapping that the file was read through.
   */
  map?: string;
  url?: string;
  retrievedAt?: string;
}
export interface Mask {
  box: Box;
  /**
   * case: the case asks for it, and nothing was read there. phone: a phone number that was read and then blacked out.
   */
  reason: 'case' | 'phone';
}
/**
 * What kind of picture it is. Absent for tracking files and for images that cannot be read.
 */
export interface PictureSeen {
  kind: PictureKind;
  /**
   * A verdict may stand on the kind.
   */
  sure: boolean;
  /**
   * A program drew it, no camera took it: its grounds are each of one exact colour.
   */
  drawn: boolean;
  /**
   * What speaks for the kind, each by name.
   */
  reasons: PictureReason[];
}
/**
 * The file of another element that shows the same picture. Absent where none does.
 */
export interface SamePicture {
  file: string;
  /**
   * same-bytes: the very same file. same-view: its pixels agree, though it was compressed, resized or cropped.
   */
  how: 'same-bytes' | 'same-view';
}
export interface InputRecord {
  file: string;
  element: EvidenceElement;
  sha256: string;
  bytes: number;
  url?: string;
  retrievedAt?: string;
  /**
   * The IANA zone that the case gives for clock times of this file.
   */
  timeZone?: string;
  carried?: CarriedRecord;
  map?: MapRecord;
}
/**
 * The image as the bundle carries it. Absent for tracking files, for images that cannot be read, and where no bundle was built.
 */
export interface CarriedRecord {
  /**
   * Of the JPEG's bytes; of the unpacked samples where `exact` is `pixels`.
   */
  sha256: string;
  /**
   * As it stands in the PDF.
   */
  bytes: number;
  /**
   * In pixels, upright.
   */
  width: number;
  /**
   * In pixels, upright.
   */
  height: number;
  /**
   * It shows the very pixels that were read: by the original's own JPEG data without what is told beside them, or by the pixels themselves, packed without loss. Absent for a JPEG made of them.
   */
  exact?: 'original' | 'pixels';
  /**
   * How the stored pixels are turned to stand upright, by the numbers of EXIF. Absent where they stand upright.
   */
  orientation?: number;
  /**
   * Of a JPEG made of the pixels. Absent where `exact` is given.
   */
  quality?: number;
  greyscale: boolean;
  /**
   * It gave something up so that the bundle is within its limit.
   */
  reduced?: true;
}
/**
 * The user's mapping that brought the file to the project's own form.
 */
export interface MapRecord {
  file: string;
  sha256: string;
  bytes: number;
}
/**
 * Who looked at what was open in a review and lets it be submitted, and when. The verdict stays review. Absent from every other report.
 */
export interface Acceptance {
  by: string;
  /**
   * As it was given: ISO 8601 with an offset.
   */
  at: string;
}
/**
 * What the bundle had to fit into. Absent where none was built.
 */
export interface FittingRecord {
  maxBytes: number;
  /**
   * Absent: as many as it takes.
   */
  maxPages?: number;
  /**
   * What was written for the recipient, each kind once. Absent where that is the PDF alone.
   */
  forms?: OutputForm[];
  /**
   * Id of the policy's recipient whose form of output was written. Absent where that is the PDF, or the policy's own.
   */
  recipient?: string;
}
export interface OutputRecord {
  file: string;
  kind: OutputKind;
  sha256: string;
  bytes: number;
  /**
   * Of a PDF.
   */
  pages?: number;
  /**
   * Of an image, in pixels.
   */
  width?: number;
  /**
   * Of an image, in pixels.
   */
  height?: number;
  /**
   * Of an image: the page of the PDF that it shows, or the evidence file that it shows alone.
   */
  shows?: {
    page?: number;
    file?: string;
  };
  /**
   * Of a JPEG, 1 to 100.
   */
  quality?: number;
  /**
   * Of a text, or of all fields, as their limit counts them.
   */
  characters?: number;
  /**
   * Of a text: how many sentences found no room. None of them is needed.
   */
  leftOut?: number;
}
/**
 * The written PDF. Absent where none was built, and in the copy that travels inside the PDF.
 */
export interface BundleRecord {
  file: string;
  sha256: string;
  bytes: number;
  pages: number;
  /**
   * The size it was fitted to.
   */
  maxBytes?: number;
}
