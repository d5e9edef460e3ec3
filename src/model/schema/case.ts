/* Generated from schemas/case.schema.json by `npm run types`. Do not edit. */

export type ImageEvidence = File | ImageEvidenceEntry;
/**
 * Path relative to the case's folder; may not leave it.
 */
export type File = string;
/**
 * IANA name, e.g. Asia/Shanghai: how to read clock times that carry no offset.
 */
export type TimeZone = string;
/**
 * [x, y, width, height] in whole pixels of the upright image; origin top left, y downwards, as `triproof read` prints them. What reaches beyond the image is cut off; a box wholly outside of it makes the file unusable.
 *
 * @minItems 4
 * @maxItems 4
 */
export type MaskBox = [number, number, number, number];
export type TrackingEvidence = File | TrackingEvidenceEntry;

/**
 * One dispute and the evidence files that answer it: the content of case.json.
 */
export interface CaseFile {
  $schema?: string;
  /**
   * The case's name; output files are named by it. Letters, digits, dot, underscore, hyphen.
   */
  id: string;
  /**
   * Which policy judges the case.
   */
  policy?: string;
  /**
   * IANA name: how to read clock times of any evidence file that names no zone of its own.
   */
  timeZone?: string;
  order: {
    /**
     * The posting number as the marketplace writes it, e.g. 70548213-0117-1.
     */
    number: string;
    /**
     * The carrier's number. Without it the three documents must agree among themselves.
     */
    trackingNumber?: string;
    /**
     * @minItems 1
     */
    items: [CaseItem, ...CaseItem[]];
    total?: {
      /**
       * Decimal number as text, e.g. 2490.00.
       */
      amount: string;
      /**
       * ISO 4217 code.
       */
      currency: string;
    };
    /**
     * Until when the marketplace wants the order handed over: ISO 8601 with an offset.
     */
    shipBy?: string;
    /**
     * Where the marketplace says that the order is to go. What is known of it.
     */
    destination?: {
      /**
       * ISO 3166-1 alpha-2, e.g. RU.
       */
      country?: string;
      city?: string;
      postcode?: string;
    };
  };
  dispute: {
    /**
     * The moment the buyer opened the dispute: ISO 8601 with an offset, e.g. 2024-08-20T14:03:00+03:00.
     */
    openedAt: string;
    /**
     * Until when the marketplace takes an answer to the dispute: ISO 8601 with an offset.
     */
    respondBy?: string;
    /**
     * When the buyer first asked the seller about the parcel: ISO 8601 with an offset. null where the buyer never asked.
     */
    buyerAskedAt?: string | null;
    /**
     * When the seller first answered the buyer: ISO 8601 with an offset.
     */
    sellerAnsweredAt?: string;
    /**
     * When the buyer asked to cancel the order or for the money back: ISO 8601 with an offset.
     */
    cancellationRequestedAt?: string;
  };
  evidence: {
    /**
     * Screenshots of the seller-side order page.
     */
    order?: ImageEvidence[];
    /**
     * The carrier's or aggregator's history as JSON.
     */
    tracking?: TrackingEvidence[];
    /**
     * Photos of the parcel's label and the product's sticker.
     */
    label?: ImageEvidence[];
  };
}
export interface CaseItem {
  /**
   * The marketplace's number of the goods, e.g. 1512663422.
   */
  sku: string;
  /**
   * The seller's own article code.
   */
  offerId?: string;
  quantity?: number;
}
export interface ImageEvidenceEntry {
  file: File;
  timeZone?: TimeZone;
  /**
   * Places that are blacked out before anything is read, in the bundle too. What lies under them proves nothing, and neither does a number that touches one.
   */
  mask?: MaskBox[];
  /**
   * In which upright image the boxes of `mask` lie: the quarter turns clockwise, beyond EXIF, that `triproof read` prints for the image; none by default. An image that turns out to lie otherwise is not used unless this is given.
   */
  turn?: number;
}
export interface TrackingEvidenceEntry {
  file: File;
  timeZone?: TimeZone;
  /**
   * Overrides the recognition by shape.
   */
  carrier?: string;
  /**
   * Path relative to the case's folder; may not leave it.
   */
  map?: string;
  /**
   * The page or endpoint the payload was taken from. Whether it is an address at all, and whose, the checks judge.
   */
  url?: string;
  /**
   * When it was taken: ISO 8601 with an offset.
   */
  retrievedAt?: string;
}
