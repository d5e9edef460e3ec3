/* Generated from schemas/policy.schema.json by `npm run types`. Do not edit. */

export type DeliveredTo = 'addressee' | 'household' | 'neighbour' | 'locker' | 'pick-up-point' | 'other';
/**
 * Which event counts. first-scan: the first at which the carrier held the parcel, whatever it is called; pickup: only a recorded pickup.
 */
export type DispatchEvent = 'first-scan' | 'pickup';
export type PolicyElement = 'order' | 'tracking' | 'label';
/**
 * before: proves nothing yet; proving: the state the policy asks for; after: later than it; disqualified: takes the order out of the dispute; disputed: the dispute itself; cancelling: the buyer asks to cancel the order.
 */
export type StatusStage = 'before' | 'proving' | 'after' | 'disqualified' | 'disputed' | 'cancelling';
/**
 * preparing: the state that the policy asks for began; cancellation: the buyer asked to cancel; asked, answered: the buyer's question and the seller's answer.
 */
export type MomentNamed =
  'preparing' | 'pickup' | 'delivery' | 'dispute' | 'cancellation' | 'asked' | 'answered' | 'ship-by' | 'respond-by';
/**
 * ISO 3166-1 alpha-2.
 */
export type Country = string;
/**
 * In what form the evidence is taken. Absent: the PDF. The PDF is written in any case: it is the seller's own record, and proves the rest.
 */
export type Output = PdfOutput | ImagesOutput | TextOutput | FilesOutput;
export type ImageFormat = 'jpeg' | 'png';
/**
 * What counts as one: a code point, a unit of UTF-16 (as forms in browsers count), or a byte of UTF-8. Absent: code points.
 */
export type CharacterCount = 'code-points' | 'utf-16' | 'utf-8';
/**
 * What is written there. `answer` is the whole text.
 */
export type FieldContent = 'carrier' | 'tracking-number' | 'pickup-date' | 'delivery-date' | 'order-number' | 'answer';
/**
 * Of those who read it. Absent: the report's.
 */
export type TextLanguage = 'en' | 'ru' | 'zh';
/**
 * carrier: speaks for its own parcels alone; aggregator: shows those of many carriers, as a marketplace also does.
 */
export type TrackingSiteKind = 'carrier' | 'aggregator';
/**
 * A full host name in small letters; no address in numbers.
 */
export type Host = string;
export type FindingWeight = 'fail' | 'unknown' | 'note';
/**
 * A label that is no photo of the parcel. Where nothing is said it is noted.
 */
export type FindingWeight1 = 'fail' | 'unknown' | 'note';

/**
 * What one marketplace demands in one kind of dispute, as dated data. Code knows no marketplace by name.
 */
