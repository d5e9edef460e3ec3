import { byNumber, type PlacedEntry } from '../by-number.js';
import { type CodesBySense, noted, unconfirmed } from '../codes.js';
import { duplicateKeys, pointerOf } from '../duplicate-keys.js';
import { type Doubt, defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { groupBy } from '../group.js';
import { entries, field, oneOrMore, textOf } from '../json.js';
import { anything, array, type JsonSchema, object, oneOf, some } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'sf-express';

const codes: CodesBySense = {
  possession: [noted('50', '«已收取快件»')],
  physical: ['30', '31', '36', '40'],
  'last-mile': [unconfirmed('44', 'out for delivery')],
  delivered: ['80'],
};

const sources = [
  "SF Express's examples of its route push and its route query",
  'codes: lists of third parties',
] as const;

const notes = [
  "Times are China's by a third party's word alone; the case's time zone places them.",
  'Entries at different places that bear the same time are doubted: not all of them can be right.',
  'No code of a label is known: nothing is a route before the courier scanned.',
];

const zone = [clock('acceptTime')];

const eventOf = ({ entry, pointer }: PlacedEntry, { meaning, time }: FormatReader): RawEvent => {
  const code = textOf(field(entry, 'opCode'));
  return {
    ...meaning(code),
    time: time(entry),
    text: textOf(field(entry, 'remark')),
    place: textOf(field(entry, 'acceptAddress')),
    code,
    pointer,
  };
};

/**
 * A parcel cannot be picked up or delivered in one town at the very moment when another town reports it. A route without a town may be in
 * another one.
 */
const alikeTimes = (events: readonly RawEvent[], of: 'picked-up' | 'delivered'): readonly Doubt[] => {
  const placesAt = new Map(
    [...groupBy(events, ({ time }) => time.text)].map(([text, alike]) => [text, placesOf(alike)]),
  );
  return events
    .filter(({ kind, time }) => kind === of && time.at !== null && (placesAt.get(time.text)?.size ?? 0) > 1)
    .map(({ pointer, time, place }) => ({ code: 'times-alike', pointer, detail: `${time.text}, ${place}` }));
};

const placesOf = (events: readonly RawEvent[]): ReadonlySet<string> => new Set(events.map(({ place }) => place));

const parcelOf = (
  number: string,
  pointer: string,
  routes: readonly PlacedEntry[],
  reader: FormatReader,
): RawParcel & { readonly doubts: readonly Doubt[] } => {
  const read = routes.map((route) => eventOf(route, reader));
  const alike = new Set(alikeTimes(read, 'delivered').map((doubt) => doubt.pointer));
  const events = read.map(
    (event): RawEvent => (alike.has(event.pointer) ? { ...event, handoverDoubts: ['delivery-times-alike'] } : event),
  );
  return { number: number || null, pointer, carrier, events, doubts: alikeTimes(events, 'picked-up') };
};

const pushed = object({ opCode: anything, acceptTime: anything });

export const sfExpressPush = defineFormat({
  id: 'sf-express-push',
  carrier,
  title: 'SF Express, route push',
  marks: ['Body.WaybillRoute'],
  schema: object({ Body: object({ WaybillRoute: oneOf(some(pushed), pushed) }) }),
  codes,
  zone,
  sources,
  notes,
  read: (json, reader) => {
    const routes = oneOrMore(field(json, 'Body', 'WaybillRoute'), '/Body/WaybillRoute');
    return {
      parcels: [...byNumber(routes, (entry) => field(entry, 'mailno'))].map(([number, ofOne]) => {
        const { entry, pointer = '' } = ofOne[0] ?? {};
        const orders = ofOne.map((route) => textOf(field(route.entry, 'orderid')));
        const named = textOf(field(entry, 'mailno')) === '' ? pointer : `${pointer}/mailno`;
        return { ...parcelOf(number, named, ofOne, reader), aliases: orders };
      }),
    };
  },
});

interface Found {
  readonly value: unknown;
  readonly pointer: string;
  readonly doubts: readonly Doubt[];
}

/** Parses JSON that is embedded as a string. A string that is not JSON holds nothing. */
const unfolded = ({ value, pointer, doubts }: Found): Found => {
  if (typeof value !== 'string') return { value, pointer, doubts };
  try {
    const inner: unknown = JSON.parse(value);
    const twice = duplicateKeys(value).map(
      (key): Doubt => ({
        code: 'duplicate-key',
        pointer: pointer + pointerOf(key),
        detail: String(key.path.at(-1) ?? ''),
      }),
    );
    return { value: inner, pointer, doubts: [...doubts, ...twice] };
  } catch {
    return { value: undefined, pointer, doubts };
  }
};

/** The routes are in up to two envelopes. */
const routeResps = (json: unknown): Found =>
  ['apiResultData', 'msgData', 'routeResps'].reduce<Found>(
    (found, key) => {
      const value = field(found.value, key);
      return value === undefined
        ? found
        : unfolded({ value, pointer: `${found.pointer}/${key}`, doubts: found.doubts });
    },
    { value: json, pointer: '', doubts: [] },
  );

const response = object({ mailNo: anything, routes: array });
const responses = object({ routeResps: some(response) });
/** A string's contents are known only after reading. There are two patterns because a single one overflows the stack on long strings. */
const folded: JsonSchema = { type: 'string', allOf: [{ pattern: '^\\s*\\{' }, { pattern: 'routeResps' }] };
const message = oneOf(responses, object({ msgData: oneOf(responses, folded) }));

/** All times of one answer may be wrong together, and a duplicate key inside a string cannot be assigned to one parcel. */
export const sfExpressQuery = defineFormat({
  id: 'sf-express-query',
  carrier,
  title: 'SF Express, route query (EXP_RECE_SEARCH_ROUTES), with and without its envelopes',
  marks: ['apiResultData', 'msgData', 'routeResps'],
  schema: oneOf(message, object({ apiResultData: oneOf(message, folded) })),
  codes,
  zone,
  sources,
  notes: [...notes, '`apiResultData` and `msgData` are JSON, or JSON as a string.'],
  read: (json, reader) => {
    const { value, pointer, doubts } = routeResps(json);
    const parcels = entries(value, pointer).map(({ entry, pointer: at }): RawParcel => {
      const number = textOf(field(entry, 'mailNo'));
      const routes = entries(field(entry, 'routes'), `${at}/routes`);
      const parcel = parcelOf(number, number === '' ? at : `${at}/mailNo`, routes, reader);
      return { ...parcel, doubts: [...doubts, ...parcel.doubts] };
    });
    return { parcels: parcels.length > 0 ? parcels : [{ number: null, pointer, carrier, events: [], doubts }] };
  },
});
