/* Generated from schemas/reading.schema.json by `npm run types`. Do not edit. */

export type FileRead = ImageFileRead | TrackingFileRead | UnreadableFileRead;
/**
 * [x, y, width, height] in whole pixels of the upright image; origin top left, y downwards.
 *
 * @minItems 4
 * @maxItems 4
 */
export type Box = [number, number, number, number];
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
/**
 * What the policy makes of the state.
 */
export type Stage = 'before' | 'proving' | 'after' | 'disqualified' | 'disputed' | 'cancelling';
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
 * [x, y, width, height] in whole pixels of the upright image; origin top left, y downwards.
 *
 * @minItems 4
 * @maxItems 4
 */
export type Box1 = [number, number, number, number];
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
/**
 * order-number: of an order or a posting, tracking-number, sku; number-part: a number that is not whole; state: one that an order is or was in; choice: one to choose, of a menu, a filter or a legend; time; name: of a field; head: over a column; control: a button or a menu; address; carrier; text: nothing of these.
 */
export type TakenFor =
  | 'order-number'
  | 'number-part'
  | 'tracking-number'
  | 'sku'
  | 'state'
  | 'choice'
  | 'time'
  | 'name'
  | 'head'
  | 'control'
  | 'address'
  | 'carrier'
  | 'text';
/**
 * What a name or a head names, where that is known.
 */
export type FieldNamed =
  'status' | 'statusTime' | 'history' | 'deadline' | 'otherTime' | 'intake' | 'orderNumber' | 'trackingNumber' | 'sku';
/**
 * What the page says a time is the time of. none: it does not say; unknown: of something whose words are not known; other: of something else.
 */
export type TimeMeaning = 'state' | 'intake' | 'dispute' | 'other' | 'unknown' | 'none';
/**
 * Who or what took it in. household: somebody at the address; sender: it came back and was not delivered to the buyer; other: a person or a place that is none of these. Absent where the history does not say, or contradicts itself.
 */
export type DeliveryTo = 'addressee' | 'household' | 'neighbour' | 'locker' | 'pick-up-point' | 'sender' | 'other';
/**
 * What was read in single files, one object a file. `triproof read --format json` prints it; the library's `readFile` answers one of them, without `message` and `mend`.
 */
export type Readings = FileRead[];

export interface ImageFileRead {
  /**
   * As it was named.
   */
  file: string;
  kind: 'image';
  image: ImageRead;
}
export interface ImageRead {
  width: number;
  height: number;
  /**
   * Quarter turns clockwise that brought it upright beyond EXIF. All boxes are in the upright image.
   */
  turn: number;
  barcodes: BarcodeRead[];
  lines: LineRead[];
  picture: PictureRead;
  identifiers: IdentifierRead[];
  page?: PageRead;
  /**
   * Every order that a page or a list shows; empty for other pictures.
   */
  orders: OrderRead[];
  /**
   * Every paper with a number in a photo; empty for other pictures.
   */
  parcels: ParcelRead[];
  /**
   * What everything in the picture was taken for.
   */
  cells: CellRead[];
}
export interface BarcodeRead {
  format: string;
  text: string;
  box: Box;
}
/**
 * One line as it was read.
 */
export interface LineRead {
  text: string;
  box: Box;
  reader: string;
  /**
   * From 0 to 1, the reader's own.
   */
  confidence: number;
  also?: LineReadAlso[];
}
/**
 * The same line as a reader that knows further letters has it.
 */
export interface LineReadAlso {
  text: string;
  reader: string;
  /**
   * From 0 to 1, the reader's own.
   */
  confidence: number;
}
/**
 * What kind of picture it is. drawn: a program laid it out, it is no photo.
 */
export interface PictureRead {
  kind: PictureKind;
  sure: boolean;
  drawn: boolean;
  reasons: PictureReason[];
}
/**
 * A number that the readers stand by.
 */
