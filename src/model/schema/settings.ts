/* Generated from schemas/settings.schema.json by `npm run types`. Do not edit. */

/**
 * triproof.json: options that one always gives. The nearest one upward from the working directory holds; what the command line says wins.
 */
export interface Settings {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  /**
   * Language of report, PDF and messages.
   */
  lang?: 'en' | 'ru' | 'zh';
  /**
   * Judge by this policy, whatever the case names: an id, or the path of one's own (.json), relative to this file.
   */
  policy?: string;
  /**
   * IANA zone that times are stated in first.
   */
  displayZone?: string;
  /**
   * JSONata mapping for tracking JSON that no format recognises; relative to this file.
   */
  map?: string;
  /**
   * Folder for the products of build, in which outcome looks for them; relative to this file.
   */
  out?: string;
  /**
   * Cases worked on at a time.
   */
  jobs?: number;
  /**
   * Largest PDF, as 4500000 or "4.5MB".
   */
  maxBytes?: number | string;
  /**
   * Most pages of the PDF.
   */
  maxPages?: number;
  /**
   * Who gets the PDF: the limits that they publish.
   */
  recipient?: string;
  /**
   * Black out telephone numbers that the readers see in images.
   */
  maskPhones?: boolean;
  /**
   * Print nothing but complaints and the table at the end.
   */
  quiet?: boolean;
  /**
   * Print each of several cases in full.
   */
  verbose?: boolean;
  /**
   * Print nothing of the cases that pass.
   */
  onlyFailed?: boolean;
}
