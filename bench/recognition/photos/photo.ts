import { encodeBarcode } from '../../../fixtures/generate/barcodes.js';
import type { Pose } from '../../../fixtures/generate/camera.js';
import {
  compose,
  type Exposure,
  type Optics,
  type Parcel,
  type Seen,
  type Stuck,
} from '../../../fixtures/generate/composition.js';
import { labelFontIds } from '../../../fixtures/generate/fonts.js';
import { drawLabel, type LabelLayout, tallLayouts } from '../../../fixtures/generate/labels.js';
import { labelContentOf } from '../../../fixtures/generate/make-case.js';
import { Pen } from '../../../fixtures/generate/pen.js';
import { type PrintOptions, printed, type Sheet, withoutBarcodes } from '../../../fixtures/generate/print.js';
import type { Random } from '../../../fixtures/generate/random.js';
import type { Surface } from '../../../fixtures/generate/scene.js';
import { flat, type Shape } from '../../../fixtures/generate/shapes.js';
import type { Story } from '../../../fixtures/generate/story.js';
import { normaliseIdentifier } from '../../../src/model/identifiers.js';
import type { Picture } from '../case.js';

export type Size = readonly [long: number, short: number];

/** How a photo is taken. */
export interface PhotoPlan {
  /** Sizes to draw from, in pixels, the smallest first. A label whose numbers would be too small takes a larger one. */
  readonly sizes: readonly Size[];
  /** How much of the photo the label takes: 0 to 1 along a side. */
  readonly fill: number;
  readonly pose: Omit<Pose, 'distance'>;
  readonly shape: Shape;
  readonly print: PrintOptions;
  readonly barcodes: boolean;
  /** Labels of other parcels beside this one. */
  readonly neighbours: readonly Neighbour[];
  /** Barcodes of other people's on the same parcel. */
  readonly foreignCodes: number;
  /** @param wanted - Where the numbers lie that are asked for. @param height - Of the smallest of them, in pixels. */
  optics(exposure: Exposure, wanted: readonly Seen[], height: number): Optics;
}

interface Neighbour {
  readonly story: Story;
  readonly layout: LabelLayout;
}

/** What to photograph. */
export interface Subject extends Neighbour {
  /** The numbers that are asked for. */
  readonly asked: readonly string[];
}

/** The least height of a digit that a person reads without effort, in pixels. */
const legibleHeight = 11;

const parcels: readonly Surface[] = ['cardboard', 'cardboard', 'grey-bag', 'white-bag'];
const tables: readonly Surface[] = ['wood', 'desk', 'dark-cloth', 'cardboard'];

/** Takes one photo. @returns The picture, and in words how it was taken. */
export const takePhoto = async (
  { story, layout, asked }: Subject,
  plan: PhotoPlan,
  random: Random,
): Promise<{ readonly picture: Omit<Picture, 'file'>; readonly traits: string }> => {
  const font = random.pick(labelFontIds);
  const sheet = await printedLabel({ story, layout }, font, plan, random);
  const [width, height] = sizeFor(sheet, asked, layout, plan, random.fork('size'));
  const pose = { ...plan.pose, distance: Math.hypot(sheet.width, sheet.height) * random.between(1.3, 2.2) };
  const own = await parcelOf(sheet, plan, random.fork('parcel'));
  const others = await neighboursOf(own, plan, random.fork('neighbours'));
  const exposure = await compose(
    { width, height, table: random.pick(tables), fill: plan.fill, pose, parcels: [...others, own] },
    random.fork('photo'),
  );
  const wanted = exposure.seen.filter(({ kind, text }) => kind === 'text' && standsIn(asked, text));
  const least = Math.min(...wanted.map((seen) => seen.height));
  const optics = plan.optics(exposure, wanted, least);
  const traits = [
    layout,
    font,
    `${width}x${height}`,
    `digits ${least.toFixed(0)} px`,
    `turn ${pose.turn.toFixed(0)}`,
    `tilt ${pose.tilt.toFixed(0)}`,
    ...Object.entries(optics).map(([name, value]) => `${name} ${JSON.stringify(value, rounded)}`),
  ].join(', ');
  return { picture: { bytes: await exposure.develop(optics), width, height, printed: exposure.seen }, traits };
};

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(3)) : value;

