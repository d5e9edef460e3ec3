import { pointerStep } from '../model/json-pointer.js';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** JSON pointers to the places where two JSON values differ. An undefined entry counts as absent. */
export const differences = (a: unknown, b: unknown, at = ''): readonly string[] => {
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return a === b ? [] : [at];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => differences(a[key], b[key], at + pointerStep(key)));
};

/** Most places that are named; the first ones show what was changed. */
export const mostPlaces = 8;
