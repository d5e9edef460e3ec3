import { encodeBarcode } from '../../fixtures/generate/barcodes.js';
import { compose, type Optics, type Seen } from '../../fixtures/generate/composition.js';
import { labelFontIds } from '../../fixtures/generate/fonts.js';
import { Pen } from '../../fixtures/generate/pen.js';
import { printed, type Sheet } from '../../fixtures/generate/print.js';
import { createRandom, type Random } from '../../fixtures/generate/random.js';
import { flat } from '../../fixtures/generate/shapes.js';
import { makeStory, type Story } from '../../fixtures/generate/story.js';
import type { LineReading, Readers } from '../../src/gather/ports.js';
import { normaliseIdentifier } from '../../src/model/identifiers.js';
import type { Point, Quad } from '../../src/model/raster.js';
import type { CaseFile } from '../../src/model/schema/case.js';
import type { Printed } from './case.js';
import { claimed } from './claims.js';
import { floorOf } from './floor.js';
import { caseFromMemory, checkCase } from './library.js';
import type { Table } from './tables.js';

/** One thing made worse step by step, all else well. */
interface Sweep {
  readonly name: string;
  /** From easy to hard. */
  readonly values: readonly number[];
  take(value: number, random: Random): Conditions;
}

interface Conditions {
  /** Of a digit, in pixels of the photo. Default 22. */
  readonly height?: number;
  readonly turn?: number;
  readonly tilt?: number;
  readonly faded?: number;
  optics?(texts: readonly Seen[], height: number): Optics;
}

const usualHeight = 22;

export const sweeps: readonly Sweep[] = [
  {
    name: 'height of a digit, px',
    values: [32, 24, 20, 16, 14, 12, 11, 10, 9, 8, 7, 6],
    take: (height) => ({ height }),
  },
  {
    name: 'defocus, standard deviation over digit height',
    values: [0.03, 0.06, 0.09, 0.12, 0.15, 0.18, 0.21, 0.25],
    take: (share) => ({ optics: (_, height) => ({ defocus: share * height }) }),
  },
  {
    name: 'motion, length over digit height',
    values: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1],
    take: (share, random) => {
      const angle = random.between(0, 180);
      return { optics: (_, height) => ({ motion: { length: share * height, angle } }) };
    },
  },
  {
    name: 'turn, degrees',
    values: [0, 15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165, 180],
    take: (turn) => ({ turn }),
  },
  { name: 'tilt, degrees', values: [0, 10, 20, 25, 30, 35, 40, 45, 50, 55], take: (tilt) => ({ tilt }) },
  {
    name: 'faded print, 1 is none left',
    values: [0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.94],
    take: (faded) => ({ faded }),
  },
  {
    name: 'glare on the numbers, strength',
    values: [0.2, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9],
    take: (strength) => ({
      optics: (texts, height) => ({
        glares: texts.map(({ quad }) => ({ at: middleOf(quad), radius: height * 3, strength })),
      }),
    }),
  },
  {
    name: 'JPEG quality',
    values: [80, 60, 50, 40, 30, 20, 15, 10, 5],
    take: (quality) => ({ optics: () => ({ quality }) }),
  },
];

const middleOf = (quad: Quad): Point => ({
  x: quad.reduce((sum, { x }) => sum + x / 4, 0),
  y: quad.reduce((sum, { y }) => sum + y / 4, 0),
});

/** Who read the parcel's number (`sku`: the SKU, in text alone) exactly. */
interface Reads {
  readonly rates: Readonly<Record<(typeof readerNames)[number], boolean>>;
  /** Measures of legibility that the report gives for the photo. */
  readonly measures: Readonly<Record<string, number>>;
}

const readerNames = ['barcode', 'paddle', 'witness', 'number sure', 'SKU sure'] as const;

/** Runs one sweep. @returns Its table, and where each reader gives up. */
export const runSweep = async (
  { name, values, take }: Sweep,
  seeds: readonly number[],
  readers: Readers,
): Promise<{ readonly table: Table; readonly limits: readonly string[] }> => {
  const rows: { readonly value: number; readonly reads: readonly Reads[] }[] = [];
  for (const value of values) {
    const reads: Reads[] = [];
    for (const seed of seeds) reads.push(await readOnce(`${name} ${seed}`, take, value, readers));
    rows.push({ value, reads });
  }
  const measures = [...new Set(rows.flatMap(({ reads }) => reads.flatMap((read) => Object.keys(read.measures))))];
  const rate = (reads: readonly Reads[], reader: (typeof readerNames)[number]): number =>
    reads.filter(({ rates }) => rates[reader]).length / reads.length;
  const table = [
    [name, ...readerNames, ...measures],
    ...rows.map(({ value, reads }) => [
      String(value),
      ...readerNames.map((reader) => `${(rate(reads, reader) * 100).toFixed(0)} %`),
      ...measures.map((measure) => mean(reads.flatMap((read) => read.measures[measure] ?? []))),
    ]),
  ];
  const below = (reader: (typeof readerNames)[number], share: number): string => {
    const first = rows.find(({ reads }) => rate(reads, reader) < share);
    return first === undefined ? `nowhere below ${share * 100} %` : `below ${share * 100} % at ${first.value}`;
  };
  const limits = readerNames.map((reader) => `${reader}: ${below(reader, 0.95)}, ${below(reader, 0.5)}`);
  return { table, limits };
};

const mean = (values: readonly number[]): string => (values.length === 0 ? '–' : meanOf(values).toPrecision(3));

