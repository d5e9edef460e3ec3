import { type PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';

export interface Bookmark {
  readonly title: string;
  readonly page: PDFPage;
}

/** Writes the document's bookmarks, in order, and makes viewers show them. */
export const writeOutline = ({ context, catalog }: PDFDocument, bookmarks: readonly Bookmark[]): void => {
  if (bookmarks.length === 0) return;
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  for (const [index, bookmark] of bookmarks.entries()) {
    const ref = refs[index];
    if (ref !== undefined) context.assign(ref, context.obj(entry(bookmark, root, refs[index - 1], refs[index + 1])));
  }
  const ends = { First: refs[0], Last: refs.at(-1) };
  context.assign(root, context.obj({ Type: 'Outlines', ...ends, Count: bookmarks.length }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
};

const entry = ({ title, page }: Bookmark, parent: PDFRef, before: PDFRef | undefined, after: PDFRef | undefined) => ({
  Title: PDFHexString.fromText(title),
  Parent: parent,
  ...(before === undefined ? {} : { Prev: before }),
  ...(after === undefined ? {} : { Next: after }),
  Dest: [page.ref, 'XYZ', null, page.getHeight(), null],
});
