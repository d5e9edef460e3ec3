import { type PolicyGiven, policyOption } from './case/index.js';
import { trackingFormats } from './gather/tracking/index.js';
import type { Output, PolicySource } from './model/schema/policy.js';

/** Someone who decides disputes and publishes what they take. */
export interface RecipientListed {
  /** What `buildCase` takes as `recipient`. */
  readonly id: string;
  /** A proper name, the same in every language. */
  readonly title: string;
  /** Largest size of the PDF, in bytes. */
  readonly maxBytes: number;
  /** Largest number of pages; undefined where none is published. */
  readonly maxPages: number | undefined;
  /** In what form it takes evidence. */
  readonly output: Output;
  /** Where the limits stand, and when they were read there. */
  readonly source: PolicySource;
  /** The policy that lists it, and its version. */
  readonly policy: { readonly id: string; readonly version: string };
}

/** A form of tracking file that is recognised by its shape. */
export interface FormatListed {
  /** What facts name as the `format` of a file. */
  readonly id: string;
  /** For people, e.g. `CDEK API v2, order`; the same in every language. */
  readonly title: string;
  /** Whose form it is, as a case names it in `carrier`; null for aggregators and for the project's own form. */
  readonly carrier: string | null;
  /** Where what is known of it comes from: documentation by its name, or that it was seen in samples. */
  readonly sources: readonly string[];
}

/**
 * The recipients whose limits a policy knows, in its order.
 * @param policy - Id of a packaged one, or one's own. Default: `ozon/not-received`.
 * @throws {InputError} `unknown-policy` where there is none of that id.
 */
export const recipients = (policy?: PolicyGiven): readonly RecipientListed[] => {
  const { id: of, version, limits, sources, recipients: listed = [] } = policyOption(policy);
  return listed.map(({ id, title, maxBundleBytes, maxBundlePages, output = { kind: 'pdf' }, source }) => ({
    id,
    title,
    maxBytes: maxBundleBytes ?? limits.maxBundleBytes,
    maxPages: maxBundlePages,
    output,
    source: sources[source] as PolicySource,
    policy: { id: of, version },
  }));
};

/** The forms of tracking files that are recognised, by id. Whatever else is JSON is read through a mapping. */
export const formats = (): readonly FormatListed[] =>
  trackingFormats.map(({ id, title, carrier, sources }) => ({ id, title, carrier, sources }));
