import type { ReadIdentifier, ReadImage, ReadResult, ReadTracking } from '../gather/read-file.js';
import { normaliseIdentifier } from '../model/identifiers.js';
import { isPostingNumber } from '../model/number-kinds.js';
import type { Policy } from '../model/schema/policy.js';
import type { EvidenceElement, PictureKind } from '../model/schema/report.js';
import { isUnclear } from './spelling.js';

/** A number that a document shows. */
export interface Mention {
  /** Normalised. */
  readonly value: string;
  /** Spelt beyond doubt: by a barcode, or by text that no reader had to recognise. */
  readonly exact: boolean;
  /** One of its letters may be a digit, or the other way round. */
  readonly unclear: boolean;
}

/** One file of evidence, with the numbers that tell whose it is. */
export interface Document {
  /** Path within the folder that was searched, with forward slashes. */
  readonly file: string;
  readonly element: EvidenceElement;
  readonly kind: PictureKind | 'history';
  /** Whether the kind is sure. */
  readonly sure: boolean;
  readonly postings: readonly Mention[];
  readonly trackingNumbers: readonly Mention[];
  readonly skus: readonly Mention[];
}

/** Why a file cannot be used as evidence. */
export type StrangerReason =
  | 'no-evidence'
  | 'no-history'
  | 'history-without-number'
  | 'tracking-page'
  | 'unreadable'
  | 'pdf'
  | 'other-image-format'
  | 'too-large'
  | 'copy'
  | 'link-out'
  | 'bad-name'
  | 'no-permission';

export interface Stranger {
  readonly file: string;
  readonly reason: StrangerReason;
  /** For a copy: the file that it copies. */
  readonly of?: string;
}

const elements: Readonly<Record<PictureKind, EvidenceElement | undefined>> = {
  'order-page': 'order',
  'order-list': 'order',
  'parcel-label': 'label',
  'product-sticker': 'label',
  'shipment-list': 'label',
  'tracking-page': undefined,
  other: undefined,
};

/** Turns a read file into a document, or a stranger with its reason. */
export const documentOf = (read: ReadResult, policy: Policy): Document | Stranger => {
  const { file } = read;
  if (read.kind === 'unreadable')
    return { file, reason: read.findings.some(({ code }) => code === 'not-tracking') ? 'no-history' : 'unreadable' };
  return read.kind === 'tracking' ? historyOf(file, read.tracking, policy) : pictureOf(file, read.image, policy);
};

/** Forms that are recognised by words and dates alone. Letters and price lists have some of these too. */
const looseForms: readonly string[] = ['page-text', 'table'];

const historyOf = (file: string, { format, parcels }: ReadTracking, policy: Policy): Document | Stranger => {
  const values = [...new Set(parcels.flatMap(({ trackingNumber }) => trackingNumber ?? []).map(normaliseIdentifier))];
  if (values.length === 0 && looseForms.includes(format)) return { file, reason: 'history-without-number' };
  const mentions = values.map((value): Mention => ({ value, exact: true, unclear: false }));
  return {
    ...{ file, element: 'tracking', kind: 'history', sure: true },
    postings: mentions.filter(({ value }) => isPostingNumber(value, policy)),
    trackingNumbers: mentions,
    skus: [],
  };
};

const pictureOf = (file: string, image: ReadImage, policy: Policy): Document | Stranger => {
  const { kind, sure } = image.picture;
  const numbers = numbersOf(image, policy);
  if (kind === 'tracking-page') return { file, reason: 'tracking-page' };
  // Lists and stickers in the sun are not always recognised, but their numbers tell.
  const isNamed = numbers.postings.length > 0 || numbers.skus.length > 0;
  const element = elements[kind] ?? (!sure && isNamed ? 'label' : undefined);
  return element === undefined ? { file, reason: 'no-evidence' } : { file, element, kind, sure, ...numbers };
};

const numbersOf = (image: ReadImage, policy: Policy): Pick<Document, 'postings' | 'trackingNumbers' | 'skus'> => {
  const of = (kind: ReadIdentifier['kind']): readonly Mention[] =>
    image.identifiers
      .filter((identifier) => identifier.kind === kind)
      .map((identifier) => mentionOf(identifier, policy));
  const skus = of('sku');
  return {
    postings: of('posting-number'),
    trackingNumbers: of('tracking-number').filter(({ value }) => !isProductCode(value, skus, image)),
    skus,
  };
};

const mentionOf = ({ value, sightings }: ReadIdentifier, policy: Policy): Mention => {
  const exact = sightings.some(({ reader }) => reader === 'barcode');
  return { value, exact, unclear: !exact && isUnclear(value, policy) };
};

/** Whether a value is a product's code. A product's number behind a word, `SKU1512663422`, and its barcode look like a carrier's number. */
const isProductCode = (value: string, skus: readonly Mention[], { barcodes }: ReadImage): boolean => {
  if (skus.some((sku) => value.endsWith(sku.value) && /^[A-Z]*$/u.test(value.slice(0, -sku.value.length)))) return true;
  return barcodes.some(({ format, text }) => /^(?:EAN|UPC)/u.test(format) && normaliseIdentifier(text) === value);
};
