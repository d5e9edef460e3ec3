import { describe, expect, it } from 'vitest';
import { gatherTracking, readTrackingPayload } from '../../../src/gather/tracking/index.js';
import type { ReportCase } from '../../../src/model/facts.js';
import { at } from '../../fakes/facts.js';

const claims: ReportCase = {
  id: 'D-1',
  order: { number: '70548213-0117-1', items: [{ sku: '1512663422' }] },
  dispute: { openedAt: at('2024-08-20T14:03:00+03:00') },
};

const zones = ['Europe/Moscow', 'Asia/Shanghai'];

/** The doubts of a history whose one entry is at `time`, retrieved at nine in the morning of 21 August in China. */
const doubts = (time: string, timeZone?: string): readonly string[] => {
  const events = [{ at: time, kind: 'in-transit', text: 'x' }];
  const payload = { carrier: 'guoo', trackingNumber: 'LK058863565CN', events };
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const reading = readTrackingPayload(bytes, {
    file: 'a.json',
    zones,
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const facts = gatherTracking([{ file: 'a.json', reading, retrievedAt: '2024-08-21T09:00:00+08:00' }], claims);
  return facts.doubts.map(({ code }) => code).filter((code) => code === 'event-after-retrieval');
};

describe('an entry near the moment of retrieval', () => {
  it.each([
    ['a second later', '2024-08-21T09:00:01+08:00', undefined],
    ['a minute later', '2024-08-21T09:01+08:00', undefined],
    ['later although its clock looks earlier', '2024-08-21T05:00:00+03:00', undefined],
    ['later in every possible zone', '2024-08-21 10:00:00', undefined],
    ['later in the zone of the file', '2024-08-21 05:00:00', 'Europe/Moscow'],
    ['on the next day in every possible zone', '2024-08-22', undefined],
  ])('is doubted when it is %s', (_, time, zone) => {
    expect(doubts(time, zone)).toEqual(['event-after-retrieval']);
  });

  it.each([
    ['in the same second', '2024-08-21T09:00:00+08:00', undefined],
    ['in the same minute', '2024-08-21T09:00+08:00', undefined],
    ['earlier although its clock looks later', '2024-08-21T10:00:00+10:00', undefined],
    ['later in one possible zone and earlier in another', '2024-08-21 05:00:00', undefined],
    ['on the same day, without a time', '2024-08-21', undefined],
    ['without a readable time', 'soon', undefined],
  ])('is not doubted when it is %s', (_, time, zone) => {
    expect(doubts(time, zone)).toEqual([]);
  });
});
