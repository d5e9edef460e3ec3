import type { Facts } from '../../model/facts.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import type { Reading, Sighting } from '../../model/sightings.js';
import type { Readers } from '../ports.js';
import type { Area } from './area.js';
import { showsIdentifier, showsStatus, showsTime } from './shows.js';

/** How something was seen: as text, which people read as well, or by a barcode. */
export type WitnessKind = 'text' | 'barcode';

/** One who saw a mark in the original, and how to ask again. */
export interface Witness {
  readonly kind: WitnessKind;
  readonly sighting: Sighting;
  /** Whether the same reader sees it again in the surroundings of the same place. */
  sees(area: Area): Promise<boolean>;
}

/** Something on the images that the verdict stands on. */
export interface Mark {
  /** As it is named where it got lost: a number, a status word, a time as it was written. */
  readonly value: string;
  readonly witnesses: readonly Witness[];
}

/**
 * All that was sure in the originals and that an arbitrator has to see as well: the numbers of order and parcel, the SKUs, the word for
 * the state *preparing* and the time beside it.
 */
export const marksOf = (facts: Facts, readers: Readers): readonly Mark[] => [
  ...identifierMarks(facts, readers),
  ...statusMarks(facts),
];

const identifierMarks = ({ order, label, policy }: Facts, readers: Readers): readonly Mark[] => {
  const { posting, tracking, sku } = policy.numbers;
  const carriers = [posting, ...tracking];
  const readings: readonly (readonly [Reading | null, readonly string[]])[] = [
    [order.number, [posting]],
    [order.trackingNumber, carriers],
    ...order.skus.map((reading) => [reading, [sku]] as const),
    [label.trackingNumber, carriers],
    [label.postingNumber, [posting]],
    ...label.skus.map((reading) => [reading, [sku]] as const),
  ];
  return readings.flatMap(([reading, formats]) =>
    reading?.sure === true
      ? [{ value: reading.value, witnesses: reading.sightings.map(witnessOf(reading.value, formats, readers)) }]
      : [],
  );
};

const witnessOf =
  (value: string, formats: readonly string[], readers: Readers) =>
  (sighting: Sighting): Witness => {
    const { reader, text } = sighting;
    if (reader === 'barcode')
      return { kind: 'barcode', sighting, sees: async (area) => (await area.barcodes()).includes(text) };
    const sought = { value: normaliseIdentifier(value), text, formats };
    const isSecond = reader !== readers.lines.name;
    return {
      kind: 'text',
      sighting,
      sees: async (area) =>
        (await showsIdentifier(await area.lines(), sought)) ||
        (isSecond && (await showsIdentifier(await area.secondLines(), sought))),
    };
  };

/** Word and time are marks of their own. Of several pages that show them one is enough. */
const statusMarks = ({ order, policy }: Facts): readonly Mark[] => {
  const seen = order.statuses.filter(({ stage, sure, at }) => stage === 'proving' && sure && at !== null);
  const [first] = seen;
  if (first === undefined) return [];
  const words = seen.flatMap(({ status, sightings }) =>
    sightings.slice(0, 1).map((sighting): Witness => {
      return { kind: 'text', sighting, sees: async (area) => showsStatus(await area.lines(), status, policy) };
    }),
  );
  const times = seen.flatMap(({ timeText, sightings }) =>
    sightings.slice(-1).map((sighting): Witness => {
      return { kind: 'text', sighting, sees: async (area) => showsTime(await area.lines(), timeText ?? '', policy) };
    }),
  );
  return [
    { value: first.text, witnesses: words },
    { value: first.timeText ?? first.text, witnesses: times },
  ];
};
