import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherTracking, trackingFormats } from '../../../src/gather/tracking/index.js';
import type { TrackingFacts } from '../../../src/model/facts.js';
import { histories, wall } from './histories.js';
import { doubtsOf, kindsOf, ownForm, parcelOf, pickupText, readJson } from './payloads.js';

const day = 86_400_000;
const start = Date.UTC(2024, 7, 10, 2, 20);

/** Formats that have a sure code of possession, each with its place among the steps. */
const withScan = Object.entries(histories).flatMap(([id, history]) => {
  const place = history.steps.findIndex((step) => {
    const parcel = readJson(history.payload([history.event({ code: step[0], text: step[1] ?? '', ms: start })]));
    const [first] = parcel.state === 'read' ? parcel.parcels : [];
    return first?.pickupProof === 'scan' && !doubtsOf(first).includes('inferred-from-text');
  });
  return place < 0 ? [] : [{ id, history, place }];
});
const anyWithScan = fc.constantFrom(...withScan);
const several = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 });

const facts = (json: unknown, trackingNumber?: string): TrackingFacts =>
  gatherTracking([{ file: 'x.json', reading: readJson(json) }], {
    id: 'D-1',
    order: { number: '1-1-1', items: [{ sku: '1' }], ...(trackingNumber === undefined ? {} : { trackingNumber }) },
    dispute: { openedAt: { earliest: '2024-08-20T11:03:00.000Z', latest: '2024-08-20T11:03:01.000Z', text: '' } },
  });

const own = (at: string, kind = 'picked-up', text = ''): object => ({ at, kind, text });

it('knows a whole history of every format', () => {
  expect(Object.keys(histories).sort()).toEqual(trackingFormats.map(({ id }) => id).sort());
});

describe('1: the number comes first', () => {
  it('uses only the events of the claimed parcel', () => {
    const parcels = fc.uniqueArray(fc.integer({ min: 100_000_000, max: 999_999_999 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(parcels, fc.nat(), (numbers, choice) => {
        const accepted = numbers.map((number, place) => ({
          number: `RR${number}CN`,
          track_info: {
            tracking: { providers: [{ events: [{ stage: 'PickedUp', time_utc: `2024-08-1${place}T02:20:00Z` }] }] },
          },
        }));
        const place = choice % numbers.length;
        const seen = facts({ data: { accepted } }, `RR${numbers[place]}CN`);
        expect(seen.pickup?.earliest).toBe(`2024-08-1${place}T02:20:00.000Z`);
        expect(facts({ data: { accepted } }).pickup).toBeNull();
      }),
    );
  });
});

describe('2: events are sorted by instant', () => {
  it('finds the same pickup in any order of events', () => {
    fc.assert(
      fc.property(anyWithScan, fc.infiniteStream(fc.nat()), ({ id, history }, random) => {
        fc.pre(id !== 'cdek-webhook');
        const events = history.steps.map(([code, text = ''], place) =>
          history.event({ code, text, ms: start + place * day }),
        );
        const keys = new Map(events.map((event) => [event, random.next().value ?? 0]));
        const shuffled = [...events].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        const [sorted, other] = [facts(history.payload(events)), facts(history.payload(shuffled))];
        expect(pickupText(other)).toBe(pickupText(sorted));
        expect(kindsOf(other)).toEqual(kindsOf(sorted));
      }),
      { numRuns: 200 },
    );
  });

  it('takes the first of several scans', () => {
    fc.assert(
      fc.property(anyWithScan, several, ({ id, history, place }, days) => {
        fc.pre(id !== 'cdek-webhook');
        const [code = '', text = ''] = history.steps[place] ?? [];
        const each = days.map((after) => history.event({ code, text, ms: start + after * day }));
        const first = history.event({ code, text, ms: start + Math.min(...days) * day });
        expect(pickupText(facts(history.payload(each)))).toBe(pickupText(facts(history.payload([first]))));
      }),
    );
  });
});

describe('3: the code decides, and a conflict with the words leaves the pickup open', () => {
  const against = ['Electronic information received', 'Pickup attempted', 'Available for pickup', '电子信息已收到'];

  const worded = withScan.filter(({ history, place }) => (history.steps[place]?.[1] ?? '') !== '');

  it.each(worded)('finds no pickup in a possession code whose words contradict it: $id', ({ history, place }) => {
    const [code = ''] = history.steps[place] ?? [];
    for (const text of against) {
      const seen = facts(history.payload([history.event({ code, text, ms: start })]));
      expect(seen.pickupProof).not.toBe('scan');
      expect(doubtsOf(seen)).toContain('code-text-conflict');
    }
  });
});

describe('4: header fields are no scans', () => {
  it.each(Object.entries(histories))('finds no pickup in the fields around the events: %s', (_, history) => {
    const json = history.payload([]);
    const reading = readJson(json);
    const pickups = reading.state === 'read' ? reading.parcels.map(({ pickup }) => pickup) : [];
    expect(pickups.filter((pickup) => pickup !== null)).toEqual([]);
  });
});

describe('5: a time without an offset is a window', () => {
  const zones = ['Asia/Shanghai', 'Europe/Moscow', 'Asia/Vladivostok', 'America/New_York'];

  it("is the zone's moment if a zone is named, and otherwise covers every possible zone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.constantFrom(...zones), (after, zone) => {
        const at = wall(Date.UTC(2024, 0, 1, 2, 20) + after * day);
        const named = parcelOf(ownForm([own(at)], { timeZone: zone }));
        const byCase = parcelOf(ownForm([own(at)]), { timeZone: zone });
        expect(pickupText(byCase)).toBe(pickupText(named));
        expect(doubtsOf(named)).toEqual([]);
        const open = parcelOf(ownForm([own(at)]), { zones });
        expect(doubtsOf(open)).toEqual(['clock-zone-unknown']);
        const [window, inner] = [open.pickup, named.pickup];
        expect(window !== null && inner !== null && window.earliest <= inner.earliest).toBe(true);
        expect(window !== null && inner !== null && window.latest >= inner.latest).toBe(true);
      }),
    );
  });
});

