import type { Facts, Reuse } from '../model/facts.js';
import type { Finding } from '../model/findings.js';
import type { NamedFacts, NamedReuse } from '../model/named.js';
import type { Reading } from '../model/sightings.js';
import { surelyIs } from './evidence.js';
import { finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * No photo and no tracking number is used for orders of two cases. Never fails, because a person has to say which case it belongs to. A shipment list
 * may be evidence of both, and so may a photo on which the other case's number can be read too: they are noted.
 */
export const evidenceReused = defineRule({
  id: 'evidence-reused',
  element: 'chain',
  needs: ['reused', 'files', 'label'],
  finds: ['picture-in-two-cases', 'picture-of-two-parcels', 'number-in-two-cases'],
  source: 'evidence-integrity',
  judge({ reused = [], files, label }) {
    const isShared = (reuse: NamedReuse): boolean => listsParcels(reuse, files) || showsBoth(reuse, label);
    const [first, ...rest] = reused.filter((reuse) => !isShared(reuse)).map(told);
    const notes = reused.filter(isShared).map(shared);
    return first === undefined ? { ...pass, notes } : unknown<Found>(first, ...rest, ...notes);
  },
});

type Found = Finding<'picture-in-two-cases' | 'picture-of-two-parcels' | 'number-in-two-cases'>;

const told = ({ what, file = '', otherFile = '', how = 'same-view', trackingNumber = '', ...other }: Reuse) =>
  what === 'picture'
    ? finding('picture-in-two-cases', { file, other: otherFile, case: other.case, order: other.order, how }, [{ file }])
    : finding('number-in-two-cases', { number: trackingNumber, case: other.case, order: other.order });

const shared = ({ file = '', case: id, order }: Reuse) =>
  finding('picture-of-two-parcels', { file, case: id, order }, [{ file }]);

/** Whether it is surely a list of parcels, in which each case shows its own row. */
const listsParcels = ({ what, file }: Reuse, files: Facts['files']): boolean =>
  what === 'picture' &&
  files.some((other) => other.file === file && other.picture?.sure === true && other.picture.kind === 'shipment-list');

/** Whether the picture surely shows the numbers of both cases: two parcels side by side. */
const showsBoth = ({ what, file, order, trackingNumber }: NamedReuse, label: NamedFacts['label']): boolean => {
  const isOn = ({ sightings }: Reading): boolean => sightings.some((sighting) => sighting.file === file);
  const own = [label.trackingNumber, label.postingNumber].some((reading) => reading?.sure === true && isOn(reading));
  const others = [order, ...(trackingNumber === undefined ? [] : [trackingNumber])];
  const other = label.numbers.some((reading) => isOn(reading) && others.some((number) => surelyIs(reading, number)));
  return what === 'picture' && own && other;
};
