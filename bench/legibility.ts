/**
 * `npm run bench -- legibility`: how badly a number may be photographed and still be read. Sheets of made-up numbers are drawn at graded heights, blurs, contrasts,
 * lights and reflections, in three fonts, found and read by the line
 * reader; for each level the measures that `src/gather/images/legibility`
 * takes are set against the share that was read exactly. Writes the table, and the thresholds that follow, to `bench/LEGIBILITY.md`.
 */
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { addGlare, addNoise, applyLight, blur, fieldOf, rasterOf, smear } from '../fixtures/generate/effects.js';
import type { FontId } from '../fixtures/generate/fonts.js';
import { Pen } from '../fixtures/generate/pen.js';
import { createRandom, type Random } from '../fixtures/generate/random.js';
import { limits } from '../src/gather/images/legibility/defects.js';
import { measureText, type TextMeasures } from '../src/gather/images/legibility/text.js';
import type { Readers } from '../src/gather/ports.js';
import { normaliseIdentifier, skeletonOf } from '../src/model/identifiers.js';
import type { Quad, Raster } from '../src/model/raster.js';

const dist = new URL('../dist/', import.meta.url);
const { createReaders } = (await import(
  new URL('gather/engines/index.js', dist).href
)) as typeof import('../src/gather/engines/index.js');

const fonts: readonly FontId[] = ['noto-sans', 'roboto-mono', 'pt-sans'];
/** In pixels; lines are found at this size. */
const [sheetWidth, sheetHeight] = [1120, 840];
const [columns, rows] = [2, 10];
/** Sheets are drawn this many times larger and then reduced, as a lens would. */
const oversize = 3;
/** Cap height of the fonts' em, on average. */
const capShare = 0.715;

/** How one sheet is taken. What is left out is taken well. */
interface Shot {
  /** Of capitals and digits, in pixels. */
  readonly height?: number;
  /** Standard deviation of the blur as a share of the height. */
  readonly defocus?: number;
  /** Length of the shake as a share of the height. */
  readonly motion?: number;
  /** Grey level of the ink on white, 0 to 255. */
  readonly ink?: number;
  readonly exposure?: number;
  /** Standard deviation of the sensor's noise in grey levels. */
  readonly noise?: number;
  /** Share of the number's width on which a lamp is mirrored. */
  readonly glare?: number;
  /** JPEG quality. */
  readonly quality?: number;
}

interface Sweep {
  readonly title: string;
  /** What the grades are. */
  readonly graded: string;
  /** The limit that the sweep is for. */
  readonly limit: keyof typeof limits;
  readonly grades: readonly number[];
  readonly shot: (grade: number) => Shot;
}

const heights = [24, 16, 14, 12, 10, 9, 8, 7, 6, 5];
const blurs = [0, 0.05, 0.1, 0.125, 0.15, 0.175, 0.2, 0.225, 0.25, 0.3];
const exposures = [1, 0.3, 0.1, 0.08, 0.06, 0.05, 0.04, 0.03, 0.02];
const sweeps: readonly Sweep[] = [
  {
    title: 'Character height',
    graded: 'height in pixels',
    limit: 'too-small',
    grades: heights,
    shot: (height) => ({ height }),
  },
  {
    title: 'Character height, noise 4, JPEG quality 40',
    graded: 'height in pixels',
    limit: 'too-small',
    grades: heights,
    shot: (height) => ({ height, noise: 4, quality: 40 }),
  },
  {
    title: 'Defocus of characters 14 px high',
    graded: 'deviation as a share of the height',
    limit: 'blurred',
    grades: blurs,
    shot: (defocus) => ({ height: 14, defocus }),
  },
  {
    title: 'Defocus of characters 22 px high',
    graded: 'deviation as a share of the height',
    limit: 'blurred',
    grades: blurs,
    shot: (defocus) => ({ defocus }),
  },
  {
    title: 'Shake along or across the line, 22 px high',
    graded: 'length as a share of the height',
    limit: 'blurred',
    grades: [0, 0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 0.6],
    shot: (motion) => ({ motion }),
  },
  {
    title: 'Grey ink on white paper',
    graded: 'grey level of the ink',
    limit: 'low-contrast',
    grades: [0, 160, 220, 236, 240, 244, 247, 250],
    shot: (ink) => ({ ink }),
  },
  {
    title: 'Darkness, noise 2',
    graded: 'exposure',
    limit: 'too-dark',
    grades: exposures,
    shot: (exposure) => ({ exposure, noise: 2 }),
  },
  {
    title: 'Darkness, noise 5',
    graded: 'exposure',
    limit: 'too-dark',
    grades: exposures,
    shot: (exposure) => ({ exposure, noise: 5 }),
  },
  {
    title: 'Noise',
    graded: 'deviation in grey levels',
    limit: 'low-contrast',
    grades: [1, 10, 20, 40, 60],
    shot: (noise) => ({ exposure: 0.6, noise }),
  },
  {
    title: 'Glare',
    graded: "white share of the number's width",
    limit: 'glare',
    grades: [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.6],
    shot: (glare) => ({ exposure: 0.85, glare }),
  },
];

