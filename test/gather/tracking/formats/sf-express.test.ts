import { describe, expect, it } from 'vitest';
import { sfExpressPush, sfExpressQuery } from '../../../../src/gather/tracking/formats/sf-express.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const shanghai = { timeZone: 'Asia/Shanghai' };
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';

const route = (opCode: string, rest: object = {}): object => ({
  acceptTime: '2024-08-11 10:20:00',
  acceptAddress: '深圳市',
  remark: '',
  opCode,
  ...rest,
});
const later = { acceptTime: '2024-08-12 10:20:00', acceptAddress: '郑州市' };
const pushed = (opCode: string, rest: object = {}): object => ({
  mailno: 'SF1000000000001',
  ...route(opCode),
  ...rest,
});
const push = (WaybillRoute: unknown): object => ({ Body: { WaybillRoute } });
const answer = (routes: readonly object[]): object => ({
  success: true,
  errorCode: 'S0000',
  msgData: { routeResps: [{ mailNo: 'SF1000000000001', routes }] },
});

describe('SF Express, push', () => {
  it('takes opCode 50 for possession', () => {
    const parcel = parcelOf(push([pushed('50', { remark: '顺丰速运 已收取快件' }), pushed('31', later)]), shanghai);
    expect(pickupText(parcel)).toBe(scan);
    expect(kindsOf(parcel)).toEqual(['picked-up', 'in-transit']);
    expect(parcel).toMatchObject({ trackingNumber: 'SF1000000000001', doubts: [] });
  });

  it('distrusts a pickup in one town at the very time at which another has the parcel', () => {
    const parcel = parcelOf(push([pushed('50'), pushed('31', { acceptAddress: '郑州市' })]), shanghai);
    expect(parcel.pickupProof).toBe('scan');
    expect(doubtsOf(parcel)).toEqual(['times-alike']);
    expect(parcel.doubts[0]?.pointer).toBe('/Body/WaybillRoute/0');
    const unnamed = parcelOf(push([pushed('50'), pushed('31', { acceptAddress: null })]), shanghai);
    expect(doubtsOf(unnamed)).toEqual(['times-alike']);
    const samePlace = parcelOf(push([pushed('50'), pushed('30')]), shanghai);
    expect(samePlace.doubts).toEqual([]);
  });

  it('reports an unknown zone if the case states none', () => {
    const parcel = parcelOf(push([pushed('50')]));
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T07:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
  });

  it('keeps parcels of one message apart', () => {
    const reading = readJson(push([pushed('80', { mailno: 'SF2', orderid: 'shop-1' }), pushed('50')]), shanghai);
    expect(
      reading.state === 'read' &&
        reading.parcels.map(({ trackingNumber, aliases, pickupProof }) => [trackingNumber, aliases, pickupProof]),
    ).toEqual([
      ['SF2', ['shop-1'], 'later-event'],
      ['SF1000000000001', [], 'scan'],
    ]);
  });

  it.each(['44', '54', '8000', ''])('finds no pickup in opCode "%s"', (code) => {
    expect(parcelOf(push([pushed(code)]), shanghai).pickup).toBeNull();
  });
});

describe('SF Express, query', () => {
  const bare = answer([route('50'), route('80', later)]);
  const folded = JSON.stringify(bare);

  it.each([
    ['the inner answer', bare],
    ['its message alone', { routeResps: [{ mailNo: 'SF1000000000001', routes: [route('50')] }] }],
    ['an envelope with an object', { apiResultCode: 'A1000', apiResultData: bare }],
    ['an envelope with a string', { apiResultCode: 'A1000', apiResultData: folded }],
    [
      'a string in a string',
      {
        apiResultData: JSON.stringify({
          msgData: JSON.stringify({ routeResps: [{ mailNo: 'SF1', routes: [route('50')] }] }),
        }),
      },
    ],
  ])('reads %s', (_, json) => {
    expect(pickupText(parcelOf(json, shanghai))).toBe(scan);
  });

  it('points into the string', () => {
    expect(parcelOf({ apiResultData: folded }, shanghai).events[0]?.pointer).toBe(
      '/apiResultData/msgData/routeResps/0/routes/0',
    );
  });

  it("reports a key that occurs twice in a string, which the file's parser cannot see", () => {
    const twice = folded.replace('"opCode":"50"', '"opCode":"30","opCode":"50"');
    expect(doubtsOf(parcelOf({ apiResultData: twice }, shanghai))).toEqual(['duplicate-key']);
  });

  it('finds nothing in a truncated string', () => {
    const parcel = parcelOf({ apiResultData: folded.slice(0, -20) }, shanghai);
    expect(doubtsOf(parcel)).toEqual(['number-not-in-file', 'no-events']);
    expect(readJson({ apiResultData: '{"success": false}' }).state).toBe('unreadable');
  });

  it('reads every parcel, and a number without routes as no data', () => {
    const reading = readJson({
      routeResps: [
        { mailNo: 'A', routes: [] },
        { mailNo: 'B', routes: [route('50')] },
      ],
    });
    expect(reading.state === 'read' && reading.parcels.map(pickupText)).toEqual([
      'none',
      'scan 2024-08-11T02:20:00.000Z 2024-08-11T07:20:01.000Z',
    ]);
  });
});

describeFormat(sfExpressPush, {
  payload: (routes) => push(routes),
  event: ({ code, day }) => pushed(code, { acceptTime: `2024-08-${day} 10:20:00` }),
});

describeFormat(sfExpressQuery, {
  payload: (routes) => ({ apiResultData: JSON.stringify(answer(routes as readonly object[])) }),
  event: ({ code, day }) => route(code, { acceptTime: `2024-08-${day} 10:20:00` }),
});
