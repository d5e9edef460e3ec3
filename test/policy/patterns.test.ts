import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternMend } from '../../src/policy/check/patterns.js';
import { policies } from '../../src/policy/index.js';
import { type Sequence, sequencesOf } from '../../src/policy/number-shape.js';

/** How many characters a matcher looks at that goes back at every failure, as the platform's does, from one place of a text. */
const stepsAt = (sequence: Sequence, text: string, from: number): number => {
  let steps = 0;
  const walk = (index: number, at: number): boolean => {
    const run = sequence[index];
    if (run === undefined) return false;
    const set = new RegExp(`^${run.set}$`, 'u');
    let end = at;
    while (end - at < run.most && end < text.length && set.test(text[end] ?? '')) {
      end++;
      steps++;
    }
    for (; end - at >= run.least; end--) {
      steps++;
      if (walk(index + 1, end)) return true;
    }
    return false;
  };
  walk(0, from);
  return steps;
};

const set = fc.constantFrom('[0-9]', '[A-Z]', '[0-9A-Z]', '-', 'A', '[0-9]', '[0-9]');
const count = fc.oneof(
  fc.constantFrom('', '+', '*', '?'),
  fc.integer({ min: 0, max: 9 }).map((n) => `{${n}}`),
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 70 })).map(([a, b]) => `{${a},${a + b}}`),
);
const runs = fc.array(fc.tuple(set, count), { minLength: 1, maxLength: 8 }).map((all) => all.flat().join(''));

describe('a pattern of numbers', () => {
  it('is sound in every packaged policy', () => {
    for (const { numbers } of policies())
      for (const pattern of [numbers.posting, ...numbers.tracking, numbers.sku, numbers.skuBarcode])
        expect([pattern, patternMend(pattern)]).toEqual([pattern, undefined]);
  });

  it.each([
    '([0-9]+)+',
    '([0-9]|[0-9])*',
    '(?=x)[0-9]{8}',
    '([0-9]{4})\\1',
    '^[0-9]{8}$',
    '[0-9]{4}.*',
    '[9-0]{4}',
    '(',
  ])('is refused where it is more than characters, classes, groups and counts: %s', (pattern) => {
    expect(patternMend(pattern)).toContain('alone');
  });

  it.each(['[0-9]+', '[0-9]{4,}', '[0-9]{4,100}', '[0-9]{1,60}[0-9]{1,60}', '[0-9]{0,9}[A-Z0-9]{0,9}[0-9]{4,20}'])(
    'is refused where its counts have no end, or can divide a text in many ways: %s',
    (pattern) => {
      expect(patternMend(pattern)).toContain('64');
    },
  );

  it.each(['[A-Z0-9]{4,20}', '[A-Z]{8}', '[0-9]{3}', '[0-9]{0,9}', 'ORDER', '[^0-9]{8}'])(
    'is refused where it matches plain words, or next to nothing: %s',
    (pattern) => {
      expect(patternMend(pattern)).toContain('digits');
    },
  );

  it.each([
    `(${Array.from({ length: 9 }, () => '[0-9]{8}').join('|')})`,
    '(a)?(b)?(c)?(d)?(e)?[0-9]{8}',
    '[0-9]'.repeat(60),
  ])('is refused where there are too many ways through it: %s', (pattern) => {
    expect(patternMend(pattern)).toContain('Make several patterns');
  });

  it('that is let through never takes long: no text makes a matcher look at more than a few thousand characters from one place', () => {
    const text = `${'0'.repeat(80)}${'A'.repeat(80)}${'0'.repeat(80)}!`;
    let sound = 0;
    fc.assert(
      fc.property(runs, (pattern) => {
        if (patternMend(pattern) !== undefined) return;
        sound++;
        for (const sequence of sequencesOf(pattern))
          for (const from of [0, 40, 80])
            expect([pattern, stepsAt(sequence, text, from) < 20_000]).toEqual([pattern, true]);
      }),
      { numRuns: 600 },
    );
    expect(sound).toBeGreaterThan(20);
  });
});
