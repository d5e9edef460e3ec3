/** How to turn stored pixels upright, by the numbers of EXIF (version 2.32, tag 0x0112); 1 means no turn. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The matrix that places the unit square of the stored image, y upwards: a, b, c, d, e, f of a PDF's matrix (ISO 32000-1, 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number];

const matrices: Readonly<Record<Orientation, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

export const matrixOf = (orientation: Orientation): Matrix => matrices[orientation];

/** Each orientation turned clockwise by a quarter. */
const clockwise: Readonly<Record<Orientation, Orientation>> = { 1: 6, 6: 3, 3: 8, 8: 1, 2: 7, 7: 4, 4: 5, 5: 2 };

/** The orientation of an image that is turned clockwise by quarter turns after its own orientation is applied. */
export const turnedBy = (orientation: Orientation, quarterTurns: number): Orientation => {
  let at = orientation;
  for (let left = ((quarterTurns % 4) + 4) % 4; left > 0; left--) at = clockwise[at];
  return at;
};

export const isOrientation = (value: number): value is Orientation =>
  Number.isInteger(value) && value >= 1 && value <= 8;

/** Whether the stored image lies on its side. */
export const liesOnSide = (orientation: Orientation): boolean => orientation > 4;