export interface Policy {
  $schema?: string;
  /**
   * Of this form; 1 where nothing is said. A policy with a higher number than the program knows is refused.
   */
  schemaVersion?: number;
  id: string;
  /**
   * Id of a policy from which every field is taken over that is not named here; of statuses and sources each entry by its id or key. A file that extends another is checked once that is filled in.
   */
  extends?: string;
  /**
   * The date of the last change.
   */
  version: string;
  title: Wording;
  claim?: Wording;
  /**
   * Ids of the checks that apply, in the order of the report.
   *
   * @minItems 1
   */
  checks: [string, ...string[]];
  /**
   * Whose demand each check is: keys into sources. A check that is not listed is demanded by the source that its own rule names. A source that is unconfirmed makes the demand so: it may say what is wrong, and makes no pass by itself.
   */
  demandedBy?: {
    [k: string]: string;
  };
  parameters?: CheckParameters;
  /**
   * Elements that may be left out: their checks then do not apply. One that is given is judged as any other.
   */
  optional?: OptionalElement[];
  /**
   * Ways to prove one thing. One way of which every check passes is enough, and the checks of the others then do not apply. Where none is proven, none of their checks is weaker than unknown, and all fail only where every way fails.
   */
  alternatives?: Alternative[];
  penalty?: Penalty;
  rejections?: Rejections;
  response?: ResponseTime;
  /**
   * What to do in a situation that the evidence shows. It is told as advice and changes no check.
   */
  advice?: Advice[];
  /**
   * The closed list of status words. Two entries may not share a word.
   *
   * @minItems 1
   */
  statuses: [PolicyStatus, ...PolicyStatus[]];
  pictureWords?: PictureWords;
  pageWords?: PageWords;
  /**
   * IANA names a clock time without zone may be written in; its window spans them all.
   *
   * @minItems 1
   */
  zones: [string, ...string[]];
  /**
   * IANA name of the zone in which those who decide read times; pages state it first, with UTC beside. Absent: UTC alone.
   */
  displayZone?: string;
  limits: {
    maxBundleBytes: number;
    /**
     * Absent: as many as it takes.
     */
    maxBundlePages?: number;
    /**
     * How long before the dispute an order's events can lie; resolves dates written without a year.
     */
    longestDisputeSpanDays: number;
  };
  output?: Output;
  /**
   * What others who decide disputes take at most, for a bundle that goes to them.
   */
  recipients?: Recipient[];
  numbers: NumberFormats;
  /**
   * Whose pages a history may be taken from. A host that is not listed is not official.
   */
  trackingSites?: TrackingSite[];
  weights?: FindingWeights;
  sources: {
    [k: string]: PolicySource;
  };
}
export interface Wording {
  en: string;
  ru: string;
  zh: string;
}
/**
 * What the checks that take any are judged by. Each belongs to the demand of its check, and has its source.
 */
export interface CheckParameters {
  'delivery-recorded'?: DeliveryParameters;
  'dispatch-by-deadline'?: DispatchParameters;
  'signature-above-amount'?: SignatureParameters;
  'answered-in-time'?: AnswerParameters;
}
export interface DeliveryParameters {
  /**
   * To whom a delivery counts where the history says to whom. Absent: to the addressee and to the household.
   *
   * @minItems 1
   */
  to?: [DeliveredTo, ...DeliveredTo[]];
  /**
   * The moment that it must be earlier than. Absent: none, and a delivery after the dispute is noted.
   */
  before?: 'dispute';
}
export interface DispatchParameters {
  event: DispatchEvent;
}
export interface SignatureParameters {
  /**
   * The order total from which on a signature is asked for, this one included: one amount a currency. An amount in any other currency is never converted.
   *
   * @minItems 1
   */
  from: [Money, ...Money[]];
}
export interface Money {
  /**
   * Decimal number as text, e.g. 750.00.
   */
  amount: string;
  /**
   * ISO 4217 code.
   */
  currency: string;
}
export interface AnswerParameters {
  /**
   * Within how many hours after the buyer asked the seller answers.
   */
  hours: number;
}
export interface OptionalElement {
  element: PolicyElement;
  /**
   * Key into sources.
   */
  source: string;
}
export interface Alternative {
  id: string;
  /**
   * Each a group of ids out of checks. A check stands in one alternative at the most.
   *
   * @minItems 2
   */
  ways: [[string, ...string[]], [string, ...string[]], ...[string, ...string[]][]];
  /**
   * Key into sources.
   */
  source: string;
}
/**
 * What a lost dispute costs the seller: a share of the order's total, and never less than the minimum.
 */
export interface Penalty {
  /**
   * Of the order's total, e.g. 0.15.
   */
  share: number;
  minimum: Money;
  /**
   * Key into sources.
   */
  source: string;
}
/**
 * How often an answer is rejected that lacks an element.
 */
export interface Rejections {
  /**
   * From 0 to 1.
   */
  share: number;
  /**
   * Key into sources.
   */
  source: string;
}
/**
 * How long the seller has to answer the dispute, for cases that do not give respondBy.
 */
