import type {
  Box,
  CheckStatus,
  Element,
  FileFacts,
  InputRecord,
  Reading,
  Report,
  Sighting,
  StatusSeen,
} from '../model/schema/report.js';
import { isCause } from '../report/causes.js';
import { isOfParcel } from './parcel.js';
import { preparingSeen } from './preparing.js';
import type { Label, Say } from './wording.js';

/** One evidence file and its letter in the dossier. */
export interface Exhibit {
  readonly letter: string;
  readonly input: InputRecord;
  readonly state: FileFacts | undefined;
}

const chainOrder = ['order', 'tracking', 'label'] as const;

/** A to Z, then AA, AB, … */
export const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Every evidence file in chain order: order, tracking, label. */
export const exhibitsOf = ({ inputs, facts }: Report): Exhibit[] =>
  chainOrder
    .flatMap((element) => inputs.filter((input) => input.element === element))
    .map((input, index) => ({
      letter: letterOf(index),
      input,
      state: facts.files.find(({ file, element }) => file === input.file && element === input.element),
    }));

/** An exhibit's title: its letter and what it shows. */
export const exhibitTitle = (say: Say, exhibit: Exhibit): string =>
  say('titled', { name: say('exhibit', { letter: exhibit.letter }), what: say(exhibitName(exhibit)) });

/** What an exhibit shows. A label file that is not a photo of a parcel is only called a picture. */
export const exhibitName = ({ input: { element }, state }: Exhibit): Label =>
  element === 'label' && !isOfParcel(state?.picture) ? 'exhibit.picture' : `exhibit.${element}`;

/** A framed and numbered place on an image, with everyone who read it. */
export interface Frame extends Omit<Candidate, 'reading' | 'what'> {
  readonly number: number;
  /** One place may have several meanings: some carriers use the posting number as the tracking number. */
  readonly what: readonly [Label, ...Label[]];
  readonly sure: boolean;
  readonly box: Box;
  readonly sightings: readonly Sighting[];
}

interface Candidate {
  readonly what: Label;
  /** Whether the verdict rests on it. */
  readonly proves: boolean;
  /** The status, if it is one. */
  readonly status?: StatusSeen;
  readonly reading: Pick<Reading, 'sure' | 'sightings'> | null;
}

const each = (what: Label, readings: readonly Reading[], proves = false): Candidate[] =>
  readings.map((reading) => ({ what, proves, reading }));

/** What may be framed on an element's images: first what the verdict rests on, then everything else that was read. */
const candidatesOf = (report: Report, element: Element): Candidate[] => {
  const { order, label } = report.facts;
  const stands = preparingSeen(report);
  return element === 'order'
    ? [
        { what: 'orderNumber', proves: true, reading: order.number },
        ...order.statuses.map((status) => ({
          what: 'status' as const,
          proves: status === stands,
          status,
          reading: status,
        })),
        { what: 'trackingNumber', proves: true, reading: order.trackingNumber },
        ...each('sku', order.skus, true),
        ...each('otherNumber', order.otherNumbers),
      ]
    : [
        { what: 'trackingNumber', proves: true, reading: label.trackingNumber },
        { what: 'postingNumber', proves: false, reading: label.postingNumber },
        ...each('sku', label.skus, true),
        ...each('otherNumber', label.numbers),
        ...each('otherSku', label.otherSkus),
      ];
};

/**
 * The frames of one image, numbered from 1, starting with what the verdict rests on. Readings of the same place share a frame, and so do a
 * status and the time under it.
 */
export const framesOf = (report: Report, { input }: Exhibit): Frame[] => {
  const frames: Omit<Frame, 'number'>[] = [];
  for (const { reading, what, ...candidate } of candidatesOf(report, input.element)) {
    if (reading === null) continue;
    const here = reading.sightings.filter(({ file }) => file === input.file);
    for (const { box, sightings } of joinNeighbours(byPlace(here))) {
      const same = frames.findIndex((frame) => isSame(frame.box, box));
      const other = frames[same];
      if (other === undefined) frames.push({ ...candidate, what: [what], sure: reading.sure, box, sightings });
      else frames[same] = { ...other, ...alsoRead(other, what), proves: other.proves || candidate.proves };
    }
  }
  const ordered = [...frames.filter(({ proves }) => proves), ...frames.filter(({ proves }) => !proves)];
  return ordered.map((frame, index) => ({ ...frame, number: index + 1 }));
};

