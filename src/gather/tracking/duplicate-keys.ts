import { pointerStep } from '../../model/json-pointer.js';
import { groupBy } from './group.js';

/**
 * A key that one object holds more than once, with values that differ as they are written. `JSON.parse` keeps the last one without a
 * word; RFC 8259, section 4, leaves open which one counts.
 */
export interface DuplicateKey {
  /** Property names and list indices from the root to the key. */
  readonly path: readonly (string | number)[];
  /** The values that were dropped, as JSON, in the order of the file. */
  readonly hidden: readonly string[];
}

/** JSON pointer of the key; the first one and the second one have the same. */
export const pointerOf = ({ path }: DuplicateKey): string => path.map(pointerStep).join('');

/** No format reads deeper; a path of any length would cost memory. */
const deepest = 100;
/** Of more than these nobody wants a list; the last object may add a few. */
const mostDuplicates = 1000;
/** From here on an object's keys are looked up instead of compared one by one. */
const manyKeys = 32;

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c];
const [openObject, closeObject, openArray, closeArray] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The end of the string whose first quote stands at `start`: the place of its last quote. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  for (;;) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
};

/** A key of an open object; `from` and `to` enclose its value with the white space around it. */
interface Key {
  readonly name: string;
  from: number;
  to: number;
}

interface Frame {
  readonly isObject: boolean;
  /** The object's keys so far; of a list none. */
  readonly keys: Key[];
  /** By name, once the keys are many. */
  byName: Set<string> | undefined;
  repeated: Set<string> | undefined;
  /** The entry of a list that is being read. */
  index: number;
}

const frameOf = (isObject: boolean): Frame => ({
  isObject,
  keys: [],
  byName: undefined,
  repeated: undefined,
  index: 0,
});

const holds = (frame: Frame, name: string): boolean => {
  if (frame.keys.length < manyKeys) return frame.keys.some((key) => key.name === name);
  frame.byName ??= new Set(frame.keys.map((key) => key.name));
  const held = frame.byName.has(name);
  frame.byName.add(name);
  return held;
};

const nameOf = (text: string, start: number, end: number): string => {
  const raw = text.slice(start + 1, end);
  return raw.includes('\\') ? (JSON.parse(text.slice(start, end + 1)) as string) : raw;
};

const differing = (text: string, { keys, repeated }: Frame, path: DuplicateKey['path']): readonly DuplicateKey[] => {
  const twice = keys.filter(({ name }) => repeated?.has(name));
  return [...groupBy(twice, ({ name }) => name)].flatMap(([name, group]) => {
    const values = group.map(({ from, to }) => text.slice(from, to).trim());
    const kept = values.at(-1);
    const hidden = [...new Set(values)].filter((value) => value !== kept);
    return hidden.length === 0 ? [] : [{ path: [...path, name], hidden }];
  });
};

const stepOf = ({ isObject, keys, index }: Frame): string | number => (isObject ? (keys.at(-1)?.name ?? '') : index);

/**
 * Finds duplicate keys in one pass, in time linear in the text, for any depth of nesting, and without building values.
 *
 * @param text - JSON that `JSON.parse` accepts.
 * @returns Inner ones before outer ones, about a thousand at most; none deeper than a hundred levels.
 */
export const duplicateKeys = (text: string): readonly DuplicateKey[] => {
  const found: DuplicateKey[] = [];
  const frames: Frame[] = [];
  let frame: Frame | undefined;
  let atKey = false;

  const endValue = (at: number): void => {
    const key = frame?.isObject ? frame.keys.at(-1) : undefined;
    if (key !== undefined) key.to = at;
  };
  const close = (at: number): void => {
    endValue(at);
    if (frame?.repeated !== undefined && frames.length <= deepest && found.length < mostDuplicates)
      for (const each of differing(text, frame, frames.slice(0, -1).map(stepOf))) found.push(each);
    frames.pop();
    frame = frames.at(-1);
  };

  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === quote) {
      const end = endOfString(text, at);
      if (atKey && frame !== undefined) {
        const name = nameOf(text, at, end);
        if (holds(frame, name)) frame.repeated = (frame.repeated ?? new Set()).add(name);
        frame.keys.push({ name, from: end, to: end });
        atKey = false;
      }
      at = end;
    } else if (character === colon) {
      const key = frame?.keys.at(-1);
      if (key !== undefined) key.from = at + 1;
    } else if (character === comma) {
      endValue(at);
      atKey = frame?.isObject === true;
      if (frame !== undefined) frame.index++;
    } else if (character === openObject || character === openArray) {
      frame = frameOf(character === openObject);
      frames.push(frame);
      atKey = frame.isObject;
    } else if (character === closeObject || character === closeArray) {
      atKey = false;
      close(at);
    }
  }
  return found;
};

/** Payloads that hold a key more often than this are not tried out; they count as ambiguous. */
const mostReadings = 4;
/** So many are named. */
const mostNamed = 10;

const isOpen = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** Puts a value at the end of a path, where the path is still there. */
const putAt = (json: unknown, path: DuplicateKey['path'], value: unknown): void => {
  let at = json;
  for (const step of path.slice(0, -1)) at = isOpen(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  const last = path.at(-1);
  if (isOpen(at) && last !== undefined)
    Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
};

/** The payload with the dropped values in the place of the kept ones: the first of each key, then the second of each, and so on. */
const otherReadings = (text: string, duplicates: readonly DuplicateKey[]): readonly unknown[] => {
  const rounds = Math.max(...duplicates.map(({ hidden }) => hidden.length));
  return Array.from({ length: rounds }, (_, round) => {
    const json: unknown = JSON.parse(text);
    for (const { path, hidden } of duplicates) {
      const value = hidden[round];
      if (value !== undefined) putAt(json, path, JSON.parse(value));
    }
    return json;
  });
};

/** Duplicate keys on which something hangs. */
export interface Ambiguity {
  /** Ten at most. */
  readonly keys: readonly DuplicateKey[];
  /** Whether what is said of the parcel of that place hangs on them. */
  concerns(parcel: number): boolean;
  /** The parcels themselves hang on them. */
  readonly whole: boolean;
}

/**
 * Whether anything hangs on a payload's duplicate keys: nothing does where it says the same whichever of the values counts, as with
 * a note that nobody reads.
 *
 * @param says - All that a verdict can stand on, as one text a parcel. Called for the payload and for a few others like it.
 */
export const ambiguityOf = (
  text: string,
  says: (json: unknown) => readonly string[] | undefined,
): Ambiguity | undefined => {
  const duplicates = duplicateKeys(text);
  if (duplicates.length === 0) return undefined;
  const keys = duplicates.slice(0, mostNamed);
  const tooMany = duplicates.length >= mostDuplicates || duplicates.some(({ hidden }) => hidden.length > mostReadings);
  const told = tooMany ? undefined : says(JSON.parse(text));
  if (told === undefined) return { keys, concerns: () => true, whole: true };
  const others = otherReadings(text, duplicates).map(says);
  if (others.some((other) => other?.length !== told.length)) return { keys, concerns: () => true, whole: true };
  const differing = new Set(
    told.flatMap((one, place) => (others.every((other) => other?.[place] === one) ? [] : [place])),
  );
  return differing.size === 0 ? undefined : { keys, concerns: (parcel) => differing.has(parcel), whole: false };
};
