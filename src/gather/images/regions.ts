/**
 * Finds the connected regions above a threshold (8 neighbours).
 * @param map - Row by row from the top left, `width` x `height`.
 * @returns The indices in `map` of each region's pixels. Regions are in reading order of their first pixel.
 */
export const regionsOf = (
  map: Float32Array,
  width: number,
  height: number,
  threshold: number,
): readonly Int32Array[] => {
  // A loop, because `Uint8Array.from` with a function first lists all values as heap numbers, some 30 MB for a page.
  const seen = new Uint8Array(map.length);
  for (let at = 0; at < map.length; at++) seen[at] = (map[at] as number) > threshold ? 0 : 1;
  const stack = new Int32Array(width * height);
  const regions: Int32Array[] = [];
  for (let start = seen.indexOf(0); start >= 0; start = seen.indexOf(0, start + 1))
    regions.push(flood(start, width, height, seen, stack));
  return regions;
};

/** @param seen - 1 if a pixel belongs to no region, or to one already found. */
const flood = (start: number, width: number, height: number, seen: Uint8Array, stack: Int32Array): Int32Array => {
  let size = 1;
  stack[0] = start;
  seen[start] = 1;
  for (let next = 0; next < size; next++) {
    const at = stack[next] as number;
    const x = at % width;
    const y = (at - x) / width;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const neighbour = ny * width + nx;
        if (seen[neighbour] === 1) continue;
        seen[neighbour] = 1;
        stack[size++] = neighbour;
      }
    }
  }
  return stack.slice(0, size);
};
