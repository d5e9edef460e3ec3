import { byCodeUnit } from '../model/code-unit.js';
import { isNear } from '../model/number-kinds.js';
import type { Document, Mention } from './document.js';
import { spellingKeyOf } from './spelling.js';

/** An order known beforehand, for example from a table: its number, and whatever else is known about it. */
export interface KnownOrder {
  readonly orderNumber: string;
  readonly trackingNumber?: string | undefined;
  readonly skus?: readonly string[] | undefined;
}

/** The documents of one order. */
export interface OrderDocuments {
  readonly orderNumber: string;
  /** By path. */
  readonly documents: readonly Document[];
}

/** Why a document belongs to no order: it names none of them, several that it could belong to, or things of different ones. */
export interface UnplacedDocument {
  readonly document: Document;
  readonly reason: 'no-order' | 'several-orders' | 'contradiction';
  readonly orders: readonly string[];
}

export interface Sorted {
  /** By order number. */
  readonly groups: readonly OrderDocuments[];
  /** By path. */
  readonly unplaced: readonly UnplacedDocument[];
}

export const byFile = <T extends { readonly file: string }>(documents: readonly T[]): readonly T[] =>
  documents.toSorted((a, b) => byCodeUnit(a.file, b.file));

const only = <T>(values: readonly T[]): T | undefined => (values.length === 1 ? values[0] : undefined);

/** Whether a paper or file tells of several orders. It is evidence for each of them. */
export const isShared = ({ kind, postings, trackingNumbers }: Document): boolean =>
  kind === 'history' ? trackingNumbers.length > 1 : postings.length > 1;

/** The only order that a document is about. */
const orderOf = (document: Document): string | undefined =>
  isShared(document) ? undefined : only(document.postings)?.value;

/** The orders that a number may stand for. */
class Index {
  readonly #orders = new Map<string, Set<string>>();

  add(key: string, order: string): void {
    const known = this.#orders.get(key);
    if (known === undefined) this.#orders.set(key, new Set([order]));
    else known.add(order);
  }

