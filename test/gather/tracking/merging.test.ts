import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherTracking } from '../../../src/gather/tracking/index.js';
import { sureDelivery } from '../../../src/model/delivery.js';
import type { ReportCase, TrackingFacts } from '../../../src/model/facts.js';
import { trackingPickupRecorded } from '../../../src/rules/tracking-pickup-recorded.js';
import { factsWith } from '../../fakes/facts.js';
import { rounds } from '../../rounds.js';
import {
  cainiao,
  deliveryDoubtsOf,
  deliveryText,
  doubtsOf,
  kindsOf,
  ownForm,
  pickupText,
  readJson,
  zones,
} from './payloads.js';

const number = 'LK058863565CN';
const claims = (trackingNumber: string | undefined = number): ReportCase => ({
  id: 'D-1',
  order: {
    number: '70548213-0117-1',
    items: [{ sku: '1' }],
    ...(trackingNumber === undefined ? {} : { trackingNumber }),
  },
  dispute: { openedAt: { earliest: '2024-08-20T11:03:00.000Z', latest: '2024-08-20T11:03:01.000Z', text: '' } },
});

interface Named {
  readonly file: string;
  readonly json: unknown;
}

const merged = (files: readonly Named[], trackingNumber?: string): TrackingFacts =>
  gatherTracking(
    files.map(({ file, json }) => ({ file, reading: readJson(json, { file, zones }) })),
    claims(trackingNumber),
  );

const passes = (tracking: TrackingFacts): boolean =>
  trackingPickupRecorded.judge(factsWith({ tracking })).status === 'pass';

const kinds = ['label-created', 'picked-up', 'in-transit', 'out-for-delivery', 'delivered', 'exception', 'unknown'];
/** What a delivery depends on. */
const ends = ['delivered', 'delivered', 'delivered', 'in-transit', 'returned', 'exception', 'unknown'];

const events = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('T10:20:00+08:00', 'T10:20:00', '', ' in the morning'))
      .map(([day, rest]) => `2024-08-0${day}${rest}`),
    text: fc.constantFrom('', 'Departed', 'Electronic information received', 'Shipment picked up'),
  }),
  { maxLength: 5 },
);

const endings = fc.array(
  fc.record({
    kind: fc.constantFrom(...ends),
    at: fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('T10:20:00+08:00', 'T10:20:00', '', ' in the morning'))
      .map(([day, rest]) => `2024-08-0${day}${rest}`),
    text: fc.constantFrom(
      '',
      'Delivered to neighbour',
      'Delivered to recipient',
      'Delivery attempted',
      'Delivered in error',
    ),
  }),
  { maxLength: 5 },
);

const json: fc.Arbitrary<unknown> = fc
  .tuple(events, fc.constantFrom('guoo', 'cdek', undefined))
  .map(([each, carrier]) => ownForm(each, { trackingNumber: number, ...(carrier === undefined ? {} : { carrier }) }));

const files: fc.Arbitrary<readonly Named[]> = fc
  .array(json, { minLength: 1, maxLength: 4 })
  .map((each) => each.map((payload, place) => ({ file: `${'dbca'[place]}.json`, json: payload })));

const ended: fc.Arbitrary<readonly Named[]> = fc
  .array(fc.tuple(endings, fc.constantFrom('guoo', 'cdek')), { minLength: 1, maxLength: 4 })
  .map((each) =>
    each.map(([list, carrier], place) => ({
      file: `${'dbca'[place]}.json`,
      json: ownForm(list, { trackingNumber: number, carrier }),
    })),
  );

describe('the delivery in several files of one parcel', () => {
  const sureIn = (each: readonly Named[]) => sureDelivery(merged(each));

  it('is the same in any order of the files, and with copies of them', () => {
    fc.assert(
      fc.property(ended, (each) => {
        const [one, reversed] = [merged(each), merged([...each].reverse())];
        expect([reversed.delivery, reversed.doubts]).toEqual([one.delivery, one.doubts]);
        const twice = merged([...each, ...each.map(({ file, json: copy }) => ({ file: `x${file}`, json: copy }))]);
        expect(deliveryText(twice)).toBe(deliveryText(one));
        expect(new Set(deliveryDoubtsOf(twice))).toEqual(new Set(deliveryDoubtsOf(one)));
      }),
      { numRuns: rounds(300) },
    );
  });

  it('ends no sooner than any file alone says', () => {
    fc.assert(
      fc.property(ended, (each) => {
        const together = merged(each).delivery;
        if (together === null || together.at === null || together.to === 'sender') return;
        for (const one of each) {
          const alone = merged([one]).delivery?.at;
          if (alone != null) expect(together.at.latest >= alone.latest).toBe(true);
        }
      }),
      { numRuns: rounds(500) },
    );
  });

  it('is sure only if one file alone is sure, and names only a recipient that a file names', () => {
    fc.assert(
      fc.property(ended, (each) => {
        const together = sureIn(each);
        fc.pre(together !== undefined);
        const alone = each.flatMap((one) => sureIn([one]) ?? []);
        expect(alone).not.toEqual([]);
        const named = each.flatMap((one) => merged([one]).delivery?.to ?? []);
        if (together.to !== undefined) expect(named).toContain(together.to);
      }),
      { numRuns: rounds(400) },
    );
  });
});

