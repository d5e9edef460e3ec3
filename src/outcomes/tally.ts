import type { OutcomeLine, OutcomeWord } from '../model/schema/outcome.js';

/** Least number of cases for which a share is given: with fewer, a single case changes it by more than a fifth. */
export const leastCases = 5;

/** A share with its 95 % confidence interval. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The outcomes of a group of cases. */
export interface OutcomeCounts extends Readonly<Record<OutcomeWord, number>> {
  readonly cases: number;
  /** Share of cases won; undefined if there are too few cases. */
  readonly wonShare?: Share;
}

export interface Tally {
  readonly all: OutcomeCounts;
  readonly elements: readonly (OutcomeCounts & { readonly element: string; readonly verdict: string })[];
  readonly policies: readonly (OutcomeCounts & { readonly policy: string })[];
  readonly carriers: readonly (OutcomeCounts & { readonly carrier: string | null })[];
}

/** The 97.5th percentile of the normal distribution. */
const z = 1.959_963_984_540_054;

/** Rounded to a thousandth; with so few cases, more digits mean nothing. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Wilson's score interval (1927): it stays between 0 and 1, and also holds for few cases. */
export const wilson = (won: number, cases: number): Share => {
  const share = won / cases;
  const weight = 1 + z ** 2 / cases;
  const middle = (share + z ** 2 / (2 * cases)) / weight;
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / cases + z ** 2 / (4 * cases ** 2));
  const [low, high] = [Math.max(0, middle - half), Math.min(1, middle + half)];
  return { share: rounded(share), low: rounded(low), high: rounded(high) };
};

const countsOf = (lines: readonly OutcomeLine[]): OutcomeCounts => {
  const of = (word: OutcomeWord): number => lines.filter(({ outcome }) => outcome === word).length;
  const [won, cases] = [of('won'), lines.length];
  const counts = { cases, won, lost: of('lost'), partly: of('partly') };
  return cases < leastCases ? counts : { ...counts, wonShare: wilson(won, cases) };
};

/** If a case has several lines, the last one counts: a lost case may be won on appeal. */
const latest = (lines: readonly OutcomeLine[]): readonly OutcomeLine[] => [
  ...new Map(lines.map((line) => [line.case, line])).values(),
];

const byKey = (
  lines: readonly OutcomeLine[],
  keyOf: (line: OutcomeLine) => string,
): readonly (readonly [string, readonly OutcomeLine[]])[] => {
  const groups = new Map<string, OutcomeLine[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};

const elements = ['order', 'tracking', 'label', 'chain'] as const;
const verdicts = ['pass', 'review', 'fail'] as const;

const byElement = (lines: readonly OutcomeLine[]): Tally['elements'] =>
  elements.flatMap((element) =>
    verdicts.flatMap((verdict) => {
      const own = lines.filter((line) => line.elements.some((each) => each.id === element && each.verdict === verdict));
      return own.length === 0 ? [] : [{ element, verdict, ...countsOf(own) }];
    }),
  );

/** The user's own policy by id and version plus the beginning of its hash, which distinguishes its revisions. */
const policyName = ({ policy: { id, version, sha256 } }: OutcomeLine): string =>
  `${id} ${version}${sha256 === undefined ? '' : ` ${sha256.slice(0, 12)}`}`;

/** The outcomes of a file's cases, by the state of each element, by policy and by carrier. */
export const tallyOf = (all: readonly OutcomeLine[]): Tally => {
  const lines = latest(all);
  const named = lines.filter(({ carrier }) => carrier !== null);
  const nameless = lines.filter(({ carrier }) => carrier === null);
  return {
    all: countsOf(lines),
    elements: byElement(lines),
    policies: byKey(lines, policyName).map(([policy, own]) => ({ policy, ...countsOf(own) })),
    carriers: [
      ...byKey(named, ({ carrier }) => carrier ?? '').map(([carrier, own]) => ({ carrier, ...countsOf(own) })),
      ...(nameless.length === 0 ? [] : [{ carrier: null, ...countsOf(nameless) }]),
    ],
  };
};
