/** Grey levels of a picture. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** 0 to 255. */
  readonly data: Uint8Array;
}

/** Sums of all levels above and to the left of each corner, so that the mean of any square needs only four of them. */
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

/** The mean level of a square at whole pixels. */
export const averageIn = ({ stride, data }: Sums, left: number, top: number, side: number): number => {
  const upper = top * stride + left;
  const lower = upper + side * stride;
  const sum =
    (data[lower + side] as number) - (data[lower] as number) - (data[upper + side] as number) + (data[upper] as number);
  return sum / (side * side);
};

/** Reduces the plane by this factor. Each pixel is interpolated from the four around it. */
export const reduced = (plane: Plane, times: number): Plane => {
  if (times === 1) return plane;
  const { width: stride, height: lines, data } = plane;
  const width = Math.floor(stride / times);
  const height = Math.floor(lines / times);
  const out = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    const py = Math.min(lines - 1.001, (y + 0.5) * times - 0.5);
    const fy = py - Math.floor(py);
    const row = Math.floor(py) * stride;
    for (let x = 0; x < width; x++, to++) {
      const px = Math.min(stride - 1.001, (x + 0.5) * times - 0.5);
      const fx = px - Math.floor(px);
      const at = row + Math.floor(px);
      const upper = (data[at] as number) * (1 - fx) + (data[at + 1] as number) * fx;
      const lower = (data[at + stride] as number) * (1 - fx) + (data[at + stride + 1] as number) * fx;
      out[to] = upper * (1 - fy) + lower * fy + 0.5;
    }
  }
  return { width, height, data: out };
};
