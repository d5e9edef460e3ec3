/** Which papers a seller photographs, and how the photo comes out. */
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { digits, weighted } from '../random.js';
import { postingNumber } from '../story.js';
import type { Drawn, Random, Story } from '../types.js';
import { type Damage, harmlessLines } from './damage.js';
import { type Paper, papers } from './papers.js';
import { type Camera, type Conditions, type Placed, takePhoto } from './photo.js';
import { renderSheet, type Sheet } from './render.js';
import type { Content } from './words.js';

export interface Sheeted {
  readonly paper: Paper;
  readonly content: Content;
  readonly damage?: readonly Damage[];
}

export interface Shot {
  readonly sheets: readonly Sheeted[];
  /** Makes the photo worse than a careful seller would accept. */
  readonly spoil?: Partial<Conditions>;
  /** Height of the needed digits in the photo, in pixels, if a trap needs another than the honest one. */
  readonly digitHeight?: number;
  /** Cuts the photo through a marked text, this part of it being left. */
  readonly cut?: { readonly key: string; readonly left: number };
  /** Not a photo but the paper itself, as the carrier's portal gives it. */
  readonly flat?: boolean;
}

export type Plan = readonly Shot[];

export type Wish =
  | 'any'
  | 'carrier'
  | 'label and sticker'
  | 'label and list'
  | 'posting label'
  | 'number label and sticker';

const contentOf = (story: Story, random: Random): Content => ({
  language: story.language,
  carrier: story.carrier,
  number: story.trackingNumber,
  numberCode: story.trackingNumber,
  posting: story.orderNumber,
  postingCode: story.orderNumber,
  goods: story.items.map((item) => ({
    sku: item.sku,
    code: `OZN${item.sku}`,
    offerId: item.offerId,
    quantity: item.quantity,
    name: item.name[story.language],
  })),
  remarks: [],
  date: story.preparingAt.slice(0, 10),
  neighbours: Array.from({ length: random.int(1, 5) }, () => ({
    posting: postingNumber(random),
    sku: `${random.int(1, 4)}${digits(9, random)}`,
    offerId: `${random.int(1600000000, 1799999999)}-h${digits(2, random)}u`,
    name: random.pick([
      'Носки хлопковые',
      '保温杯 500毫升',
      'Hair clip set',
      'Коврик для мыши',
      '鼠标垫',
      'Organizer box',
    ]),
  })),
});

const fitting = (content: Content, test: (paper: Paper) => boolean): readonly Paper[] =>
  papers.filter((paper) => test(paper) && paper.suits(content));

/** A sticker shows one product, so two products have two stickers; a list shows all. */
const stickers = (content: Content, random: Random): readonly Sheeted[] => {
  const paper = random.pick(fitting(content, (one) => one.kind === 'sticker'));
  return content.goods.map((good) => ({ paper, content: { ...content, goods: [good] } }));
};

const specific = (paper: Paper): boolean => paper.kind === 'label' && paper.shows === 'both';

export const planOf = (story: Story, random: Random, wish: Wish = 'any'): Plan => {
  const content = contentOf(story, random.fork('content'));
  const choose = random.fork('papers');
  const numberPaper = (): Paper => choose.pick(fitting(content, (one) => one.shows === 'number'));
  const both = (): Paper => {
    const known = fitting(content, (one) => specific(one) && !one.name.startsWith('warehouse'));
    return known.length > 0 && choose.chance(0.8) ? choose.pick(known) : choose.pick(fitting(content, specific));
  };
  const kind =
    wish !== 'any'
      ? wish
      : weighted(
          [
            [5, 'carrier' as const],
            [4, 'label and sticker' as const],
            [2, 'label and list' as const],
          ],
          choose,
        );
  const first: Sheeted =
    kind === 'carrier'
      ? { paper: both(), content }
      : kind === 'posting label'
        ? { paper: papers[0] as Paper, content }
        : { paper: numberPaper(), content };
  if (kind === 'carrier') {
    const flat = wish === 'any' && choose.chance(0.05);
    return [{ sheets: [first], flat }];
  }
  if (kind === 'label and list') {
    const list = choose.pick(fitting(content, (one) => one.kind === 'list'));
    return [{ sheets: [first] }, { sheets: [{ paper: list, content }] }];
  }
  const more = stickers(content, choose);
  return choose.chance(0.5) ? [{ sheets: [first, ...more] }] : [{ sheets: [first] }, { sheets: more }];
};

