import { type PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import type { Sheet } from './press.js';

/** Each page's name in stamps and viewers. An exhibit's pages are counted within it (`B-2`), the others within the whole document. */
export const pageLabels = (sheets: readonly Sheet[]): string[] => {
  const firsts = new Map<string, number>();
  return sheets.map(({ section }, index) => {
    const first = firsts.get(section) ?? index;
    firsts.set(section, first);
    const letter = letterIn(section);
    return letter === undefined ? String(index + 1) : `${letter}-${index - first + 1}`;
  });
};

const letterIn = (section: string): string | undefined => /^exhibit-(.+)$/u.exec(section)?.[1];

/** Writes the labels into the document, so that "go to page B-2" works in a viewer. */
export const writePageLabels = ({ context, catalog }: PDFDocument, sheets: readonly Sheet[]): void => {
  const ranges = sheets.flatMap(({ section }, index) => {
    if (section === sheets[index - 1]?.section) return [];
    const letter = letterIn(section);
    const label =
      letter === undefined ? { S: 'D', St: index + 1 } : { S: 'D', P: PDFHexString.fromText(`${letter}-`), St: 1 };
    return [index, context.obj(label)];
  });
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: ranges }));
};
