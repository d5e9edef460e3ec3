import { describe, expect, it } from 'vitest';
import { orderNumberShown } from '../../src/rules/order-number-shown.js';
import { brief, type Changes, factsWith, postingNumber, sure, unsure, without } from '../fakes/facts.js';

describe('order-number-shown', () => {
  const judge = (changes: Changes) => brief(orderNumberShown.judge(factsWith(changes)));

  it('passes when the number was read for sure', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes with another order in view', () => {
    expect(judge({ order: { otherNumbers: [sure('70548213-0117-2')] } })).toBe('pass');
  });

  it('forgives spaces and dashes of another kind', () => {
    expect(judge({ order: { number: sure('70548213 – 0117 – 1') } })).toBe('pass');
  });

  it('fails when only another number was clearly read', () => {
    expect(judge({ order: { number: null, otherNumbers: [sure('70548213-0117-2')] } })).toBe(
      'fail order-number-differs',
    );
  });

  it('fails when the reading itself is another number', () => {
    expect(judge({ order: { number: sure('70548213-0117-7') } })).toBe('fail order-number-differs');
  });

  it('is unknown when the reading is unsure though right', () => {
    expect(judge({ order: { number: unsure(postingNumber) } })).toBe('unknown order-number-unsure');
  });

  it('is unknown when a letter stands where a digit looks alike', () => {
    expect(judge({ order: { number: sure('7O548213-0117-1') } })).toBe('unknown order-number-unsure');
  });

  it('is unknown when this number is unsure and another is sure', () => {
    expect(judge({ order: { number: unsure(postingNumber), otherNumbers: [sure('70548213-0117-2')] } })).toBe(
      'unknown order-number-unsure',
    );
  });

  it('is unknown when only another number was read, and not for sure', () => {
    expect(judge({ order: { number: null, otherNumbers: [unsure('70548213-0117-2')] } })).toBe(
      'unknown order-number-unsure',
    );
  });

  it('fails when the near miss is a sibling that was clearly read', () => {
    expect(judge({ order: { number: unsure('70548213-0117-2'), otherNumbers: [sure('70548213-0117-2')] } })).toBe(
      'fail order-number-differs',
    );
  });

  it('is unknown when an unsure number is far off', () => {
    expect(judge({ order: { number: null, otherNumbers: [unsure('11111111-2222-3')] } })).toBe(
      'unknown order-number-unread',
    );
  });

  it('is unknown when nothing was read', () => {
    expect(judge({ order: { number: null } })).toBe('unknown order-number-unread');
  });

  it('does not apply without a screenshot', () => {
    expect(judge({ files: without('order') })).toBe('not-applicable');
  });

  it('names the closest of the other numbers', () => {
    const otherNumbers = [sure('11111111-0001-1'), sure('70548213-0117-2')];
    expect(orderNumberShown.judge(factsWith({ order: { number: null, otherNumbers } }))).toMatchObject({
      findings: [{ params: { expected: postingNumber, found: '70548213-0117-2' } }],
    });
  });
});
