import { describe, expect, it } from 'vitest';
import type { DeliverySeen } from '../../src/model/facts.js';
import type { DeliveryPlace, ReportCase } from '../../src/model/schema/report.js';
import { destinationMatches } from '../../src/rules/destination-matches.js';
import { brief, delivery, doubt, factsWith } from '../fakes/facts.js';

describe('destination-matches', () => {
  const judge = (
    destination: ReportCase['order']['destination'] | undefined,
    place: DeliveryPlace | undefined,
    changes: Partial<DeliverySeen> = {},
  ) =>
    brief(
      destinationMatches.judge(
        factsWith({
          toldOfOrder: destination === undefined ? {} : { destination },
          tracking: { delivery: delivery({ ...(place === undefined ? {} : { place }), ...changes }) },
        }),
      ),
    );

  it.each([
    [
      { country: 'DE', postcode: '10115', city: 'Berlin' },
      { country: 'DE', postcode: '10115', city: 'BERLIN' },
    ],
    [{ postcode: 'SW1A 1AA' }, { postcode: 'sw1a1aa' }],
    [
      { country: 'BR', city: 'São Paulo' },
      { country: 'BR', city: 'SAO PAULO' },
    ],
    [
      { country: 'RU', city: 'Орёл' },
      { country: 'RU', city: 'ОРЕЛ' },
    ],
    [
      { country: 'US', postcode: '90210' },
      { country: 'US', postcode: '90210-1234' },
    ],
    [
      { country: 'RU', city: 'Moscow', postcode: '101000' },
      { country: 'RU', city: 'Москва', postcode: '101000' },
    ],
  ])('passes when the destination is %j and the delivery was in %j', (destination, place) => {
    expect(judge(destination, place)).toBe('pass');
  });

  it.each([
    [
      { country: 'RU', city: 'Moscow' },
      { country: 'BY', city: 'Moscow' },
    ],
    [
      { country: 'DE', postcode: '10115', city: 'Berlin' },
      { country: 'DE', postcode: '80331', city: 'München' },
    ],
    [{ postcode: '10115' }, { postcode: '10117' }],
  ])('fails when the destination is %j and the delivery was in %j', (destination, place) => {
    expect(judge(destination, place)).toBe('fail destination-differs');
  });

  it.each([
    [
      { country: 'RU', city: 'Moscow' },
      { country: 'RU', city: 'Москва' },
    ],
    [
      { country: 'DE', city: 'Munich' },
      { country: 'DE', city: 'München' },
    ],
    [{ city: 'Berlin' }, { city: 'Berlin' }],
    [
      { country: 'DE', city: 'Berlin', postcode: '10115' },
      { country: 'DE', city: 'Berlin', postcode: '10117' },
    ],
    [{ country: 'DE' }, { country: 'DE' }],
    [{ postcode: 'SW1A 1AA' }, { postcode: 'SW1A' }],
    [
      { city: 'Berlin', postcode: '10115' },
      { city: 'Milano', postcode: '10115' },
    ],
  ])('is unknown when the destination is %j and the delivery was in %j', (destination, place) => {
    expect(judge(destination, place)).toBe('unknown destination-unsure');
  });

  it('is unknown for another postcode at a pick-up point, and fails for another country at a locker', () => {
    expect(judge({ postcode: '10115' }, { postcode: '10117' }, { to: 'pick-up-point' })).toBe(
      'unknown destination-unsure',
    );
    expect(judge({ country: 'RU' }, { country: 'BY' }, { to: 'locker' })).toBe('fail destination-differs');
  });

  it('is unknown when the delivery is only inferred from words', () => {
    expect(judge({ postcode: '10115' }, { postcode: '10115' }, { proof: 'inferred' })).toBe(
      'unknown destination-unsure',
    );
  });

  it('is unknown when the case gives no destination, or the history no place that can be compared', () => {
    expect(judge(undefined, { postcode: '10115' })).toBe('unknown destination-missing');
    expect(judge({ postcode: '10115' }, undefined)).toBe('unknown destination-unread');
    expect(judge({ postcode: '10115' }, { text: 'DEPOT 7' })).toBe('unknown destination-unread');
  });

  it('is unknown when the history is doubted, and does not apply without a delivery', () => {
    const told = { toldOfOrder: { destination: { postcode: '10115' } } };
    const place = { postcode: '10115' };
    const doubted = { delivery: delivery({ place }), doubts: [doubt('files-disagree')] };
    expect(brief(destinationMatches.judge(factsWith({ ...told, tracking: doubted })))).toBe('unknown history-doubted');
    expect(brief(destinationMatches.judge(factsWith(told)))).toBe('not-applicable');
  });
});
