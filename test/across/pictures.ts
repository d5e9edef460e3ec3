import sharp from 'sharp';
import { hash } from '../gather/kinds/rasters.js';

/** A photo of no parcel in particular: dark bars, blots and letters at random on uneven, noisy paper. Of one seed it is always the same. */
export const photo = async (seed: number, { width = 900, height = 700 } = {}): Promise<Buffer> => {
  const random = (n: number): number => hash(n, seed, 5);
  const shapes = Array.from({ length: 90 }, (_, i) => {
    const [x, y, w, h] = [
      random(6 * i) * width,
      random(6 * i + 1) * height,
      6 + random(6 * i + 2) * 70,
      6 + random(6 * i + 3) * 40,
    ];
    const shade = Math.round(random(6 * i + 4) * 160);
    const fill = `fill="rgb(${shade},${shade},${shade})"`;
    return random(6 * i + 5) < 0.7
      ? `<rect x="${x}" y="${y}" width="${w}" height="${h}" ${fill}/>`
      : `<ellipse cx="${x}" cy="${y}" rx="${w / 2}" ry="${h / 2}" ${fill}/>`;
  });
  return drawn(shapes, { width, height, seed });
};

/** One printer's form, with the same frames and heads on every label, and a code of its own. */
export const label = async (seed: number, { width = 900, height = 700 } = {}): Promise<Buffer> => {
  const form = [
    '<rect x="60" y="60" width="780" height="580" fill="white" stroke="black" stroke-width="6"/>',
    '<rect x="60" y="60" width="260" height="90" fill="black"/>',
    '<circle cx="760" cy="110" r="34" fill="black"/>',
    ...[200, 330, 460, 560].map((y) => `<rect x="60" y="${y}" width="780" height="4" fill="black"/>`),
    ...[90, 210, 470, 640].map((x) => `<rect x="${x}" y="215" width="70" height="14" fill="black"/>`),
  ];
  const bars = Array.from({ length: 55 }, (_, i) => [100 + 13 * i, 3 + Math.round(hash(i, seed, 1) * 8)] as const);
  const rows = Array.from({ length: 40 }, (_, i) => [hash(i, seed, 2), hash(i, seed, 3)] as const);
  const own = [
    ...bars.map(([x, w]) => `<rect x="${x}" y="345" width="${w}" height="100" fill="black"/>`),
    ...rows.map(
      ([a, b], i) =>
        `<rect x="${90 + (i % 20) * 36}" y="${480 + Math.floor(i / 20) * 40}" width="${4 + a * 26}" height="${4 + b * 22}" fill="black"/>`,
    ),
  ];
  return drawn([...form, ...own], { width, height, seed });
};

const drawn = async (
  shapes: readonly string[],
  { width, height, seed }: { readonly width: number; readonly height: number; readonly seed: number },
): Promise<Buffer> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="rgb(214,205,190)"/>${shapes.join('')}</svg>`;
  const { data } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i++)
    data[i] = Math.max(0, Math.min(255, (data[i] as number) + 10 * (hash(i, seed, 7) - 0.5)));
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
};

/** A copy of a picture as people make them. */
export const copies: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  compressed: (bytes) => sharp(bytes).jpeg({ quality: 40 }).toBuffer(),
  'made half as large': (bytes) => sharp(bytes).resize(450).jpeg({ quality: 80 }).toBuffer(),
  'made twice as large': (bytes) => sharp(bytes).resize(1800).webp({ quality: 80 }).toBuffer(),
  'cropped to 90 %': (bytes) => cropped(bytes, 0.9),
  'cropped to 70 %': (bytes) => cropped(bytes, 0.7),
  'cropped, made smaller and compressed': async (bytes) =>
    sharp(await cropped(bytes, 0.8))
      .resize(500)
      .jpeg({ quality: 60 })
      .toBuffer(),
};

const cropped = async (bytes: Buffer, share: number): Promise<Buffer> => {
  const { width = 0, height = 0 } = await sharp(bytes).metadata();
  const [w, h] = [Math.floor(width * share), Math.floor(height * share)];
  return sharp(bytes)
    .extract({ left: Math.round((width - w) * 0.3), top: Math.round((height - h) * 0.6), width: w, height: h })
    .jpeg({ quality: 85 })
    .toBuffer();
};
