import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { createCanvas } from '@napi-rs/canvas';

/** A rendered page: darkness of each pixel from 0 (paper) to 1 (black). */
export interface Rendered {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly darkness: Float32Array;
}

const library = PDFiumLibrary.init();

const openPdf = async (bytes: Uint8Array): Promise<PDFiumDocument> => (await library).loadDocument(bytes);

export const pageTexts = async (bytes: Uint8Array): Promise<string[]> => {
  const document = await openPdf(bytes);
  const texts = [...document.pages()].map((page) => page.getText());
  document.destroy();
  return texts;
};

/** @param scale - Pixels per point. */
export const renderPage = async (bytes: Uint8Array, index: number, scale: number): Promise<Rendered> => {
  const document = await openPdf(bytes);
  const { width, height, data } = await document.getPage(index).render({ scale, render: 'bitmap' });
  document.destroy();
  return { width, height, scale, darkness: darknessOf(data) };
};

const darknessOf = (pixels: Uint8Array | Uint8ClampedArray): Float32Array => {
  const darkness = new Float32Array(pixels.length / 4);
  for (let i = 0, at = 0; i < darkness.length; i++, at += 4) {
    darkness[i] = 1 - ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 765;
  }
  return darkness;
};

/** Ink of every column in an area given in points, in pixels of full black. */
export const inkColumns = (
  { width, scale, darkness }: Rendered,
  area: { x: number; y: number; width: number; height: number },
): number[] => {
  const [left, top, right, bottom] = [area.x, area.y, area.x + area.width, area.y + area.height].map((n) =>
    Math.round(n * scale),
  ) as [number, number, number, number];
  return Array.from({ length: right - left }, (_, column) => {
    let ink = 0;
    for (let y = top; y < bottom; y++) ink += darkness[y * width + left + column] ?? 0;
    return ink;
  });
};

/** The same words drawn by another engine from the same font file: how the page should look. */
export const drawnByCanvas = (
  text: string,
  font: { family: string; size: number; colour: string },
  at: { x: number; baseline: number },
  size: { width: number; height: number; scale: number },
): Rendered => {
  const canvas = createCanvas(Math.round(size.width * size.scale), Math.round(size.height * size.scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = font.colour;
  context.fontKerning = 'none';
  context.font = `${font.size * size.scale}px ${font.family}`;
  context.fillText(text, at.x * size.scale, at.baseline * size.scale);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, scale: size.scale, darkness: darknessOf(data) };
};

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How far two profiles agree: 1 for the same shape, near 0 for unrelated ones. */
export const likeness = (a: readonly number[], b: readonly number[]): number => {
  const [meanA, meanB] = [sum(a) / a.length, sum(b) / b.length];
  const [da, db] = [a.map((value) => value - meanA), b.map((value) => value - meanB)];
  const product = (p: readonly number[], q: readonly number[]) => sum(p.map((value, i) => value * (q[i] ?? 0)));
  return product(da, db) / Math.sqrt(product(da, da) * product(db, db));
};
