import { isObject } from '../../model/json-object.js';
import { pointerStep } from '../../model/json-pointer.js';

/** A value somewhere in a policy. */
export interface Node {
  readonly pointer: string;
  /** The nearest key above it, through any lists. */
  readonly key: string;
  readonly value: unknown;
}

/** The value of an own property of an object. */
export const ownValue = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** All nested values, the value itself first. Finds keys at any depth, so it does not depend on the layout of a policy. */
export const nodesOf = (value: unknown, pointer = '', key = ''): readonly Node[] => {
  const own: Node = { pointer, key, value };
  if (Array.isArray(value))
    return [own, ...value.flatMap((item, index) => nodesOf(item, pointer + pointerStep(index), key))];
  if (!isObject(value)) return [own];
  const inner = Object.entries(value).flatMap(([name, held]) => nodesOf(held, pointer + pointerStep(name), name));
  return [own, ...inner];
};

/** The texts under keys with one of these names. */
export const textsUnder = (
  value: unknown,
  isNamed: (key: string) => boolean,
): readonly (Node & { readonly value: string })[] =>
  nodesOf(value).flatMap((node) =>
    typeof node.value === 'string' && isNamed(node.key) ? [{ ...node, value: node.value }] : [],
  );

/** Whether a value contains itself, which is possible for an object in memory. */
export const holdsItself = (value: unknown, around: readonly unknown[] = []): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (around.includes(value)) return true;
  return Object.values(value).some((inner) => holdsItself(inner, [...around, value]));
};
