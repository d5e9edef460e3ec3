import { Digester } from './pdf/digest.js';
import { isDict, isJpeg, isName, isPackedByPng, PdfFault, PdfFile, PdfRef, PdfStream, PdfString } from './pdf/index.js';
import type { PdfDict, PdfValue } from './pdf/values.js';

/** One page, as digests of what it shows. */
export interface PageContents {
  /** Digest of everything drawn and clickable, regardless of where its links lead. */
  readonly shown: string;
  /** Digest of the same, including the page numbers that its links lead to. */
  readonly linked: string;
  /** Hashes of the images that it draws. */
  readonly images: readonly string[];
}

/** An image in the PDF: a JPEG, or samples; with the packed bytes if they are packed as a bundle packs them. */
export type PdfImage =
  | { readonly jpeg: Uint8Array }
  | { readonly samples: () => Uint8Array; readonly packed: () => Uint8Array | undefined };

/** Everything in a PDF that bundles are compared by. */
export interface PdfContents {
  readonly pages: readonly PageContents[];
  /** Attached files by name. If several share a name, all are kept; no genuine bundle has such files. */
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The images of all pages, by their hash. */
  readonly images: ReadonlyMap<string, PdfImage>;
  /** Digests of everything else in the document, by key (`Outlines`, `Metadata`, `OpenAction`, `Names/JavaScript`, …). */
  readonly parts: ReadonlyMap<string, string>;
  /** Whether the file's own table was damaged, so that its objects had to be searched for. */
  readonly searched: boolean;
}

/** Time and memory for comparing grow with the square of the number of pages. */
const mostPages = 3000;
const deepestTree = 64;
const mostAttachments = 10_000;

/**
 * Takes a PDF apart.
 * @throws {PdfFault} if that is not possible.
 */
export const contentsOf = (bytes: Uint8Array): PdfContents => {
  try {
    return read(PdfFile.open(bytes, 'table'), false);
  } catch (error) {
    if (!(error instanceof PdfFault) || error.kind !== 'damaged') throw error;
    return read(PdfFile.open(bytes, 'scan'), true);
  }
};

const read = (file: PdfFile, searched: boolean): PdfContents => {
  const catalog = file.resolve(file.trailer.get('Root'));
  if (!isDict(catalog)) throw new PdfFault('damaged', 'no catalogue');
  const pages = pagesOf(file, catalog);
  const digesterBy = (name: (index: number) => string) =>
    new Digester(file, new Map(pages.map(({ number }, index) => [number, name(index)])));
  const [shown, linked] = [digesterBy(() => 'page'), digesterBy((index) => `page ${index + 1}`)];
  const images = new Map<string, PdfImage>();
  return {
    pages: pages.map(({ dict }) => ({
      shown: shown.of(dict),
      linked: linked.of(dict),
      images: imagesOf(file, dict, images),
    })),
    attachments: attachmentsOf(file, catalog),
    images,
    parts: partsOf(file, catalog, linked),
    searched,
  };
};

interface PageObject {
  readonly number: number;
  /** Including what it inherits from the nodes above it. */
  readonly dict: PdfDict;
}

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

const pagesOf = (file: PdfFile, catalog: PdfDict): readonly PageObject[] => {
  const pages: PageObject[] = [];
  const open = new Set<number>();
  const walk = (value: PdfValue | undefined, above: PdfDict): void => {
    const node = file.resolve(value);
    if (!(value instanceof PdfRef) || open.has(value.number) || open.size > deepestTree)
      throw new PdfFault('damaged', 'a broken list of pages');
    if (pages.length > mostPages) throw new PdfFault('too-large', `more than ${mostPages} pages`);
    // A page that is listed but missing shows nothing.
    if (!isDict(node)) return void pages.push({ number: value.number, dict: new Map() });
    open.add(value.number);
    const own = new Map([...inherited.flatMap((key) => entryOf(above, key)), ...node]);
    const kids = file.resolve(node.get('Kids'));
    if (isName(file.resolve(node.get('Type')), 'Page') || !Array.isArray(kids))
      pages.push({ number: value.number, dict: own });
    else for (const kid of kids as readonly PdfValue[]) walk(kid, own);
    open.delete(value.number);
  };
  walk(catalog.get('Pages'), new Map());
  return pages;
};

