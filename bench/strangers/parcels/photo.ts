/** Papers become a photo: they lie on a parcel on a table, a camera looks at them, light and sensor do the rest. */
import sharp from 'sharp';
import type { Random } from '../types.js';
import { type Ground, parcelGround, tableGround } from './ground.js';
import { grain, type Noise, valueNoise } from './noise.js';
import type { Sheet } from './render.js';

/** A paper at its place on the parcel, in millimetres, turned by `angle` radians round its centre. */
export interface Placed {
  readonly sheet: Sheet;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  /** Clear tape over the paper shines. */
  readonly taped: boolean;
}

export interface Camera {
  readonly width: number;
  readonly height: number;
  /** Pixels a millimetre in the middle of the photo. */
  readonly scale: number;
  readonly turn: number;
  readonly tiltX: number;
  readonly tiltY: number;
  /** What the camera looks at, in millimetres. */
  readonly x: number;
  readonly y: number;
}

export interface Conditions {
  readonly focusBlur: number;
  readonly motionBlur: number;
  readonly noise: number;
  readonly exposure: number;
  readonly warmth: number;
  readonly shadow: number;
  readonly glare: number;
  readonly crumple: number;
  readonly quality: number;
}

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

const inverse = (m: Matrix): Matrix => {
  const [a, b, c, d, e, f, g, h, i] = m;
  const A = e * i - f * h;
  const B = c * h - b * i;
  const C = b * f - c * e;
  const det = a * A + d * B + g * C;
  return [
    A / det,
    B / det,
    C / det,
    (f * g - d * i) / det,
    (a * i - c * g) / det,
    (c * d - a * f) / det,
    (d * h - e * g) / det,
    (b * g - a * h) / det,
    (a * e - b * d) / det,
  ];
};

/** From plane millimetres to photo pixels. */
const homography = (camera: Camera): Matrix => {
  const focal = Math.max(camera.width, camera.height) * 1.15;
  const distance = focal / camera.scale;
  const [cz, sz] = [Math.cos(camera.turn), Math.sin(camera.turn)];
  const [cx, sx] = [Math.cos(camera.tiltX), Math.sin(camera.tiltX)];
  const [cy, sy] = [Math.cos(camera.tiltY), Math.sin(camera.tiltY)];
  // Rotation = X tilt, after Y tilt, after the turn in the plane; only its first two columns matter for a plane.
  const r = [
    [cy * cz, -cy * sz],
    [cx * sz + sx * sy * cz, cx * cz - sx * sy * sz],
    [sx * sz - cx * sy * cz, sx * cz + cx * sy * sz],
  ] as const;
  const row = (at: 0 | 1 | 2): readonly [number, number, number] => [
    r[at][0],
    r[at][1],
    -(r[at][0] * camera.x + r[at][1] * camera.y),
  ];
  const [x, y, z] = [row(0), row(1), row(2)];
  const [u, v] = [camera.width / 2, camera.height / 2];
  const depth = [z[0], z[1], z[2] + distance] as const;
  return [
    focal * x[0] + u * depth[0],
    focal * x[1] + u * depth[1],
    focal * x[2] + u * depth[2],
    focal * y[0] + v * depth[0],
    focal * y[1] + v * depth[1],
    focal * y[2] + v * depth[2],
    depth[0],
    depth[1],
    depth[2],
  ];
};

const mirrored = (value: number, side: number): number => {
  const folded = Math.floor(Math.abs(value)) % (2 * side);
  return folded < side ? folded : 2 * side - 1 - folded;
};

const groundAt = (ground: Ground, x: number, y: number, into: Float32Array): void => {
  const at =
    (mirrored(y * ground.density + 7000, ground.side) * ground.side +
      mirrored(x * ground.density + 7000, ground.side)) *
    3;
  into[0] = ground.pixels[at] as number;
  into[1] = ground.pixels[at + 1] as number;
  into[2] = ground.pixels[at + 2] as number;
};

