import type { NamedLabel, Sku } from '../model/named.js';
import { closestReading, half, placesOf, surelyDiffers, surelyIs } from './evidence.js';
import { doubtCodes, doubtsOn } from './label-doubts.js';
import { whyUnread } from './legibility.js';
import { finding, gravest } from './outcome.js';
import { defineRule } from './rule.js';
import { defectsOfDoubts, doubtsOf } from './unsure.js';

/**
 * The SKU of every product of the order can be read on the photos, and nothing there contradicts it. Fails if one is missing and another SKU was
 * clearly read. A person looks at a SKU that was not read, or not surely.
 */
export const labelSkuShown = defineRule({
  id: 'label-sku-shown',
  element: 'label',
  needs: ['case', 'label-photo'],
  finds: ['label-sku-differs', 'label-sku-unsure', 'label-sku-unread', ...doubtCodes('label-sku-shown')],
  source: 'handbook-label',
  judge({ case: claims, label }) {
    const wanting = claims.order.items
      .map(({ sku }) => sku)
      .filter((sku) => !label.skus.some((reading) => surelyIs(reading, sku)));
    const doubts = doubtsOn(label, 'label-sku-shown', claims.order.items.map(({ sku }) => sku).join(', '));
    const differing = wanting.flatMap((sku) => differs(label, sku) ?? []);
    const unread = wanting.filter((sku) => !differing.some(({ params }) => params.expected === sku));
    const untold = doubts.filter(({ params }) => !differing.some((other) => other.params.found === params.found));
    // A doubt already says why a SKU does not count.
    return gravest(differing, [...untold, ...(doubts.length > 0 ? [] : unread.map((sku) => notRead(label, sku)))]);
  },
});

const readings = ({ skus, otherSkus }: NamedLabel) => [...skus, ...otherSkus];

const differs = (label: NamedLabel, expected: Sku) => {
  const others = label.otherSkus.filter((reading) => surelyDiffers(reading, expected));
  const other = closestReading(others, expected);
  if (half(readings(label), expected) !== undefined || other === undefined) return undefined;
  return finding('label-sku-differs', { expected, found: other.value }, placesOf(other));
};

const notRead = (label: NamedLabel, expected: Sku) => {
  const blurred = half(readings(label), expected);
  if (blurred === undefined) return finding('label-sku-unread', { expected, defects: whyUnread(label, expected) });
  const why = { doubts: doubtsOf(blurred, expected), defects: defectsOfDoubts(label, blurred) };
  return finding('label-sku-unsure', { expected, read: blurred.value, ...why }, placesOf(blurred));
};
