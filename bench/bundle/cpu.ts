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
