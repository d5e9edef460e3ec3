import type { PDFDocument } from 'pdf-lib';
import { type PDFDict, PDFHexString, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';

/** Kinds of content, by the standard structure types of ISO 32000-1, 14.8.4. */
export type Tag = 'H1' | 'H2' | 'P' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD';

/** A piece of content on one page. Its marks are drawn in order. */
interface Leaf {
  readonly tag: Tag;
  readonly page: PDFPage;
  /** A figure's content in words. */
  readonly alt: string | undefined;
  readonly marks: number[];
}

interface Branch {
  readonly tag: Tag | 'Document';
  readonly children: (Branch | Leaf)[];
}

const isLeaf = (element: Branch | Leaf): element is Leaf => 'marks' in element;

/** Whether an element shows anything: an empty text leaves nothing on the page. */
const shows = (element: Branch | Leaf): boolean => !isLeaf(element) || element.marks.length > 0;

/** The content of the pages in reading order, for those who cannot see them (tagged PDF). Anything not in here is decoration. */
export class Structure {
  readonly #root: Branch = { tag: 'Document', children: [] };
  #open: Branch = this.#root;
  /** The owner of each mark of a page, by the mark's number. */
  readonly #owners = new Map<PDFPage, Leaf[]>();

  /** Adds a piece of content to the open element. */
  leaf(tag: Tag, page: PDFPage, alt?: string): Leaf {
    const leaf = { tag, page, alt, marks: [] };
    this.#open.children.push(leaf);
    return leaf;
  }

  /** @returns The number by which the page's content refers to the piece. */
  mark(leaf: Leaf): number {
    const owners = this.#owners.get(leaf.page) ?? [];
    this.#owners.set(leaf.page, owners);
    leaf.marks.push(owners.length);
    return owners.push(leaf) - 1;
  }

  /** Puts whatever `draw` draws into a new element. Not for asynchronous work, because other content might be drawn meanwhile. */
  within<T>(tag: Tag, draw: () => T): T {
    const branch: Branch = { tag, children: [] };
    this.#open.children.push(branch);
    return this.#while(branch, draw);
  }

  /** Puts whatever `draw` draws into the document itself, e.g. the heading of a table's next page. */
  outside<T>(draw: () => T): T {
    return this.#while(this.#root, draw);
  }

  #while<T>(branch: Branch, draw: () => T): T {
    const before = this.#open;
    this.#open = branch;
    try {
      return draw();
    } finally {
      this.#open = before;
    }
  }

  /** Writes the structure into the document: elements by page, and on each page in drawing order. */
  write({ context, catalog }: PDFDocument, pages: readonly PDFPage[]): void {
    const refs = new Map<Branch | Leaf, PDFRef>();
    const root = context.nextRef();
    const write = (element: Branch | Leaf, parent: PDFRef): PDFRef => {
      const ref = context.nextRef();
      refs.set(element, ref);
      const own = { Type: 'StructElem', S: element.tag, P: parent };
      const content = isLeaf(element)
        ? {
            Pg: element.page.ref,
            K: element.marks,
            ...(element.alt === undefined ? {} : { Alt: PDFHexString.fromText(element.alt) }),
          }
        : { K: element.children.filter(shows).map((child) => write(child, ref)) };
      context.assign(ref, context.obj({ ...own, ...content }));
      return ref;
    };
    const firstPage = (element: Branch | Leaf): number => {
      if (isLeaf(element)) return pages.indexOf(element.page);
      const [first] = element.children;
      return first === undefined ? 0 : firstPage(first);
    };
    this.#root.children.sort((a, b) => firstPage(a) - firstPage(b));
    const top = write(this.#root, root);
    const owners = pages.flatMap((page, index) => {
      page.node.set(PDFName.of('StructParents'), context.obj(index));
      page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
      return [index, (this.#owners.get(page) ?? []).flatMap((leaf) => refs.get(leaf) ?? [])];
    });
    const parents: PDFDict = context.obj({ Nums: owners });
    const tree = {
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: context.register(parents),
      ParentTreeNextKey: pages.length,
    };
    context.assign(root, context.obj(tree));
    catalog.set(PDFName.of('StructTreeRoot'), root);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  }
}
