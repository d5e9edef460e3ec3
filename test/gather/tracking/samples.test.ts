import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTrackingPayload, trackingFormats } from '../../../src/gather/tracking/index.js';
import { deliveryDoubtsOf, deliveryText, doubtsOf, pickupText, zones } from './payloads.js';

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
  [
    'aftership/cn-to-jp-fourteen-checkpoints.json',
    'aftership',
    '111111111111',
    'scan 2018-07-23T08:58:00.000Z 2018-07-23T08:58:01.000Z',
    [],
    'InTransit_002 "Picked up" in Dongguan, not shipment_pickup_date and not the label 2 h 36 min before',
  ],
  [
    'aftership/pickup-without-offset.json',
    'aftership',
    '1111111111111',
    'scan 2018-07-31T06:47:00.000Z 2018-08-01T08:47:01.000Z',
    ['clock-zone-unknown'],
    '"Picked up" at 20:47 without an offset: the clock of any place, or UTC; the second key "note" changes nothing',
  ],
  [
    'easypost/tracker-karrio.json',
    'easypost',
    'EZ1000000001',
    'none',
    [],
    'two events before transit; a test number besides, in which nothing else need be doubted',
  ],
  [
    'shippo/track-delivered.json',
    'shippo',
    '9205590164917312751089',
    'scan 2023-07-21T15:33:00.000Z 2023-07-21T15:33:01.000Z',
    [],
    'package_accepted at its status_date, not at object_created a day later',
  ],
  [
    'shipengine/track-doc-single-event.json',
    'shipengine',
    '1Z932R800390810600',
    'none',
    [],
    'one event without a status, its words no pickup; the dates of the header lie before it',
  ],
  [
    'seko/delivered.json',
    'seko',
    '999880931315',
    'later-event 2024-12-12T19:55:23.043Z 2024-12-17T21:18:01.734Z',
    ['clock-zone-unknown'],
    'the export hub held it by 17 December 09:18 of an unnamed zone; "Picked" in the header is the delivery',
  ],
  [
    'sendle/delivered.json',
    'sendle',
    null,
    'scan 2023-04-04T16:12:00.000Z 2023-04-04T16:12:01.000Z',
    ['number-not-in-file'],
    'Pickup, a day after Pickup Attempted',
  ],
  [
    'asendia-us/delivered.json',
    'asendia-us',
    'RL924104146CH',
    'scan 2021-07-28T21:44:44.000Z 2021-07-28T21:44:45.000Z',
    [],
    's2a "Processed By Asendia", four days after the information',
  ],
  [
    'parcelone/tracking.json',
    'parcel-one',
    '4050100151016',
    'scan 2021-10-18T07:43:18.000Z 2021-10-18T07:43:19.000Z',
    [],
    'P101 "Handed over to a carrier", beside Pending_001',
  ],
  [
    'parcelone/code-100-information-received.json',
    'parcel-one',
    '4050100151016',
    'none',
    [],
    '100 is what the sender prepared',
  ],
  [
    'correios/delivered-posted-after-hours.json',
    'correios',
    'AM101610575BR',
    'scan 2025-02-24T18:51:29.000Z 2025-02-24T18:51:29.001Z',
    [],
    'PO 09: posted at the agency, after its cut-off; 15:51 in São Paulo',
  ],
  [
    'royal-mail/mis-sort-only.json',
    'royal-mail',
    'FQ087430672GB',
    'later-event 2000-01-01T00:00:00.000Z 2016-10-20T09:04:01.000Z',
    [],
    'a mis-sort alone: held by then',
  ],
  [
    'dhl-unified/delivered-express.json',
    'dhl-unified',
    '7777777770',
    'none',
    ['clock-zone-unknown', 'code-text-conflict'],
    'the only event says pre-transit and DELIVERED at once',
  ],
  [
    'dhl-freight/in-transit.json',
    'dhl-unified',
    'FRT-123456789',
    'later-event 2000-01-01T00:00:00.000Z 2026-12-31T19:53:48.000Z',
    ['clock-zone-unknown'],
    'departed from the origin terminal, by a clock of no stated zone',
  ],
  [
    'dhl-freight/delivered.json',
    'dhl-unified',
    'FRT-123456789',
    'later-event 2000-01-01T00:00:00.000Z 2027-01-03T22:00:01.000Z',
    ['clock-zone-unknown'],
    'nothing but the delivery, by a clock of no stated zone',
  ],
  [
    'dhl-express-mydhl/delivered.json',
    'dhl-express',
    '1234567890',
    'scan 2024-11-05T09:00:00.000Z 2024-11-05T09:00:01.000Z',
    [],
    'PU at 10:00 +01:00; the only piece repeats the delivery',
  ],
  [
    'ups/label-created-type-i.json',
    'ups',
    '1Z999AA10123456784',
    'none',
    ['clock-zone-unknown'],
    'MP is the label, though its type says in transit',
  ],
  [
    'ups/label-to-delivered-no-pickup.json',
    'ups',
    '1Z1442YY7229014688',
    'later-event 2000-01-01T00:00:00.000Z 2022-01-27T04:30:01.000Z',
    ['clock-zone-unknown'],
    'a label and a delivery without a scan between; the clocks may be of any places, so that the label need not be first',
  ],
  [
    'fedex/midnight-pickup-before-label.json',
    'fedex',
    '738488882438',
    'scan 2024-08-14T10:00:00.000Z 2024-08-15T23:35:01.000Z',
    ['clock-zone-unknown', 'date-only'],
    'PU at midnight without an offset is some time of 15 August, before the arrival of 18:35 -05:00',
  ],
];