  of(keys: readonly string[]): ReadonlySet<string> {
    return new Set(keys.flatMap((key) => [...(this.#orders.get(key) ?? [])]));
  }
}

const keysOf = (mentions: readonly Mention[]): readonly string[] => mentions.map(({ value }) => spellingKeyOf(value));

interface Known {
  readonly orders: ReadonlySet<string>;
  readonly byTracking: Index;
  readonly bySku: Index;
}

/**
 * Collects what is known about orders. Order pages tie an order to its tracking number and its products. A label does so if no page has, for numbers
 * that have a history.
 */
const knownFrom = (documents: readonly Document[], given: readonly KnownOrder[]): Known => {
  const known = { orders: new Set<string>(), byTracking: new Index(), bySku: new Index() };
  for (const { orderNumber, trackingNumber, skus = [] } of given) {
    known.orders.add(orderNumber);
    if (trackingNumber !== undefined) known.byTracking.add(spellingKeyOf(trackingNumber), orderNumber);
    for (const sku of skus) known.bySku.add(sku, orderNumber);
  }
  for (const document of documents) {
    const order = orderOf(document);
    if (order === undefined) continue;
    if (given.length === 0 && !isLikelyMisread(document, order, documents)) known.orders.add(order);
    if (document.element !== 'order') continue;
    for (const key of keysOf(document.trackingNumbers)) known.byTracking.add(key, order);
    for (const { value } of document.skus) known.bySku.add(value, order);
  }
  for (const [key, order] of tiedByLabels(documents, known.byTracking)) known.byTracking.add(key, order);
  return known;
};

const tiedByLabels = (
  documents: readonly Document[],
  byPages: Index,
): readonly (readonly [key: string, order: string])[] => {
  const carried = new Set(
    documents.filter(({ kind }) => kind === 'history').flatMap((each) => keysOf(each.trackingNumbers)),
  );
  return documents.flatMap((label) => {
    const order = label.element === 'label' ? orderOf(label) : undefined;
    if (order === undefined) return [];
    const keys = keysOf(label.trackingNumbers).filter((key) => carried.has(key) && byPages.of([key]).size === 0);
    return keys.map((key) => [key, order] as const);
  });
};

/**
 * Whether a label's number is probably misread: text, not a barcode, and nearly equal to one that another document names. Such a number is no order
 * of its own.
 */
const isLikelyMisread = (document: Document, order: string, documents: readonly Document[]): boolean => {
  if (document.element !== 'label' || document.postings.some(({ value, exact }) => exact && value === order))
    return false;
  const others = documents.filter((other) => other !== document).flatMap(({ postings }) => postings);
  return (
    !others.some(({ value }) => value === order) && others.some(({ value }) => value !== order && isNear(value, order))
  );
};

const within = (orders: ReadonlySet<string>, known: Known): readonly string[] =>
  [...orders].filter((order) => known.orders.has(order)).toSorted(byCodeUnit);

type Placed = { readonly orders: readonly string[] } | Pick<UnplacedDocument, 'reason' | 'orders'>;

/** The orders that a document belongs to. Products decide only if nothing else does, because several orders may be of one product. */
const placeOf = (document: Document, known: Known): Placed => {
  const named = within(new Set(document.postings.map(({ value }) => value)), known);
  const carried = within(known.byTracking.of(keysOf(document.trackingNumbers)), known);
  if (isShared(document)) {
    // A list belongs to the orders that it lists, a carrier's export to those whose parcels are in it.
    const orders = document.kind === 'history' ? [...new Set([...named, ...carried])].toSorted(byCodeUnit) : named;
    return orders.length === 0 ? { reason: 'no-order', orders } : { orders };
  }
  const own = orderOf(document);
  const told = [...new Set([...(own === undefined ? [] : [own]), ...carried])].toSorted(byCodeUnit);
  if (own !== undefined && told.length > 1) return { reason: 'contradiction', orders: told };
  const orders = own !== undefined ? named : told.length > 0 ? told : productOrders(document, known);
  if (orders.length === 1) return { orders };
  return { reason: orders.length === 0 ? 'no-order' : 'several-orders', orders };
};

const productOrders = ({ element, trackingNumbers, skus }: Document, known: Known): readonly string[] =>
  element === 'label' && trackingNumbers.every(({ exact }) => !exact)
    ? within(known.bySku.of(skus.map(({ value }) => value)), known)
    : [];

/**
 * Sorts documents into orders by the numbers that they show. A document is placed if it surely belongs to one order. If it names none, or several but
 * can belong to only one, a person decides. The order of the given documents makes no difference.
 *
 * @param given - If any are given, the only orders there are.
 */
export const sortDocuments = (documents: readonly Document[], given: readonly KnownOrder[] = []): Sorted => {
  const known = knownFrom(documents, given);
  const groups = new Map<string, Document[]>([...known.orders].toSorted(byCodeUnit).map((order) => [order, []]));
  const unplaced: UnplacedDocument[] = [];
  for (const document of byFile(documents)) {
    const place = placeOf(document, known);
    if ('reason' in place) unplaced.push({ document, ...place });
    else for (const order of place.orders) groups.get(order)?.push(document);
  }
  return { groups: [...groups].map(([orderNumber, own]) => ({ orderNumber, documents: own })), unplaced };
};

/** Whether documents are plainly of several orders: two order pages of different ones, or two orders with two documents each. */
export const areOfSeveralOrders = (documents: readonly Document[]): boolean => {
  const pages = documents.filter(({ element }) => element === 'order').flatMap((page) => orderOf(page) ?? []);
  if (new Set(pages).size > 1) return true;
  const { groups } = sortDocuments(documents);
  return groups.filter((group) => group.documents.filter((document) => !isShared(document)).length > 1).length > 1;
};
