import { preparingSeen } from '../../../bundle/preparing.js';
import type { EvidenceElement, Reading, Report, Sighting } from '../../../model/schema/report.js';

/** What was seen: a term of the glossary. */
export type SeenName = 'order-number' | 'posting-number' | 'tracking-number' | 'sku' | 'preparing';

/** One value that was read, with every place where it was seen. */
export interface Seen {
  readonly element: EvidenceElement;
  readonly name: SeenName;
  readonly value: string;
  readonly sure: boolean;
  /** Whether it supports this case, or belongs to something else in the picture. */
  readonly own: boolean;
  readonly sightings: readonly Sighting[];
}

/** Everything in the report that has a place, what the case asks for first. */
export const seenIn = (report: Report): readonly Seen[] => {
  const { order, tracking, label } = report.facts;
  const one = (element: EvidenceElement, name: SeenName, reading: Reading | null, own = true): Seen[] =>
    reading === null ? [] : [{ element, name, own, ...reading }];
  const all = (element: EvidenceElement, name: SeenName, readings: readonly Reading[], own = true): Seen[] =>
    readings.flatMap((reading) => one(element, name, reading, own));
  return [
    ...one('order', 'order-number', order.number),
    ...stateOf(report),
    ...one('order', 'tracking-number', order.trackingNumber),
    ...all('order', 'sku', order.skus),
    ...one('tracking', 'tracking-number', tracking.trackingNumber),
    ...one('label', 'tracking-number', label.trackingNumber),
    ...one('label', 'posting-number', label.postingNumber),
    ...all('label', 'sku', label.skus),
    ...all('order', 'order-number', order.otherNumbers, false),
    ...all('label', 'tracking-number', label.numbers, false),
    ...all('label', 'sku', label.otherSkus, false),
  ];
};

/** The state that decides about the order, with its time. */
const stateOf = (report: Report): Seen[] => {
  const seen = preparingSeen(report);
  if (seen === undefined) return [];
  const value = seen.timeText === null ? seen.text : `${seen.text} · ${seen.timeText}`;
  return [{ element: 'order', name: 'preparing', value, sure: seen.sure, own: true, sightings: seen.sightings }];
};

/** One place in a picture, and what was read there. */
export interface Spot {
  readonly seen: Seen;
  readonly sighting: Sighting;
}

export const spotsOn = (report: Report, file: string): readonly Spot[] =>
  seenIn(report).flatMap((seen) =>
    seen.sightings
      .filter((sighting) => sighting.file === file && sighting.box !== undefined)
      .map((sighting) => ({ seen, sighting })),
  );
