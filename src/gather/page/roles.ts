import { normaliseIdentifier } from '../../model/identifiers.js';
import { isCarrierNumber, isPostingNumber } from '../../model/number-kinds.js';
import type { Policy } from '../../model/schema/policy.js';
import { numberShape } from '../../policy/number-shape.js';
import type { Cell } from './cell.js';
import { inOneColumn, inOneRow, middleHeightOf, nearestOf } from './geometry.js';
import { bareTime } from './vocabulary.js';
import { fieldNamed, isTab, type PageField, type StateNamed, stateNamed } from './words.js';

/** What a cell is on its page. Every cell is exactly one thing. */
export type Role =
  | { readonly is: 'own-number' }
  | { readonly is: 'other-number'; readonly whole: boolean }
  | { readonly is: 'time' }
  | { readonly is: 'state'; readonly named: StateNamed }
  /** A state to choose or to come, in a menu, a filter, a legend, or a stepper without times. */
  | { readonly is: 'option'; readonly named: StateNamed | undefined }
  /** The state that a history's entry says was left for the one behind its arrow: `Pending → Preparing`. */
  | { readonly is: 'left' }
  | { readonly is: 'field'; readonly names: PageField }
  /** A field that stands over a column. */
  | { readonly is: 'head'; readonly names: PageField | undefined }
  | { readonly is: 'text' };

export type Roles = ReadonlyMap<Cell, Role>;

/** The numbers that a page is asked for, normalised. */
export interface Asked {
  /** The order's; empty if none is asked for. */
  readonly own: string;
  /** The parcel's, which never counts as another order's, whatever part of it looks like one. */
  readonly parcel?: string;
}

export const rolesOf = (cells: readonly Cell[], asked: Asked, policy: Policy): Roles => {
  const { own } = asked;
  const roles = new Map(cells.map((cell) => [cell, roleOf(cell, asked, policy)] as const));
  for (const cell of cutShortIn(roles, own)) roles.set(cell, { is: 'text' });
  for (const cell of leftIn(roles)) roles.set(cell, { is: 'left' });
  for (const head of new Set(headsIn(roles))) {
    const role = roles.get(head);
    roles.set(head, { is: 'head', names: role?.is === 'field' ? role.names : undefined });
  }
  for (const cell of new Set(optionsIn(roles))) {
    const role = roles.get(cell);
    roles.set(cell, { is: 'option', named: role?.is === 'state' ? role.named : undefined });
  }
  return roles;
};

export const withRole = <I extends Role['is']>(
  roles: Roles,
  ...are: readonly I[]
): readonly { readonly cell: Cell; readonly role: Extract<Role, { readonly is: I }> }[] =>
  [...roles].flatMap(([cell, role]) =>
    (are as readonly string[]).includes(role.is) ? [{ cell, role: role as Extract<Role, { readonly is: I }> }] : [],
  );

const roleOf = (cell: Cell, { own, parcel = '' }: Asked, policy: Policy): Role => {
  if (cell.stamp !== undefined) return { is: 'time' };
  const number = normaliseIdentifier(cell.text);
  if (own !== '' && number.includes(own)) return { is: 'own-number' };
  const besides = withoutCarriers(cell.text, parcel, policy);
  if (new RegExp(policy.numbers.posting, 'u').test(besides)) return { is: 'other-number', whole: true };
  if (isBrokenNumber(cell.text, policy) && !isPartOf(cell, own)) return { is: 'other-number', whole: false };
  // A name that equals a state's word is a name if a value follows it.
  const names = fieldNamed(cell.text, policy);
  const named = stateNamed(cell.text, policy);
  if (isTab(cell.text, policy)) return { is: 'option', named: undefined };
  if (names !== undefined && named?.agreement !== 'exact') return { is: 'field', names };
  return named === undefined ? { is: 'text' } : { is: 'state', named };
};

/**
 * A text, normalised, without the carriers' numbers: part of a long one may look like an order's. A carrier's number that also has the form
 * of an order's stays.
 */
const withoutCarriers = (text: string, parcel: string, policy: Policy): string => {
  const isCarried = (word: string): boolean => isCarrierNumber(word, policy) && !isPostingNumber(word, policy);
  if (isCarried(text)) return '';
  const rest = text.split(/\s+/u).filter((word) => !isCarried(word));
  const number = normaliseIdentifier(rest.join(' '));
  return parcel.length < shortestPart ? number : number.replaceAll(parcel, '');
};

/** Whether a word of a text begins a number and goes beyond its first group, even if dots cut it off. */
const isBrokenNumber = (text: string, { numbers }: Policy): boolean => {
  const { isBegun, isWholeButHyphens } = numberShape(numbers.posting);
  // Only the first word counts: a number behind other words is an article.
  const [first = ''] = text.split(/\s+/u).map((word) => normaliseIdentifier(word).replace(dots, ''));
  return /-./u.test(first) && (isBegun(first) || isWholeButHyphens(first));
};

/** A part of a number this long is no other number's. Chosen, not measured. */
const shortestPart = 8;

