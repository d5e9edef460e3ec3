import type { Facts } from '../../model/facts.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import type { StatusSeen } from '../../model/schema/report.js';
import type { Reading, Sighting } from '../../model/sightings.js';
import type { Readers } from '../ports.js';
import type { ReadArea } from './area.js';
import { showsIdentifier, showsStatus, showsTime } from './shows.js';

/** How something was seen: as text, which people read too, or by a barcode. */
export type WitnessKind = 'text' | 'barcode';

/** One sighting of a mark in the original, and how to repeat it. */
export interface Witness {
  readonly kind: WitnessKind;
  readonly sighting: Sighting;
  /** Whether the same reader sees it again around the same place. */
  sees(area: ReadArea): Promise<boolean>;
  /** Whether other facts, read from the carried images, have it as sure, in the same way and in the same file. */
  isIn(reread: Facts): boolean;
}

/** Something on the images that the verdict stands on. */
export interface ProofMark {
  /** Its name in case it gets lost: a number, a status word, a time as it was written. */
  readonly value: string;
  readonly witnesses: readonly Witness[];
}

/**
 * Everything that was sure in the originals and that an arbitrator must see too: the numbers of order and parcel, the SKUs, the word for the state
 * *preparing* and the time beside it.
 */
export const proofMarksOf = (facts: Facts, readers: Readers): readonly ProofMark[] => [
  ...identifierMarks(facts, readers),
  ...statusMarks(facts),
];

/** Finds the readings of a mark in any facts. */
type ReadingsIn = (facts: Facts) => readonly (Reading | null)[];

const identifierMarks = (facts: Facts, readers: Readers): readonly ProofMark[] => {
  const { posting, tracking, sku } = facts.policy.numbers;
  const carriers = [posting, ...tracking];
  const sources: readonly (readonly [ReadingsIn, readonly string[]])[] = [
    [({ order }) => [order.number], [posting]],
    [({ order }) => [order.trackingNumber], carriers],
    [({ order }) => order.skus, [sku]],
    [({ label }) => [label.trackingNumber], carriers],
    [({ label }) => [label.postingNumber], [posting]],
    [({ label }) => label.skus, [sku]],
  ];
  return sources.flatMap(([readingsIn, formats]) =>
    readingsIn(facts).flatMap((reading) =>
      reading?.sure === true
        ? [
            {
              value: reading.value,
              witnesses: reading.sightings.map(witnessOf(reading.value, formats, readingsIn, readers)),
            },
          ]
        : [],
    ),
  );
};

const kindOf = ({ reader }: Sighting): WitnessKind => (reader === 'barcode' ? 'barcode' : 'text');

const witnessOf =
  (value: string, formats: readonly string[], readingsIn: ReadingsIn, readers: Readers) =>
  (sighting: Sighting): Witness => {
    const { reader, text, file } = sighting;
    const kind = kindOf(sighting);
    const isIn = (reread: Facts): boolean =>
      readingsIn(reread).some(
        (reading) =>
          reading?.sure === true &&
          reading.value === value &&
          reading.sightings.some((other) => other.file === file && kindOf(other) === kind),
      );
    if (kind === 'barcode')
      return { kind, sighting, isIn, sees: async (area) => (await area.barcodes()).includes(text) };
    const sought = { value: normaliseIdentifier(value), text, formats };
    const isSecond = reader !== readers.lines.name;
    return {
      kind,
      sighting,
      isIn,
      sees: async (area) =>
        (await showsIdentifier(await area.lines(), sought)) ||
        (isSecond && (await showsIdentifier(await area.secondLines(), sought))),
    };
  };

/** Word and time are separate marks. If several pages show them, one is enough. */
const statusMarks = ({ order, policy }: Facts): readonly ProofMark[] => {
  const seen = order.statuses.filter(({ stage, sure, at }) => stage === 'proving' && sure && at !== null);
  const [first] = seen;
  if (first === undefined) return [];
  const words = seen.flatMap((state) =>
    state.sightings.slice(0, 1).map((sighting): Witness => {
      const sees = async (area: ReadArea) => showsStatus(await area.lines(), state.status, policy);
      return { kind: 'text', sighting, sees, isIn: isStateIn(sighting, ({ status }) => status === state.status) };
    }),
  );
  const times = seen.flatMap((state) =>
    state.sightings.slice(-1).map((sighting): Witness => {
      const sees = async (area: ReadArea) => showsTime(await area.lines(), state.timeText ?? '', policy);
      return { kind: 'text', sighting, sees, isIn: isStateIn(sighting, ({ at }) => isSameWindow(at, state.at)) };
    }),
  );
  return [
    { value: first.text, witnesses: words },
    { value: first.timeText ?? first.text, witnesses: times },
  ];
};

const isStateIn =
  ({ file }: Sighting, isSame: (state: StatusSeen) => boolean) =>
  ({ order }: Facts): boolean =>
    order.statuses.some(
      (state) =>
        state.stage === 'proving' &&
        state.sure &&
        isSame(state) &&
        state.sightings.some((other) => other.file === file),
    );

const isSameWindow = (a: StatusSeen['at'], b: StatusSeen['at']): boolean =>
  a !== null && b !== null && a.earliest === b.earliest && a.latest === b.latest;
