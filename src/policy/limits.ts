import { didYouMean } from '../model/closest.js';
import { InputError } from '../model/problems.js';
import type { Output, Policy } from '../model/schema/policy.js';

/** What a bundle has to fit into. */
export interface Limits {
  readonly maxBytes: number;
  /** Undefined: as many as it takes. */
  readonly maxPages: number | undefined;
  /** What is written for the recipient; undefined: the PDF alone. */
  readonly output?: Output | undefined;
  /** Whose form that is, where it is not the policy's own. */
  readonly recipient?: string | undefined;
}

/** What the user asks for in place of the policy's own limits. */
export interface LimitOptions {
  /** Largest size of the PDF, in bytes. Default: the recipient's, else the policy's. */
  readonly maxBytes?: number;
  /** Largest number of its pages. Default: the recipient's, else the policy's, else as many as it takes. */
  readonly maxPages?: number;
  /** Id of one of the policy's recipients, whose limits then apply; a limit given in numbers goes before. `recipients()` lists them. */
  readonly recipient?: string;
}

/**
 * The limits of a bundle: given in numbers, else the recipient's, else the policy's own.
 * @throws {InputError} when the policy does not know the recipient.
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

/** A recipient's own form of output, else the policy's. */
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
