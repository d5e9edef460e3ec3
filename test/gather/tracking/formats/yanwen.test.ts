import { describe, expect, it } from 'vitest';
import { yanwen } from '../../../../src/gather/tracking/formats/yanwen.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const checkpoint = (tracking_status: string, rest: object = {}): object => ({
  time_stamp: '2024-08-11T10:20:00',
  time_zone: '+8',
  tracking_status,
  message: '',
  location: '',
  ...rest,
});
const answer = (checkpoints: readonly unknown[]): object => ({
  code: 0,
  result: [{ tracking_number: 'UA000000001YP', tracking_status: 'PU10', checkpoints }],
});

describe('Yanwen', () => {
  it('takes PU10 for possession at the offset beside the time', () => {
    const parcel = parcelOf(answer([checkpoint('PU10', { message: 'Yanwen Acceptance' })]));
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z');
    expect(parcel).toMatchObject({ trackingNumber: 'UA000000001YP', doubts: [] });
  });

  it('lets words about mere data contradict it', () => {
    const message = 'The item information was created by the seller. Parcel information received';
    const parcel = parcelOf(answer([checkpoint('PU10', { message })]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it.each(['PU20', 'SC20', 'LH10', 'LM40'])('leaves %s, known only by its prefix, to a person', (code) => {
    const parcel = parcelOf(answer([checkpoint(code)]));
    expect(kindsOf(parcel)).toEqual(['unknown']);
    expect(doubtsOf(parcel)).toEqual(['possession-unconfirmed']);
  });

  it('takes no state beside the number for an event, and reads every parcel', () => {
    expect(doubtsOf(parcelOf(answer([])))).toEqual(['no-events']);
    const reading = readJson({
      result: [
        { tracking_number: 'A', checkpoints: [] },
        { tracking_number: 'B', checkpoints: [checkpoint('PU10')] },
      ],
    });
    expect(reading.state === 'read' && reading.parcels.map(({ pickupProof }) => pickupProof)).toEqual([null, 'scan']);
  });

  it('doubts a time without its offset', () => {
    const parcel = parcelOf(answer([checkpoint('PU10', { time_zone: null })]));
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T07:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
  });
});

describeFormat(yanwen, {
  payload: (checkpoints) => answer(checkpoints),
  event: ({ code, day }) => checkpoint(code, { time_stamp: `2024-08-${day}T10:20:00` }),
});
