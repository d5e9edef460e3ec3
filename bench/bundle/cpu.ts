/** CPU time of this process, of all its threads, in milliseconds. */
const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export const cpuOf = async (task: () => Promise<unknown>): Promise<number> => {
  const before = cpuNow();
  await task();
  return cpuNow() - before;
};

export const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
