/* Generated from schemas/reading.schema.json by `npm run types`. Do not edit. */

import type {
  Box,
  DeliverySeen,
  EventSeen,
  LabelDoubtCode,
  OrderDoubtCode,
  PictureKind,
  PictureReason,
  Reading,
  Sighting,
  Window,
} from './report.js';

export type FileRead = ImageFileRead | TrackingFileRead | UnreadableFileRead;
/**
 * What the policy makes of the state.
 */
export type Stage = 'before' | 'proving' | 'after' | 'disqualified' | 'disputed' | 'cancelling';
/**
 * [x, y, width, height] in whole pixels of the upright image; origin top left, y downwards.
 *
 * @minItems 4
 * @maxItems 4
 */
export type Box1 = [number, number, number, number];
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