interface Printed {
  readonly value: string;
  readonly quad: Quad;
}

const numberFrom = (random: Random): string =>
  random.chance(0.5) ? `LK${random.digits(9)}CN` : `${random.int(1, 9)}${random.digits(9)}`;

/** A sheet of numbers in two columns. The corners of each are those of its ink, and a quarter of its height around it. */
const drawSheet = (
  font: FontId,
  height: number,
  ink: number,
  random: Random,
): { sheet: Raster; printed: Printed[] } => {
  const pen = new Pen(sheetWidth, sheetHeight, oversize, font, '#ffffff');
  const style = { size: height / capShare, color: `rgb(${ink},${ink},${ink})` };
  const printed = Array.from({ length: columns * rows }, (_, i): Printed => {
    const value = numberFrom(random);
    const x = 40 + (i % columns) * (sheetWidth / columns) + random.between(0, 20);
    const y = (Math.floor(i / columns) + 0.65) * (sheetHeight / rows) + random.between(-3, 3);
    const right = x + pen.text(value, x, y, style);
    const [left, top, bottom, pad] = [x, y - height, y, height / 4];
    return {
      value,
      quad: [
        { x: left - pad, y: top - pad },
        { x: right + pad, y: top - pad },
        { x: right + pad, y: bottom + pad },
        { x: left - pad, y: bottom + pad },
      ],
    };
  });
  return { sheet: pen.raster(), printed };
};