const entryOf = (dict: PdfDict, key: string): readonly (readonly [string, PdfValue])[] => {
  const value = dict.get(key);
  return value === undefined ? [] : [[key, value]];
};

/** The hashes of a page's images. The images themselves are stored in `images`. */
const imagesOf = (file: PdfFile, page: PdfDict, images: Map<string, PdfImage>): readonly string[] => {
  const resources = file.resolve(page.get('Resources'));
  const objects = isDict(resources) ? file.resolve(resources.get('XObject')) : null;
  if (!isDict(objects)) return [];
  return [...objects.values()].flatMap((value) => {
    const image = file.resolve(value);
    if (!(image instanceof PdfStream) || !isName(file.resolve(image.dict.get('Subtype')), 'Image')) return [];
    const hash = file.hashOf(image);
    if (!images.has(hash)) images.set(hash, imageOf(file, image));
    return [hash];
  });
};

const imageOf = (file: PdfFile, image: PdfStream): PdfImage => {
  if (isJpeg(image, file.resolve)) return { jpeg: file.unpack(image) };
  const packed = () => (isPackedByPng(image, file.resolve) ? image.raw : undefined);
  return { samples: () => file.unpack(image), packed };
};

const attachmentsOf = (file: PdfFile, catalog: PdfDict): PdfContents['attachments'] => {
  const names = file.resolve(catalog.get('Names'));
  const found: { name: string; bytes: Uint8Array }[] = [];
  const seen = new Set<PdfDict>();
  const walk = (value: PdfValue | undefined, depth = 0): void => {
    const node = file.resolve(value);
    if (!isDict(node) || seen.has(node)) return;
    if (depth > deepestTree) throw new PdfFault('damaged', 'a broken list of attachments');
    seen.add(node);
    const kids = file.resolve(node.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids as readonly PdfValue[]) walk(kid, depth + 1);
    const entries = file.resolve(node.get('Names'));
    if (!Array.isArray(entries)) return;
    for (let i = 0; i + 1 < entries.length; i += 2) {
      if (found.length > mostAttachments) throw new PdfFault('damaged', 'more attachments than a bundle can have');
      found.push(attachmentOf(file, entries[i] as PdfValue, entries[i + 1] as PdfValue));
    }
  };
  if (isDict(names)) walk(names.get('EmbeddedFiles'));
  return found;
};

const attachmentOf = (file: PdfFile, key: PdfValue, value: PdfValue): { name: string; bytes: Uint8Array } => {
  const named = file.resolve(key);
  const name = named instanceof PdfString ? named.text : '';
  const specification = file.resolve(value);
  const files = isDict(specification) ? file.resolve(specification.get('EF')) : null;
  const stream = isDict(files) ? file.resolve(files.get('UF') ?? files.get('F')) : null;
  if (!(stream instanceof PdfStream)) throw new PdfFault('damaged', `the attachment ${name} without its bytes`);
  return { name, bytes: file.unpack(stream) };
};

/** Keys that are compared elsewhere, or have no meaning. */
const toldElsewhere = new Set(['Pages', 'Names', 'AF', 'Type']);

const partsOf = (file: PdfFile, catalog: PdfDict, digester: Digester): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  for (const [key, value] of catalog) if (!toldElsewhere.has(key)) parts.set(key, digester.of(value));
  const names = file.resolve(catalog.get('Names'));
  if (isDict(names))
    for (const [key, value] of names) if (key !== 'EmbeddedFiles') parts.set(`Names/${key}`, digester.of(value));
  const info = file.resolve(file.trailer.get('Info'));
  if (isDict(info)) for (const [key, value] of info) parts.set(`Info/${key}`, digester.of(value));
  return parts;
};
