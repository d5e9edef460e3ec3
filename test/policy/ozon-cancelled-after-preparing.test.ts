import { describe, expect, it } from 'vitest';
import type { StatusSeen } from '../../src/model/facts.js';
import type { Policy } from '../../src/model/schema/policy.js';
import type { Report } from '../../src/model/schema/report.js';
import { loadPolicy } from '../../src/policy/index.js';
import { judge as judgeFacts } from '../../src/report/judge.js';
import { at, type Changes, factsWith, file, status, sure } from '../fakes/facts.js';

const policy = loadPolicy('ozon/cancelled-after-preparing') as Policy;

const judge = (changes: Changes, requested = '2024-08-12T10:00:00+03:00'): Report =>
  judgeFacts(
    {
      ...factsWith({
        files: [file('order')],
        toldOfDispute: requested === '' ? {} : { cancellationRequestedAt: at(requested) },
        tracking: { carrier: null, trackingNumber: null, pickup: null, pickupProof: null, events: [] },
        label: { trackingNumber: null, skus: [], legibility: [] },
        ...changes,
      }),
      policy,
    },
    { language: 'en', tool: { version: '0.0.0', readers: [] }, inputs: [] },
  );

const open = ({ checks }: Report): readonly string[] =>
  checks.filter(({ status: each }) => ['fail', 'unknown', 'error'].includes(each)).map(({ id }) => id);

const shown = (...statuses: readonly StatusSeen[]): Changes => ({ order: { statuses: [...statuses] } });

const cancelled = status({ status: 'cancelled', stage: 'after', text: 'Cancelled', at: at('2024-08-13T00:00:00Z') });
const requested = (changes: Partial<StatusSeen> = {}): StatusSeen =>
  status({
    status: 'cancellation-requested',
    stage: 'cancelling',
    text: 'Cancellation requested',
    at: at('2024-08-12T10:00:00+03:00'),
    ...changes,
  });

describe('ozon/cancelled-after-preparing', () => {
  it('passes with the order page alone, the request by the case', () => {
    const report = judge({});
    expect([report.verdict, open(report)]).toEqual(['pass', []]);
    expect(report.elements.map(({ id }) => id)).toEqual(['order', 'chain']);
  });

  it('passes an order that was cancelled afterwards: that is what the dispute is about', () => {
    expect(judge(shown(status(), cancelled)).verdict).toBe('pass');
  });

  it('passes where the page shows the request as well, at the same time', () => {
    expect(judge(shown(status(), requested(), cancelled)).verdict).toBe('pass');
  });

  it('leaves a request that only the page shows to a person, as no source shows its words', () => {
    expect(open(judge(shown(status(), requested()), ''))).toEqual(['cancellation-after-preparing']);
  });

  it.each([
    ['Payment Failed', 'payment-failed'],
    ['Blocked by Ozon', 'blocked'],
    ['Not accepted at the sorting centre', 'not-accepted'],
  ])('fails an order that is in the state %s', (text, id) => {
    const report = judge(shown(status(), status({ status: id, stage: 'disqualified', text })));
    expect([report.verdict, open(report)]).toEqual(['fail', ['order-not-disqualified']]);
  });

  it('fails where the buyer asked first, and advises to cancel in the cabinet', () => {
    const report = judge({}, '2024-08-09T10:00:00+03:00');
    expect([report.verdict, open(report)]).toEqual(['fail', ['cancellation-after-preparing']]);
    expect(report.advice?.map(({ id }) => id)).toEqual(['buyer-asked-first']);
  });

  it('fails without a screenshot, or with one of another state', () => {
    expect(judge({ files: [], order: { number: null, statuses: [] } }).verdict).toBe('fail');
    expect(judge(shown(status({ status: 'pending', stage: 'before', text: 'Pending' }))).verdict).toBe('fail');
  });

  it('fails a state without its time', () => {
    expect(open(judge(shown(status({ at: null, timeText: null }))))).toEqual(['order-status-time-shown']);
  });

  it('fails the page of another order', () => {
    expect(open(judge({ order: { number: sure('70548213-0117-2', 'order.png') } }))).toContain('order-number-shown');
  });

  it('leaves open where nobody says when the buyer asked', () => {
    expect(judge({}, '').verdict).toBe('review');
  });

  it('leaves open where page and case give two times of the request', () => {
    expect(judge(shown(status(), requested({ at: at('2024-08-14T00:00:00Z') }))).verdict).toBe('review');
  });

  it('leaves open a state that was not read surely', () => {
    expect(judge(shown(status({ sure: false }))).verdict).toBe('review');
  });

  it('leaves open two moments of one minute', () => {
    expect(judge({}, '2024-08-10T09:00:00+08:00').verdict).toBe('review');
  });

  it('tells what is at stake', () => {
    expect(judge({}).stake?.map(({ code }) => code)).toEqual(['penalty-unknown']);
    expect(judge(shown()).stake?.map(({ code }) => code)).toEqual(['penalty-unknown', 'element-missing-costs']);
  });
});

describe('ozon/not-received', () => {
  const byHandbook = (changes: Changes): Report =>
    judgeFacts(factsWith(changes), { language: 'ru', tool: { version: '0.0.0', readers: [] }, inputs: [] });
  const given = (report: Report) => report.advice?.map(({ id }) => id) ?? [];

  it('tells the penalty of the handbook: 15 % of the order, at least 500 roubles', () => {
    const penalty = (amount: string) => byHandbook({ toldOfOrder: { total: { amount, currency: 'RUB' } } }).stake?.[0];
    expect(penalty('10000.00')?.params).toMatchObject({ amount: '1500.00' });
    expect(penalty('3333,33')?.params).toMatchObject({ amount: '500.00' });
    expect(penalty('3333.37')?.params).toMatchObject({ amount: '500.01' });
    expect(penalty('100')?.params).toMatchObject({ amount: '500.00', isMinimum: true });
  });

  it('advises where nothing was handed over after the click, and nothing where all is in order', () => {
    expect(given(byHandbook({}))).toEqual([]);
    const nothing = { pickup: null, pickupProof: null, events: [] };
    expect(given(byHandbook({ tracking: nothing }))).toEqual(['nothing-to-ship']);
  });

  it('advises on a wrong address within Russia alone', () => {
    const delivered = (country: string) => ({
      toldOfOrder: { destination: { country, postcode: '101000' } },
      tracking: {
        delivery: {
          at: at('2024-08-18T12:00:00+03:00'),
          proof: 'scan',
          signature: 'not-said',
          place: { country, postcode: '190000' },
          file: 'tracking.json',
          pointer: '/events/5',
        },
      } as const,
    });
    expect(given(byHandbook(delivered('RU')))).toEqual(['wrong-address-within-russia']);
    expect(given(byHandbook(delivered('KZ')))).toEqual([]);
  });
});