const takeSheet = async (font: FontId, shot: Shot, seed: string): Promise<{ image: Raster; printed: Printed[] }> => {
  const random = createRandom(seed);
  const {
    height = 22,
    defocus = 0,
    motion = 0,
    ink = 20,
    exposure = 0.95,
    noise = 1.5,
    glare = 0,
    quality = 80,
  } = shot;
  const { sheet, printed } = drawSheet(font, height, ink, random);
  const small = await sharp(sheet.data, { raw: { width: sheet.width, height: sheet.height, channels: 3 } })
    .resize({ width: sheetWidth, height: sheetHeight, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const light = fieldOf({ width: sheetWidth, height: sheetHeight, data: small });
  applyLight(light, exposure, 0);
  if (glare > 0) for (const { quad } of printed) mirrorLamp(light, quad, glare, random);
  const focused = blur(light, Math.max(0.45, defocus * height));
  const still = motion === 0 ? focused : smear(focused, { length: motion * height, angle: random.pick([0, 90]) });
  addNoise(still, noise, random);
  const { data, width } = rasterOf(still);
  const jpeg = await sharp(data, { raw: { width, height: sheetHeight, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
  return { image: { width, height: sheetHeight, data: await sharp(jpeg).raw().toBuffer() }, printed };
};

/** A lamp whose white middle is as wide as the given share of the number. */
const mirrorLamp = (light: Parameters<typeof addGlare>[0], [a, b, c]: Quad, share: number, random: Random): void => {
  const width = (b.x - a.x) * share;
  const at = a.x + (b.x - a.x) * random.between(0.25, 0.75);
  // At this many deviations from its middle a lamp of full strength still whitens black to 248.
  addGlare(light, {
    x: at / light.width,
    y: (a.y + c.y) / 2 / light.height,
    radius: width / 2 / 0.53 / light.width,
    strength: 1,
  });
};

interface Outcome {
  readonly grade: number;
  /** Median of the measure, and its lowest and highest tenth. */
  readonly measured: number;
  readonly spread: readonly [number, number];
  readonly read: number;
}

/** What each limit is about; edges as a share of the characters' height. */
const measureOf: Readonly<Record<keyof typeof limits, (measures: TextMeasures) => number>> = {
  'too-small': ({ characterHeight }) => characterHeight,
  'low-contrast': ({ contrast }) => contrast,
  blurred: ({ edgeWidth, characterHeight }) => edgeWidth / characterHeight,
  glare: ({ glare }) => glare,
  'too-dark': ({ brightness }) => brightness,
};

/** Letters and digits that look alike are settled by the number's format later on; another digit never is. */
const reads = (text: string, value: string): boolean =>
  skeletonOf(normaliseIdentifier(text)) === skeletonOf(normaliseIdentifier(value));

const measureGrade = async ({ title, limit, shot }: Sweep, grade: number, readers: Readers): Promise<Outcome> => {
  const measured: number[] = [];
  let hits = 0;
  for (const font of fonts) {
    const { image, printed } = await takeSheet(font, shot(grade), `${title}/${grade}/${font}`);
    const readings = await readers.lines.recognise(image, await readers.lines.find(image));
    hits += printed.filter(({ value }) => readings.some(({ text }) => reads(text, value))).length;
    measured.push(...printed.map(({ quad }) => measureOf[limit](measureText(image, quad))));
  }
  const sorted = measured.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { grade, measured: at(0.5), spread: [at(0.1), at(0.9)], read: hits / measured.length };
};

/** The measure at which the share read falls below a level for good, on the straight line between two grades. */
const crossing = (outcomes: readonly Outcome[], level: number): number | undefined => {
  const last = outcomes.findLastIndex(({ read }) => read >= level);
  const [above, below] = [outcomes[last], outcomes[last + 1]];
  if (above === undefined || below === undefined) return undefined;
  return above.measured + ((above.read - level) / (above.read - below.read)) * (below.measured - above.measured);
};

const figure = (value: number | undefined): string =>
  value === undefined ? '-' : value >= 2 ? value.toFixed(1) : value.toFixed(3);

const rowOf = ({ grade, measured, spread, read }: Outcome): string =>
  `| ${grade} | ${figure(measured)} | ${spread.map(figure).join(' to ')} | ${Math.round(read * 100)} % |`;

const sectionOf = ({ title, graded }: Sweep, outcomes: readonly Outcome[]): readonly string[] => [
  `## ${title}`,
  '',
  `| ${graded} | measured | tenths | read exactly |`,
  '| --- | --- | --- | --- |',
  ...outcomes.map(rowOf),
  '',
];

const summaryOf = ({ title, limit }: Sweep, outcomes: readonly Outcome[]): string => {
  const { hinders, prevents } = limits[limit];
  const crossings = [0.95, 0.5].map((level) => figure(crossing(outcomes, level)));
  return `| ${title} | ${crossings.join(' | ')} | \`${limit}\` | ${hinders} | ${prevents} |`;
};

const introduction = `# From where on numbers cannot be read

Written by \`npm run bench -- legibility\`. Made-up tracking numbers and SKUs, ${columns * rows} on a sheet of ${sheetWidth} x ${sheetHeight} pixels, ${fonts.length} fonts, so
${columns * rows * fonts.length} numbers a grade; found and read by the line reader alone. What a sweep does not grade is taken well: characters 22 px high, black on white,
JPEG quality 80. _Measured_ is what \`src/gather/images/legibility\` finds, the median and the lowest and highest tenth; edges as a share of the characters' height.

The limits in use (\`defects.ts\` there) stand beside the measures at which fewer than 95 % and fewer than 50 % of the numbers are read exactly. Where several sweeps
are about one limit, the most careful sets what hinders, and defocus, not shake, what prevents. Both are rounded.
`;

export const runLegibility = async (): Promise<void> => {
  const readers = await createReaders();
  const [summary, sections]: [string[], string[]] = [[], []];
  for (const sweep of sweeps) {
    const outcomes: Outcome[] = [];
    for (const grade of sweep.grades) outcomes.push(await measureGrade(sweep, grade, readers));
    summary.push(summaryOf(sweep, outcomes));
    sections.push(...sectionOf(sweep, outcomes));
    process.stderr.write(`${summary.at(-1)}\n`);
  }
  await readers.close();
  const table = [
    '| sweep | 95 % read | 50 % read | limit | hinders | prevents |',
    '| --- | --- | --- | --- | --- | --- |',
    ...summary,
  ];
  writeFileSync(new URL('LEGIBILITY.md', import.meta.url), [introduction, ...table, '', ...sections].join('\n'));
};
