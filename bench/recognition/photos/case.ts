import type { Pose } from '../../../fixtures/generate/camera.js';
import { compose, type Exposure, type Optics, type Seen } from '../../../fixtures/generate/composition.js';
import { fontIds } from '../../../fixtures/generate/fonts.js';
import { drawLabel, type LabelLayout, labelShows, tallLayouts } from '../../../fixtures/generate/labels.js';
import { labelContentOf } from '../../../fixtures/generate/make-case.js';
import { type PrintOptions, printed, type Sheet, withoutBarcodes } from '../../../fixtures/generate/print.js';
import { createRandom, type Random } from '../../../fixtures/generate/random.js';
import type { Surface } from '../../../fixtures/generate/scene.js';
import type { Shape } from '../../../fixtures/generate/shapes.js';
import { type CarrierId, carriers, makeStory, type Story } from '../../../fixtures/generate/story.js';
import { normaliseIdentifier } from '../../../src/model/identifiers.js';
import type { CaseFile } from '../../../src/model/schema/case.js';
import type { Picture, RecognitionCase, Twin, Wanted } from '../case.js';
import { claimed } from '../library.js';
import { scoreLabel } from './score.js';
import { oneLookAlikeOff } from './twins.js';

/** How the photos of one case are taken. Each photo draws anew. */
export interface PhotoPlan {
  /** Sizes to draw from, in pixels: long and short side, the smallest first. A label whose numbers would be too small takes a larger one. */
  readonly sizes: readonly (readonly [long: number, short: number])[];
  /** How much of the photo the label takes: 0 to 1 along a side. */
  readonly fill: number;
  readonly pose: Omit<Pose, 'distance'>;
  readonly shape: Shape;
  readonly print: PrintOptions;
  readonly barcodes: boolean;
  /** @param wanted - Where the numbers lie that are asked for. @param height - Of the smallest of them, in pixels. */
  optics(exposure: Exposure, wanted: readonly Seen[], height: number): Optics;
}

/** The least height of a digit that a person reads without effort, in pixels. */
const legibleHeight = 11;

const parcels: readonly Surface[] = ['cardboard', 'cardboard', 'grey-bag', 'white-bag'];
const tables: readonly Surface[] = ['wood', 'desk', 'dark-cloth', 'cardboard'];

const layoutsOf: Readonly<Record<CarrierId, readonly LabelLayout[]>> = {
  'china-post': ['carrier-100x100', 'carrier-100x150', 'postal-100x70', 'express-75x120', 'manifest-120x75'],
  guoo: ['carrier-100x100', 'carrier-100x150', 'express-75x120', 'manifest-120x75'],
  cdek: ['carrier-100x100', 'carrier-100x150', 'express-75x120', 'manifest-120x75'],
  cel: ['ozon-58x40'],
  cainiao: ['carrier-100x100', 'postal-100x70', 'express-75x120', 'manifest-120x75'],
};

/** Makes one case of a class. Same class, seed and plan: same bytes. */
export const makePhotoCase = async (
  className: string,
  seed: number,
  planOf: (random: Random) => PhotoPlan,
): Promise<RecognitionCase> => {
  const random = createRandom(`${className} ${seed}`);
  const carrier = random.pick(Object.keys(carriers) as readonly CarrierId[]);
  const story = makeStory(`${className} ${seed}`, carrier);
  const layout = random.pick(layoutsOf[carrier]);
  const sticker = labelShows[layout].includes('sku') ? [] : [random.pick(['sticker-58x40', 'sticker-58x30'] as const)];
  const pictures: Picture[] = [];
  const traits: string[] = [];
  for (const shown of [layout, ...sticker]) {
    const own = random.fork(shown);
    const photo = await takePhoto(story, shown, planOf(own.fork('plan')), own);
    pictures.push({ file: `${shown}.jpg`, ...photo.picture });
    traits.push(photo.traits);
  }
  const wanted = wantedOf(story);
  const evidence = { label: pictures.map(({ file }) => file) };
  const claim = (changes: Partial<Story>): CaseFile => {
    const { postingNumber, trackingNumber, sku } = { ...story, ...changes };
    return claimed({ number: postingNumber, trackingNumber, items: [{ sku }] }, evidence, `${className}-${seed}`);
  };
  return {
    className,
    seed,
    traits: traits.join('; '),
    element: 'label',
    pictures,
    caseFile: claim({}),
    wanted,
    twins: twinsOf(story, claim, random.fork('twins')),
    claiming: (name, value) => claim(name === 'sku' ? { sku: value } : renumbered(story, value)),
    score: (report) =>
      scoreLabel(
        report,
        wanted,
        pictures.flatMap((picture) => picture.printed),
      ),
  };
};

const wantedOf = ({ trackingNumber, sku }: Story): readonly Wanted[] => [
  { name: 'number', value: trackingNumber },
  { name: 'sku', value: sku },
];

