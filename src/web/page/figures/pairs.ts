import type { ReportFinding } from '../../../model/schema/report.js';
import type { PhraseName } from '../words/phrases.js';

/** One side of a comparison: what it is called, and the value. */
interface Side {
  readonly label: PhraseName;
  readonly value: string;
}

export type Pair = readonly [left: Side, right: Side];

/** Names that a finding gives to two values that should be one, and what they are called. */
const forms: readonly (readonly [left: [string, PhraseName], right: [string, PhraseName]])[] = [
  [
    ['claimed', 'compare.claimed'],
    ['found', 'compare.read'],
  ],
  [
    ['expected', 'compare.expected'],
    ['found', 'compare.read'],
  ],
  [
    ['expected', 'compare.expected'],
    ['read', 'compare.read'],
  ],
  [
    ['label', 'compare.label'],
    ['tracking', 'compare.tracking'],
  ],
];

/** The two values that a finding sets against each other, where it does. */
export const pairOf = ({ params }: ReportFinding): Pair | undefined => {
  for (const [[left, leftLabel], [right, rightLabel]] of forms) {
    const [a, b] = [params[left], params[right]];
    if (isText(a) && isText(b))
      return [
        { label: leftLabel, value: a },
        { label: rightLabel, value: b },
      ];
  }
  return undefined;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
