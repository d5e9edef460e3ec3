import type { ReportFinding } from '../../../model/schema/report.js';
import type { PhraseName } from '../words/phrases.js';

/** One side of a comparison: its label and its value. */
interface Side {
  readonly label: PhraseName;
  readonly value: string;
}

export type Pair = readonly [left: Side, right: Side];

/** Param names of two values that should be equal, with their labels. */
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

/** The two values that a finding compares, if it does. */
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
