/* Generated from schemas/policy.schema.json by `npm run types`. Do not edit. */

/**
 * before: proves nothing yet; preparing: the state the policy asks for; after: later than it; disqualified: takes the order out of the dispute; disputed: the dispute itself.
 */
export type StatusStage = 'before' | 'proving' | 'after' | 'disqualified' | 'disputed';
/**
 * In what form the evidence is taken. Absent: the PDF. The PDF is written in any case: it is the seller's own record, and proves the rest.
 */
export type Output = PdfOutput | ImagesOutput | TextOutput | FilesOutput;
export type ImageFormat = 'jpeg' | 'png';
/**
 * What counts as one: a code point, a unit of UTF-16 (as forms in browsers count), or a byte of UTF-8.
 */
export type CharacterCount = 'code-points' | 'utf-16' | 'utf-8';
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
  id: string;
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
  /**
   * Key into sources.
   */
  source: string;
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
 * The answer as plain text, for a form with a text field.
 */
export interface TextOutput {
  kind: 'text';
  /**
   * A line break counts as well.
   */
  maxCharacters: number;
  counted: CharacterCount;
  language?: TextLanguage;
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
