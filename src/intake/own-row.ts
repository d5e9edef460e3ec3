import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Window } from '../model/schema/report.js';
import type { Reading } from '../model/sightings.js';
import { windowOfInstant } from '../model/time.js';
import { readOrderScreenshot, UnreadableImageError } from '../reading.js';
import type { Document, Mention } from './document.js';
import type { FolderLookOptions } from './look.js';
import { isShared } from './sort.js';

/** The files of a folder. */
export const bytesIn =
  (folder: string): BytesOf =>
  (file) =>
    readFile(join(folder, file));

/** Only products and the parcel's number are taken from the page; they do not depend on a dispute. */
const someday = windowOfInstant('2000-01-01T00:00:00Z') as Window;

const mentionsOf = (readings: readonly Reading[]): readonly Mention[] =>
  readings.filter(({ sure }) => sure).map(({ value }) => ({ value, exact: false, unclear: false }));

type RowOptions = Pick<FolderLookOptions, 'policy' | 'readers' | 'signal'>;

/** The bytes of a document's file. */
export type BytesOf = (file: string) => Promise<Uint8Array>;

/** A list of orders as seen by one of them: its own row alone. */
const rowIn = async (
  page: Document,
  bytesOf: BytesOf,
  orderNumber: string,
  { policy, readers, signal }: RowOptions,
): Promise<Document> => {
  const bytes = await bytesOf(page.file);
  const claims = { id: '', sha256: '', order: { number: orderNumber, items: [] }, dispute: { openedAt: someday } };
  const facts = await readOrderScreenshot([{ file: page.file, bytes }], claims, {
    readers: await readers(),
    policy: policy.id,
    ...(signal === undefined ? {} : { signal }),
  });
  if (facts.number?.sure !== true || facts.number.value !== orderNumber) return page;
  return { ...page, postings: mentionsOf([facts.number]), trackingNumbers: [], skus: mentionsOf(facts.skus) };
};

/**
 * The documents of one order, with its lists of orders reduced to its row, because what they say there is about this order. If another page tells
 * what was sent, the lists stay as they are.
 */
export const withOwnRows = async (
  documents: readonly Document[],
  bytesOf: BytesOf,
  orderNumber: string,
  options: RowOptions,
): Promise<readonly Document[]> => {
  const isTold = documents.some((page) => page.element === 'order' && !isShared(page) && page.skus.length > 0);
  if (isTold) return documents;
  const seen: Document[] = [];
  for (const document of documents) {
    options.signal?.throwIfAborted();
    const isList = document.element === 'order' && isShared(document);
    seen.push(isList ? await rowIn(document, bytesOf, orderNumber, options).catch(asItWas(document)) : document);
  }
  return seen;
};

/** Keeps a page that has since disappeared. Copying it reports that. */
const asItWas =
  (document: Document) =>
  (error: unknown): Document => {
    if (error instanceof UnreadableImageError || (error instanceof Error && 'code' in error)) return document;
    throw error;
  };