const conditionsOf = (random: Random): Conditions => {
  const dark = random.chance(0.1);
  return {
    focusBlur: random.chance(0.5) ? 0.3 + random.next() * 0.9 : 0,
    motionBlur: random.chance(0.12) ? 3 : 0,
    noise: dark ? random.int(5, 9) : random.int(0, 6),
    exposure: dark ? 0.38 + random.next() * 0.15 : 0.82 + random.next() * 0.22,
    warmth: (random.next() - 0.45) * 0.16,
    shadow: random.chance(0.5) ? 0.1 + random.next() * 0.35 : 0,
    glare: random.chance(0.35) ? 0.3 + random.next() * 0.5 : 0,
    crumple: random.chance(0.5) ? 0.1 + random.next() * 0.35 : 0,
    quality: random.int(60, 92),
  };
};

const turnOf = (random: Random): number =>
  weighted<() => number>(
    [
      [64, () => (random.next() - 0.5) * 0.28],
      [8, () => Math.PI / 2 + (random.next() - 0.5) * 0.2],
      [8, () => -Math.PI / 2 + (random.next() - 0.5) * 0.2],
      [7, () => Math.PI + (random.next() - 0.5) * 0.2],
      [13, () => random.next() * Math.PI * 2],
    ],
    random,
  )();

/** Rows of papers, the first on top, with small gaps and turns. */
const place = (
  sheets: readonly Sheet[],
  layouts: readonly { width: number; height: number }[],
  random: Random,
): readonly Placed[] => {
  const beside = random.chance(0.4);
  let at = 0;
  return sheets.map((sheet, index) => {
    const { width, height } = layouts[index] as { width: number; height: number };
    const angle = index === 0 ? 0 : (random.next() - 0.5) * 0.16;
    const lift = Math.abs(Math.sin(angle)) * (beside ? height : width);
    const one: Placed = {
      sheet,
      width,
      height,
      angle,
      x: beside ? at : random.int(0, 14),
      y: beside ? random.int(0, 14) : at,
      taped: random.chance(0.4),
    };
    at += (beside ? width : height) + lift + random.int(3, 16);
    return one;
  });
};

const neededKeys = /^(number|sku\d*|posting)$/;

/** Millimetres of the smallest needed digits. */
const digitMillimetres = (sheets: readonly Sheet[]): number =>
  Math.min(
    ...sheets.flatMap((sheet) =>
      sheet.marks.filter((mark) => neededKeys.test(mark.key)).map((mark) => (mark.fontSize * 0.72) / sheet.density),
    ),
    6,
  );

const cameraFor = (
  placed: readonly Placed[],
  sheets: readonly Sheet[],
  digitHeight: number | undefined,
  random: Random,
): Camera => {
  const left = Math.min(...placed.map((one) => one.x));
  const top = Math.min(...placed.map((one) => one.y));
  const width = Math.max(...placed.map((one) => one.x + one.width)) - left;
  const height = Math.max(...placed.map((one) => one.y + one.height)) - top;
  const turn = turnOf(random);
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const spanX = width * cos + height * sin;
  const spanY = width * sin + height * cos;
  const fillX = 0.58 + random.next() * 0.34;
  const fillY = 0.58 + random.next() * 0.34;
  const wanted =
    digitHeight ??
    weighted<number>(
      [
        [4, random.int(21, 25)],
        [5, random.int(25, 33)],
        [1, random.int(33, 56)],
      ],
      random,
    );
  const scale = wanted / digitMillimetres(sheets);
  const raw = { width: (spanX * scale) / fillX, height: (spanY * scale) / fillY };
  // The smallest photo is 1000 pixels long, the largest 4000.
  const shrink = Math.min(1, 4000 / Math.max(raw.width, raw.height));
  const grow = Math.max(1, 1000 / Math.max(raw.width, raw.height));
  const factor = digitHeight === undefined ? shrink * grow : shrink;
  const tilt = () => (random.chance(0.7) ? (random.next() - 0.5) * 0.3 : (random.next() - 0.5) * 0.7);
  return {
    width: Math.round(raw.width * factor),
    height: Math.round(raw.height * factor),
    scale: scale * factor,
    turn,
    tiltX: tilt(),
    tiltY: tilt(),
    x: left + width / 2 + (random.next() - 0.5) * width * 0.04,
    y: top + height / 2 + (random.next() - 0.5) * height * 0.04,
  };
};