const alsoRead = ({ what }: Pick<Frame, 'what'>, also: Label): Pick<Frame, 'what'> => ({
  what: what.includes(also) ? what : [...what, also],
});

/** Whether two boxes are the same place, within the difference between two readers. */
const isSame = (a: Box, b: Box): boolean => overlap(a, b) && areaOf(union(a, b)) < 1.3 * Math.min(areaOf(a), areaOf(b));

const areaOf = ([, , w, h]: Box): number => w * h;

/** A place on an image and everyone who read it. */
export interface PlaceRead {
  readonly box: Box;
  readonly sightings: readonly Sighting[];
}

/** Joins places that belong together into one, whose box encloses them all. */
const join = (places: readonly PlaceRead[], together: (a: Box, b: Box) => boolean): PlaceRead[] => {
  const joined: PlaceRead[] = [];
  for (const place of places) {
    const index = joined.findIndex(({ box }) => together(box, place.box));
    const other = joined[index];
    if (other === undefined) joined.push(place);
    else joined[index] = { box: union(other.box, place.box), sightings: [...other.sightings, ...place.sightings] };
  }
  return joined;
};

/** Groups sightings with overlapping boxes. */
export const byPlace = (sightings: readonly Sighting[]): PlaceRead[] =>
  join(
    sightings.flatMap((sighting) => (sighting.box === undefined ? [] : [{ box: sighting.box, sightings: [sighting] }])),
    overlap,
  );

/** Joins places that nearly touch, such as lines of one paragraph, because separate frames would cover each other's text. */
export const joinNeighbours = (places: readonly PlaceRead[]): PlaceRead[] => join(places, adjoin);

/** Whether the middle of one box lies in the other. */
const overlap = (a: Box, b: Box): boolean => holdsMiddle(a, b) || holdsMiddle(b, a);

const holdsMiddle = ([x, y, w, h]: Box, [bx, by, bw, bh]: Box): boolean => {
  const [mx, my] = [bx + bw / 2, by + bh / 2];
  return mx >= x && mx <= x + w && my >= y && my <= y + h;
};

const adjoin = (a: Box, b: Box): boolean => {
  const room = Math.min(a[3], b[3]) * 0.6;
  const across = Math.max(a[0], b[0]) - Math.min(a[0] + a[2], b[0] + b[2]);
  const down = Math.max(a[1], b[1]) - Math.min(a[1] + a[3], b[1] + b[3]);
  return across <= room && down <= room;
};

/** Where text readers saw something; if none did, the barcodes' places. Text says more than bars. */
export const textPlaces = (sightings: readonly Sighting[]): PlaceRead[] => {
  const text = sightings.filter(({ reader }) => reader !== 'barcode');
  return joinNeighbours(byPlace(text.length > 0 ? text : sightings));
};

/** The smallest box that encloses both. */
const union = (a: Box, b: Box): Box => {
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
};

/** Statuses that prevent a pass, gravest first. */
const openStatuses = ['fail', 'error', 'unknown'] as const satisfies readonly CheckStatus[];

/** A finding with the check it belongs to. */
export interface CheckFinding {
  readonly check: Report['checks'][number];
  readonly finding: Report['checks'][number]['findings'][number];
}

/**
 * All findings that prevent a pass: causes first, then independent findings, then consequences. Within each group failures come before open
 * checks, and then the report's order counts.
 */
export const openFindings = (report: Report): CheckFinding[] => {
  const rankOf = ({ check, finding }: CheckFinding): number =>
    isCause(report, check, finding) ? 0 : finding.follows === undefined ? 1 : 2;
  return openStatuses
    .flatMap((status) =>
      report.checks
        .filter((check) => check.status === status)
        .flatMap((check) => check.findings.map((finding) => ({ check, finding }))),
    )
    .toSorted((a, b) => rankOf(a) - rankOf(b));
};

/** All findings about an exhibit's file, in the report's order. */
export const findingsAbout = ({ checks }: Report, { input }: Exhibit): CheckFinding[] =>
  checks.flatMap((check) =>
    check.findings
      .filter(({ at }) => at.some(({ file }) => file === input.file))
      .map((finding) => ({ check, finding })),
  );
