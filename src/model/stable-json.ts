import { isObject, type JsonObject } from './json-object.js';

/** JSON with sorted keys, so that equal values have equal bytes. */
export const stableJson = (value: unknown): string =>
  `${JSON.stringify(value, (_key, part: unknown) => (isObject(part) ? sortedKeys(part) : part), 2)}\n`;

const sortedKeys = (record: JsonObject): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
