/** JSON with sorted keys, so that equal values have equal bytes. */
export const stableJson = (value: unknown): string =>
  `${JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sortedKeys(part) : part), 2)}\n`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sortedKeys = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
