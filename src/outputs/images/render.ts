import type { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Raster } from '../../model/raster.js';

/** A PDF whose pages can be drawn as pixels. */
export interface Drawable {
  /**
   * @param index - From 0.
   * @param scale - Pixels per point.
   */
  draw(index: number, scale: number): Promise<Raster>;
  close(): void;
}

let library: Promise<PDFiumLibrary> | undefined;

/** Loaded when the first page is drawn: most builds draw none. */
const opened = (): Promise<PDFiumLibrary> => {
  library ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary: pdfium }) => pdfium.init());
  return library;
};

export const drawable = async (pdf: Uint8Array): Promise<Drawable> => {
  const document = await (await opened()).loadDocument(pdf);
  return {
    draw: async (index, scale) => {
      const { width, height, data } = await document.getPage(index).render({ scale, render: 'bitmap' });
      return { width, height, data: withoutAlpha(data) };
    },
    close: () => document.destroy(),
  };
};

/** Pages are opaque: paper is white. */
const withoutAlpha = (pixels: Uint8Array): Uint8Array => {
  const rgb = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    rgb[to] = pixels[from] ?? 0;
    rgb[to + 1] = pixels[from + 1] ?? 0;
    rgb[to + 2] = pixels[from + 2] ?? 0;
  }
  return rgb;
};
