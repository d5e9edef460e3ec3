import type { EvidenceElement, FileFacts } from '../model/facts.js';
import type { Finding } from '../model/findings.js';
import type { NamedFacts } from '../model/named.js';
import { surePreparing } from '../model/preparing.js';
import type { PictureKind } from '../model/schema/report.js';
import type { Sighting } from '../model/sightings.js';
import { parcelNumber, surelyIs } from './evidence.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * No picture serves two elements, and each picture is of the kind that its element asks for. A picture that is surely of another kind goes to a
 * person if the element depends on it: if no other picture may be of the right kind, or if something decisive was read only on such pictures.
 * Otherwise it is noted. The policy weighs a label that is no photo of the parcel.
 */
export const evidenceDistinct = defineRule({
  id: 'evidence-distinct',
  element: 'chain',
  needs: ['case', 'policy', 'order', 'tracking', 'label', 'files'],
  finds: ['picture-in-two-elements', 'picture-of-another-kind', 'label-drawn'],
  source: 'evidence-integrity',
  judge(facts) {
    const same = facts.files.flatMap(shownTwice);
    const others = facts.files.filter(isOfAnotherKind).map((file) => ({
      said: ofAnotherKind(file),
      isRelied: isReliedOn(file.element, facts),
    }));
    const drawn = facts.files.filter(isDrawnLabel).map(({ file }) => finding('label-drawn', { file }, [{ file }]));
    const weight = facts.policy.weights?.['label-drawn'] ?? 'note';
    const failed = [
      ...same.filter(({ gravity }) => gravity === 'fail').map(({ said }) => said),
      ...(weight === 'fail' ? drawn : []),
    ];
    const open = [
      ...same.filter(({ gravity }) => gravity === 'unknown').map(({ said }) => said),
      ...others.filter(({ isRelied }) => isRelied).map(({ said }) => said),
      ...(weight === 'unknown' ? drawn : []),
    ];
    const notes = [
      ...others.filter(({ isRelied }) => !isRelied).map(({ said }) => said),
      ...(weight === 'note' ? drawn : []),
    ];
    return judged(failed, open, notes);
  },
});

type Found = Finding<'picture-in-two-elements' | 'picture-of-another-kind' | 'label-drawn'>;

const judged = (failed: readonly Found[], open: readonly Found[], notes: readonly Found[]) => {
  const [first, ...rest] = [...failed, ...open];
  if (first === undefined) return { ...pass, notes };
  return failed.length > 0 ? fail<Found>(first, ...rest, ...notes) : unknown<Found>(first, ...rest, ...notes);
};

const shownTwice = ({ file, sameAs }: FileFacts) => {
  if (sameAs === undefined) return [];
  const said = finding('picture-in-two-elements', { file, other: sameAs.file, how: sameAs.how }, [
    { file },
    { file: sameAs.file },
  ]);
  return [{ gravity: sameAs.how === 'same-bytes' ? 'fail' : 'unknown', said } as const];
};

/** Picture kinds that may show each element. Lists of orders are weighed by the checks of the order's states. */
const fitting: Readonly<Record<EvidenceElement, readonly PictureKind[]>> = {
  order: ['order-page', 'order-list'],
  tracking: ['tracking-page'],
  label: ['parcel-label', 'product-sticker', 'shipment-list'],
};

type Pictured = FileFacts & { readonly picture: NonNullable<FileFacts['picture']> };

const isOfAnotherKind = (file: FileFacts): file is Pictured =>
  file.picture?.sure === true && !fitting[file.element].includes(file.picture.kind);

const isDrawnLabel = ({ element, picture }: FileFacts): boolean =>
  element === 'label' && picture?.drawn === true && picture.kind === 'parcel-label';

const ofAnotherKind = ({ file, element, picture: { kind } }: Pictured) =>
  finding('picture-of-another-kind', { file, kind, element }, [{ file }]);

/** Whether the element depends on its pictures of another kind. */
const isReliedOn = (
  element: EvidenceElement,
  facts: Pick<NamedFacts, 'case' | 'order' | 'tracking' | 'label' | 'files'>,
): boolean => {
  const right = facts.files.filter(
    (file) => file.element === element && file.state === 'read' && !isOfAnotherKind(file),
  );
  if (right.length === 0) return true;
  const isOnRight = ({ file }: Sighting): boolean => right.some((other) => other.file === file);
  return decisive[element](facts).some((sightings) => !sightings.some(isOnRight));
};

/** Where the facts were read that decide the element's verdict. */
const decisive: Readonly<
  Record<
    EvidenceElement,
    (facts: Pick<NamedFacts, 'case' | 'order' | 'tracking' | 'label'>) => readonly (readonly Sighting[])[]
  >
> = {
  order: ({ order }) => [
    ...(order.number?.sure === true ? [order.number.sightings] : []),
    ...(surePreparing(order).length === 0 ? [] : [surePreparing(order).flatMap(({ sightings }) => sightings)]),
  ],
  tracking: () => [],
  label: (facts) => {
    const { label } = facts;
    const numbers = [label.trackingNumber, label.postingNumber].filter((reading) =>
      surelyIs(reading, parcelNumber(facts)),
    );
    const number = numbers.flatMap((reading) => reading?.sightings ?? []);
    return [
      ...(number.length === 0 ? [] : [number]),
      ...label.skus.filter(({ sure }) => sure).map(({ sightings }) => sightings),
    ];
  },
};