const sheetAt = (sheet: Sheet, x: number, y: number, into: Float32Array): void => {
  const px = Math.max(0, Math.min(sheet.width - 1.001, x - 0.5));
  const py = Math.max(0, Math.min(sheet.height - 1.001, y - 0.5));
  const column = Math.floor(px);
  const row = Math.floor(py);
  const u = px - column;
  const v = py - row;
  const at = (row * sheet.width + column) * 3;
  const right = column + 1 < sheet.width ? 3 : 0;
  const below = row + 1 < sheet.height ? sheet.width * 3 : 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const a = sheet.pixels[at + channel] as number;
    const b = sheet.pixels[at + right + channel] as number;
    const c = sheet.pixels[at + below + channel] as number;
    const d = sheet.pixels[at + below + right + channel] as number;
    into[channel] = a + (b - a) * u + (c + (d - c) * u - a - (b - a) * u) * v;
  }
};

interface Surface {
  readonly placed: readonly (Placed & { readonly cos: number; readonly sin: number })[];
  readonly parcel: Ground;
  readonly table: Ground;
  /** The parcel's edges in millimetres. */
  readonly edge: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly bend: Noise;
  readonly shine: Noise;
  readonly crumple: number;
  readonly glare: number;
}

/** Millimetres of shadow at the right and lower edge of a paper. */
const edgeShadow = 0.45;

/** The colour at a place of the plane; papers that lie later in the list lie on top. */
const surfaceAt = (surface: Surface, x: number, y: number, into: Float32Array): void => {
  for (let at = surface.placed.length - 1; at >= 0; at -= 1) {
    const one = surface.placed[at] as Surface['placed'][number];
    const dx = x - one.x - one.width / 2;
    const dy = y - one.y - one.height / 2;
    const px = dx * one.cos + dy * one.sin + one.width / 2;
    const py = -dx * one.sin + dy * one.cos + one.height / 2;
    if (px < 0 || py < 0 || px > one.width + edgeShadow || py > one.height + edgeShadow) continue;
    const inside = px <= one.width && py <= one.height;
    if (!inside) {
      onGround(surface, x, y, into);
      for (let channel = 0; channel < 3; channel += 1) into[channel] = (into[channel] as number) * 0.72;
      return;
    }
    const wave = surface.crumple;
    const bendX = wave > 0 ? surface.bend(px / 22, py / 26) * wave : 0;
    const bendY = wave > 0 ? surface.bend(px / 24 + 31, py / 21 + 17) * wave : 0;
    sheetAt(one.sheet, (px + bendX) * one.sheet.density, (py + bendY) * one.sheet.density, into);
    const slope =
      wave > 0 ? (surface.bend(px / 11 + 5, py / 11) - surface.bend(px / 11 + 5.25, py / 11 + 0.2)) * wave * 0.5 : 0;
    const bright = 0.93 + Math.max(-0.16, Math.min(0.16, slope));
    for (let channel = 0; channel < 3; channel += 1) into[channel] = (into[channel] as number) * bright + 7;
    if (one.taped && surface.glare > 0) {
      const streak = Math.max(0, surface.shine(x / 26 + y / 60, y / 70 - x / 90) - 0.35) * surface.glare;
      for (let channel = 0; channel < 3; channel += 1)
        into[channel] = (into[channel] as number) + streak * (250 - (into[channel] as number));
    }
    return;
  }
  onGround(surface, x, y, into);
};

const onGround = (surface: Surface, x: number, y: number, into: Float32Array): void => {
  const { left, top, right, bottom } = surface.edge;
  const depth = Math.min(x - left, y - top, right - x, bottom - y);
  groundAt(depth > 0 ? surface.parcel : surface.table, x, y, into);
  const dark = depth > 0 ? (depth < 2 ? 0.86 : 1) : Math.min(1, 0.62 + -depth / 45);
  for (let channel = 0; channel < 3; channel += 1) into[channel] = (into[channel] as number) * dark;
};

interface Light {
  readonly at: (x: number, y: number) => number;
  readonly tint: readonly [number, number, number];
}

