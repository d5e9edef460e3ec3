import { pointerStep } from '../model/json-pointer.js';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The places, as JSON pointers, at which two JSON values differ; an undefined entry is none. */
export const differences = (a: unknown, b: unknown, at = ''): readonly string[] => {
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return a === b ? [] : [at];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => differences(a[key], b[key], at + pointerStep(key)));
};

/** How many places are told; the first ones tell what was done. */
export const mostPlaces = 8;
