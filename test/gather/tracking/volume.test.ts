import { describe, expect, it } from 'vitest';
import { gatherTracking, readTrackingPayload } from '../../../src/gather/tracking/index.js';
import type { ReportCase } from '../../../src/model/facts.js';
import { rounds } from '../../rounds.js';
import { type FormatHistory, histories } from './histories.js';
import { cainiao, cdekOrder, ownForm, track17, zones } from './payloads.js';

const claims: ReportCase = {
  id: 'D',
  order: { number: '1', items: [{ sku: '1' }] },
  dispute: { openedAt: { earliest: '2024-08-20T11:03:00.000Z', latest: '2024-08-20T11:03:01.000Z', text: '' } },
};
const many = rounds(1e5);
const events = rounds(8_000);
const wall = (index: number): string => new Date(Date.UTC(2024, 0, 1) + index * 600_000).toISOString().slice(0, 19);
const list = (event: (index: number) => object): readonly object[] =>
  Array.from({ length: many }, (_, at) => event(at));

const payloads: Readonly<Record<string, () => object>> = {
  'CDEK, without offsets': () =>
    cdekOrder(list((at) => ({ code: 'ACCEPTED_IN_TRANSIT_CITY', name: `Принят ${at}`, date_time: wall(at) }))),
  'CDEK, all at one moment': () =>
    cdekOrder(list((at) => ({ code: 'ACCEPTED_IN_TRANSIT_CITY', name: `Принят ${at}`, date_time: wall(0) }))),
  '17TRACK, without codes': () =>
    track17(list((at) => ({ time_utc: `${wall(at)}Z`, description: `Picked up at facility ${at}` }))),
  'Cainiao, clock times': () =>
    cainiao(list((at) => ({ timeStr: wall(at).replace('T', ' '), actionCode: 'LH_DEPART', desc: `Departed ${at}` }))),
  'our own form, around a change of clocks': () =>
    ownForm(
      list((at) => ({ at: `2024-03-31T0${at % 5}:${10 + (at % 50)}:00`, kind: 'in-transit', text: String(at) })),
      { timeZone: 'Europe/Berlin' },
    ),
};

/** All steps of a format in turn, then its second one alone, which is the pickup in most. */
const long = ({ steps, event, payload }: FormatHistory, length: number): unknown =>
  payload(
    Array.from({ length }, (_, index) => {
      const [code, text = ''] = steps[index < length / 2 ? index % steps.length : Math.min(1, steps.length - 1)] ?? [
        '',
      ];
      const words = text === '' ? '' : `${text} ${index}`;
      return event({ code, text: words, ms: Date.UTC(2020, 0, 1) + index * 600_000 });
    }),
  );

describe('a long history in every format', () => {
  const formats = Object.entries(histories).filter(([id, { steps }]) => steps.length > 0 && id !== 'cdek-webhook');

  it.each(formats)('is read and gathered: %s', (_, history) => {
    const bytes = new TextEncoder().encode(JSON.stringify(long(history, events)));
    const start = process.cpuUsage();
    const reading = readTrackingPayload(bytes, { file: 'x.json', zones });
    expect(reading.state).toBe('read');
    expect(gatherTracking([{ file: 'x.json', reading }], claims).events).toHaveLength(events);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4);
  });
});

describe('a very long history', () => {
  // Processor time on a busy machine, including garbage collection; a quadratic step takes minutes.
  it.each(Object.entries(payloads))('is read, settled and gathered within seconds: %s', (_, payload) => {
    const bytes = new TextEncoder().encode(JSON.stringify(payload()));
    const start = process.cpuUsage();
    const reading = readTrackingPayload(bytes, { file: 'x.json', zones });
    const facts = gatherTracking([{ file: 'x.json', reading, retrievedAt: '2024-02-01T00:00:00Z' }], claims);
    expect(facts.events).toHaveLength(many);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
  });
});