const lightOf = (camera: Camera, conditions: Conditions, random: Random): Light => {
  const angle = random.next() * 6.283;
  const slope = random.next() * 0.22;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = Math.max(camera.width, camera.height) / 2;
  const shadowAngle = random.next() * 6.283;
  const [shadowCos, shadowSin] = [Math.cos(shadowAngle), Math.sin(shadowAngle)];
  const reach = (random.next() - 0.5) * 0.9;
  const soft = 0.03 + random.next() * 0.25;
  return {
    at: (x, y) => {
      const u = (x - camera.width / 2) / half;
      const v = (y - camera.height / 2) / half;
      const beyond = (u * shadowCos + v * shadowSin - reach) / soft;
      const shade = 1 - conditions.shadow / (1 + Math.exp(-beyond * 3));
      return conditions.exposure * (1 + slope * (u * cos + v * sin)) * (1 - 0.09 * (u * u + v * v)) * shade;
    },
    tint: [1 + conditions.warmth, 1, 1 - conditions.warmth],
  };
};

/** Puts the edges of the parcel round the papers, at times outside the photo. */
const edgesOf = (placed: readonly Placed[], random: Random): Surface['edge'] => {
  const margin = () => random.pick([6, 12, 25, 60, 200, 400]);
  return {
    left: Math.min(...placed.map((one) => one.x)) - margin(),
    top: Math.min(...placed.map((one) => one.y)) - margin(),
    right: Math.max(...placed.map((one) => one.x + one.width)) + margin(),
    bottom: Math.max(...placed.map((one) => one.y + one.height)) + margin(),
  };
};

const motionKernel = (length: number, across: boolean): { width: number; height: number; kernel: number[] } => {
  const side = length | 1;
  const kernel = Array.from({ length: side * side }, (_, at) => {
    const row = Math.floor(at / side);
    const column = at % side;
    return (across ? row : column) === (side - 1) / 2 ? 1 : 0;
  });
  return { width: side, height: side, kernel };
};

export const takePhoto = async (
  placed: readonly Placed[],
  camera: Camera,
  conditions: Conditions,
  random: Random,
): Promise<Uint8Array> => {
  const surface: Surface = {
    placed: placed.map((one) => ({ ...one, cos: Math.cos(one.angle), sin: Math.sin(one.angle) })),
    parcel: parcelGround(random.fork('parcel')),
    table: tableGround(random.fork('table')),
    edge: edgesOf(placed, random.fork('edges')),
    bend: valueNoise(random.fork('bend')),
    shine: valueNoise(random.fork('shine')),
    crumple: conditions.crumple,
    glare: conditions.glare,
  };
  const light = lightOf(camera, conditions, random.fork('light'));
  const [a, b, c, d, e, f, g, h, i] = inverse(homography(camera));
  const { width, height } = camera;
  const raw = new Uint8Array(width * height * 3);
  const colour = new Float32Array(3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const w = g * x + h * y + i;
      surfaceAt(surface, (a * x + b * y + c) / w, (d * x + e * y + f) / w, colour);
      const bright = light.at(x, y);
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (colour[channel] as number) * bright * (light.tint[channel] as number);
        raw[at + channel] = value > 255 ? 255 : value;
      }
    }
  }
  let blurred = sharp(raw, { raw: { width, height, channels: 3 } });
  if (conditions.focusBlur >= 0.3) blurred = blurred.blur(conditions.focusBlur);
  if (conditions.motionBlur >= 3) blurred = blurred.convolve(motionKernel(conditions.motionBlur, random.chance(0.5)));
  const soft = await blurred.raw().toBuffer();
  const speck = grain(random.fork('grain'));
  if (conditions.noise > 0) {
    for (let at = 0; at < soft.length; at += 3) {
      const grey = speck() * conditions.noise * 1.6;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (soft[at + channel] as number) + grey + speck() * conditions.noise * 0.5;
        soft[at + channel] = value < 0 ? 0 : value > 255 ? 255 : value;
      }
    }
  }
  return new Uint8Array(
    await sharp(soft, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: conditions.quality })
      .toBuffer(),
  );
};