const printedLabel = async (
  { story, layout }: Neighbour,
  font: (typeof labelFontIds)[number],
  plan: PhotoPlan,
  random: Random,
): Promise<Sheet> => {
  const pen = await drawLabel(layout, labelContentOf(story), font, random.pick([8, 12]));
  const sheet = printed(pen, plan.print, random.fork('print'));
  return plan.barcodes ? sheet : withoutBarcodes(sheet);
};

/** The label somewhere on its parcel, and other people's codes around it. */
const parcelOf = async (sheet: Sheet, plan: PhotoPlan, random: Random): Promise<Parcel> => {
  const crowded = plan.neighbours.length > 0;
  const margin = crowded ? random.between(6, 14) : random.between(14, 40);
  // Codes are stuck on above and below.
  const marginBelow = plan.foreignCodes > 0 ? 34 : margin;
  const foreign: Stuck[] = [];
  for (let i = 0; i < plan.foreignCodes; i++) {
    const code = await foreignCode(random.fork(`code ${i}`));
    const side = i % 2 === 0 ? 1 : -1;
    const at = {
      x: random.between(-0.3, 0.3) * sheet.width,
      y: side * (sheet.height / 2 + code.height / 2 + random.between(3, 9)),
    };
    foreign.push({ sheet: code, ...at, turn: random.between(-12, 12) });
  }
  const loose = crowded ? 0.1 : 0.4;
  const label = {
    sheet,
    x: random.between(-loose, loose) * margin,
    y: random.between(-loose, loose) * margin,
    turn: random.between(-2, 2),
  };
  return {
    surface: random.pick(parcels),
    width: sheet.width + 2 * margin,
    height: sheet.height + 2 * marginBelow,
    x: 0,
    y: 0,
    turn: 0,
    shape: plan.shape,
    sheets: [label, ...foreign],
  };
};

/** A shop's, a warehouse's or a maker's code, which is no parcel's number. */
const foreignCode = async (random: Random): Promise<Sheet> => {
  const pen = new Pen(46, 20, 8, 'arimo', '#ffffff');
  const shelf = `${random.pick(['A', 'B', 'R'])}${random.digits(2)}-${random.digits(3)}`;
  const draw = [
    async () => {
      pen.barcode(await encodeBarcode('Code39', shelf), 3, 2, 40, 11);
      pen.text(shelf, 23, 17.5, { size: 3.4, align: 'center' });
    },
    async () => {
      pen.barcode(await encodeBarcode('QRCode', `https://shop.example/p/${random.digits(6)}`), 2, 2, 16, 16);
      pen.text('Спасибо за покупку!', 20, 11, { size: 2.6 });
    },
    async () => {
      const number = `B${random.digits(9)}`;
      pen.barcode(await encodeBarcode('Code128', number), 3, 2, 40, 11);
      pen.text(number, 23, 17.5, { size: 3.4, align: 'center' });
    },
  ];
  await random.pick(draw)();
  return printed(pen, { thermal: true }, random);
};

/** Other parcels to the left, the right, above and below, none over the one that is photographed. */
const neighboursOf = async (own: Parcel, plan: PhotoPlan, random: Random): Promise<readonly Parcel[]> => {
  const sides = [0, 90, 180, 270];
  const first = random.int(0, 3);
  return Promise.all(
    plan.neighbours.map(async (neighbour, i): Promise<Parcel> => {
      const drawn = random.fork(`neighbour ${i}`);
      const sheet = await printedLabel(neighbour, drawn.pick(labelFontIds), plan, drawn);
      const margin = drawn.between(4, 10);
      const [width, height] = [sheet.width + 2 * margin, sheet.height + 2 * margin];
      const side = ((sides[(first + i) % 4] ?? 0) * Math.PI) / 180;
      const [cos, sin] = [Math.cos(side), Math.sin(side)];
      const away = {
        x: cos * (own.width / 2 + width / 2 + 4) + sin * drawn.between(-20, 20),
        y: sin * (own.height / 2 + height / 2 + 4) + cos * drawn.between(-20, 20),
      };
      const turn = drawn.pick([0, 0, 90, 180]) + drawn.between(-9, 9);
      const surface = drawn.pick(parcels);
      return { surface, width, height, ...away, turn, shape: flat, sheets: [{ sheet, x: 0, y: 0, turn: 0 }] };
    }),
  );
};

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
