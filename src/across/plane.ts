/** Grey levels of a picture. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** 0 to 255. */
  readonly data: Uint8Array;
}

/** Sums of all levels above and to the left of each corner, so that the mean of any square takes four of them. */
interface Sums {
  readonly stride: number;
  readonly data: Uint32Array;
}

export const summed = ({ width, height, data }: Plane): Sums => {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] as number;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] as number) + row;
    }
  }
  return { stride, data: sums };
};

/** The mean level of a square, given its whole pixels. */
export const averageIn = ({ stride, data }: Sums, left: number, top: number, side: number): number => {
  const at = (x: number, y: number): number => data[y * stride + x] as number;
  const [right, bottom] = [left + side, top + side];
  return (at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)) / (side * side);
};

/** The plane so many times smaller; each pixel between the four that it falls among, of a plane that was blurred by as much. */
export const reduced = (plane: Plane, times: number): Plane => {
  if (times === 1) return plane;
  const [width, height] = [Math.floor(plane.width / times), Math.floor(plane.height / times)];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data[y * width + x] = levelBetween(plane, (x + 0.5) * times - 0.5, (y + 0.5) * times - 0.5);
  return { width, height, data };
};

const levelBetween = ({ width, height, data }: Plane, x: number, y: number): number => {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
  const [fx, fy] = [x - x0, y - y0];
  const at = (column: number, row: number): number => data[row * width + column] as number;
  return (at(x0, y0) * (1 - fx) + at(x1, y0) * fx) * (1 - fy) + (at(x0, y1) * (1 - fx) + at(x1, y1) * fx) * fy + 0.5;
};
