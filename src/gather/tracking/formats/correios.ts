import { noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import { array, identifier, object, oneOf, some } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'correios';

/** Abroad, the payload still names Brazil's zone, and it is unknown whose clock is shown, so the zone is dropped. */
const withoutForeignZone = (event: JsonObject): JsonObject =>
  textOf(field(event, 'unidade', 'tipo')).toLowerCase() === 'país'
    ? { ...event, dtHrCriado: textOf(field(event, 'dtHrCriado', 'date')) || textOf(field(event, 'dtHrCriado')) }
    : event;

const eventOf = (event: JsonObject, pointer: string, { meaning, time }: FormatReader): RawEvent => {
  const code = textOf(field(event, 'codigo')).toUpperCase();
  const type = textOf(field(event, 'tipo'));
  const whole = [code, type === '' ? '' : type.padStart(2, '0')].filter((part) => part !== '').join(' ');
  return {
    time: time(withoutForeignZone(event)),
    text: textOf(field(event, 'descricao')),
    otherText: textOf(field(event, 'descricaoFrontEnd')),
    place: textOf(field(event, 'unidade', 'endereco', 'cidade')) || textOf(field(event, 'unidade', 'nome')),
    code: whole,
    pointer,
    receipt: { city: field(event, 'unidade', 'endereco', 'cidade') },
    ...meaning(whole, code),
  };
};

const isCorrection = ({ code }: RawEvent): boolean => code.startsWith('EST');

const byTime = (a: RawEvent, b: RawEvent): number => {
  const [left, right] = [a.time.at?.earliest ?? '', b.time.at?.earliest ?? ''];
  return left < right ? -1 : Number(left > right);
};

/** A correction takes back the entry before it in time. Among entries of one moment, the list has the newest first. */
const corrected = (events: readonly RawEvent[]): readonly RawEvent[] => {
  const sorted = [...events].reverse().sort(byTime);
  const taken = new Set(
    sorted.filter((_, index) => sorted[index + 1] !== undefined && isCorrection(sorted[index + 1] as RawEvent)),
  );
  return events.map((event) => (taken.has(event) && !isCorrection(event) ? { ...event, withdrawn: true } : event));
};

const parcelOf = (parcel: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(parcel, 'codObjeto'));
  return {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/codObjeto`,
    carrier,
    events: corrected(
      entries(field(parcel, 'eventos'), `${pointer}/eventos`).map(({ entry, pointer: at }) =>
        eventOf(entry, at, reader),
      ),
    ),
  };
};

const parcel = object({ codObjeto: identifier, eventos: array });

export const correios = defineFormat({
  id: 'correios',
  carrier,
  title: 'Correios (Brazil), object tracking',
  marks: ['codObjeto', 'objetos[].codObjeto'],
  schema: oneOf(parcel, object({ objetos: some(parcel) })),
  // `codigo` and `tipo`. A code alone covers the types that are not listed.
  codes: {
    possession: [
      noted('PO 00', 'posted'),
      noted('PO 01', 'posted'),
      noted('PO 09', 'posted after the cut-off of the day'),
      unconfirmed('PO', 'any other type'),
      unconfirmed('CO', 'collected'),
    ],
    physical: [
      noted('DO', 'forwarded'),
      noted('RO', 'forwarded'),
      noted('PMT', 'forwarded'),
      noted('TRI', 'forwarded'),
      noted('PAR 16', 'received in Brazil'),
      noted('PAR 18', "at the origin country's export office"),
      unconfirmed('CD', 'received at an office'),
      unconfirmed('CUN', 'received at an office'),
    ],
    'last-mile': [noted('LDI', 'waits for the buyer at an office'), outForDelivery('OEC')],
    delivered: ['BDE 01', 'BDI 01', 'BDR 01'],
    exception: ['BDE', 'BDI', 'BDR', noted('BLQ', 'blocked by the sender'), noted('IDC', 'not found')],
    returned: [noted('LDE', 'on its way to the sender')],
    none: [noted('EST', 'takes back the entry before it'), noted('PAR', 'any other type: customs, payment'), 'FC'],
  },
  handover: { city: 'unidade.endereco.cidade' },
  zone: [
    clock('dtHrCriado.date', { zoneField: 'dtHrCriado.timezone', among: 'anywhere' }),
    clock('dtHrCriado', { among: 'anywhere' }),
  ],
  sources: ['seen in samples', "Correios, manual of the tracking web service, as a client's table repeats it"],
  notes: [
    'An entry before `EST` (please disregard the previous information) is left out as withdrawn.',
    'Of an office abroad (`unidade.tipo` País) the zone named is not taken for that of the clock.',
    '`dtPrevista` is a forecast.',
  ],
  read: (json, reader) => ({
    parcels: Array.isArray(field(json, 'eventos'))
      ? [parcelOf(json as JsonObject, '', reader)]
      : entries(field(json, 'objetos'), '/objetos')
          .filter(({ entry }) => isObject(entry) && Array.isArray(field(entry, 'eventos')))
          .map(({ entry, pointer }) => parcelOf(entry, pointer, reader)),
  }),
});
