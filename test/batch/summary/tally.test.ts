import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/batch/summary/tally.js';
import { status } from '../../fakes/facts.js';
import { noLabel, openPickup, rowWith, unusableRow } from './rows.js';

const cases = [rowWith('B', noLabel), rowWith('C', openPickup), rowWith('A'), rowWith('D', openPickup)];
const unusable = [unusableRow('y'), unusableRow('x')];

describe('summaryOf', () => {
  it('counts the verdicts of the cases', () => {
    const { counts } = summaryOf(cases, unusable, 'en');
    expect(counts).toEqual({ total: 6, pass: 1, review: 2, fail: 1, unusable: 2 });
  });

  it('lists the reasons, the most frequent first and the graver first among equals', () => {
    const { reasons } = summaryOf(cases, unusable, 'en');
    expect(reasons.map(({ text, cases: n, gravest, first }) => [n, text, gravest, first])).toEqual([
      [2, 'Value of another form', 'unusable', 'x'],
      [2, 'Pickup perhaps after the dispute', 'review', 'C'],
      [1, 'No photo of the label', 'fail', 'B'],
    ]);
  });

  it('calls the state of a reason by all the names that its cases have for it', () => {
    const untimed = { order: { statuses: [status({ at: null, timeText: null })] } };
    const unread = rowWith('A', { order: { statuses: [] } });
    const rows = [unread, { ...rowWith('B', untimed), state: '“Packed”' }];
    const texts = summaryOf(rows, [], 'en').reasons.map(({ text }) => text);
    expect(texts).toContain('“Packed” without its time');
    const both = summaryOf([...rows, rowWith('C', untimed)], [], 'en').reasons.map(({ text }) => text);
    expect(both).toContain('Preparing / “Packed” without its time');
    expect(texts.join()).not.toContain('{state}');
  });

  it('lists first the element that most cases fail by', () => {
    const { elements } = summaryOf(cases, [], 'en');
    expect(elements[0]).toEqual({ id: 'label', pass: 3, review: 0, fail: 1 });
    expect(elements[1]).toMatchObject({ id: 'tracking', review: 2 });
  });

  it('is the same in any order of the cases', () => {
    expect(summaryOf(cases.toReversed(), unusable.toReversed(), 'en')).toEqual(summaryOf(cases, unusable, 'en'));
  });
});