const readOnce = async (seed: string, take: Sweep['take'], value: number, readers: Readers): Promise<Reads> => {
  const story = makeStory(seed, 'china-post');
  const { bytes, width, height, seen } = await takeUnder(story, take, value, createRandom(seed));
  const number = seen.find(({ kind, text }) => kind === 'text' && text === story.trackingNumber) as Seen;
  const { image, lines } = await floorOf({ file: 'label.jpg', bytes, width, height, printed: seen }, readers);
  const codes = await readers.barcodes.read(image);
  const [witnessed] = (await readers.witness?.recognise(image, [widened(number)])) ?? [];
  const { postingNumber, trackingNumber: claim, sku } = story;
  const order: CaseFile['order'] = { number: postingNumber, trackingNumber: claim, items: [{ sku }] };
  const caseFile = claimed(order, { label: ['label.jpg'] }, 'sweep');
  const { facts } = await checkCase(await caseFromMemory({ caseFile, files: { 'label.jpg': bytes } }), { readers });
  const { trackingNumber, skus, legibility, identifiers } = facts.label;
  return {
    rates: {
      barcode: codes.some(({ text }) => text === story.trackingNumber),
      paddle: lines.some(({ reading }) => holds(reading, story.trackingNumber)),
      witness: witnessed !== undefined && holds(witnessed, story.trackingNumber),
      'number sure': trackingNumber?.sure === true,
      'SKU sure': skus.some(({ sure }) => sure),
    },
    measures: figuresIn({ photo: legibility, number: identifiers.filter(({ of }) => of !== 'sku') }),
  };
};

const holds = ({ text }: LineReading, value: string): boolean => normaliseIdentifier(text).includes(value);

/** The figures of a record, whatever they are called; those of records inside it under both names, those of a list in the mean. */
const figuresIn = (record: object): Record<string, number> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === 'number') return [[key, value]];
      const inside = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'object' && one !== null);
      const figures = inside.map((one: object) => figuresIn(one));
      const names = [...new Set(figures.flatMap((one) => Object.keys(one)))];
      return names.map((name) => [`${key} ${name}`, meanOf(figures.flatMap((one) => one[name] ?? []))]);
    }),
  );

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A detector leaves some paper around the ink; so does this. */
const widened = ({ quad, height }: Printed): Quad => {
  const [a, b, c, d] = quad;
  const unit = (from: Point, to: Point): Point => {
    const length = Math.max(1e-6, Math.hypot(to.x - from.x, to.y - from.y));
    return { x: ((to.x - from.x) / length) * height * 0.3, y: ((to.y - from.y) / length) * height * 0.3 };
  };
  const [across, down] = [unit(a, b), unit(a, d)];
  const moved = (point: Point, right: number, below: number): Point => ({
    x: point.x + across.x * right + down.x * below,
    y: point.y + across.y * right + down.y * below,
  });
  return [moved(a, -1, -1), moved(b, 1, -1), moved(c, 1, 1), moved(d, -1, 1)];
};

const photo = { width: 1024, height: 768 };

const takeUnder = async (story: Story, take: Sweep['take'], value: number, random: Random) => {
  const { height = usualHeight, turn = 0, tilt = 0, faded = 0, optics } = take(value, random.fork('conditions'));
  const sheet = await sweepLabel(story, faded, random.fork('label'));
  const digit = sheet.marks.find(({ text, kind }) => kind === 'text' && text === story.trackingNumber)?.height ?? 1;
  const [cos, sin] = [Math.abs(Math.cos((turn * Math.PI) / 180)), Math.abs(Math.sin((turn * Math.PI) / 180))];
  const room = Math.min(
    photo.width / (sheet.width * cos + sheet.height * sin),
    photo.height / (sheet.width * sin + sheet.height * cos),
  );
  const margin = 20;
  const size = { width: sheet.width + 2 * margin, height: sheet.height + 2 * margin };
  const stuck = { sheet, x: 0, y: 0, turn: 0 };
  const exposure = await compose(
    {
      ...photo,
      table: 'desk',
      fill: height / digit / room,
      pose: { turn, tilt, towards: random.between(0, 360), distance: 180 },
      parcels: [{ surface: 'cardboard', ...size, x: 0, y: 0, turn: 0, shape: flat, sheets: [stuck] }],
    },
    random.fork('photo'),
  );
  const numbers = [story.trackingNumber, `SKU: ${story.sku}`];
  const texts = exposure.seen.filter(({ kind, text }) => kind === 'text' && numbers.includes(text));
  const fair = { exposure: 0.9, noise: 1.2, quality: 85 };
  return { ...photo, seen: exposure.seen, bytes: await exposure.develop({ ...fair, ...optics?.(texts, height) }) };
};

/** Number in bars and in text, SKU in text, all digits of one height. */
const sweepLabel = async (story: Story, faded: number, random: Random): Promise<Sheet> => {
  const pen = new Pen(62, 39, 12, random.pick(labelFontIds), '#ffffff');
  pen.barcode(await encodeBarcode('Code128', story.trackingNumber), 5, 3, 52, 14);
  pen.text(story.trackingNumber, 31, 23, { size: 3.6, align: 'center' });
  pen.text('To: China, Guangdong, Orchard Road 88', 5, 29, { size: 2.6 });
  pen.text(`SKU: ${story.sku}`, 5, 35.5, { size: 3.6 });
  return printed(pen, { faded }, random);
};
