import { describe, expect, it } from 'vitest';
import type { StatusSeen } from '../../src/model/facts.js';
import { cancellationAfterPreparing } from '../../src/rules/cancellation-after-preparing.js';
import { at, brief, factsWith, on, policy, status } from '../fakes/facts.js';

const words = { en: ['Cancellation requested'], ru: ['Запрос на отмену'] };
const asking = {
  ...policy,
  statuses: [
    ...policy.statuses,
    { id: 'asked', stage: 'cancelling', words, unconfirmed: words.ru, source: 'cabinet' },
  ] as typeof policy.statuses,
};

const request = (changes: Partial<StatusSeen> = {}): StatusSeen =>
  status({
    status: 'asked',
    stage: 'cancelling',
    text: 'Cancellation requested',
    at: at('2024-08-12T10:00:00+03:00'),
    ...changes,
  });

describe('cancellation-after-preparing', () => {
  const judge = (statuses: readonly StatusSeen[], claimed?: ReturnType<typeof at>) =>
    brief(
      cancellationAfterPreparing.judge(
        factsWith({
          policy: asking,
          order: { statuses: [...statuses] },
          toldOfDispute: claimed === undefined ? {} : { cancellationRequestedAt: claimed },
        }),
      ),
    );
  const later = at('2024-08-12T10:00:00+03:00');

  it('passes when the page shows the request after Preparing, and notes that its time comes from the page', () => {
    expect(judge([status(), request()])).toBe('pass cancellation-from-page');
  });

  it('passes when the case gives the request, and notes that its time comes from the case', () => {
    expect(judge([status()], later)).toBe('pass cancellation-from-case');
  });

  it('takes the time from the page when both give one, and is unknown when they differ', () => {
    expect(judge([status(), request({ at: on('2024-08-12') })], later)).toBe('pass cancellation-from-page');
    expect(judge([status(), request()], at('2024-08-12T18:00:00+03:00'))).toBe('unknown cancellation-times-differ');
  });

  it('fails when the request came before Preparing', () => {
    const first = at('2024-08-09T10:00:00+03:00');
    expect(judge([status()], first)).toBe('fail cancellation-before-preparing cancellation-from-case');
    expect(judge([status(), request({ at: first })])).toBe('fail cancellation-before-preparing cancellation-from-page');
  });

  it('is unknown when both may be the same moment', () => {
    expect(judge([status()], at('2024-08-10T09:00:00+08:00'))).toMatch(/^unknown cancellation-overlaps-preparing/u);
    expect(judge([status(), request({ at: on('2024-08-10') })])).toMatch(/^unknown cancellation-overlaps-preparing/u);
  });

  it('is unknown when neither page nor case gives the time of the request', () => {
    expect(judge([status()])).toBe('unknown cancellation-missing');
    expect(judge([status(), request({ at: null })])).toBe('unknown cancellation-missing');
  });

  it('is unknown when the request was not read for sure, even if the case gives it', () => {
    expect(judge([status(), request({ sure: false })], later)).toBe('unknown cancellation-unsure');
  });

  it('is unknown for words that no source confirms, unless the case gives the request too', () => {
    const coined = request({ text: 'Запрос на отмену' });
    expect(judge([status(), coined])).toBe('unknown cancellation-word-unconfirmed');
    expect(judge([status(), coined], later)).toBe('pass cancellation-from-case');
    expect(judge([status(), request({ text: 'Something else' })])).toBe('unknown cancellation-word-unconfirmed');
  });

  it('is unknown when the time of Preparing cannot be tied to a moment, and does not apply without one', () => {
    expect(judge([status({ at: null, timeText: '15 Jun 22:5' })], later)).toBe('unknown preparing-unknown');
    expect(judge([status({ at: null, timeText: null })], later)).toBe('not-applicable');
  });
});
