import { describe, expect, it } from 'vitest';
import {
  isSure,
  isSureAgain,
  isSureOfAll,
  marginsOf,
  notRead,
  smallText,
} from '../../../src/gather/identifiers/sureness.js';
import type { LineReading } from '../../../src/gather/ports.js';
import { occurrencesOf, type Span, squeeze } from '../../../src/gather/text/tokens.js';
import { reading } from '../../fakes/readers.js';

const patterns = ['\\d{10}'];

/** A line of one number whose characters have their own margins and probabilities. */
const numbered = (
  number: string,
  margins: Readonly<Record<string, number>> = {},
  probabilities: Readonly<Record<string, number>> = {},
): LineReading => {
  const seen = reading(number);
  const characters = seen.characters.map((char) => ({
    ...char,
    digitMargin: margins[char.text] ?? char.digitMargin,
    probability: probabilities[char.text] ?? char.probability,
  }));
  return { ...seen, characters };
};

const whole = (line: LineReading): Span => {
  const squeezed = squeeze(line);
  const [span] = occurrencesOf(squeezed, squeezed.text);
  if (span === undefined) throw new Error(`Nothing stands in "${line.text}".`);
  return span;
};

const sureAt = (height: number, line: LineReading): boolean => isSure(squeeze(line), whole(line), line, height);

describe('one reading', () => {
  it.each([
    ['any digit', '4266001199', { 4: 4.5 }, { 4: 4.4 }],
    ['an 8 beside doubtful zeros', '4266801199', { 0: 6, 8: 7 }, { 0: 6, 8: 6.9 }],
    ['an 8 without zeros', '4266811199', { 8: 7 }, { 8: 6.9 }],
    ['an 8 beside plain zeros', '4266801199', { 0: 7, 8: 4.5 }, { 0: 7, 8: 4.4 }],
  ])('needs so much of a margin for %s', (_, number, enough, tooLittle) => {
    expect(sureAt(20, numbered(number, enough))).toBe(true);
    expect(sureAt(20, numbered(number, tooLittle))).toBe(false);
  });

  it('needs a larger margin in small text', () => {
    const line = numbered('4266001199', { 4: 5.9 });
    expect(sureAt(smallText, line)).toBe(true);
    expect(sureAt(smallText - 1, line)).toBe(false);
    expect(sureAt(smallText - 1, numbered('4266001199', { 4: 6 }))).toBe(true);
  });

  it('needs each digit to be the most probable character, whatever its margin over the other digits', () => {
    expect(sureAt(20, numbered('4266001199', {}, { 4: 0.6 }))).toBe(true);
    expect(sureAt(20, numbered('4266001199', {}, { 4: 0.59 }))).toBe(false);
  });
});

describe('rereadings', () => {
  const marginsIn = (line: LineReading) => marginsOf(squeeze(line), whole(line), line.text, patterns) ?? notRead;
  const same = (line: LineReading, times = 3) => Array.from({ length: times }, () => marginsIn(line));

  it('track the weakest zero, eight and other digit separately', () => {
    expect(marginsIn(numbered('4266801199', { 0: 3, 8: 6, 4: 5 }))).toEqual({ zeros: 3, eights: 6, others: 5 });
  });

  it('accept a weaker digit than a single reading may have, but none less probable than another character', () => {
    expect(marginsIn(numbered('4266001199', {}, { 4: 0.3 }))).not.toEqual(notRead);
    expect(marginsIn(numbered('4266001199', {}, { 4: 0.29 }))).toEqual(notRead);
  });

  it('of one kind settle a value by the mean of their weakest digits', () => {
    const [weak, strong] = [numbered('4266001199', { 4: 4 }), numbered('4266001199', { 4: 6 })];
    expect(isSureAgain([weak, strong].map(marginsIn), 'close', 20)).toBe(true);
    expect(isSureAgain([weak, weak, strong].map(marginsIn), 'close', 20)).toBe(false);
    expect(isSureAgain([weak, strong].map(marginsIn), 'close', smallText - 1)).toBe(false);
  });

  it('in full light need no larger margin for an 8 than for any digit', () => {
    const line = numbered('4266881199', { 8: 5 });
    expect(isSureAgain(same(line), 'close', 20)).toBe(false);
    expect(isSureAgain(same(line), 'light', 20)).toBe(true);
  });

  it('settle nothing if one of them lacks the value', () => {
    const line = numbered('4266001199', {});
    expect(isSureAgain(same(line), 'close', 20)).toBe(true);
    expect(isSureAgain([...same(line), notRead], 'close', 20)).toBe(false);
    expect(isSureOfAll(same(line, 10))).toBe(true);
    expect(isSureOfAll([...same(line, 9), notRead])).toBe(false);
  });

  it.each([
    [{ 0: 2.5 }, { 0: 2.4 }],
    [
      { 0: 6, 8: 6 },
      { 0: 6, 8: 5.9 },
    ],
    [{ 4: 4.5 }, { 4: 4.4 }],
  ])('of all kinds together are sure with margins %o and not with %o', (enough, tooLittle) => {
    expect(isSureOfAll(same(numbered('4266801199', enough), 10))).toBe(true);
    expect(isSureOfAll(same(numbered('4266801199', tooLittle), 10))).toBe(false);
  });
});