/** Only part of a marked text stays within the picture: the paper itself is cut off there. */
const cutSheet = (sheet: Sheet, key: string, left: number): Sheet => {
  const mark = sheet.marks.find((one) => one.key === key);
  if (!mark) throw new Error(`the paper has no mark ${key}`);
  const width = Math.max(8, Math.min(sheet.width, Math.round(mark.box.x + mark.box.width * left)));
  const pixels = new Uint8Array(width * sheet.height * 3);
  for (let y = 0; y < sheet.height; y += 1) {
    pixels.set(sheet.pixels.subarray(y * sheet.width * 3, (y * sheet.width + width) * 3), y * width * 3);
  }
  return { ...sheet, pixels, width };
};

const jpegOf = async (sheet: Sheet): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp(sheet.pixels, { raw: { width: sheet.width, height: sheet.height, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer(),
  );

export interface Photo {
  readonly bytes: Uint8Array;
  readonly notes: string;
}

const shoot = async (shot: Shot, random: Random, browser: Browser): Promise<Photo> => {
  const layouts = shot.sheets.map(({ paper, content }, at) => paper.draw(content, random.fork(`paper ${at}`)));
  const probes: Sheet[] = [];
  for (const layout of layouts) probes.push(await renderSheet(browser, layout, 4));
  const frame = place(probes, layouts, random.fork('place'));
  const camera = cameraFor(frame, probes, shot.digitHeight, random.fork('camera'));
  const worn = random.fork('worn');
  const sheets: Sheet[] = [];
  for (const [at, layout] of layouts.entries()) {
    let sheet = await renderSheet(browser, layout, shot.flat ? 12 : Math.max(5, Math.min(24, camera.scale * 1.1)));
    for (const damage of shot.sheets[at]?.damage ?? []) damage(sheet, random.fork(`damage ${at}`));
    if (worn.chance(0.07)) harmlessLines(sheet, worn.fork('lines'));
    if (shot.cut && sheet.marks.some((mark) => mark.key === shot.cut?.key))
      sheet = cutSheet(sheet, shot.cut.key, shot.cut.left);
    sheets.push(sheet);
  }
  const names = shot.sheets.map(({ paper }) => paper.name).join(' + ');
  if (shot.flat) return { bytes: await jpegOf(sheets[0] as Sheet), notes: `${names}; the label file itself, no photo` };
  const conditions = { ...conditionsOf(random.fork('conditions')), ...shot.spoil };
  const bytes = await takePhoto(
    frame.map((one, at) => {
      const sheet = sheets[at] as Sheet;
      return { ...one, sheet, width: sheet.width / sheet.density };
    }),
    shot.cut ? { ...camera, turn: camera.turn } : camera,
    conditions,
    random.fork('photo'),
  );
  return {
    bytes,
    notes: `${names}; ${camera.width}x${camera.height}, turned ${Math.round((camera.turn * 180) / Math.PI)}°, tilt ${Math.round(camera.tiltX * 57)}/${Math.round(camera.tiltY * 57)}°, ${Object.entries(
      conditions,
    )
      .map(([name, value]) => `${name} ${Number(value.toFixed(2))}`)
      .join(', ')}`,
  };
};

const fileNames = (random: Random): ((at: number) => string) => {
  const style = random.int(0, 3);
  const start = random.int(1000, 9800);
  const stamp = `${digits(6, random)}`;
  return (at) =>
    [
      `IMG_${start + at}.jpg`,
      `label-${at + 1}.jpg`,
      `photo_2025_${stamp}_${at + 1}.jpg`,
      `微信图片_2025${stamp}${at}.jpg`,
    ][style] as string;
};

export const drawPlan = async (plan: Plan, random: Random, browser: Browser): Promise<Drawn> => {
  const name = fileNames(random.fork('names'));
  const files: { name: string; bytes: Uint8Array }[] = [];
  const notes: Record<string, string> = {};
  for (const [at, shot] of plan.entries()) {
    const photo = await shoot(shot, random.fork(`shot ${at}`), browser);
    files.push({ name: name(at), bytes: photo.bytes });
    notes[`photo ${at + 1}`] = photo.notes;
  }
  const asObject = random.chance(0.3);
  return { files, entries: files.map((file) => (asObject ? { file: file.name } : file.name)), notes };
};