describe('6: midnight is a bare date', () => {
  it('covers the whole day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: day / 1000 - 1 }), (after, second) => {
        const midnight = Date.UTC(2024, 0, 1) + after * day;
        const at = `${wall(midnight, 0)}`;
        const parcel = parcelOf(ownForm([own(at)], { timeZone: 'UTC' }));
        const moment = new Date(midnight + second * 1000).toISOString();
        expect(doubtsOf(parcel)).toEqual(['date-only']);
        expect(parcel.pickup !== null && parcel.pickup.earliest <= moment && moment < parcel.pickup.latest).toBe(true);
      }),
    );
  });
});

describe('7: a later physical event proves possession by then and is no pickup', () => {
  it('ends with the first of them and is never a scan', () => {
    const kinds = fc.constantFrom('in-transit', 'out-for-delivery', 'delivered');
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, fc.nat(300)), { minLength: 1, maxLength: 6 }), (moves) => {
        const events = moves.map(([kind, after]) => own(`${wall(start + after * day)}+08:00`, kind));
        const parcel = parcelOf(ownForm(events));
        const first = start + Math.min(...moves.map(([, after]) => after)) * day;
        expect(parcel.pickupProof).toBe('later-event');
        expect(parcel.pickup?.latest).toBe(new Date(first + 1000).toISOString());
      }),
    );
  });
});

describe('8: words used for both data and goods prove nothing alone', () => {
  it.each(['Accepted', 'Received', 'Processed', 'Registered', 'Принят', 'Зарегистрирован', '接收'])('%s', (text) => {
    const seen = facts({
      data: {
        number: 'RR123456789CN',
        track_info: {
          tracking: { providers: [{ events: [{ description: text, time_utc: '2024-08-11T02:20:00Z' }] }] },
        },
      },
    });
    expect(seen.events).toHaveLength(1);
    expect(seen.pickup).toBeNull();
  });
});

describe('9 and 10: of the meanings of "pickup" only an actual collection counts', () => {
  it.each([
    'Ready for pickup',
    'Available for pickup at the parcel shop',
    'Picked up by the recipient',
    'Courier picked up the parcel for delivery',
    'Picked up for final delivery',
    'Pickup attempted',
    'Pickup failed: sender absent',
    'Pickup scheduled',
    'On the way to pick up the parcel',
    'Picked Up by Shipping Partner, USPS Awaiting Item',
    '揽收失败',
    '待揽收',
    'Готов к выдаче',
  ])('%s', (text) => {
    const event = { stage: 'PickedUp', description: text, time_utc: '2024-08-11T02:20:00Z' };
    for (const stage of ['PickedUp', null]) {
      const providers = [{ events: [{ ...event, stage }] }];
      const seen = facts({ data: { number: 'RR1', track_info: { tracking: { providers } } } });
      expect(seen.events).toHaveLength(1);
      expect(seen.pickup).toBeNull();
    }
  });
});
