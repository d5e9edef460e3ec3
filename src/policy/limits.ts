import { didYouMean } from '../model/closest.js';
import { InputError } from '../model/problems.js';
import type { Output, Policy } from '../model/schema/policy.js';

/** What the bundle must fit into. */
export interface Limits {
  readonly maxBytes: number;
  /** Undefined: no limit. */
  readonly maxPages: number | undefined;
  /** What else is written for the recipient; undefined: only the PDF. */
  readonly output?: Output | undefined;
  /** The recipient whose output this is; undefined if it is the policy's own. */
  readonly recipient?: string | undefined;
}

/** Limits from the user, which replace the policy's own. */
export interface LimitOptions {
  /** Largest size of the PDF, in bytes. Default: the recipient's, else the policy's. */
  readonly maxBytes?: number;
  /** Most pages of the PDF. Default: the recipient's, else the policy's, else no limit. */
  readonly maxPages?: number;
  /** Id of one of the policy's recipients, whose limits then apply. Limits given as numbers take precedence. `recipients()` lists the recipients. */
  readonly recipient?: string;
}

/**
 * The limits of a bundle: those given as numbers, else the recipient's, else the policy's own.
 * @throws {InputError} If the policy does not know the recipient.
 */
export const limitsOf = (policy: Policy, { maxBytes, maxPages, recipient }: LimitOptions): Limits => {
  const named = recipient === undefined ? undefined : recipientNamed(recipient, policy);
  const base = named ?? policy.limits;
  return {
    maxBytes: maxBytes ?? base.maxBundleBytes ?? policy.limits.maxBundleBytes,
    maxPages: maxPages ?? base.maxBundlePages,
    ...formOf(policy, named),
  };
};

type Recipient = NonNullable<Policy['recipients']>[number];

/** A recipient's own output, else the policy's. */
const formOf = (policy: Policy, named: Recipient | undefined): Pick<Limits, 'output' | 'recipient'> => {
  const output = named === undefined ? policy.output : (named.output ?? { kind: 'pdf' });
  if (output === undefined || output.kind === 'pdf') return {};
  return { output, ...(named === undefined ? {} : { recipient: named.id }) };
};

const recipientNamed = (id: string, { recipients = [] }: Policy) => {
  const known = recipients.find((recipient) => recipient.id === id);
  if (known !== undefined) return known;
  const ids = recipients.map((recipient) => recipient.id);
  throw new InputError([
    {
      code: 'bad-option',
      file: '',
      place: 'recipient',
      expected: `one of ${ids.join(', ')}`,
      found: `"${id}"`,
      mend: didYouMean(id, ids, 'Name one of them, or give the limits in numbers.'),
    },
  ]);
};
