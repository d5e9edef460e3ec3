import { pointerStep } from '../../model/json-pointer.js';

/** A value somewhere in a policy. */
export interface Node {
  readonly pointer: string;
  /** The key that it stands under, whatever lists lie between. */
  readonly key: string;
  readonly value: unknown;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an object holds under a key of its own. */
export const at = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Every value within another, itself first; what is checked by its key is found wherever a policy's form has it. */
export const nodesOf = (value: unknown, pointer = '', key = ''): readonly Node[] => {
  const own: Node = { pointer, key, value };
  if (Array.isArray(value))
    return [own, ...value.flatMap((item, index) => nodesOf(item, pointer + pointerStep(index), key))];
  if (!isObject(value)) return [own];
  const inner = Object.entries(value).flatMap(([name, held]) => nodesOf(held, pointer + pointerStep(name), name));
  return [own, ...inner];
};

/** The texts under keys that have one of the given names. */
export const textsUnder = (
  value: unknown,
  isNamed: (key: string) => boolean,
): readonly (Node & { readonly value: string })[] =>
  nodesOf(value).flatMap((node) =>
    typeof node.value === 'string' && isNamed(node.key) ? [{ ...node, value: node.value }] : [],
  );

/** Whether a value holds itself, as an object in memory can. */
export const holdsItself = (value: unknown, around: readonly unknown[] = []): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (around.includes(value)) return true;
  return Object.values(value).some((inner) => holdsItself(inner, [...around, value]));
};
