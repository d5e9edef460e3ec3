/** The lowest level that at least the given share of counted values does not exceed. 0 if nothing was counted. */
export const percentileOf = (counts: Uint32Array, share: number): number => {
  let total = 0;
  for (const count of counts) total += count;
  let below = 0;
  for (let level = 0; level < counts.length; level++) {
    below += counts[level] as number;
    if (below >= total * share && below > 0) return level;
  }
  return 0;
};

/** The value at a share of the sorted values, the lower of two. Undefined without values. */
export const quantile = (values: readonly number[], share: number): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
