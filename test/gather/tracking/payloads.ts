import { readTrackingPayload, type TrackingReading } from '../../../src/gather/tracking/index.js';
import type { PayloadOptions } from '../../../src/gather/tracking/payload.js';

export const zones = ['Asia/Shanghai', 'Europe/Moscow'] as const;

type Read = Extract<TrackingReading, { state: 'read' }>;
type Parcel = Read['parcels'][number];

export const bytesOf = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json));

export const readJson = (json: unknown, options: Partial<PayloadOptions> = {}): TrackingReading =>
  readTrackingPayload(bytesOf(json), { file: 'tracking.json', zones, ...options });

/** The only parcel of a payload that must be readable. */
export const parcelOf = (json: unknown, options: Partial<PayloadOptions> = {}): Parcel => {
  const reading = readJson(json, options);
  if (reading.state !== 'read') throw new Error(`unreadable: ${reading.problem} ${reading.detail}`);
  const [parcel] = reading.parcels;
  if (parcel === undefined || reading.parcels.length > 1) throw new Error(`${reading.parcels.length} parcels`);
  return parcel;
};

/** `scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z` */
export const pickupText = ({ pickup, pickupProof }: Pick<Parcel, 'pickup' | 'pickupProof'>): string =>
  pickup === null ? 'none' : `${pickupProof} ${pickup.earliest} ${pickup.latest}`;

const isOfDelivery = (code: string): boolean => code.startsWith('delivery-');

/** Of everything but the delivery, which is reported separately. */
export const doubtsOf = ({ doubts }: Pick<Parcel, 'doubts'>): readonly string[] =>
  doubts.map(({ code }) => code).filter((code) => !isOfDelivery(code));

export const deliveryDoubtsOf = ({ doubts }: Pick<Parcel, 'doubts'>): readonly string[] =>
  doubts.map(({ code }) => code).filter(isOfDelivery);

/** `scan 2024-08-19T07:00:00.000Z 2024-08-19T07:00:01.000Z addressee recorded` */
export const deliveryText = ({ delivery }: Pick<Parcel, 'delivery'>): string => {
  if (delivery === null) return 'none';
  const { proof, at, to, signature } = delivery;
  const parts = [proof, at === null ? 'sometime' : `${at.earliest} ${at.latest}`, to ?? ''];
  return [...parts, signature === 'not-said' ? '' : signature].filter((part) => part !== '').join(' ');
};

export const kindsOf = ({ events }: Pick<Parcel, 'events'>): readonly string[] => events.map(({ kind }) => kind);

export const ownForm = (events: readonly object[], rest: object = {}): object => ({
  trackingNumber: 'LK058863565CN',
  events,
  ...rest,
});

export const cdekOrder = (statuses: readonly object[], rest: object = {}): object => ({
  entity: { cdek_number: '1100285492', number: 'shop-77', is_return: false, statuses, ...rest },
});

export const track17 = (events: readonly object[], info: object = {}): object => ({
  event: 'TRACKING_UPDATED',
  data: {
    number: 'RR123456789CN',
    carrier: 3011,
    track_info: { tracking: { providers: [{ provider: { key: 3011, name: 'China Post' }, events }] }, ...info },
  },
});

export const cainiao = (detailList: readonly object[], rest: object = {}): object => ({
  module: [{ mailNo: 'LP00123456789CN', detailList, ...rest }],
  success: true,
});