export interface ResponseTime {
  /**
   * After the dispute was opened.
   */
  days: number;
  /**
   * They are working days: then no moment is told, because nobody here knows the holidays.
   */
  working?: true;
  /**
   * Key into sources.
   */
  source: string;
}
export interface Advice {
  id: string;
  when: Situation;
  text: Wording;
  /**
   * Key into sources.
   */
  source: string;
}
/**
 * All that is named here must surely hold.
 */
export interface Situation {
  /**
   * Ids out of statuses: the order is or was surely in one of them.
   *
   * @minItems 1
   */
  statuses?: [string, ...string[]];
  /**
   * The order is or was surely in a state of one of these stages.
   *
   * @minItems 1
   */
  stages?: [StatusStage, ...StatusStage[]];
  /**
   * Codes of findings: some check found one of them.
   *
   * @minItems 1
   */
  findings?: [string, ...string[]];
  /**
   * Each moment is surely earlier than its other; a moment that is not known is neither.
   *
   * @minItems 1
   */
  times?: [TimeOrder, ...TimeOrder[]];
  /**
   * The history has the parcel delivered elsewhere than the case says it should be.
   */
  destinationDiffers?: true;
  /**
   * ISO 3166 codes: the case names one of these countries as the destination.
   *
   * @minItems 1
   */
  destinationIn?: [Country, ...Country[]];
}
export interface TimeOrder {
  earlier: MomentNamed;
  later: MomentNamed;
}
export interface PolicyStatus {
  id: string;
  stage: StatusStage;
  /**
   * As pages write it, by language.
   */
  words: {
    [k: string]: string[];
  };
  /**
   * Those of the words that no source shows: translations made for this list.
   */
  unconfirmed?: string[];
  name?: Wording1;
  denied?: Wording2;
  /**
   * Key into sources.
   */
  source: string;
}
/**
 * Of a proving state: what reports call it in place of its first word, which they quote. One of its words, in whatever language, so that no report speaks of a state that no page shows.
 */
export interface Wording1 {
  en: string;
  ru: string;
  zh: string;
}
/**
 * Of a disqualified state: how titles say that an order is not in it, as the end of `The order is not …`, `Заказ …`, `订单…`. Absent: its first word is quoted.
 */
export interface Wording2 {
  en: string;
  ru: string;
  zh: string;
}
/**
 * Words that tell what kind of picture one is, beside those of pageWords.
 */
export interface PictureWords {
  /**
   * What the marketplace calls itself on its pages.
   */
  marketplace: string[];
  /**
   * Heads and titles of the list of shipments that goes with the parcels, which order pages do not have.
   */
  shipmentList: string[];
  /**
   * Other marketplaces as their pages are headed.
   */
  otherMarketplaces: string[];
}
/**
 * Words on order pages that tell what a neighbouring number or time means.
 */
export interface PageWords {
  /**
   * A time beside one of these is a limit, no event.
   */
  deadline: string[];
  /**
   * A time beside one of these belongs to another event: the order was placed, paid, delivered.
   */
  otherTime: string[];
  /**
   * What stands beside one of these is the state that the order is in.
   */
  status: string[];
  /**
   * A time beside one of these is the time the order entered its status.
   */
  statusTime: string[];
  /**
   * A time beside one of these is when the marketplace took the order in, which is not when its state began.
   */
  intake?: string[];
  /**
   * Headings of the order's history: the times under them are those of its states.
   */
  history?: string[];
  orderNumber: string[];
  trackingNumber: string[];
  sku: string[];
}
/**
 * The PDF, within maxBundleBytes and maxBundlePages.
 */
export interface PdfOutput {
  kind: 'pdf';
}
/**
 * The pages of the PDF as images.
 */
