import { type LabelLayout, labelShows } from '../../../fixtures/generate/labels.js';
import { createRandom, type Random } from '../../../fixtures/generate/random.js';
import { type CarrierId, carriers, makeStory, type Story } from '../../../fixtures/generate/story.js';
import type { CaseFile } from '../../../src/model/schema/case.js';
import type { Picture, RecognitionCase, Twin, Wanted } from '../case.js';
import { claimed } from '../claims.js';
import { drawnOnce } from '../drawn.js';
import { type PhotoPlan, takePhoto } from './photo.js';
import { scoreLabel } from './score.js';
import { oneDigitLess, oneLookAlikeOff } from './twins.js';

const anyCarrier: readonly LabelLayout[] = [
  'carrier-100x100',
  'carrier-100x150',
  'express-75x120',
  'manifest-120x75',
  'carrier-qr-100x90',
  'carrier-text-100x70',
  'packing-100x80',
];
const postal: readonly LabelLayout[] = [...anyCarrier, 'postal-100x70', 'cn22-100x105', 'waybill-76x130'];

const layoutsOf: Readonly<Record<CarrierId, readonly LabelLayout[]>> = {
  'china-post': postal,
  cainiao: postal,
  guoo: anyCarrier,
  cdek: [...anyCarrier, 'waybill-76x130'],
  cel: ['ozon-58x40'],
};

const stickers = ['sticker-58x40', 'sticker-58x30', 'retail-60x60'] as const;

/** A class's way to take a photo. @param story - What the label tells; neighbours are made to go with it. */
export type PlanOf = (random: Random, story: Story) => PhotoPlan;

/** Any label of a parcel, for those that stand around. */
export const drawNeighbour = (seed: string, carrier: CarrierId, random: Random): PhotoPlan['neighbours'][number] => ({
  story: makeStory(seed, carrier),
  layout: random.pick(layoutsOf[carrier]),
});

/** Makes one case of a class. Same class, seed and plan: same bytes. */
export const makePhotoCase = async (className: string, seed: number, planOf: PlanOf): Promise<RecognitionCase> => {
  const random = createRandom(`${className} ${seed}`);
  const carrier = random.pick(Object.keys(carriers) as readonly CarrierId[]);
  const story = makeStory(`${className} ${seed}`, carrier);
  const layout = random.pick(layoutsOf[carrier]);
  const sticker = labelShows[layout].includes('sku') ? [] : [random.pick(stickers)];
  const wanted: readonly Wanted[] = [
    { name: 'number', value: story.trackingNumber },
    { name: 'sku', value: story.sku },
  ];
  const pictures: Picture[] = [];
  const traits: string[] = [];
  for (const shown of [layout, ...sticker]) {
    const own = random.fork(shown);
    const subject = { story, layout: shown, asked: wanted.map(({ value }) => value) };
    const photo = await drawnOnce(`${className}-${seed}-${shown}`, () =>
      takePhoto(subject, planOf(own.fork('plan'), story), own),
    );
    pictures.push({ file: `${shown}.jpg`, ...photo.picture });
    traits.push(photo.traits);
  }
  const evidence = { label: pictures.map(({ file }) => file) };
  const claim = (changes: Partial<Story>): CaseFile => {
    const { postingNumber, trackingNumber, sku } = { ...story, ...changes };
    return claimed({ number: postingNumber, trackingNumber, items: [{ sku }] }, evidence, `${className}-${seed}`);
  };
  const claiming: Claiming = (name, value) =>
    name === 'sku'
      ? { caseFile: claim({ sku: value }), check: 'label-sku-shown' }
      : { caseFile: claim(renumbered(story, value)), check: 'label-tracking-number-shown' };
  return {
    className,
    seed,
    traits: traits.join('; '),
    element: 'label',
    pictures,
    caseFile: claim({}),
    wanted,
    twins: twinsOf(
      story,
      claiming,
      random.fork('twins'),
      new Set(pictures.flatMap(({ printed }) => printed.map(({ text }) => text))),
    ),
    claiming,
    score: (report) =>
      scoreLabel(
        report,
        wanted,
        pictures.flatMap((picture) => picture.printed),
      ),
  };
};

/** The parcel under another number, which is also its posting number if the carrier uses that. */
const renumbered = (story: Story, trackingNumber: string): Partial<Story> => ({
  trackingNumber,
  ...(story.trackingNumber === story.postingNumber ? { postingNumber: trackingNumber } : {}),
});

type Claiming = NonNullable<RecognitionCase['claiming']>;

/** Claims that are one character off. @param printed - What stands in the pictures: another parcel's label may be that of the sibling. */
const twinsOf = (
  { trackingNumber, postingNumber, sku }: Story,
  claiming: Claiming,
  random: Random,
  printed: ReadonlySet<string>,
): readonly Twin[] => {
  const [sibling = ''] = ['1', '2', '3', '4']
    .map((last) => postingNumber.replace(/\d+$/u, last))
    .filter((number) => number !== postingNumber && !printed.has(number));
  return [
    { name: 'number, one digit', ...claiming('number', oneLookAlikeOff(trackingNumber, random)) },
    { name: 'number, one digit less', ...claiming('number', oneDigitLess(trackingNumber, random)) },
    ...(trackingNumber === postingNumber ? [{ name: 'sibling posting', ...claiming('number', sibling) }] : []),
    { name: 'SKU, one digit', ...claiming('sku', oneLookAlikeOff(sku, random)) },
    { name: 'SKU, one digit less', ...claiming('sku', oneDigitLess(sku, random)) },
  ];
};
