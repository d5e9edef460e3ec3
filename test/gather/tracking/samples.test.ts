import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTrackingPayload } from '../../../src/gather/tracking/index.js';
import { doubtsOf, pickupText, zones } from './payloads.js';

const folder = new URL('../../../../shared/samples/tracking/', import.meta.url);
const absent = !existsSync(folder);

/** File, format, number, pickup, doubts, and why. */
const parcels: readonly (readonly [string, string, string | null, string, readonly string[], string])[] = [
  [
    'cdek/v2-order-created-only.json',
    'cdek-order',
    '1169288867',
    'none',
    [],
    '«Принят» and «Создан» are the record alone',
  ],
  [
    'cdek/v2-order-transit-no-received-status.json',
    'cdek-order',
    '1153700000',
    'later-event 2019-12-18T03:03:15.000Z 2020-02-21T10:49:47.000Z',
    [],
    'no arrival at the sender city is recorded; the transit warehouse proves possession by then',
  ],
  [
    'cdek/webhook-received-official.json',
    'cdek-webhook',
    '1100285492',
    'scan 2023-11-28T07:44:45.000Z 2023-11-28T07:44:46.000Z',
    [],
    'RECEIVED_AT_SHIPMENT_WAREHOUSE',
  ],
  [
    'cdek/tracing-api-shenzhen-moscow-delivered.json',
    'cdek-tracing',
    '10072445702',
    'scan 2025-01-11T11:57:59.070Z 2025-01-11T11:57:59.071Z',
    [],
    'ACCEPTED_FOR_DELIVERY, not the later PICKED_UP_BY_COURIER',
  ],
  [
    '17track/gettrackinfo-trackage.json',
    '17track',
    'RR123456789CN',
    'scan 2022-04-26T06:30:00.000Z 2022-04-26T06:30:01.000Z',
    [],
    'stage PickedUp',
  ],
  [
    '17track/push-origin-scan-without-pickedup-milestone.json',
    '17track',
    '1Z2617V10397725789',
    'scan 2022-03-31T23:36:47.000Z 2022-03-31T23:36:48.000Z',
    ['inferred-from-text'],
    'no stage and an empty milestone; only the words "Origin Scan"',
  ],
  [
    'cainiao/real-delivered-cn-be.json',
    'cainiao',
    'RC000000001EE',
    'scan 2025-12-08T14:29:00.000Z 2025-12-08T14:29:01.000Z',
    [],
    'PU_PICKUP_SUCCESS, at its epoch',
  ],
  [
    'cainiao/three-events-gmt-minus-3.json',
    'cainiao',
    'LP00123456789CN',
    'scan 2025-05-21T05:33:04.000Z 2025-05-21T05:33:05.000Z',
    [],
    'the epoch, not the clock time read with the zone beside it',
  ],
  ['cainiao/unknown-number-empty.json', 'cainiao', 'LP00000000000', 'none', ['no-events'], 'no data is no pickup'],
  [
    'boxberry/list-statuses-doc-delivered.json',
    'boxberry-list',
    null,
    'scan 2024-02-07T01:40:54.000Z 2024-02-07T11:40:55.000Z',
    ['number-not-in-file', 'clock-zone-unknown'],
    '«Принято к доставке», in any zone of Russia or the policy',
  ],
  [
    'boxberry/list-statuses-full-registry-only.json',
    'boxberry-full',
    null,
    'none',
    ['number-not-in-file', 'clock-zone-unknown'],
    "«Загружен реестр ИМ» is the shop's record",
  ],
  [
    'shopee-xpress/delivered.json',
    'shopee-xpress',
    'BR2561249217932',
    'scan 2025-06-02T22:41:39.000Z 2025-06-02T22:41:40.000Z',
    [],
    'the drop-off point, hours before the coarse step called "Picked Up"',
  ],
  [
    '4px/listtrackv3-cn-at.json',
    '4px-page',
    '4PX3001291278502CN',
    'scan 2024-09-02T17:19:47.000Z 2024-09-02T17:19:48.000Z',
    [],
    'FPX_C_SPLS, not the earlier data named "Picking in Origin Country"',
  ],
  [
    'sf-express/route-push-doc.json',
    'sf-express-push',
    'SF7444400031887',
    'scan 2020-05-11T08:56:54.000Z 2020-05-11T13:56:55.000Z',
    ['times-alike', 'clock-zone-unknown'],
    'opCode 50, at the very time at which a city 1,500 km away has the parcel',
  ],
  [
    'yunexpress/cached-detail-contradictory-node.json',
    'yunexpress-details',
    'YT2606500704802225',
    'none',
    ['code-text-conflict'],
    'electronic information beside a node called 揽收',
  ],
];

const postings: readonly (readonly [string, string, string, string | null, readonly string[]])[] = [
  ['ozon/v3-posting-fbs-get.json', 'ozon-posting', '57195475-0050-3', null, ['180550365', '250-7898-1']],
  ['ozon/v3-posting-fbs-list.json', 'ozon-posting', '05708065-0029-1', null, ['358924380', '205953']],
  ['ozon/v3-posting-fbs-unfulfilled-list.json', 'ozon-posting', '23713478-0018-3', null, ['140048123', 'УТ-0001365']],
  ['ozon/push-new-posting-with-tracking-number.json', 'ozon-push', '24319409-0021-1', 'ZZV-23', ['147451939']],
  ['ozon/push-state-changed-delivered.json', 'ozon-push', '24219509-0020-2', null, []],
];

const read = (path: string) => {
  const reading = readTrackingPayload(readFileSync(new URL(path, folder)), { file: path, zones });
  if (reading.state !== 'read') throw new Error(reading.detail);
  return reading;
};

describe.skipIf(absent)(
  `payloads of carriers (skipped where ${folder.pathname.split('/').slice(-4).join('/')} is absent)`,
  () => {
    it.each(parcels)('%s: %s %s, pickup %s, doubts %j: %s', (path, format, number, pickup, doubts) => {
      const reading = read(path);
      const [parcel] = reading.parcels;
      expect(reading.format).toBe(format);
      expect(reading.parcels).toHaveLength(1);
      expect(parcel?.trackingNumber).toBe(number);
      expect(parcel && pickupText(parcel)).toBe(pickup);
      expect(parcel && doubtsOf(parcel)).toEqual(doubts);
    });

    it.each(postings)('%s: a posting and never a pickup', (path, format, postingNumber, trackingNumber, skus) => {
      const reading = read(path);
      expect(reading.format).toBe(format);
      expect(reading.parcels).toEqual([]);
      expect(reading.postings).toEqual([{ file: path, postingNumber, trackingNumber, skus }]);
    });
  },
);