export interface ImagesOutput {
  kind: 'images';
  format: ImageFormat;
  /**
   * Of each image. Absent: as many as it takes.
   */
  maxBytes?: number;
  /**
   * Longest side of each image in pixels. Absent: as long as it takes.
   */
  maxEdge?: number;
  /**
   * Absent: as many as it takes.
   */
  maxImages?: number;
  /**
   * Of all images together. Absent: as many as it takes.
   */
  maxTotalBytes?: number;
}
/**
 * The answer as plain text, for a form with a text field, or with several of them.
 */
export interface TextOutput {
  kind: 'text';
  /**
   * Of the text, or of all fields together. A line break counts as well. Absent: the limit is not known, and the text has every sentence.
   */
  maxCharacters?: number;
  counted?: CharacterCount;
  /**
   * The recipient's own fields, in the order of its form. Each that is proven is written, into one JSON file and into the text. Absent: one text.
   *
   * @minItems 1
   */
  fields?: [TextField, ...TextField[]];
  language?: TextLanguage;
}
export interface TextField {
  /**
   * As the recipient calls it.
   */
  name: string;
  holds: FieldContent;
  /**
   * Absent: no limit of this field is published.
   */
  maxCharacters?: number;
  /**
   * Key into sources.
   */
  source: string;
}
/**
 * Several of these, each within its own limits.
 */
export interface FilesOutput {
  kind: 'files';
  /**
   * One of a kind.
   *
   * @minItems 2
   * @maxItems 3
   */
  files:
    | [PdfOutput | ImagesOutput | TextOutput, PdfOutput | ImagesOutput | TextOutput]
    | [
        PdfOutput | ImagesOutput | TextOutput,
        PdfOutput | ImagesOutput | TextOutput,
        PdfOutput | ImagesOutput | TextOutput
      ];
}
export interface Recipient {
  id: string;
  /**
   * A proper name, the same in every language.
   */
  title: string;
  /**
   * Where a page says MB and no more, millions of bytes: the smaller reading. Absent: the policy's own.
   */
  maxBundleBytes?: number;
  maxBundlePages?: number;
  output?: Output;
  /**
   * Key into sources.
   */
  source: string;
}
/**
 * Regular expressions over normalised text (upper case, plain hyphen, no spaces), without anchors.
 */
export interface NumberFormats {
  posting: string;
  /**
   * Formats of carriers' numbers whose positions fix letter or digit.
   */
  tracking: string[];
  sku: string;
  /**
   * With one group: the SKU.
   */
  skuBarcode: string;
  /**
   * A number that follows one of these words is no tracking number.
   */
  ignoredAfter: string[];
}
export interface TrackingSite {
  id: string;
  kind: TrackingSiteKind;
  /**
   * What payloads and cases call it, the best known first. Case, spaces and marks make no difference, and a longer name that begins with all words of one of these is the same carrier.
   *
   * @minItems 1
   */
  names: [string, ...string[]];
  /**
   * Its own, with every host below them; one in Punycode only exactly as listed.
   *
   * @minItems 1
   */
  hosts: [Host, ...Host[]];
  /**
   * Those of the hosts that no source ties to it for sure. They are not official.
   */
  unconfirmed?: Host[];
  /**
   * Hosts below its own that answer with made-up data.
   */
  testHosts?: Host[];
  /**
   * Keys into sources, which say when the hosts were read there.
   *
   * @minItems 1
   */
  sources: [string, ...string[]];
}
/**
 * What these findings do to their check: fail it, leave it unknown (so where nothing is said), or be noted under a check that then does not apply.
 */
export interface FindingWeights {
  'tracking-source-unofficial'?: FindingWeight;
  'tracking-source-other-carrier'?: FindingWeight;
  'tracking-source-flawed'?: FindingWeight;
  'tracking-source-unreadable'?: FindingWeight;
  'label-drawn'?: FindingWeight1;
}
/**
 * Where something stands that the policy says, and when it was read there.
 */
export interface PolicySource {
  title: string;
  section?: string;
  url?: string;
  /**
   * The date it was read.
   */
  read: string;
  certainty?: 'documented' | 'seen' | 'code' | 'unconfirmed';
}