describe('several files of one parcel', () => {
  it('say the same in any order', () => {
    fc.assert(
      fc.property(
        files.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray([...each], { minLength: each.length }))),
        ([given, shuffled]) => {
          expect(merged(shuffled)).toEqual(merged(given));
        },
      ),
    );
  });

  it('add nothing if they are copies, and raise no doubt', () => {
    fc.assert(
      fc.property(json, (payload) => {
        const alone = merged([{ file: 'a.json', json: payload }]);
        const twice = merged([
          { file: 'a.json', json: payload },
          { file: 'b.json', json: payload },
        ]);
        expect(twice.events).toEqual(alone.events);
        expect([twice.pickup, twice.pickupProof]).toEqual([alone.pickup, alone.pickupProof]);
        expect(new Set(doubtsOf(twice))).toEqual(new Set(doubtsOf(alone)));
      }),
    );
  });

  it('prove possession no sooner than one of them does alone', () => {
    fc.assert(
      fc.property(files, (each) => {
        const ends = each.flatMap((one) => merged([one]).pickup?.latest ?? []).sort();
        expect(merged(each).pickup?.latest).toBe(ends[0]);
      }),
    );
  });

  it('keep every doubt: they pass together only if one of them passes alone', () => {
    fc.assert(
      fc.property(files, (each) => {
        fc.pre(passes(merged(each)));
        expect(each.some((one) => passes(merged([one])))).toBe(true);
      }),
      { numRuns: rounds(400) },
    );
  });

  it("keep the doubt about a scan with unclear words if another file's movement ends sooner", () => {
    const scan = (at: string, text: string) => ({ kind: 'picked-up', at, text });
    const doubtful = ownForm([scan('2024-08-02', ''), scan('2024-08-02T10:20:00+08:00', 'Departed')], {
      trackingNumber: number,
      carrier: 'guoo',
    });
    const moved = ownForm([{ kind: 'out-for-delivery', at: '2024-08-01', text: '' }], {
      trackingNumber: number,
      carrier: 'cdek',
    });
    const facts = merged([
      { file: 'd.json', json: doubtful },
      { file: 'b.json', json: moved },
    ]);
    expect(doubtsOf(facts)).toContain('text-not-understood');
    expect(passes(facts)).toBe(false);
  });

  it('are named by every event, with its place in its own file', () => {
    fc.assert(
      fc.property(files, (each) => {
        for (const { file, pointer, text } of merged(each).events) {
          const own = each.find((one) => one.file === file)?.json as { readonly events: readonly { text: string }[] };
          expect(own.events[Number(pointer.split('/').at(-1))]?.text).toBe(text);
        }
      }),
    );
  });
});

const at = (day: number, hour = 10) => `2024-08-${String(day).padStart(2, '0')}T${hour}:20:00+08:00`;
const event = (kind: string, day: number, hour?: number, text = '') => ({ kind, at: at(day, hour), text });
const own = (file: string, carrier: string, ...each: readonly object[]): Named => ({
  file,
  json: ownForm(each, { trackingNumber: number, carrier }),
});

