import { type PolicyGiven, policyOption } from './case/index.js';
import { trackingFormats } from './gather/tracking/index.js';
import type { Output, PolicySource } from './model/schema/policy.js';

/** Someone who decides disputes and publishes limits for evidence. */
export interface RecipientListed {
  /** The value for `recipient` of `buildCase`. */
  readonly id: string;
  /** A proper name, the same in every language. */
  readonly title: string;
  /** Largest size of the PDF, in bytes. */
  readonly maxBytes: number;
  /** Most pages; undefined if no limit is published. */
  readonly maxPages: number | undefined;
  /** The form in which it takes evidence. */
  readonly output: Output;
  /** Where the limits are published, and when they were read there. */
  readonly source: PolicySource;
  /** The policy that lists it, and its version. */
  readonly policy: { readonly id: string; readonly version: string };
}

/** A tracking file format that is recognised by its shape. */
export interface FormatListed {
  /** The `format` of a file in the facts. */
  readonly id: string;
  /** For people, e.g. `CDEK API v2, order`; the same in every language. */
  readonly title: string;
  /** The `carrier` of a case that uses this format; null for aggregators and for the project's own format. */
  readonly carrier: string | null;
  /** Where the knowledge comes from: the name of the documentation, or that it was seen in samples. */
  readonly sources: readonly string[];
}

/**
 * The recipients whose limits a policy knows, in its order.
 * @param policy - Id of a packaged policy, or a custom policy. Default: `ozon/not-received`.
 * @throws {InputError} `unknown-policy` if there is none with that id.
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

/** The tracking file formats that are recognised, by id. Other JSON is read through a mapping. */
export const formats = (): readonly FormatListed[] =>
  trackingFormats.map(({ id, title, carrier, sources }) => ({ id, title, carrier, sources }));