/** The parcel under another number, which is its posting number as well where it goes by that. */
const renumbered = (story: Story, trackingNumber: string): Partial<Story> => ({
  trackingNumber,
  ...(story.trackingNumber === story.postingNumber ? { postingNumber: trackingNumber } : {}),
});

/** Claims that are one character off. */
const twinsOf = (story: Story, claim: (changes: Partial<Story>) => CaseFile, random: Random): readonly Twin[] => {
  const isPosting = story.trackingNumber === story.postingNumber;
  const number = (value: string): CaseFile => claim(renumbered(story, value));
  const sibling = story.postingNumber.replace(/\d+$/u, (last) => String(Number(last) === 1 ? 2 : Number(last) - 1));
  return [
    { name: 'number, one digit', caseFile: number(oneLookAlikeOff(story.trackingNumber, random)) },
    { name: 'number, one digit', caseFile: number(oneLookAlikeOff(story.trackingNumber, random)) },
    ...(isPosting ? [{ name: 'sibling posting', caseFile: number(sibling) }] : []),
    { name: 'SKU, one digit', caseFile: claim({ sku: oneLookAlikeOff(story.sku, random) }) },
    { name: 'SKU, one digit', caseFile: claim({ sku: oneLookAlikeOff(story.sku, random) }) },
  ];
};

const takePhoto = async (story: Story, layout: LabelLayout, plan: PhotoPlan, random: Random) => {
  const font = random.pick(fontIds);
  const dots = random.pick([8, 12]);
  const pen = await drawLabel(layout, labelContentOf(story), font, dots);
  const whole = printed(pen, plan.print, random.fork('print'));
  const sheet = plan.barcodes ? whole : withoutBarcodes(whole);
  const asked = wantedOf(story).map(({ value }) => value);
  const [width, height] = sizeFor(sheet, asked, layout, plan, random.fork('size'));
  const pose = { ...plan.pose, distance: Math.hypot(sheet.width, sheet.height) * random.between(1.3, 2.2) };
  const margin = random.between(14, 40);
  const exposure = await compose(
    {
      width,
      height,
      table: random.pick(tables),
      fill: plan.fill,
      pose,
      parcels: [
        {
          surface: random.pick(parcels),
          width: sheet.width + 2 * margin,
          height: sheet.height + 2 * margin,
          x: 0,
          y: 0,
          turn: 0,
          shape: plan.shape,
          sheets: [
            {
              sheet,
              x: random.between(-0.4, 0.4) * margin,
              y: random.between(-0.4, 0.4) * margin,
              turn: random.between(-2, 2),
            },
          ],
        },
      ],
    },
    random.fork('photo'),
  );
  const texts = exposure.seen.filter(({ kind, text }) => kind === 'text' && standsIn(asked, text));
  const least = Math.min(...texts.map((seen) => seen.height));
  const optics = plan.optics(exposure, texts, least);
  const picture = { bytes: await exposure.develop(optics), width, height, printed: exposure.seen };
  const traits = [
    layout,
    font,
    `${width}x${height}`,
    `digits ${least.toFixed(0)} px`,
    `turn ${pose.turn.toFixed(0)}`,
    `tilt ${pose.tilt.toFixed(0)}`,
    ...Object.entries(optics).map(([name, value]) => `${name} ${JSON.stringify(value, rounded)}`),
  ].join(', ');
  return { picture, traits };
};

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(3)) : value;

const standsIn = (values: readonly string[], text: string): boolean =>
  values.some((value) => normaliseIdentifier(text).includes(normaliseIdentifier(value)));

/** The size that was drawn, or the next one at which every number that is asked for is large enough. Held the way the label lies. */
const sizeFor = (
  sheet: Sheet,
  asked: readonly string[],
  layout: LabelLayout,
  { sizes, fill, pose }: PhotoPlan,
  random: Random,
): readonly [width: number, height: number] => {
  const quarter = Math.abs(Math.sin((pose.turn * Math.PI) / 180)) > Math.SQRT1_2;
  const isTall = (random.chance(0.85) ? tallLayouts.includes(layout) : !tallLayouts.includes(layout)) !== quarter;
  const turned = (pose.turn * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turned)), Math.abs(Math.sin(turned))];
  const across = sheet.width * cos + sheet.height * sin;
  const down = sheet.width * sin + sheet.height * cos;
  const smallest = Math.min(
    ...sheet.marks.filter(({ kind, text }) => kind === 'text' && standsIn(asked, text)).map(({ height }) => height),
  );
  const drawn = random.int(0, sizes.length - 1);
  const held = sizes.map(([long, short]) => (isTall ? ([short, long] as const) : ([long, short] as const)));
  const foreshortened = 0.9 * Math.cos((pose.tilt * Math.PI) / 180);
  const suits = ([width, height]: readonly [number, number]): boolean =>
    smallest * fill * Math.min(width / across, height / down) * foreshortened >= legibleHeight;
  return held.find((size, i) => i >= drawn && suits(size)) ?? (held.at(-1) as readonly [number, number]);
};