export interface IdentifierRead {
  kind: 'tracking-number' | 'posting-number' | 'sku';
  value: string;
  sightings: Sighting[];
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
 * Absent where the picture is no page of orders.
 */
export interface PageRead {
  zone: ZoneRead;
  /**
   * Zones that the page itself names, in minutes east of UTC. They are compared, not applied.
   */
  named: number[];
  /**
   * Hours of its clock: 12 where its times have halves of the day.
   */
  clock: 12 | 24;
  /**
   * How it writes short dates; null where none tells.
   */
  dates: ('month-first' | 'day-first') | null;
}
/**
 * By which clock a time is read. written: the time itself names its offset; given: the zone that was asked for; policy: the zones that the policy thinks possible, so that the window spans them all.
 */
export interface ZoneRead {
  from: 'written' | 'given' | 'policy';
  /**
   * IANA names, or the offset as UTC+3.
   */
  zones: string[];
}
/**
 * What a picture says of one order, as if a case had asked for it.
 */
export interface OrderRead {
  /**
   * Null where the page shows none.
   */
  number: Reading | null;
  /**
   * row: it is one of several in a list; page: the picture is about it.
   */
  part: 'page' | 'row';
  /**
   * In the order of their times; those without one come last.
   */
  states: StateRead[];
  trackingNumber: Reading | null;
  skus: Reading[];
  /**
   * What contradicts its states, or was not understood where a verdict hangs on it.
   */
  doubts: OrderDoubtRead[];
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
 * A state that an order is or was in.
 */
export interface StateRead {
  /**
   * The policy's name of it.
   */
  status: string;
  stage: Stage;
  /**
   * As it stands on the page.
   */
  text: string;
  /**
   * The word is clear of its look-alikes and clearly this order's.
   */
  sure: boolean;
  /**
   * Only where it is not sure: whether the word itself is clear, so that what is open is whose state it is.
   */
  clear?: boolean;
  /**
   * When the order entered it; null where `open` says why.
   */
  at: Window | null;
  /**
   * The time beside it as it stands on the page; null where none was seen.
   */
  timeText: string | null;
  /**
   * Why there is no window. no-time: the page gives none. no-year: the year is not written, and only a dispute's date tells it. unresolved: it was not clearly read, or it cannot be told whose it is.
   */
  open?: 'no-time' | 'no-year' | 'unresolved';
  zone?: ZoneRead1;
  sightings: Sighting[];
}
/**
 * The half-open span of moments [earliest, latest) that the source's precision and zone allow. Both in UTC, ISO 8601 with milliseconds.
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
 * By which clock a time is read. written: the time itself names its offset; given: the zone that was asked for; policy: the zones that the policy thinks possible, so that the window spans them all.
 */
export interface ZoneRead1 {
  from: 'written' | 'given' | 'policy';
  /**
   * IANA names, or the offset as UTC+3.
   */
  zones: string[];
}
/**
 * A doubt as in a report, with its words.
 */
export interface OrderDoubtRead {
  code: OrderDoubtCode;
  /**
   * As they were read.
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
  /**
   * In words, in the language that was asked for.
   */
  message?: string;
  /**
   * What to do about it.
   */
  mend?: string;
}
/**
 * What one paper in the picture says of its parcel, as if a case had asked for it.
 */
export interface ParcelRead {
  /**
   * label: a paper with a number of the parcel; sticker: one with a product alone; row: a row of a list of shipments.
   */
  kind: 'label' | 'sticker' | 'row';
  box: Box1;
  trackingNumber: Reading | null;
  postingNumber: Reading | null;
  skus: Reading[];
  /**
   * Further numbers on the same paper.
   */
  others: Reading[];
  /**
   * Numbers that the words before them make something else, as `instead of`.
   */
  notCounted: string[];
  /**
   * What stands against it.
   */
  doubts: LabelDoubtRead[];
}
/**
 * A doubt as in a report, with its words.
 */
export interface LabelDoubtRead {
  code: LabelDoubtCode;
  /**
   * As they were read.
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
  /**
   * In words, in the language that was asked for.
   */
  message?: string;
  /**
   * What to do about it.
   */
  mend?: string;
}
/**
 * One thing in the picture and what it was taken for.
 */
export interface CellRead {
  text: string;
  box: Box;
  /**
   * Which of `lines` it is made of; a line may hold several, and one may be broken over two lines.
   */
  lines: number[];
  as: TakenFor;
  names?: FieldNamed;
  /**
   * The policy's name of a state.
   */
  status?: string;
  stage?: Stage;
  meaning?: TimeMeaning;
  /**
   * The window of a time; null where it cannot be resolved.
   */
  at?: Window | null;
  /**
   * Which of `orders` it belongs to, from 0 on; absent where that is none or several.
   */
  order?: number;
  /**
   * Which of `parcels` it belongs to, from 0 on.
   */
  parcel?: number;
}
export interface TrackingFileRead {
  /**
   * As it was named.
   */
  file: string;
  kind: 'tracking';
  tracking: TrackingRead;
}
export interface TrackingRead {
  format: string;
  carrier: string | null;
  parcels: TrackedParcelRead[];
  findings: TrackingFindingRead[];
}
export interface TrackedParcelRead {
  trackingNumber: string | null;
  events: EventSeen[];
  /**
   * When the carrier first held the parcel; null where nothing proves possession.
   */
  pickup: Window | null;
  pickupProof: ('scan' | 'later-event') | null;
  /**
   * The last time that the parcel was handed over to the buyer's side, or to its sender again; null where nothing proves it, or a later entry takes it back.
   */
  delivery: DeliverySeen | null;
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
  at: Window | null;
  text: string;
  place: string;
  /**
   * The format's own code; empty where it has none.
   */
  code: string;
  file: string;
  pointer: string;
}
export interface DeliverySeen {
  /**
   * When it was handed over; of several deliveries the last. Null where a time is missing or cannot be read.
   */
  at: Window | null;
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
/**
 * A doubt about the history.
 */
export interface TrackingFindingRead {
  code: string;
  file: string;
  pointer: string;
  detail: string;
  /**
   * In words, in the language that was asked for.
   */
  message?: string;
  /**
   * What to do about it.
   */
  mend?: string;
}
export interface UnreadableFileRead {
  /**
   * As it was named.
   */
  file: string;
  kind: 'unreadable';
  findings: UnreadableFindingRead[];
}
/**
 * Why the file cannot be read.
 */
export interface UnreadableFindingRead {
  code: string;
  detail: string;
  closest?: ClosestRead[];
  /**
   * In words, in the language that was asked for.
   */
  message?: string;
  /**
   * What to do about it.
   */
  mend?: string;
}
/**
 * A format that refused the payload.
 */
export interface ClosestRead {
  format: string;
  /**
   * How close it came, from 0 to 1.
   */
  score: number;
  why: string;
}