/** File, format, and for each of its parcels number, pickup, doubts, and why. */
const several: readonly (readonly [
  string,
  string,
  readonly (readonly [string, string, readonly string[], string])[],
])[] = [
  [
    'fedex/docs-two-results-number-mismatch.json',
    'fedex',
    [
      [
        '128667043726',
        'scan 2018-02-02T19:01:00.000Z 2018-02-02T19:01:01.000Z',
        ['inner-number-differs', 'self-contradiction', 'self-contradiction'],
        'it answers for another number, with an error, and was delivered eleven years before',
      ],
      ['39936862321', 'none', ['no-events'], 'not found'],
    ],
  ],
  [
    'usps/delivered-and-schema-filler.json',
    'usps',
    [
      [
        '9400109104250532908587',
        'scan 2024-11-18T16:10:31.000Z 2024-11-18T16:10:32.000Z',
        [],
        '03, not mailPieceIntakeDate three days before',
      ],
      ['string', 'none', [], 'the example of a schema: its code says nothing'],
    ],
  ],
];

/** File, delivery, and who took it where. */
const deliveries: readonly (readonly [string, string, object])[] = [
  [
    '17track/gettrackinfo-trackage.json',
    'scan 2022-05-02T18:34:00.000Z 2022-05-02T18:34:01.000Z',
    { place: { country: 'US', city: 'LOS ANGELES', text: 'LOS ANGELES, CA' } },
  ],
  [
    '17track/push-origin-scan-without-pickedup-milestone.json',
    'scan 2022-04-04T23:35:22.000Z 2022-04-04T23:35:23.000Z',
    { place: { country: 'US', city: 'GASQUET', text: 'GASQUET, CA, US' } },
  ],
  [
    'aftership/cn-to-jp-fourteen-checkpoints.json',
    'scan 2018-07-25T01:10:00.000Z 2018-07-25T01:10:01.000Z recorded',
    { recipient: '..KOSUTOKO', place: { country: 'JP', text: 'SAPPORO JP' } },
  ],
  ['asendia-us/delivered.json', 'scan 2021-08-09T11:13:00.000Z 2021-08-09T11:13:01.000Z', {}],
  ['boxberry/list-statuses-doc-delivered.json', 'scan 2024-02-07T01:54:31.000Z 2024-02-07T11:54:32.000Z', {}],
  ['cainiao/real-delivered-cn-be.json', 'scan 2026-02-06T07:25:17.000Z 2026-02-06T07:25:18.000Z', {}],
  [
    'cdek/tracing-api-shenzhen-moscow-delivered.json',
    'scan 2025-01-22T08:14:12.000Z 2025-01-22T08:14:13.000Z',
    { place: { city: 'Москва', text: 'Москва' } },
  ],
  [
    'correios/delivered-posted-after-hours.json',
    'scan 2025-03-04T02:30:03.000Z 2025-03-04T02:30:03.001Z addressee',
    { place: { city: 'Recife', text: 'Recife' } },
  ],
  [
    'dhl-express-mydhl/delivered.json',
    'scan 2024-11-07T18:00:00.000Z 2024-11-07T18:00:01.000Z recorded',
    { recipient: 'J. Smith', place: { text: 'New York' } },
  ],
  ['dhl-freight/delivered.json', 'scan 2027-01-02T20:00:00.000Z 2027-01-03T22:00:01.000Z addressee', {}],
  [
    'fedex/midnight-pickup-before-label.json',
    'scan 2024-08-20T16:41:57.000Z 2024-08-20T16:41:58.000Z',
    {
      recipient: 'CREILLY',
      place: { country: 'US', city: 'Blue Point', postcode: '11715', text: 'Blue Point' },
    },
  ],
  [
    'seko/delivered.json',
    'scan 2024-12-23T23:31:47.000Z 2024-12-25T01:31:48.000Z',
    { place: { country: 'NL', text: 'NL' } },
  ],
  [
    'sendle/delivered.json',
    'scan 2023-04-05T18:56:00.000Z 2023-04-05T18:56:01.000Z other',
    { place: { text: 'NEW YORK, NY' } },
  ],
  [
    'shippo/track-delivered.json',
    'scan 2023-07-23T13:03:00.000Z 2023-07-23T13:03:01.000Z other',
    { place: { country: 'US', city: 'Spotsylvania', postcode: '22551', text: 'Spotsylvania' } },
  ],
  [
    'shopee-xpress/delivered.json',
    'scan 2025-06-05T16:16:09.000Z 2025-06-05T16:16:10.000Z other',
    { recipient: 'Fulano da Silva' },
  ],
  [
    'ups/label-to-delivered-no-pickup.json',
    'scan 2022-01-26T02:30:00.000Z 2022-01-27T04:30:01.000Z',
    { place: { country: 'US', city: 'PARAMUS', postcode: '07652', text: 'PARAMUS' } },
  ],
  [
    'usps/delivered-and-schema-filler.json',
    'scan 2024-11-22T18:58:40.000Z 2024-11-22T18:58:41.000Z locker',
    { place: { city: 'HERNANDO', postcode: '34442', text: 'HERNANDO' } },
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

    it.each([...parcels, ...postings].map(([path]) => path))('%s: told from all other formats', (path) => {
      const json: unknown = JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
      expect(trackingFormats.filter(({ recognise }) => recognise(json) === true)).toHaveLength(1);
    });

    it.each(several)('%s: %s %j', (path, format, expected) => {
      const reading = read(path);
      expect(reading.format).toBe(format);
      expect(reading.parcels.map((parcel) => [parcel.trackingNumber, pickupText(parcel), doubtsOf(parcel)])).toEqual(
        expected.map((parcel) => parcel.slice(0, 3)),
      );
    });

    it.each(deliveries)('%s: delivered, %s', (path, delivery, details) => {
      const [parcel] = read(path).parcels;
      expect(parcel && deliveryText(parcel)).toBe(delivery);
      const { recipient, place } = parcel?.delivery ?? {};
      expect(JSON.parse(JSON.stringify({ recipient, place }))).toEqual(details);
      expect(parcel && deliveryDoubtsOf(parcel)).toEqual([]);
    });

    it.each([...parcels, ...several].map(([path]) => path).filter((path) => !deliveries.some(([own]) => own === path)))(
      '%s: nothing delivered',
      (path) => {
        for (const parcel of read(path).parcels) expect(deliveryText(parcel)).toBe('none');
      },
    );

    it.each(postings)('%s: a posting and never a pickup', (path, format, postingNumber, trackingNumber, skus) => {
      const reading = read(path);
      expect(reading.format).toBe(format);
      expect(reading.parcels).toEqual([]);
      expect(reading.postings).toEqual([{ file: path, postingNumber, trackingNumber, skus }]);
    });

    it('are distinct: no file has the shape of two formats', () => {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
      for (const path of files) {
        const json: unknown = JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
        const ids = trackingFormats.filter(({ recognise }) => recognise(json) === true).map(({ id }) => id);
        expect(ids.length, `${path}: ${ids.join(', ')}`).toBeLessThanOrEqual(1);
      }
      expect(files.length).toBeGreaterThan(0);
    });
  },
);
