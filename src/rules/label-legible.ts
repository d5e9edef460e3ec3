import type { Facts, LabelFacts, Legibility } from '../model/facts.js';
import { parcelNumber, surelyIs } from './evidence.js';
import { fail, finding, notApplicable, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/** The share of a photo's lines that must be read with confidence before something missing is not blamed on the photo. */
const crispShare = 0.5;

/**
 * The photos can be read. Where the number and every SKU were read for sure they can; where nothing at all was read in any of
 * them they cannot. In between, a photo whose lines are mostly sure is crisp, and what is missing is simply not on it; the
 * others are named so that a person looks at them.
 */
export const labelLegible = defineRule({
  id: 'label-legible',
  element: 'label',
  needs: ['case', 'order', 'tracking', 'label', 'files'],
  finds: ['label-illegible', 'label-hardly-legible'],
  source: 'handbook-label',
  judge(facts) {
    const photos = photosOf(facts);
    if (photos.length === 0) return notApplicable;
    if (allShown(facts)) return pass;

    const isBlank = photos.every(({ sureLines }) => sureLines === 0) && facts.label.barcodes.length === 0;
    const [first, ...rest] = (isBlank ? photos : photos.filter((photo) => !isCrisp(photo, facts.label))).map(measured);
    if (first === undefined) return pass;
    const worded = (params: typeof first) =>
      isBlank
        ? finding('label-illegible', params, [{ file: params.file }])
        : finding('label-hardly-legible', params, [{ file: params.file }]);
    return isBlank ? fail(worded(first), ...rest.map(worded)) : unknown(worded(first), ...rest.map(worded));
  },
});

/** The measures of every photo that was read; zeros for one that none were taken of. */
const photosOf = ({ files, label }: Pick<Facts, 'files' | 'label'>): readonly Legibility[] =>
  files
    .filter(({ element, state }) => element === 'label' && state === 'read')
    .map(
      ({ file }) =>
        label.legibility.find((measures) => measures.file === file) ??
        ({ file, lines: 0, sureLines: 0, textHeight: 0, sharpness: 0, contrast: 0 } satisfies Legibility),
    );

const allShown = (facts: Pick<Facts, 'case' | 'order' | 'tracking' | 'label'>): boolean => {
  const { label, case: claims } = facts;
  const number = parcelNumber(facts);
  return (
    [label.trackingNumber, label.postingNumber].some((reading) => surelyIs(reading, number)) &&
    claims.order.items.every(({ sku }) => label.skus.some((reading) => surelyIs(reading, sku)))
  );
};

/** Mostly sure lines, and no identifier on it that could be read only half. */
const isCrisp = (
  { file, lines, sureLines }: Legibility,
  { trackingNumber, postingNumber, skus }: LabelFacts,
): boolean => {
  const half = [trackingNumber, postingNumber, ...skus].filter((reading) => reading?.sure === false);
  const hasHalf = half.some((reading) => reading?.sightings.some((sighting) => sighting.file === file));
  return lines > 0 && sureLines / lines >= crispShare && !hasHalf;
};

const measured = ({ file, textHeight, sharpness }: Legibility) => ({ file, textHeightPx: textHeight, sharpness });
