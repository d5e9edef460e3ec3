/** Payloads changed in one place. */

/** Keys and indices from the root to a value. */
export type Path = readonly (string | number)[];

/** The places of all values in a payload, including the payload itself. */
export const pathsOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))];
};

export const dropped = Symbol('dropped');

/** The payload with another value in that place, or none. */
export const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by === dropped ? null : by;
  if (Array.isArray(value)) {
    const next = value.map((each, index) => (index === Number(key) ? replaced(each, rest, by) : each));
    return rest.length === 0 && by === dropped ? next.filter((_, index) => index !== Number(key)) : next;
  }
  const next: Record<string, unknown> = { ...(value as object) };
  if (rest.length === 0 && by === dropped) delete next[key];
  else next[key] = replaced(next[key], rest, by);
  return next;
};

export const substitutes: readonly unknown[] = [
  dropped,
  null,
  '',
  0,
  -1,
  1e300,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  'x',
  JSON.parse('{"__proto__": {"code": "DELIVERED"}}'),
];
