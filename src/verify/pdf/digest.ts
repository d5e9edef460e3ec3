import { createHash } from 'node:crypto';
import { spelledContent } from './content.js';
import type { PdfFile } from './document.js';
import { isDict, isName, PdfFault, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from './values.js';

/** Keys that lead back to the parent, and keys that say how bytes are packed rather than what they are. */
const passedOver = new Set(['Parent', 'Prev', 'P', 'Length', 'Filter', 'DecodeParms', 'DL']);
/** Longer content is compared byte by byte. */
const mostContentBytes = 20_000_000;
/** Each outline entry leads to the next, so the depth grows with the number of exhibits. */
const deepest = 1500;

/**
 * Digests of what values mean: two values with the same digest show the same, however they are numbered, packed and spelled. References are
 * followed, but a reference to a page counts only by the page's number, or not at all.
 */
export class Digester {
  readonly #file: PdfFile;
  readonly #pages: ReadonlyMap<number, string>;
  readonly #known = new Map<number, string>();
  readonly #open = new Set<number>();

  /** @param pages - The text that replaces a reference to a page, by the page object's number. */
  constructor(file: PdfFile, pages: ReadonlyMap<number, string>) {
    this.#file = file;
    this.#pages = pages;
  }

  of(value: PdfValue | undefined, depth = 0): string {
    return createHash('sha256')
      .update(this.#spelled(value ?? null, depth))
      .digest('hex');
  }

  #spelled(value: PdfValue, depth: number): string {
    if (depth > deepest) throw new PdfFault('damaged', 'values that lead ever deeper');
    if (value instanceof PdfRef) return this.#referred(value.number, depth);
    if (value instanceof PdfName) return `/${value.name}`;
    if (value instanceof PdfString) return `(${Buffer.from(value.bytes).toString('hex')})`;
    if (value instanceof PdfStream) {
      return `stream ${this.#file.hashOf(value)} ${this.#entries(value.dict, depth)}`;
    }
    if (Array.isArray(value)) return `[${value.map((item: PdfValue) => this.#spelled(item, depth + 1)).join(' ')}]`;
    return isDict(value) ? this.#entries(value, depth) : String(value);
  }

  /** What a page draws. Its streams are joined, as viewers do. */
  #content(value: PdfValue, depth: number): string {
    const resolved = this.#file.resolve(value);
    const streams = (Array.isArray(resolved) ? resolved : [resolved]).map((each: PdfValue) => this.#file.resolve(each));
    const bytes = Buffer.concat(
      streams.flatMap((each) => (each instanceof PdfStream ? [this.#file.unpack(each), Buffer.from('\n')] : [])),
    );
    if (bytes.length > mostContentBytes) return createHash('sha256').update(bytes).digest('hex');
    return (
      spelledContent(bytes, (each) => this.#spelled(each, depth + 1)) ??
      createHash('sha256').update(bytes).digest('hex')
    );
  }

  #entries(dict: ReadonlyMap<string, PdfValue>, depth: number): string {
    const keys = [...dict.keys()].filter((key) => !passedOver.has(key)).sort();
    const spell = (key: string, value: PdfValue): string => {
      if (key === 'Contents' && isName(dict.get('Type'), 'Page')) return this.#content(value, depth + 1);
      return key === 'Dest' ? this.#destination(value, depth + 1) : this.#spelled(value, depth + 1);
    };
    return `<<${keys.map((key) => `/${key} ${spell(key, dict.get(key) ?? null)}`).join(' ')}>>`;
  }

  /** Where a link leads. A missing page is treated like any other. */
  #destination(value: PdfValue, depth: number): string {
    const [page, ...rest] = Array.isArray(value) ? (value as readonly PdfValue[]) : [];
    if (!(page instanceof PdfRef)) return this.#spelled(value, depth);
    return `[${this.#pages.get(page.number) ?? 'page'} ${rest.map((item) => this.#spelled(item, depth)).join(' ')}]`;
  }

  #referred(number: number, depth: number): string {
    const page = this.#pages.get(number);
    if (page !== undefined) return page;
    if (this.#open.has(number)) return 'back';
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    this.#open.add(number);
    const digest = this.of(this.#file.resolve(new PdfRef(number)), depth + 1);
    this.#open.delete(number);
    this.#known.set(number, digest);
    return digest;
  }
}
