import type { EventSeen, TrackingDoubt } from '../../model/facts.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import { before, type Window } from '../../model/time.js';
import type { ParcelHistory } from './format.js';
import { groupBy } from './group.js';

interface Export extends Pick<ParcelHistory, 'trackingNumber' | 'carrier' | 'pointer' | 'events' | 'handovers'> {
  readonly file: string;
  readonly format: string;
}

type Scan = EventSeen & { readonly at: Window };

/** A subject on which two exports may contradict each other. */
interface Matter {
  readonly code: 'files-disagree' | 'delivery-files-disagree';
  /** Its scans in one export; the scan that counts comes first. */
  scansOf(exported: Export): readonly Scan[];
}

const isTimed = (event: EventSeen): event is Scan => event.at !== null;

/** The first scan of possession. */
export const ofPickup: Matter = {
  code: 'files-disagree',
  scansOf: ({ events }) => events.filter(({ kind }) => kind === 'picked-up').filter(isTimed),
};

/** The last hand-over at the end of the way. */
export const ofDelivery: Matter = {
  code: 'delivery-files-disagree',
  scansOf: ({ events, handovers }) => {
    const proving = new Set(handovers.flatMap(({ proves, seen }) => (proves ? [seen.pointer] : [])));
    return events
      .filter(({ pointer }) => proving.has(pointer))
      .filter(isTimed)
      .sort((a, b) => (a.at.latest > b.at.latest ? -1 : Number(a.at.latest < b.at.latest)));
  },
};

/** Whether a history holds this scan, perhaps in other words, or any other scan at that time. */
const holds = (scans: readonly Scan[], scan: Scan): boolean =>
  scans.some(({ at }) => before(at, scan.at) === 'unknown');

/** Whether a history covers that moment: it has entries surely before and surely after it. */
const covers = ({ events }: Export, { at: moment }: Scan): boolean =>
  events.some(({ at }) => at !== null && before(at, moment) === 'yes') &&
  events.some(({ at }) => at !== null && before(moment, at) === 'yes');

/**
 * Whether another export should have the scan but lacks it: it covers the time of the scan, or it has a scan of its own that the first
 * export lacks.
 */
const denies = (other: Export, scan: Scan, of: readonly Scan[], { scansOf }: Matter): boolean => {
  const scans = scansOf(other);
  if (holds(scans, scan)) return false;
  const [own] = scans;
  return covers(other, scan) || (own !== undefined && !holds(of, own));
};

const doubted = (
  { file, pointer, at, text, code, kind }: Scan,
  other: Export,
  { code: doubt }: Matter,
): TrackingDoubt => ({
  code: doubt,
  file,
  pointer,
  detail: `${text || code || kind}, ${at.text}; ${other.file}`,
});

/** Up to this many files from one source, every pair is compared; beyond it, each file is compared with the first. Chosen, not measured. */
const mostInPairs = 8;

const pairsOf = (exports: readonly Export[]): readonly (readonly [Export, Export])[] =>
  exports.flatMap((one, place) =>
    exports.flatMap((other, at): (readonly [Export, Export])[] =>
      at !== place && one.file !== other.file && (exports.length <= mostInPairs || at * place === 0)
        ? [[one, other]]
        : [],
    ),
  );

/**
 * Finds contradictions about the scan that counts between two files of one parcel from the same source. Not a contradiction: different
 * sources may each know only their own leg, and an export that was made sooner or begins later may lack what another has.
 */
export const disagreements = (parcels: readonly Export[], matter: Matter): readonly TrackingDoubt[] => {
  const sources = groupBy(parcels, ({ trackingNumber, carrier, format }) =>
    JSON.stringify([normaliseIdentifier(trackingNumber ?? ''), carrier, format]),
  );
  return [...sources.values()].flatMap(pairsOf).flatMap(([one, other]) => {
    const scans = matter.scansOf(one);
    const [first] = scans;
    return first !== undefined && denies(other, first, scans, matter) ? [doubted(first, other, matter)] : [];
  });
};
