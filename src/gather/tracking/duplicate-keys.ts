import { pointerStep } from '../../model/json-pointer.js';
import { groupBy } from './group.js';

/**
 * A key that one object holds more than once, with values that differ as written. `JSON.parse` silently keeps the last one; RFC 8259,
 * section 4, leaves open which one counts.
 */
export interface DuplicateKey {
  /** Property names and list indices from the root to the key. */
  readonly path: readonly (string | number)[];
  /** The dropped values as JSON, in file order. */
  readonly hidden: readonly string[];
}

/** JSON pointer of the key, the same for every occurrence. */
export const pointerOf = ({ path }: DuplicateKey): string => path.map(pointerStep).join('');

/** No format reads deeper, and paths of any length would cost memory. Chosen, not measured. */
const deepest = 100;
/** Nobody wants a longer list. The last object may exceed it slightly. Chosen, not measured. */
const mostDuplicates = 1000;
/** From this many keys on, an object's keys are looked up in a set instead of compared one by one. Chosen, not measured. */
const manyKeys = 32;

/** The bytes of JSON's signs. Given by ASCII. */
const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c];
const [openObject, closeObject, openArray, closeArray] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The index of the string's closing quote; `start` is the index of its opening quote. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  for (;;) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
};

/** A key of an open object. `from` and `to` enclose its value with the surrounding white space. */
interface Key {
  readonly name: string;
  from: number;
  to: number;
}

interface Frame {
  readonly isObject: boolean;
  /** The object's keys so far; empty for a list. */
  readonly keys: Key[];
  /** Keys by name, used once there are many. */
  byName: Set<string> | undefined;
  repeated: Set<string> | undefined;
  /** Index of the list entry being read. */
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
 * Finds duplicate keys in one pass, in time linear in the text, at any nesting depth, without building values.
 *
 * @param text - JSON that `JSON.parse` accepts.
 * @returns Inner keys before outer ones, about a thousand at most, none deeper than a hundred levels.
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

/** If a key has more dropped values than this, the payload is not tried out and counts as ambiguous. Chosen, not measured. */
const mostReadings = 4;
/** Most keys that are named. Chosen, not measured. */
const mostNamed = 10;

const isOpen = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** Sets a value at the end of a path, if the path still exists. */
const putAt = (json: unknown, path: DuplicateKey['path'], value: unknown): void => {
  let at = json;
  for (const step of path.slice(0, -1)) at = isOpen(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  const last = path.at(-1);
  if (isOpen(at) && last !== undefined)
    Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
};

/** The payload with dropped values in place of the kept ones: first the first dropped value of each key, then the second, and so on. */
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

/** Duplicate keys that change what the payload says. */
export interface Ambiguity {
  /** Ten at most. */
  readonly keys: readonly DuplicateKey[];
  /** Whether they change what is said about the parcel at that index. */
  concerns(parcel: number): boolean;
  /** They change the list of parcels itself. */
  readonly whole: boolean;
}

/**
 * Whether a payload's duplicate keys matter. They do not if the payload says the same whichever value counts, as with a note that nobody
 * reads.
 *
 * @param says - Everything that a verdict can rest on, as one text per parcel. Called for the payload and for a few variants of it.
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
