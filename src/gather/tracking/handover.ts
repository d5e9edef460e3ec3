import type { DeliverySeen } from '../../model/facts.js';
import type { DeliveryTo } from '../../model/schema/report.js';
import { countryOf } from './countries.js';
import {
  deliverySense,
  personIn,
  personOf,
  recipientOf,
  type Signature,
  saysDelivered,
  saysHandedBack,
  signatureOf,
} from './delivery-words.js';
import type { RawEvent, RawParcel } from './format.js';
import { textOf } from './json.js';
import { namesOnlyPlaces } from './names-only-places.js';
import type { Handover, HandoverDoubt, Receipt } from './receipt.js';

/** A place says more than that the addressee took the parcel from there. */
const atPlaces: ReadonlySet<DeliveryTo> = new Set(['locker', 'pick-up-point']);

/**
 * The recipient that several sources agree on: one recipient, or the place where the addressee took the parcel. `unclear` if they name
 * different ones.
 */
export const agreed = (voices: readonly (DeliveryTo | undefined)[]): DeliveryTo | 'unclear' | undefined => {
  const distinct = [...new Set(voices)].filter((voice) => voice !== undefined);
  const particular = distinct.some((voice) => atPlaces.has(voice))
    ? distinct.filter((voice) => voice !== 'addressee')
    : distinct;
  return particular.length > 1 ? 'unclear' : particular[0];
};

/** The signature that several sources agree on. If one says that there was one and another that there was none, it is `not-said`. */
export const agreedSignature = (voices: readonly (Signature | undefined)[]): Signature => {
  const said = new Set(voices.filter((voice) => voice === 'recorded' || voice === 'declined'));
  const [only = 'not-said'] = said;
  return said.size > 1 ? 'not-said' : only;
};

type Told = 'proof' | 'unconfirmed' | 'contradicted';

interface Entry {
  readonly raw: RawEvent;
  readonly parcel: RawParcel;
  readonly words: readonly string[];
  readonly receipts: readonly Receipt[];
}

const entryOf = (raw: RawEvent, parcel: RawParcel): Entry => ({
  raw,
  parcel,
  words: [raw.text, raw.otherText ?? ''],
  receipts: [raw.receipt, parcel.receipt].flatMap((receipt) => receipt ?? []),
});

const isInferred = ({ raw, words }: Entry): boolean =>
  raw.kind === 'unknown' &&
  raw.inferred === true &&
  raw.unconfirmed !== true &&
  raw.divided !== true &&
  words.some(saysDelivered) &&
  !words.some((text) => deliverySense(text) === 'not-delivered');

const isHandedBack = ({ raw, words }: Entry): boolean =>
  raw.kind === 'returned' && (raw.to === 'sender' || words.some(saysHandedBack));

const toldBy = (entry: Entry, against: boolean): Told | undefined => {
  const { raw, parcel, words } = entry;
  if (parcel.testData === true) return undefined;
  if (raw.unproven === 'delivered') return 'unconfirmed';
  if (isHandedBack(entry)) return against ? undefined : 'proof';
  if (raw.kind !== 'delivered') return isInferred(entry) ? 'proof' : undefined;
  const isDenied = against || raw.divided === true || words.some((text) => deliverySense(text) === 'not-delivered');
  return isDenied && !words.some(saysHandedBack) ? 'contradicted' : 'proof';
};

/** On a return leg, or if words or codes say so, the recipient is the sender. */
const recipientTold = (entry: Entry): DeliveryTo | 'unclear' | undefined => {
  const { raw, parcel, words, receipts } = entry;
  if (parcel.returnLeg === true || isHandedBack(entry)) return 'sender';
  return agreed([raw.to, ...receipts.map(({ to }) => to), ...words.map(recipientOf)]);
};

const signatureTold = ({ raw, words, receipts }: Entry): Signature => {
  const fields = receipts.flatMap(({ signatory, signature }): (Signature | undefined)[] => {
    const text = textOf(signatory);
    const isSigned = personOf(text) !== undefined;
    return [signature, isSigned ? 'recorded' : signatureOf(text) === 'declined' ? 'declined' : undefined];
  });
  return agreedSignature([raw.signature, ...fields, ...words.map(signatureOf)]);
};

const nameTold = ({ words, receipts }: Entry): string | undefined =>
  [
    ...receipts.flatMap(({ recipient, signatory }) => [textOf(recipient), textOf(signatory)]).map(personOf),
    ...words.map(personIn),
  ].find((name) => name !== undefined);

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Drops empty fields. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Given<T>;

const placeTold = ({ raw }: Entry): DeliverySeen['place'] => {
  const { country, city, postcode } = raw.receipt ?? {};
  const place = given({
    country: countryOf(textOf(country)),
    city: textOf(city),
    postcode: textOf(postcode),
    text: raw.place,
  });
  return Object.keys(place).length === 0 ? undefined : place;
};

/** Whether the words support a delivery, or only name the place or the parcel. */
const isBorneOut = ({ raw, parcel }: Entry): boolean => saysDelivered(raw.text) || namesOnlyPlaces(raw, parcel);

const doubtCodes = (entry: Entry, told: Told, to: DeliveryTo | 'unclear' | undefined): readonly HandoverDoubt[] => {
  if (told !== 'proof') return [told === 'unconfirmed' ? 'delivery-unconfirmed' : 'delivery-contradicted'];
  const { raw, parcel } = entry;
  const isByWords = raw.inferred === true;
  return [
    ...(raw.time.doubts.includes('date-only') ? ['delivery-date-only' as const] : []),
    ...(isByWords ? ['delivery-inferred' as const] : []),
    ...(!isByWords && parcel.claimed === true && !isBorneOut(entry) ? ['delivery-not-borne-out' as const] : []),
    ...(to === 'unclear' ? ['delivery-recipient-unclear' as const] : []),
    ...(raw.handoverDoubts ?? []),
  ];
};

const detailOf = (code: HandoverDoubt, { raw }: Entry): string =>
  code === 'delivery-date-only' ? raw.time.text : [raw.code, raw.text].filter(Boolean).join(': ') || raw.kind;

/**
 * The hand-over that an entry reports, or `undefined` if it reports none.
 * @param against - Something in the entry contradicts its code.
 */
export const handoverOf = (raw: RawEvent, parcel: RawParcel, file: string, against: boolean): Handover | undefined => {
  const entry = entryOf(raw, parcel);
  const told = toldBy(entry, against);
  if (told === undefined) return undefined;
  const to = recipientTold(entry);
  const { pointer, time } = raw;
  return {
    seen: {
      at: time.at,
      proof: raw.inferred === true ? 'inferred' : 'scan',
      ...given({ to: to === 'unclear' ? undefined : to, recipient: nameTold(entry) }),
      signature: signatureTold(entry),
      ...given({ place: placeTold(entry) }),
      file,
      pointer,
    },
    words: [...entry.words, raw.place].filter(Boolean).join(' / '),
    proves: told === 'proof',
    doubts: doubtCodes(entry, told, to).map((code) => ({ code, file, pointer, detail: detailOf(code, entry) })),
  };
};