/** Whether a cell repeats the beginning of the order's number, broken off. If dots cut it off, it may be another's. */
const isPartOf = ({ text }: Cell, own: string): boolean =>
  text
    .split(/\s+/u)
    .map(normaliseIdentifier)
    .some((part) => part.length >= shortestPart && own.startsWith(part));

const dots = /(?:\.{2,}|…)$/u;

/** The order's number again, as a tracking number in a cell too narrow for it: `70548213-011...`. */
const cutShortIn = (roles: ReadonlyMap<Cell, Role>, own: string): readonly Cell[] =>
  [...roles].flatMap(([cell, { is }]) => {
    const stem = normaliseIdentifier(cell.text).replace(dots, '');
    if (is !== 'other-number' || !dots.test(cell.text) || !own.startsWith(stem)) return [];
    const names = (['above', 'left'] as const).map((direction) => nearestOf(cell, direction, [...roles.keys()]));
    const isTracking = names.some((name) => {
      const role = name === undefined ? undefined : roles.get(name);
      return role?.is === 'field' && role.names === 'trackingNumber';
    });
    return isTracking ? [cell] : [];
  });

/** What stands before an arrow. An end of the order stays a state, whatever became of it. */
const leftIn = (roles: ReadonlyMap<Cell, Role>): readonly Cell[] =>
  [...roles.keys()].flatMap(({ before, joint }) => {
    const role = before === undefined ? undefined : roles.get(before);
    const isEnd = role?.is === 'state' && role.named.status.stage === 'disqualified';
    const isWords = role?.is === 'state' || role?.is === 'text' || role?.is === 'field';
    return before !== undefined && joint === 'arrow' && isWords && !isEnd ? [before] : [];
  });

/** A row of heads that are not all known has at least this many cells. Chosen, not measured. */
const fewestHeads = 3;

/** Heads of columns: fields in one row with others and no value among them. An unknown field in such a row is a head too. */
const headsIn = (roles: ReadonlyMap<Cell, Role>): readonly Cell[] => {
  const isName = (cell: Cell): boolean => roles.get(cell)?.is === 'field' || bareTime.test(cell.text.trim());
  return [...roles.keys()].filter(isName).flatMap((field) => {
    const row = [...roles.keys()].filter((cell) => inOneRow(cell, field));
    const known = row.filter(isName);
    // Among names, a state is one too: its column says when it began.
    const plain = ['field', 'text', ...(known.length >= fewestHeads && known.length * 2 > row.length ? ['state'] : [])];
    const isPlain = row.every((cell) => plain.includes(roles.get(cell)?.is ?? '') && cell.joint !== 'colon');
    return isPlain && known.length >= 2 && (known.length === row.length || row.length >= fewestHeads) ? row : [];
  });
};

/** States of this many stages side by side, none of them with a time, are a choice and no history. Chosen, not measured. */
const fewestOptions = 3;

/** States in one row or column without times. */
const optionsIn = (roles: ReadonlyMap<Cell, Role>): readonly Cell[] => {
  const states = [...roles].flatMap(([cell, role]) => (role.is === 'state' ? [{ cell, named: role.named }] : []));
  const times = [...roles].flatMap(([cell, { is }]) => (is === 'time' ? [cell] : []));
  const tabs = [...roles].flatMap(([cell, { is }]) => (is === 'option' ? [cell] : []));
  const numbers = [...roles].flatMap(([cell, { is }]) => (is === 'own-number' || is === 'other-number' ? [cell] : []));
  const all = [...roles.keys()];
  const loose = states.filter(({ cell }) => !numbers.some((number) => inOneRow(number, cell)));
  return loose.flatMap(({ cell }) => {
    const inRow = loose.filter((other) => inOneRow(other.cell, cell));
    const inColumn = columnOf(cell, loose);
    const isFilter = tabs.some((tab) => inOneRow(tab, cell));
    // In a list of orders each state stands under its own number.
    const isList = (): boolean =>
      inColumn.every((other) => numbers.some((number) => number === nearestOf(other.cell, 'above', all)));
    return isFilter || isChoice(inRow, times) || (isChoice(inColumn, times) && !isList()) ? [cell] : [];
  });
};

type StateCell = { readonly cell: Cell; readonly named: StateNamed };

/** The states that stand under each other, set alike, with nothing but room between. */
const columnOf = (cell: Cell, states: readonly StateCell[]): readonly StateCell[] =>
  states.filter(
    (other) =>
      Math.abs(other.cell.box[0] - cell.box[0]) < 0.5 * cell.height &&
      Math.abs(other.cell.height - cell.height) < 0.35 * cell.height,
  );

/** How far from a state its time may stand in a row or column of states, in heights. Chosen, not measured. */
const timeReach = 3;

const isChoice = (states: readonly StateCell[], times: readonly Cell[]): boolean => {
  const ids = new Set(states.map(({ named }) => named.status.id));
  return ids.size >= fewestOptions && states.every(({ cell }) => !times.some((time) => isNear(cell, time)));
};

const isNear = (state: Cell, time: Cell): boolean =>
  inOneRow(state, time) ||
  (inOneColumn(state, time) && Math.abs(middleHeightOf(state) - middleHeightOf(time)) < timeReach * state.height);