describe('two exports of one source', () => {
  const record = event('label-created', 1);
  const delivery = event('delivered', 9);
  const doubts = (...each: readonly Named[]) => doubtsOf(merged(each));

  it('disagree if a scan is missing from the one that lists the events before and after it', () => {
    const facts = merged([
      own('a.json', 'guoo', record, event('picked-up', 2), delivery),
      own('b.json', 'guoo', record, delivery),
    ]);
    expect(facts.doubts).toEqual([
      { code: 'files-disagree', file: 'a.json', pointer: '/events/1', detail: `picked-up, ${at(2)}; b.json` },
    ]);
    expect(passes(facts)).toBe(false);
  });

  it('disagree if each has a first scan that the other lacks', () => {
    expect(doubts(own('a.json', 'guoo', event('picked-up', 2)), own('b.json', 'guoo', event('picked-up', 3)))).toEqual([
      'files-disagree',
      'files-disagree',
    ]);
  });

  it.each([
    ['the earlier export has no scan yet', own('b.json', 'guoo', record)],
    ['the later one starts later', own('b.json', 'guoo', event('in-transit', 5), delivery)],
    [
      'both have it, one of them to the minute',
      own('b.json', 'guoo', record, { kind: 'picked-up', at: '2024-08-02T10:20+08:00' }, delivery),
    ],
    ['the other is from the carrier of another leg', own('b.json', 'cdek', record, event('picked-up', 7), delivery)],
  ])('agree if %s', (_, other) => {
    expect(doubts(own('a.json', 'guoo', record, event('picked-up', 2), delivery), other)).toEqual([]);
  });
});

describe('two exports of one source that include a delivery', () => {
  const record = event('label-created', 1);
  const doubts = (...each: readonly Named[]) => deliveryDoubtsOf(merged(each));

  it('disagree if it is missing from the later export', () => {
    const later = own('b.json', 'guoo', record, event('unknown', 9, 10, 'Notice'));
    expect(doubts(own('a.json', 'guoo', record, event('delivered', 5)), later)).toEqual(['delivery-files-disagree']);
  });

  it('disagree if each has one that the other lacks', () => {
    const [a, b] = [own('a.json', 'guoo', event('delivered', 5)), own('b.json', 'guoo', event('delivered', 7))];
    expect(doubts(a, b)).toEqual(['delivery-files-disagree', 'delivery-files-disagree']);
    expect(deliveryText(merged([a, b]))).toContain('2024-08-07');
  });

  it('agree if the export without it is earlier, or belongs to another leg', () => {
    const whole = own('a.json', 'guoo', record, event('delivered', 5));
    expect(doubts(whole, own('b.json', 'guoo', record))).toEqual([]);
    expect(doubts(whole, own('b.json', 'cdek', record, event('delivered', 5, 11)))).toEqual([]);
  });

  it('is doubted if its words name another parcel', () => {
    const other = { kind: 'delivered', at: at(5), text: 'Delivered LK058863579CN' };
    expect(doubts(own('a.json', 'guoo', record, other))).toEqual(['delivery-names-other-number']);
  });
});

describe('histories of the first and the last leg under their own numbers', () => {
  const detail = (code: string, day: number) => ({ time: Date.parse(at(day)), actionCode: code, desc: '' });
  const firstLeg = (mailNo: string, lastLeg: string) => ({
    file: `${mailNo}.json`,
    json: cainiao([detail('LH_ARRIVE', 5), detail('PU_PICKUP_SUCCESS', 2)], { mailNo, copyRealMailNo: lastLeg }),
  });
  const lastLeg: Named = { file: 'last.json', json: ownForm([event('delivered', 9)], { trackingNumber: number }) };

  it('are merged if the first names the number of the last', () => {
    const facts = merged([lastLeg, firstLeg('LP00123456789CN', number)]);
    expect(pickupText(facts)).toBe('scan 2024-08-02T02:20:00.000Z 2024-08-02T02:20:01.000Z');
    expect(kindsOf(facts)).toEqual(['picked-up', 'in-transit', 'delivered']);
    expect(facts.trackingNumber).toMatchObject({ value: number, sightings: [{ file: 'last.json' }] });
    expect(facts.otherNumbers).toEqual([]);
    expect(doubtsOf(facts)).toEqual(['tied-by-alias']);
    expect(passes(facts)).toBe(true);
  });

  it("are found by the first leg's number, too", () => {
    const facts = merged([lastLeg, firstLeg('LP00123456789CN', number)], 'LP00123456789CN');
    expect(facts.trackingNumber).toMatchObject({ value: 'LP00123456789CN' });
    expect(facts.events).toHaveLength(3);
  });

  it('stay apart if two name it, or none does', () => {
    const several = merged([lastLeg, firstLeg('LP00123456789CN', number), firstLeg('LP00123456790CN', number)]);
    expect(kindsOf(several)).toEqual(['delivered']);
    expect(several.otherNumbers).toHaveLength(2);
    const other = merged([lastLeg, firstLeg('LP00123456789CN', 'RR000000000CN')]);
    expect(kindsOf(other)).toEqual(['delivered']);
  });
});
