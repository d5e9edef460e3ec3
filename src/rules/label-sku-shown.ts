import type { LabelFacts } from '../model/facts.js';
import { likeness } from '../model/identifiers.js';
import { closest, isSupplied, placesOf, surelyIs } from './evidence.js';
import { finding, gravest, notApplicable } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The SKU of every product of the order can be read on the photos. Another SKU clearly read where one is missing fails; an SKU
 * that was not read, or not surely, is for a person to look at.
 */
export const labelSkuShown = defineRule({
  id: 'label-sku-shown',
  element: 'label',
  needs: ['case', 'label', 'files'],
  finds: ['label-sku-differs', 'label-sku-unsure', 'label-sku-unread'],
  source: 'handbook-label',
  judge({ case: claims, label, files }) {
    if (!isSupplied(files, 'label')) return notApplicable;
    const wanting = claims.order.items
      .map(({ sku }) => sku)
      .filter((sku) => !label.skus.some((reading) => surelyIs(reading, sku)));
    const differing = wanting.flatMap((sku) => differs(label, sku) ?? []);
    return gravest(
      differing,
      wanting
        .filter((sku) => !differing.some(({ params }) => params.expected === sku))
        .map((sku) => notRead(label, sku)),
    );
  },
});

/** Reads anything at all as this SKU: then it may be there, and another one beside it proves nothing. */
const seen = ({ skus }: LabelFacts, expected: string) =>
  skus.find(({ value }) => likeness(value, expected) !== 'different');

const differs = (label: LabelFacts, expected: string) => {
  const sure = label.otherSkus.filter((reading) => reading.sure && likeness(reading.value, expected) === 'different');
  const other = closest(sure, expected);
  if (seen(label, expected) !== undefined || other === undefined) return undefined;
  return finding('label-sku-differs', { expected, found: other.value }, placesOf(other));
};

const notRead = (label: LabelFacts, expected: string) => {
  const blurred = seen(label, expected) ?? closest(label.otherSkus, expected);
  return blurred === undefined
    ? finding('label-sku-unread', { expected })
    : finding('label-sku-unsure', { expected, read: blurred.value }, placesOf(blurred));
};
