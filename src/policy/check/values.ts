/** Dates and zones that do not exist, and limits that make no sense. */
import { isZone, windowOfInstant } from '../../model/time.js';
import { wordValue } from '../../model/word-value.js';
import { nodesOf, ownValue, textsUnder } from './nodes.js';
import type { Fault } from './problem.js';

const isZoneKey = (key: string): boolean => key === 'zones' || /^(?:.+Z|z)one$/u.test(key);

const zoneProblems = (policy: unknown): readonly Fault[] =>
  textsUnder(policy, isZoneKey)
    .filter(({ value }) => !isZone(value))
    .map(({ pointer, value }) => ({
      code: 'unknown-time-zone',
      place: pointer,
      expected: 'an IANA time zone name',
      found: wordValue(value),
      mend: 'Name the zone by its place, e.g. "Asia/Shanghai".',
    }));

/**
 * The least number of pages is page one, an exhibit, the checks and the manifest. No PDF with fewer bytes was ever written. A date without a year
 * must fit only one year.
 */
const spans: Readonly<Record<string, readonly [least: number, most: number]>> = {
  maxBundleBytes: [100_000, 1_000_000_000],
  maxBundlePages: [4, 10_000],
  longestDisputeSpanDays: [1, 360],
};

const limitProblems = (policy: unknown): readonly Fault[] =>
  nodesOf(policy).flatMap(({ pointer, key, value }): readonly Fault[] => {
    const span = Object.hasOwn(spans, key) ? spans[key] : undefined;
    if (span === undefined || typeof value !== 'number') return [];
    const [least, most] = span;
    if (value >= least && value <= most) return [];
    return [
      {
        code: 'schema-mismatch',
        place: pointer,
        expected: `a whole number from ${least} to ${most}`,
        found: wordValue(value),
        mend: 'Give the limit as its source states it.',
      },
    ];
  });

const versionProblems = (policy: unknown): readonly Fault[] => {
  const version = ownValue(policy, 'version');
  if (typeof version !== 'string' || windowOfInstant(`${version}T00:00Z`) !== null) return [];
  const mend = 'Write year, month and day, e.g. 2026-11-29.';
  return [
    { code: 'schema-mismatch', place: '/version', expected: 'a date of the calendar', found: wordValue(version), mend },
  ];
};

export const valueProblems = (policy: unknown): readonly Fault[] => [
  ...versionProblems(policy),
  ...zoneProblems(policy),
  ...limitProblems(policy),
];
