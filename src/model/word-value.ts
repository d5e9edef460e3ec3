const longest = 80;

const clip = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);

/** A JSON value for the place after "found": short, and never `[object Object]`. */
export const wordValue = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === '') return 'an empty text';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return clip(JSON.stringify(value));
};
